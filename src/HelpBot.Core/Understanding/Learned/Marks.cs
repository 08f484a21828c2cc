using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>What the other readers found, and in what manner it is written, as small numbers.</summary>
internal static class Marks
{
    public static IEnumerable<int> Of(Findings f)
    {
        if (f.HasTheme) yield return 100;
        if (f.HasPlace) yield return 101;
        if (f.HasTime) yield return 102;
        if (f.HasCost) yield return 103;
        if (f.HasNot) yield return 104;
        if (f.Ordinal is not null) yield return 105;
        if (f.HasAge) yield return 106;
        if (!f.Clues.HasAny(Cue.Self, Cue.Possessive)) yield return f.Clues.Has(Cue.ThirdPerson) ? 108 : 107;
        if (f.Message.EndsAsQuestion) yield return 109;
        yield return 110 + (int)f.Role;
        if (f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask)) yield return 120;
        if (f.HasTheme && !f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.Need)) yield return 121;
        if (!f.HasTheme && !f.HasPlace) yield return 122;
        if (IntentReader.IsOnlyKeywords(f)) yield return 123;
        yield return 130 + SizeOf(f.Message.Count);
    }

    private static int SizeOf(int words) => words switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, <= 16 => 5, _ => 6 };
}
