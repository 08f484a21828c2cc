using System.Buffers;

namespace HelpBot.Core.Search;

/// <summary>
/// For one query: per record how well its words fit, how much of the query they cover, and whether its name was said. Dispose to give back
/// the room.
/// </summary>
internal sealed class WordScores : IDisposable
{
    private const double PartCover = 0.7;

    private readonly int _records;
    private readonly double[] _worth;
    private readonly double[] _cover;
    private readonly double[] _gramCover;
    private readonly double[] _name;
    private readonly double[] _word;
    private readonly double[] _gram;

    private WordScores(int records)
    {
        _records = records;
        _worth = Rent();
        _cover = Rent();
        _gramCover = Rent();
        _name = Rent();
        _word = Rent();
        _gram = Rent();
    }

    /// <summary>The query has words that mean something.</summary>
    public bool Any { get; private init; }

    public static WordScores Compute(QueryWords query, WordIndex index, NameIndex names, int records)
    {
        var scores = new WordScores(records) { Any = query.Words.Count > 0 };
        names.Find(query.Tokens, (record, share) => scores._name[record] = Math.Max(scores._name[record], share));
        double known = 0, all = 0;
        foreach (var w in query.Words)
        {
            var rarity = w.Weight * scores.AddWord(w, index, out var found);
            all += rarity;
            if (found) known += rarity;
        }

        scores.Scale(known, all);
        return scores;
    }

    /// <summary>0..1: how well the words asked are at home in the record.</summary>
    public double Worth(int record) => _worth[record];

    /// <summary>0..1: how much of what was asked it answers; rare words weigh more.</summary>
    public double Cover(int record) => _cover[record];

    /// <summary>0..1: the same by 4-grams, for words nobody has.</summary>
    public double GramCover(int record) => _gramCover[record];

    /// <summary>0..1: how much of the text is its full name; 0 when it is not named.</summary>
    public double Name(int record) => _name[record];

    public void Dispose()
    {
        foreach (var array in (double[][])[_worth, _cover, _gramCover, _name, _word, _gram]) ArrayPool<double>.Shared.Return(array);
    }

    private double AddWord(QueryWord w, WordIndex index, out bool found)
    {
        var postings = index.Stems.Of(w.Stem);
        var rarity = index.Stems.Rarity(postings.Length);
        found = !postings.IsEmpty;
        Array.Clear(_word, 0, _records);
        Add(postings, 1, w.Weight * rarity, 1);
        found |= Add(index.Parts.Of(w.Stem), PartCover, w.Weight * Weights.Parts * index.Parts.Rarity(index.Parts.Of(w.Stem).Length), 1);
        foreach (var part in w.PartStems)
        {
            var whole = index.Stems.Of(part);
            var parts = index.Parts.Of(part);
            var share = w.Weight * Weights.Parts / w.PartStems.Count;
            found |= Add(whole, PartCover / w.PartStems.Count, share * index.Stems.Rarity(whole.Length), w.PartStems.Count);
            found |= Add(parts, PartCover / w.PartStems.Count, share * index.Parts.Rarity(parts.Length), w.PartStems.Count);
        }

        for (var r = 0; r < _records; r++) _cover[r] += w.Weight * rarity * Math.Min(1, _word[r]);
        AddGrams(w, index, rarity, postings.IsEmpty);
        return rarity;
    }

    /// <summary>Covers of parts add up within a word; a whole word and the same word as a part do not.</summary>
    private bool Add(ReadOnlySpan<Posting> postings, double covers, double weight, int of)
    {
        foreach (var p in postings)
        {
            _worth[p.Record] += weight * p.Worth;
            if (p.Answers) _word[p.Record] = of > 1 ? Math.Min(PartCover, _word[p.Record] + covers) : Math.Max(_word[p.Record], covers);
        }

        return !postings.IsEmpty;
    }

    private void AddGrams(QueryWord w, WordIndex index, double rarity, bool unknown)
    {
        var grams = WordIndex.GramsOf(w.Word);
        if (grams.Length == 0) return;
        var all = 0.0;
        foreach (var g in grams) all += index.Grams.Rarity(index.Grams.Of(g).Length);
        Array.Clear(_gram, 0, _records);
        foreach (var g in grams)
        {
            var postings = index.Grams.Of(g);
            var share = index.Grams.Rarity(postings.Length) / all;
            foreach (var p in postings)
            {
                _worth[p.Record] += w.Weight * Weights.Grams * rarity * share * p.Worth;
                if (p.Answers) _gram[p.Record] += share;
            }
        }

        if (!unknown) return;
        for (var r = 0; r < _records; r++)
            if (_gram[r] >= Weights.GramsAloneCover) _gramCover[r] += rarity * _gram[r];
    }

    private void Scale(double known, double all)
    {
        for (var r = 0; r < _records; r++)
        {
            _worth[r] = known > 0 ? Math.Min(1, _worth[r] / known) : all > 0 ? Math.Min(1, _worth[r] / all) : 0;
            if (all <= 0) continue;
            _cover[r] /= all;
            _gramCover[r] /= all;
        }
    }

    private double[] Rent()
    {
        var array = ArrayPool<double>.Shared.Rent(_records);
        Array.Clear(array, 0, _records);
        return array;
    }
}
