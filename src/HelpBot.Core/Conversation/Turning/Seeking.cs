using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>
/// "Een vrijwilliger die meeloopt misschien?", "is er nog een plek met geloof", "aan tafel vindt ze fijner dan koffie": the next wish in the shape of a question
/// about what was shown. Immutable; thread-safe.
/// </summary>
internal sealed class Seeking(Basis basis)
{
    private const int MostWords = 18;

    private const int MostNamed = 9;

    private static readonly HashSet<string> s_openings = ["en", "maar", "of", "nou", "oke", "ok", "goed", "ja", "nee", "dan", "hm", "tja"];

    private static readonly HashSet<string> s_one = ["een", "n", "'n", "iets", "iemand", "zoiets", "un"];

    private static readonly HashSet<string> s_betters = ["fijner", "leuker", "gezelliger", "prettiger", "liever", "beter"];

    private static readonly HashSet<string> s_points = ["die", "dat", "deze", "dit", "daar", "ze", "daarvoor", "daarheen", "zij", "hun"];

    private static readonly string[] s_passing = [ThemeIds.Transport, ThemeIds.Lonely, ThemeIds.Talk, ThemeIds.Illness, ThemeIds.Money];

    /// <returns>Null when it is no such wish.</returns>
    public Meaning? Read(ConversationState before, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (before.Municipality is not null && before.Seen.Count > 0 && Exists(before, meaning, m, localNow) is { } exists) return exists;
        if (before.Municipality is null || before.Seen.Count == 0 || before.Role == Role.Professional || meaning is not { WordCount: > 1 and <= MostWords, NotThemes.Count: 0, Ordinal: null, AdviceTopic: null, Reports: false, Declines: false, AsksOfKeeping: false, NewClient: false } || meaning.UnknownPlaces.Count > 0) return null;
        if (meaning.FollowUps.Any(f => f is FollowUp.Visits or FollowUp.Calls or FollowUp.Number)) return null;
        if (meaning.Intent is Intent.Stop or Intent.Forget or Intent.Thanks or Intent.Goodbye or Intent.Restart or Intent.Referral or Intent.More) return null;
        if (IsShut(m)) return meaning with { Intent = Intent.More, Themes = [], Detail = Detail.None, Details = [], FollowUps = [], Places = [], SearchWords = [], Points = false };
        if (TalksWith(m)) return Found(meaning, meaning.Themes.Contains(ThemeIds.Young) ? [ThemeIds.Young, ThemeIds.Talk] : [ThemeIds.Talk]);
        if (Better(m) is { } preferred && ThemesOf(preferred, localNow) is { Count: > 0 } better) return Found(meaning, better);
        var first = 0;
        while (first < 2 && s_openings.Contains(m.At(first))) first++;
        string[] themes = [.. meaning.Themes.Where(t => !s_passing.Contains(t))];
        if (themes.Length > 0 && s_one.Contains(m.At(first)) && meaning.WordCount <= MostNamed && !FollowUps.Heard(meaning).Any()) return Found(meaning, themes);
        if (themes.Length > 0 && AsksPlace(m, first) && !m.Words.Any(w => s_points.Contains(w.Text) && !IsLast(m, w))) return Found(meaning, themes);
        if (AsksAlso(m, first) && (themes.Length > 0 ? themes : ThemesOf(m.Text, localNow)) is { Count: > 0 } also && !also.All(before.Themes.Contains)) return Found(meaning, also);
        return AsksRound(m, first) ? Found(meaning, themes.Length > 0 ? themes : [ThemeIds.Lonely]) : null;
    }

    private IReadOnlyList<string> ThemesOf(string text, DateTime localNow) => [.. basis.Reader.Read("ik wil " + text, localNow).Themes.Where(t => t is not (ThemeIds.Lonely or ThemeIds.Transport))];

    private const int MostOfExisting = 14;

    /// <summary>"Is daar een buurthuis", "is er eens een concert", "bestaat er iets telefonisch": whether there is any, which nobody asks of one that was shown.</summary>
    private Meaning? Exists(ConversationState before, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (meaning is not { WordCount: <= MostOfExisting, NotThemes.Count: 0, Ordinal: null, Reports: false, NewClient: false, UnknownPlaces.Count: 0 } || before.Chosen is not null && before.Role != Role.Professional && meaning.Places.Count == 0 || meaning.Intent is Intent.Stop or Intent.Forget or Intent.Thanks or Intent.Restart or Intent.Referral or Intent.Person) return null;
        foreach (var clause in Clauses.Of(m))
        {
            var words = clause.Words.SkipWhile(s_openings.Contains).ToList();
            // "Kan ze ergens meehelpen".
            if (words.Count > 2 && words[0] is "kan" or "kunnen" or "zou" or "mag" && words.Skip(1).Take(3).Contains("ergens") && meaning.Themes.Where(t => !s_passing.Contains(t)).ToArray() is { Length: > 0 } somewhere) return Found(meaning, somewhere);
            if (words.Count < 3 || words[0] is not ("is" or "zijn" or "bestaat" or "bestaan") || words[1] is not ("er" or "daar" or "dr") || !words.Skip(2).Take(5).Any(s_any.Contains)) continue;
            if (words.Any(w => w.StartsWith("telefonisch", StringComparison.Ordinal))) return Found(meaning, [ThemeIds.Talk]);
            if (words.Any(w => w is "plek" or "plekje" or "iets" or "wat" or "club" or "groep") && meaning.Places.Count > 0 && meaning.Places.All(p => p.Place.Name != before.Place)) return Found(meaning, [.. meaning.Themes.Where(t => !s_passing.Contains(t))]);
            var themes = (meaning.Themes.Count > 0 ? meaning.Themes : ThemesOf(clause.Text, localNow)).Where(t => !s_passing.Contains(t)).ToArray();
            if (themes.Length > 0 && !themes.All(before.Themes.Contains)) return Found(meaning, themes);
        }

        return null;
    }

