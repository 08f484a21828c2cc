using System.Buffers.Binary;
using System.Reflection;

namespace HelpBot.Core.Language;

/// <summary>
/// Tells in 600 kB whether a word is among some 350,000 correctly spelt ones, so that no correct word is ever "corrected". A Bloom
/// filter: a word it holds is always told, another is taken for one twice in a thousand times. Immutable; thread-safe.
/// </summary>
public sealed class WordFilter
{
    private const int Hashes = 6;
    private const int BitsPerWord = 14;
    private const int ShortestWord = 3;
    internal const int LongestWord = 16;

    private static readonly Lazy<WordFilter> Words = new(() => LoadShipped("known-words.bin"));
    private static readonly Lazy<WordFilter> ModifierParts = new(() => LoadShipped("known-modifiers.bin"));
    private static readonly Lazy<WordFilter> HeadParts = new(() => LoadShipped("known-heads.bin"));

    private readonly ulong[] _bits;

    private WordFilter(ulong[] bits) => _bits = bits;

    /// <summary>The one that comes with the program; its source is told in known-words.md.</summary>
    public static WordFilter Dutch => Words.Value;

    /// <summary>The words of four letters and more that may begin a compound; from the same source.</summary>
    public static WordFilter Modifiers => ModifierParts.Value;

    /// <summary>Those that may end one, and their stems.</summary>
    public static WordFilter Heads => HeadParts.Value;

    /// <summary>Whether a word is of the kind it is made for: 3 to 16 letters a-z, folded. Nothing is known of others.</summary>
    public static bool Holds(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord) return false;
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c)) return false;
        return true;
    }

    public static WordFilter Build(IReadOnlyCollection<string> words)
    {
        var filter = new WordFilter(new ulong[Math.Max(1, (words.Count * BitsPerWord / 64) + 1)]);
        foreach (var word in words)
            foreach (var bit in filter.BitsOf(word)) filter._bits[bit >> 6] |= 1UL << (int)(bit & 63);
        return filter;
    }

    /// <param name="word">Folded.</param>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (!Holds(word)) return false;
        foreach (var bit in BitsOf(word))
            if ((_bits[bit >> 6] & (1UL << (int)(bit & 63))) == 0) return false;
        return true;
    }

    /// <summary>Writes the bits, 64 at a time, little-endian.</summary>
    public void Save(Stream stream)
    {
        Span<byte> eight = stackalloc byte[8];
        foreach (var word in _bits)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, word);
            stream.Write(eight);
        }
    }

    public static WordFilter Load(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var bits = new ulong[bytes.Length / 8];
        for (var i = 0; i < bits.Length; i++) bits[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * 8));
        return new(bits);
    }

    private static WordFilter LoadShipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The program was built without " + name);
        return Load(stream);
    }

    private BitsEnumerator BitsOf(ReadOnlySpan<char> word) => new(word, (ulong)_bits.Length * 64);

    /// <summary>The bits of one word: two FNV-1a hashes, combined.</summary>
    private struct BitsEnumerator
    {
        private readonly ulong _size;
        private readonly ulong _step;
        private ulong _hash;
        private int _left = Hashes;

        public BitsEnumerator(ReadOnlySpan<char> word, ulong size)
        {
            _size = size;
            _hash = 14695981039346656037;
            foreach (var c in word) _hash = (_hash ^ c) * 1099511628211;
            _hash ^= _hash >> 32;
            _step = ((_hash * 0x9E3779B97F4A7C15) >> 20) | 1;
        }

        public readonly ulong Current => _hash % _size;

        public readonly BitsEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            _hash += _step;
            return _left-- > 0;
        }
    }
}
