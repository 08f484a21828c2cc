using System.Runtime.InteropServices;

namespace HelpBot.Core.Search;

/// <summary>One record under one term.</summary>
/// <param name="Worth">0..1: how much the term is at home in the record, all fields summed and saturated.</param>
/// <param name="Answers">Found in a field that makes the record a hit.</param>
internal readonly record struct Posting(int Record, float Worth, bool Answers);

/// <summary>
/// Terms and the records that have them, in flat arrays: one list of postings, records ascending per term, and where each term's begin.
/// Immutable after <see cref="Builder.Build"/>; thread-safe.
/// </summary>
internal sealed class Postings<TTerm>
    where TTerm : notnull
{
    private readonly Dictionary<TTerm, int> _terms;
    private readonly int[] _starts;
    private readonly Posting[] _postings;
    private readonly int _records;

    private Postings(Dictionary<TTerm, int> terms, int[] starts, Posting[] postings, int records)
    {
        _terms = terms;
        _starts = starts;
        _postings = postings;
        _records = records;
    }

    public ReadOnlySpan<Posting> Of(TTerm term) =>
        _terms.TryGetValue(term, out var id) ? _postings.AsSpan(_starts[id].._starts[id + 1]) : [];

    /// <summary>How rare a term is, from its number of records; a term nobody has is the rarest.</summary>
    public double Rarity(int count) => Math.Log(1 + ((_records - count + 0.5) / (count + 0.5)));

    /// <summary>Collects what each record has, record after record.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<TTerm, int> _ids = [];
        private readonly List<(int Term, Posting Posting)> _all = [];
        private readonly Dictionary<int, (double Worth, bool Answers)> _current = [];

        public void Add(TTerm term, double worth, bool answers)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, term, out var known);
            if (!known) id = _ids.Count - 1;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_current, id, out _);
            sum = (sum.Worth + worth, sum.Answers || answers);
        }

        public void EndRecord(int record)
        {
            foreach (var (term, (worth, answers)) in _current)
                _all.Add((term, new(record, (float)(worth / (worth + Weights.Saturation)), answers)));
            _current.Clear();
        }

        public Postings<TTerm> Build(int records)
        {
            var starts = new int[_ids.Count + 1];
            foreach (var (term, _) in _all) starts[term + 1]++;
            for (var i = 0; i < _ids.Count; i++) starts[i + 1] += starts[i];
            var next = starts.AsSpan(0, _ids.Count).ToArray();
            var postings = new Posting[_all.Count];
            foreach (var (term, posting) in _all) postings[next[term]++] = posting;
            return new(_ids, starts, postings, records);
        }
    }
}
