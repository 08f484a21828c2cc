using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>A time that is told of and then asked for: "zaterdag is hij alleen, kan hij dan ergens eten", "alleen woensdag ben ik vrij".</summary>
internal static class MeantTimes
{
    /// <summary>Farther on "dan" is of something else.</summary>
    private const int MostBetween = 14;

    private const int NearFree = 4;

    private static readonly HashSet<string> s_before = ["er", "hij", "ie", "ze", "zij", "ik", "k", "we", "wij", "iemand", "daar", "ergens", "mensen", "haar", "hem", "mij", "me", "ons", "moeder", "vader", "oma", "opa"];

    private static readonly HashSet<string> s_after = ["iets", "ergens", "iemand", "een", "wat", "nog", "ook", "terecht", "naartoe", "heen"];

    private static readonly HashSet<string> s_asks = ["kan", "kun", "kunnen", "is", "zijn", "mag", "waar", "wat", "wie", "hoe", "heb", "heeft", "weet", "komt", "bestaat", "welke"];

    public static bool Is(Utterance m, FoundTime time) => IsAskedThen(m, time) || IsFree(m, time);

    private static bool IsAskedThen(Utterance m, FoundTime time)
    {
        for (var i = time.End + 1; i < Math.Min(m.Count, time.End + MostBetween); i++)
        {
            if (m.At(i) is not "dan" || !(s_before.Contains(m.At(i - 1)) || s_after.Contains(m.At(i + 1)))) continue;
            var first = i;
            while (first > 0 && !m.Words[first].AfterPause) first--;
            if (m.At(first) is "en" or "maar" or "want" or "dus") first++;
            var end = i;
            while (end < m.Count && !m.Words[end].BeginsSentence) end++;
            if (first > time.First && (s_asks.Contains(m.At(first)) || (end < m.Count ? m.Words[end].Mark == '?' : m.EndsAsQuestion))) return true;
        }

        return false;
    }

    /// <summary>"Alleen de woensdag nog vrij", "zaterdag heb ik de tijd", "vrijdag komt me het beste uit".</summary>
    private static bool IsFree(Utterance m, FoundTime time)
    {
        for (var i = time.End; i < Math.Min(m.Count, time.End + NearFree) && !(i > time.End && m.Words[i].AfterPause); i++)
        {
            if (m.At(i) is "niet" or "nie" or "geen" or "nooit") return false;
            if (m.At(i) is "schikt" || (m.At(i) is "komt" or "past" && Enumerable.Range(i + 1, NearFree).Any(k => m.At(k) is "best" or "beste" or "goed"))) return true;
            if (m.At(i) is "vrij" || (m.At(i) is "tijd" && m.At(i - 1) is "de" or "wel")) return true;
        }

        return false;
    }

    /// <summary>"Kan ze op donderdag, want dinsdag krijgt ze hulp": the day that is the reason is the one that will not do.</summary>
    public static bool IsReason(Utterance m, FoundTime time)
    {
        if (time.RuledOut || m.At(Prefix.Back(m, time.First)) is not ("want" or "omdat" or "aangezien") || IsFree(m, time)) return false;
        for (var i = 0; i < time.First; i++)
            if (m.IsClaimed(i) && Weekdays.Contains(m.At(i))) return true;
        return false;
    }

    private static readonly HashSet<string> Weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
}
