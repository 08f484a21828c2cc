using System.Numerics;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Terms;

/// <summary>Finds records whose whole name stands in a text, word for word. Immutable; thread-safe.</summary>
internal sealed class NameIndex
{
    private const int LongestName = 16;

    private readonly ulong[] _hashes;
    private readonly int[] _records;
    private readonly byte[] _tokens;

    // Where the hashes with the same first bits begin: about one each.
    private readonly int[] _starts;
    private readonly int _shift;

    private NameIndex(ulong[] hashes, int[] records, byte[] tokens)
    {
        (_hashes, _records, _tokens) = (hashes, records, tokens);
        _shift = 64 - Math.Max(1, BitOperations.Log2((uint)hashes.Length + 1));
        _starts = new int[(1 << (64 - _shift)) + 1];
        foreach (var hash in hashes) _starts[(hash >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>Records with one and the same name, ascending.</summary>
    /// <param name="Share">0..1: how much of the text the name is, squared: a name in passing is mostly just words.</param>
    public readonly record struct Named(int First, int End, double Share);

    public ReadOnlySpan<int> RecordsOf(Named name) => _records.AsSpan(name.First..name.End);

    public void Find(IReadOnlyList<Token> tokens, List<Named> found)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            var hash = 0UL;
            for (var end = start; end < tokens.Count && end - start < LongestName; end++)
            {
                hash = Mix(hash, tokens[end].Text);
                var (first, last) = Range(hash);
                if (first == last) continue;
                if (_tokens[first] == end - start + 1) found.Add(new(first, last, Math.Pow((double)_tokens[first] / tokens.Count, 2)));
            }
        }
    }

    private (int First, int Last) Range(ulong hash)
    {
        var (first, end) = (_starts[hash >> _shift], _starts[(hash >> _shift) + 1]);
        while (first < end && _hashes[first] < hash) first++;
        var last = first;
        while (last < end && _hashes[last] == hash) last++;
        return (first, last);
    }

    /// <summary>Collects names, record after record.</summary>
    public sealed class Builder
    {
        private readonly List<(ulong Hash, int Record, byte Tokens)> _names = [];

        public void Add(int record, string name)
        {
            AddWhole(record, name);

            // People leave out what stands between brackets.
            if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) AddWhole(record, name.AsSpan(0, bracket));
        }

        public void AddAll(Builder other) => _names.AddRange(other._names);

        public NameIndex Build()
        {
            var hashes = new ulong[_names.Count];
            var numbers = new int[_names.Count];
            for (var i = 0; i < hashes.Length; i++) (hashes[i], numbers[i]) = (_names[i].Hash, i);

            // Names were added in the order of their records.
            Array.Sort(hashes, numbers);
            for (int first = 0, end; first < hashes.Length; first = end)
            {
                for (end = first + 1; end < hashes.Length && hashes[end] == hashes[first]; end++) ;
                if (end > first + 1) Array.Sort(numbers, first, end - first);
            }

            return new(hashes, Array.ConvertAll(numbers, n => _names[n].Record), Array.ConvertAll(numbers, n => _names[n].Tokens));
        }

        private void AddWhole(int record, ReadOnlySpan<char> name)
        {
            var tokens = new TokenReader(name);
            var hash = 0UL;
            byte count = 0;
            for (; count < LongestName && tokens.MoveNext(); count++) hash = Mix(hash, tokens.Word);
            if (count == 0 || (_names.Count > 0 && _names[^1].Record == record && _names[^1].Hash == hash)) return;
            _names.Add((hash, record, count));
        }
    }

    /// <summary>FNV-1a over the letters and a mark between words: the same in every process.</summary>
    private static ulong Mix(ulong hash, ReadOnlySpan<char> word)
    {
        if (hash == 0) hash = 14695981039346656037;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211;
        return (hash ^ ' ') * 1099511628211;
    }
}
