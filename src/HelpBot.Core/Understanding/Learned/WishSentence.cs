using HelpBot.Core.Language;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>Whether something stands in a sentence that wishes or asks: what does is seldom told in passing.</summary>
internal static class WishSentence
{
    private static readonly CueSet Wishing = CueSet.Of(Cue.Wish, Cue.Ask);

    /// <param name="first">Number of its first word.</param>
    /// <param name="end">Number of the word after its last.</param>
    public static bool Is(Utterance m, Clues clues, int first, int end)
    {
        if (end < m.Count ? m.Words[end].Mark == '?' : m.EndsAsQuestion) return true;
        for (var i = first; i < end; i++)
            if (clues.Covers(Wishing, i)) return true;
        return false;
    }

    public static bool Names(Findings f, TextSpan span)
    {
        var m = f.Message;
        var at = 0;
        while (at < m.Count - 1 && m.Words[at].End <= span.Start) at++;
        var (first, end) = (at, at + 1);
        while (first > 0 && !m.Words[first].BeginsSentence) first--;
        while (end < m.Count && !m.Words[end].BeginsSentence) end++;
        return Is(m, f.Clues, first, end);
    }

    /// <summary>The theme is named in its own words in such a sentence.</summary>
    public static bool Names(Findings f, string theme)
    {
        foreach (var match in f.Heard.Matches)
            if (match.ThemeId == theme && Names(f, match.Span)) return true;
        return false;
    }
}
