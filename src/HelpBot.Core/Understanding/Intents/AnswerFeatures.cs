using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>What the intent model sees of a message: words, pairs, word beginnings, and what the other readers found.</summary>
internal static class AnswerFeatures
{
    private const int MostWords = 40;

    /// <param name="marks">Small numbers for what was found: cues, a place, a time, a theme.</param>
    public static List<ulong> Of(Utterance m, IReadOnlyList<int> marks)
    {
        var features = new List<ulong>((Math.Min(m.Count, MostWords) * 3) + marks.Count + 4) { Hash(1, "bias"), Hash(2, Size(m.Count)) };
        if (m.EndsAsQuestion) features.Add(Hash(3, "?"));
        var before = "^";
        for (var i = 0; i < Math.Min(m.Count, MostWords); i++)
        {
            var word = m.Words[i].IsNumber ? "#" : m.Words[i].Text;
            features.Add(Hash(4, word));
            features.Add(Hash(5, before, word));
            if (word.Length > 4) features.Add(Hash(6, word.AsSpan(0, Math.Min(5, word.Length))));
            before = word;
        }

        features.Add(Hash(5, before, "$"));
        foreach (var mark in marks) features.Add(0xABCDEF_0000UL + (ulong)mark);
        return features;
    }

    /// <summary>What was found, as small numbers.</summary>
    public static List<int> Marks(Findings f)
    {
        var marks = new List<int>(24);
        foreach (var clue in f.Clues.All)
            if (!marks.Contains((int)clue.Cue)) marks.Add((int)clue.Cue);
        if (f.HasTheme) marks.Add(100);
        if (f.HasPlace) marks.Add(101);
        if (f.HasTime) marks.Add(102);
        if (f.HasCost) marks.Add(103);
        if (f.HasNot) marks.Add(104);
        if (f.Ordinal is not null) marks.Add(105);
        marks.Add(110 + (int)f.Role);
        if (f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask)) marks.Add(120);
        if (f.HasTheme && !f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.Need)) marks.Add(121);
        if (!f.HasTheme && !f.HasPlace) marks.Add(122);
        if (IntentReader.IsOnlyKeywords(f)) marks.Add(123);
        return marks;
    }

    /// <summary>In what manner it is written, which says who writes but not what is wanted: with an age, without an "ik".</summary>
    public static List<int> Manner(Findings f)
    {
        var marks = Marks(f);
        if (f.HasAge) marks.Add(106);
        if (!f.Clues.HasAny(Cue.Self, Cue.Possessive)) marks.Add(f.Clues.Has(Cue.ThirdPerson) ? 108 : 107);
        return marks;
    }

    private static string Size(int words) => words switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", _ => "many" };

    // FNV-1a, 64 bits.
    private static ulong Hash(int kind, ReadOnlySpan<char> a, ReadOnlySpan<char> b = default)
    {
        var hash = (14695981039346656037UL ^ (uint)kind) * 1099511628211UL;
        foreach (var c in a) hash = (hash ^ c) * 1099511628211UL;
        if (!b.IsEmpty)
        {
            hash = (hash ^ ' ') * 1099511628211UL;
            foreach (var c in b) hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
