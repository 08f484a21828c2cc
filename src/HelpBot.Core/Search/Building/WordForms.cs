using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Building;

/// <summary>What a word becomes in the index.</summary>
/// <param name="Stem">Term number; -1 for a word without meaning.</param>
/// <param name="Numbers">Terms of its parts, then the groups of synonyms it is in, then those its parts are in.</param>
internal sealed record AnalysedWord(int Stem, int[] Numbers, int Parts, int Meanings);

/// <summary>
/// The forms of the words one thread has met: the analysis of a word is done once, and looked up for the millions of times it comes back.
/// One thread at a time; the terms are shared.
/// </summary>
/// <param name="analysed">Shared: what one thread has worked out no other does again.</param>
internal sealed class WordForms(DutchWords words, TermTable terms, Concepts concepts, ConcurrentDictionary<string, AnalysedWord> analysed)
{
    // The table only points to the entries, which stand in the order in which words were met: the words that come back most stand together,
    // in few pages of memory.
    private int[] _table = new int[1 << 12];
    private Entry[] _entries = new Entry[1 << 10];
    private char[] _letters = new char[1 << 14];
    private int[] _numbers = new int[1 << 12];
    private int _count;
    private int _letterCount;
    private int _numberCount;

    /// <summary>What a word becomes in the index.</summary>
    public readonly ref struct Form(int stem, ReadOnlySpan<int> parts, ReadOnlySpan<int> meanings, ReadOnlySpan<int> partMeanings)
    {
        /// <summary>Term number; -1 for a word without meaning.</summary>
        public int Stem { get; } = stem;

        /// <summary>Term numbers of a compound's parts; good until the next word.</summary>
        public ReadOnlySpan<int> Parts { get; } = parts;

        /// <summary>Numbers of the groups of synonyms it is in.</summary>
        public ReadOnlySpan<int> Meanings { get; } = meanings;

        /// <summary>Numbers of those its parts are in.</summary>
        public ReadOnlySpan<int> PartMeanings { get; } = partMeanings;
    }

    public Form Of(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var at = (int)(hash & (uint)(_table.Length - 1));
        while (true)
        {
            var number = _table[at];
            if (number == 0) return Add(word, hash);
            ref readonly var entry = ref _entries[number - 1];
            if (entry.Hash == hash && word.SequenceEqual(_letters.AsSpan(entry.Letters, entry.Length))) return FormOf(entry);
            at = (at + 1) & (_table.Length - 1);
        }
    }

    private Form FormOf(Entry entry) => new(
        entry.Stem, _numbers.AsSpan(entry.Numbers, entry.PartCount), _numbers.AsSpan(entry.Numbers + entry.PartCount, entry.MeaningCount),
        _numbers.AsSpan(entry.Numbers + entry.PartCount + entry.MeaningCount, entry.PartMeaningCount));

    private Form Add(ReadOnlySpan<char> word, ulong hash)
    {
        if (_count + 1 > _table.Length / 2) Grow();
        if (_letterCount + word.Length > _letters.Length) Array.Resize(ref _letters, 2 * _letters.Length);
        word.CopyTo(_letters.AsSpan(_letterCount));
        var entry = Analyse(word.ToString()) with { Hash = hash, Letters = _letterCount, Length = (byte)word.Length };
        _letterCount += word.Length;
        if (_count == _entries.Length) Array.Resize(ref _entries, 2 * _count);
        _entries[_count++] = entry;
        Place(_count);
        return FormOf(entry);
    }

    private Entry Analyse(string word)
    {
        var (stem, numbers, parts, meanings) = analysed.GetOrAdd(word, Work);
        while (_numberCount + numbers.Length > _numbers.Length) Array.Resize(ref _numbers, 2 * _numbers.Length);
        numbers.CopyTo(_numbers, _numberCount);
        _numberCount += numbers.Length;
        return new()
        {
            Stem = stem, Numbers = _numberCount - numbers.Length, PartCount = (byte)parts, MeaningCount = (byte)meanings,
            PartMeaningCount = (byte)(numbers.Length - parts - meanings),
        };
    }

    private AnalysedWord Work(string word)
    {
        if (words.IsStopWord(word)) return new(-1, [], 0, 0);
        var stem = words.Stem(word);
        List<string> parts = [.. words.Parts(word).Select(words.Stem)];
        var meanings = concepts.Serving(stem);
        return new(
            terms.Number(stem), [.. parts.Select(terms.Number), .. meanings, .. parts.SelectMany(concepts.Serving).Distinct().Except(meanings)],
            parts.Count, meanings.Count);
    }

    private void Grow()
    {
        _table = new int[2 * _table.Length];
        for (var number = 1; number <= _count; number++) Place(number);
    }

    /// <param name="number">Of an entry, counted from 1.</param>
    private void Place(int number)
    {
        var at = (int)(_entries[number - 1].Hash & (uint)(_table.Length - 1));
        while (_table[at] != 0) at = (at + 1) & (_table.Length - 1);
        _table[at] = number;
    }

    /// <summary>Eight bytes at a time; only this table uses it, so it need not be the same elsewhere.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var bytes = MemoryMarshal.AsBytes(word);
        var hash = (ulong)bytes.Length * 0x9E3779B97F4A7C15;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(in bytes[0]));
        var rest = 0UL;
        for (var i = 0; i < bytes.Length; i++) rest = (rest << 8) | bytes[i];
        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value) => BitOperations.RotateLeft(value * 0xD6E8FEB86659FD93, 32) * 0xD6E8FEB86659FD93;

    private struct Entry
    {
        public ulong Hash;
        public int Letters;
        public int Stem;
        public int Numbers;
        public byte Length;
        public byte PartCount;
        public byte MeaningCount;
        public byte PartMeaningCount;
    }
}