    private static readonly HashSet<string> s_any = ["een", "n", "'n", "iets", "eens", "nog", "ook"];

    /// <summary>"Stel dat het dicht is, wat dan": what else there is.</summary>
    public static bool IsShut(Utterance m)
    {
        if (!m.Words.Any(w => w.Text is "als" or "stel" or "indien" or "mocht") || !m.Words.Any(w => w.Text is "dicht" or "gesloten" or "vol" or "gestopt" or "opgeheven" or "weg" or "doorgaat")) return false;
        for (var i = 1; i < m.Count; i++)
            if (m.At(i - 1) is "wat" or "waar" or "en" && m.At(i) is "dan" or "nu" && i >= m.Count - 4) return true;
        return false;
    }

    /// <summary>"Met wie kan hij praten".</summary>
    public static bool TalksWith(Utterance m)
    {
        for (var i = 0; i + 2 < m.Count; i++)
            if (m.At(i) is "met" or "tegen" && m.At(i + 1) == "wie" && m.At(i + 2) is "kan" or "kunnen" or "ken" or "kon" or "zou" or "praat" or "praten" && m.Words.Skip(i + 2).Take(6).Any(w => w.Text is "praten" or "prate" or "praat" or "spreken" or "kletsen")) return true;
        return false;
    }

    /// <summary>"Aan tafel met anderen vindt ze fijner dan alleen koffie": what stands first.</summary>
    private static string? Better(Utterance m)
    {
        for (var i = 1; i + 1 < m.Count; i++)
        {
            if (!s_betters.Contains(m.At(i)) || m.At(i + 1) != "dan") continue;
            var verb = i - 1;
            while (verb > 0 && m.At(verb) is not ("vindt" or "vind" or "vinden" or "is" or "lijkt" or "lijken")) verb--;
            if (verb > 0) return m.Text[m.Words[0].Start..m.Words[verb - 1].End];
        }

        return null;
    }

    /// <summary>"Is er nog een plek met geloof", "op welke plek kan ik binnenlopen", "waar kan ze kaarten".</summary>
    private static bool AsksPlace(Utterance m, int first)
    {
        for (var i = first; i < Math.Min(m.Count, first + 8); i++)
            if (m.At(i) is "plek" or "plekje" or "plaats" or "plekken" or "club" or "clubje" or "groep" or "groepje" && m.At(i - 1) is "een" or "welke" or "n" or "andere" or "wat") return true;
        return m.At(first) is "waar" && m.At(first + 1) is "kan" or "kunnen" or "ken" && m.At(first + 2) is "ik" or "hij" or "ze" or "zij" or "we" or "je";
    }

    /// <summary>"Is daar ook hulp met een brief".</summary>
    private static bool AsksAlso(Utterance m, int first) =>
        m.At(first) is "is" or "zijn" or "heb" or "hebben" or "bestaat" or "kan" or "krijg" && m.Words.Skip(first + 1).Take(3).Any(w => w.Text is "ook" or "nog") && m.Words.Skip(first + 1).Take(5).Any(w => w.Text is "hulp" or "iets" or "iemand" or "een" or "wat");

    /// <summary>"En gezelligheid in die omgeving".</summary>
    private static bool AsksRound(Utterance m, int first) =>
        first > 0 && m.Count <= 7 && m.At(m.Count - 1) is "omgeving" or "buurt" && m.At(first) is "gezelligheid" or "gezelschap" or "iets" or "aanspraak" or "contact" or "koffie" or "wat";

    /// <summary>"Een plek met geloof, dat mist hij": after the pause it points at that.</summary>
    private static bool IsLast(Utterance m, Word word) => word.AfterPause && word.Start > m.Words[0].Start;

    private static Meaning Found(Meaning meaning, IReadOnlyList<string> themes) => meaning with { Intent = Intent.Find, Themes = themes, Detail = Detail.None, Details = [], FollowUps = [], Points = false };
}
