using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace HelpBot.Core.Language;

/// <summary>
/// Reads a text word by word without allocating, for those who read millions of words. After <see cref="MoveNext"/> the other members
/// tell of the word it came to.
/// </summary>
public ref struct TokenReader
{
    /// <summary>A run longer than this is cut: nobody's word, and work must stay bounded.</summary>
    private const int LongestToken = 64;

    private const byte Other = 0;
    private const byte Small = 1;
    private const byte Capital = 2;
    /// <summary>Also what lies outside ASCII: it takes a closer look.</summary>
    private const byte Apostrophe = 3;

    /// <summary>What each ASCII character is in a word; digits count as small letters.</summary>
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 128).Select(i => (char)i switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => Small,
        >= 'A' and <= 'Z' => Capital,
        '\'' or '`' => Apostrophe,
        _ => Other,
    })];

    private readonly ReadOnlySpan<char> _text;
    private Room _room;
    private int _next;
    private int _letters;
    private bool _inRoom;

    public TokenReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>UTF-16 index of the word in the text.</summary>
    public int Start { get; private set; }

    /// <summary>UTF-16 units in the text.</summary>
    public int Length { get; private set; }

    /// <summary>A hyphen ties the word to the next.</summary>
    public bool HyphenAfter { get; private set; }

    /// <summary>The word, folded; good until the next call of <see cref="MoveNext"/>.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Word => _inRoom ? ((ReadOnlySpan<char>)_room)[.._letters] : _text.Slice(Start, Length);

    /// <summary>False when there are no more words.</summary>
    public bool MoveNext()
    {
        var i = _next;
        while (i < _text.Length && !BeginsWord(i)) i++;
        if (i >= _text.Length)
        {
            _next = i;
            return false;
        }

        Start = i;
        var limit = Math.Min(_text.Length, Start + LongestToken);
        var kinds = Kinds;
        byte kind = Other;
        for (; i < limit; i++)
        {
            var c = _text[i];
            kind = c < kinds.Length ? kinds[c] : Apostrophe;
            if (kind != Small) break;
        }

        // Mostly a word is written as it is folded, and need not be copied.
        _inRoom = i < limit && kind != Other;
        if (_inRoom) i = ReadFolding(i);
        else Length = i - Start;
        HyphenAfter = i < _text.Length && i == Start + Length && IsHyphen(i) && LetterFollows(i + 1);
        _next = i;
        return true;
    }

    /// <summary>Reads on from the first character that is not its own folded form; returns where the word is over.</summary>
    private int ReadFolding(int i)
    {
        Span<char> room = _room;
        Span<char> folded = stackalloc char[2];
        _text[Start..i].CopyTo(room);
        _letters = i - Start;
        var end = i;
        for (; i < _text.Length; i++)
        {
            var count = Normaliser.FoldAt(_text, i, folded);
            if (count == 0) continue;
            var inside = char.IsLetterOrDigit(folded[0]) || (folded[0] == '\'' && _letters > 0 && LetterFollows(i + 1));
            if (!inside || _letters >= LongestToken) break;
            folded[..count].CopyTo(room[_letters..]);
            _letters += count;
            end = i + 1;
        }

        Length = end - Start;
        return i;
    }

    private readonly bool BeginsWord(int i)
    {
        var c = _text[i];
        if (c < Kinds.Length) return Kinds[c] is Small or Capital;
        Span<char> folded = stackalloc char[2];
        return Normaliser.FoldAt(_text, i, folded) > 0 && char.IsLetterOrDigit(folded[0]);
    }

    private readonly bool IsHyphen(int i)
    {
        if (_text[i] < 0x80) return _text[i] == '-';
        Span<char> folded = stackalloc char[2];
        return Normaliser.FoldAt(_text, i, folded) > 0 && folded[0] == '-';
    }

    private readonly bool LetterFollows(int i)
    {
        Span<char> folded = stackalloc char[2];
        for (; i < _text.Length; i++)
            if (Normaliser.FoldAt(_text, i, folded) > 0) return char.IsLetterOrDigit(folded[0]);
        return false;
    }

    [InlineArray(LongestToken + 4)]
    private struct Room
    {
        private char _first;
    }
}
