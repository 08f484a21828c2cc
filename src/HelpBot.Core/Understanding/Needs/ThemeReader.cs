using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Needs;

/// <param name="Wanted">Most strongly meant first.</param>
/// <param name="RuledOut">Where the words of what is not wanted stand.</param>
/// <param name="NotWords">Words ruled out that are one thing of a wide theme: "bingo" is one game of many.</param>
/// <param name="PartlyNotWanted">Themes not wanted of which nothing but such words was ruled out.</param>
internal sealed record ThemesFound(
    IReadOnlyList<string> Wanted, IReadOnlyList<string> NotWanted, IReadOnlyList<TextSpan> RuledOut, IReadOnlyList<string> NotWords, IReadOnlyList<string> PartlyNotWanted)
{
    /// <summary>Somebody of these years is among the young, whatever else is sought.</summary>
    private const int Youngest = 12, Oldest = 25;

    public static readonly ThemesFound None = new([], [], [], [], []);

    /// <summary>"Lotgenoten" of who has MS are not those who mourn.</summary>
    public ThemesFound AmongPeers(bool seeksPeers) =>
        seeksPeers && Wanted.Contains(ThemeIds.Mourning) && Wanted.Any(t => t is ThemeIds.Dementia or ThemeIds.Illness or ThemeIds.Caring or ThemeIds.Lhbtiq or ThemeIds.Newcomers) ? this with { Wanted = [.. Wanted.Where(t => t != ThemeIds.Mourning)] } : this;

    /// <summary>The same with the young beside, of whose age it is; who belongs to a group of his own is sent there first.</summary>
    public ThemesFound ForAge(int? age) =>
        age is >= Youngest and <= Oldest && !Wanted.Contains(ThemeIds.Young) && !NotWanted.Contains(ThemeIds.Young) && !Wanted.Any(t => t is ThemeIds.Lhbtiq or ThemeIds.Illness or ThemeIds.Newcomers) ? this with { Wanted = [.. Wanted, ThemeIds.Young] } : this;
}

/// <summary>Which themes are asked for and which are ruled out: "niet met eten", "liever wandelen dan koffie", "laat maar, liever…".</summary>
internal static class ThemeReader
{
    /// <summary>A weaker match only helps when nothing better is there.</summary>
    private const double Strong = 0.45;

    /// <summary>"Geen bingo, maar wel kaarten": what is asked in so many words stays asked, though another word of its theme is ruled out.</summary>
    private const double Sure = 0.7;

    /// <summary>Danger is read before, elsewhere; here its words would only mislead a search.</summary>
    private const string Danger = ThemeIds.Danger;

    private const string Dementia = ThemeIds.Dementia;

    private const string Visitor = ThemeIds.Visitor;

    private const string Alone = ThemeIds.Lonely;

    /// <summary>Before these years somewhere to be by day is seldom for dementia.</summary>
    private const int DementiaFrom = 60;

    /// <param name="bare">Words that count only beside a wish, a question or a "niet".</param>
    /// <param name="isNegatable">False for what nobody rules out by a "niet": loneliness, grief, money worries.</param>
    public static ThemesFound Read(
        Utterance m, Clues clues, IReadOnlyList<ThemeMatch> found, PhraseMap<string> bare, Func<string, bool> isNegatable, int? age)
    {
        var matches = WithBare(m, clues, found, bare);
        if (matches.Count == 0) return ThemesFound.None;
        for (var i = 0; i < matches.Count; i++)
            if (IsVolunteerSought(m, matches[i])) matches[i] = matches[i] with { ThemeId = Visitor };
        var from = ChangedFrom(m, clues, matches);
        var score = new Dictionary<string, double>();
        var not = new List<string>();
        var ruledOut = new List<TextSpan>();
        var notWords = new List<string>();
        var whole = new HashSet<string>();
        foreach (var match in matches)
        {
            var (first, last) = Words(m, match.Span);
            if (first < 0 || match.ThemeId == Danger || Overlaps(m, first, last) || IsDayCareOfOthers(match, matches, age) || IsHelper(match, matches) || IsHelpSought(m, match)) continue;
            if (Passing.Is(m, match, first, last) || IsDone(m, last) || IsDenied(m, match, first, isNegatable) || IsOnesOwn(m, clues, match, first, last))
            {
                ruledOut.Add(match.Span);
                continue;
            }

            if (isNegatable(match.ThemeId) && IsRuledOut(m, clues, first, last))
            {
                if (!not.Contains(match.ThemeId)) not.Add(match.ThemeId);
                if (NeedRules.IsOneOfMany(match.ThemeId, match.Phrase)) notWords.Add(match.Phrase);
                else whole.Add(match.ThemeId);
                ruledOut.Add(match.Span);
                continue;
            }

            if (match.Span.Start < from)
            {
                ruledOut.Add(match.Span);
                continue;
            }

            score[match.ThemeId] = score.TryGetValue(match.ThemeId, out var old) ? Math.Max(old, match.Strength) + 0.05 : match.Strength;
        }

        foreach (var match in matches)
            if (IsLet(m, match)) (score[match.ThemeId], not) = (0, [.. not.Union([match.ThemeId])]);
        foreach (var id in not)
            if (score.TryGetValue(id, out var value) && value < Sure) score.Remove(id);
        not.RemoveAll(score.ContainsKey);
        if (score.Count > 1 && score.ContainsKey(Alone) && matches.Where(t => t.ThemeId == Alone && !ruledOut.Contains(t.Span)).All(t => IsHowOneLives(t.Phrase, score.ContainsKey(ThemeIds.Volunteering)))) score.Remove(Alone);
        var best = score.Count == 0 ? 0 : score.Values.Max();
        var wanted = score.Where(s => s.Value >= Math.Min(Strong, best)).OrderByDescending(s => s.Value).ThenBy(s => First(matches, s.Key)).Select(s => s.Key).ToList();
        return new([.. wanted.OrderBy(t => NeedRules.IsCircumstance(t, wanted) ? 1 : 0)], not, ruledOut, notWords, [.. not.Where(t => !whole.Contains(t))]);
    }

    /// <summary>"woont alleen", "alleenstaand": beside another need it tells how somebody lives. Of others, whom one would help, "die alleen zijn" tells as little.</summary>
    private static bool IsHowOneLives(string phrase, bool wouldHelp) =>
        phrase is "woont alleen" or "woon alleen" or "alleenstaand" or "alleenstaande" or "alleenstaanden" or "alleenwonend" or "alleen thuis" or "de deur niet uit" or "kom de deur niet uit" || (wouldHelp && phrase.StartsWith("alleen", StringComparison.Ordinal));

    /// <summary>"Zoek een vrijwilliger die komt voorlezen": one who comes, and no volunteering of one's own.</summary>
    private static bool IsVolunteerSought(Utterance m, ThemeMatch match) =>
        match.ThemeId == ThemeIds.Volunteering && Words(m, match.Span).First is var first and >= 0 && m.At(first) is "vrijwilliger" or "vrijwilligster" or "bezoekvrijwilliger" && m.At(first - 1) is not ("als" or "ben" or "word" or "worden" or "is") && m.At(first - 2) is not ("ben" or "als" or "word")
        && (m.Words.Any(w => w.Text is "die" or "bij" or "langs" or "bezoek" or "zoek" or "zoekt" or "voor") || m.Count <= 4);

    /// <summary>"Is er hulp voor mensen die iemand verloren": help is sought, and none offered.</summary>
    private static bool IsHelpSought(Utterance m, ThemeMatch match) =>
        match.ThemeId == ThemeIds.Volunteering && Words(m, match.Span) is var (first, last) && first >= 0 && Enumerable.Range(first, last - first + 1).Any(i => m.At(i) == "hulp" && m.Next(i + 1) is "voor" or "aan" or "bij") && !m.Words.Any(w => w.Text is "bieden" or "bied" or "geven" or "geef" or "aanbieden" or "verlenen");

    /// <summary>Somewhere to be by day is for who has dementia, unless another condition or fewer years are named: "autisme, dagbesteding".</summary>
    private static bool IsDayCareOfOthers(ThemeMatch match, List<ThemeMatch> all, int? age) =>
        IsDayCare(match) && !all.Exists(t => t.ThemeId == Dementia && !IsDayCare(t)) && (age < DementiaFrom || all.Exists(t => t.ThemeId is ThemeIds.Illness or ThemeIds.Young or ThemeIds.Newcomers or ThemeIds.Volunteering));

    /// <summary>"Ik zoek iemand die haar kan rijden", "iemand die helpt met formulieren": what that one does is sought, and no companion.</summary>
    private static bool IsHelper(ThemeMatch match, List<ThemeMatch> all) =>
        match.ThemeId == Visitor && match.Phrase.Contains("iemand", StringComparison.Ordinal) && !match.Phrase.Contains("bezoek", StringComparison.Ordinal) && !match.Phrase.Contains("langs", StringComparison.Ordinal) && all.Exists(t => t.ThemeId is "vervoer" or ThemeIds.Papers or "geldzorgen" or "praatje" && t.Span.Start >= match.Span.End - 6 && t.Span.Start - match.Span.End < 40);

    private static bool IsDayCare(ThemeMatch match) => match.ThemeId == Dementia && match.Phrase.StartsWith("dag", StringComparison.Ordinal);

    private static List<ThemeMatch> WithBare(Utterance m, Clues clues, IReadOnlyList<ThemeMatch> found, PhraseMap<string> bare)
    {
        var all = found.ToList();
        var asked = m.Count <= 3 || clues.HasAny(Cue.Wish, Cue.Ask, Cue.NotThis, Cue.NotThat, Cue.Rather, Cue.ChangeOfMind);
        for (var i = 0; asked && i < m.Count; i++)
        {
            if (m.IsClaimed(i) || !bare.TryLongest(m, i, out var theme, out var length)) continue;
            var span = m.Span(i, length);
            if (!found.Any(f => f.Span.Start < span.End && span.Start < f.Span.End)) all.Add(new(theme!, Strong, span, m.At(i)));
            i += length - 1;
        }

        return all;
    }

    /// <summary>"Laat wandelen maar zitten", "loat dat eten mer".</summary>
    private static bool IsLet(Utterance m, ThemeMatch match)
    {
        var (first, last) = Words(m, match.Span);
        var at = m.At(first - 1) is "het" or "de" or "dat" or "t" or "die" ? first - 2 : first - 1;
        return first > 0 && m.At(at) is "laat" or "loat" or "laot" && m.At(last + 1) is "maar" or "mar" or "mer" && m.At(last + 2) is "zitten" or "zitte" or "zijn" or "gaan" or "";
    }

    private static int First(IReadOnlyList<ThemeMatch> matches, string id) => matches.First(m => m.ThemeId == id).Span.Start;

    /// <summary>Everything in the match is taken by a place or a time: "Kerkrade", "eerste kerstdag".</summary>
    private static bool Overlaps(Utterance m, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (!m.IsClaimed(i)) return false;
        return true;
    }

    /// <summary>Where the words begin that count after "laat maar" or "ik bedoel"; 0 when no mind was changed.</summary>
    private static int ChangedFrom(Utterance m, Clues clues, IReadOnlyList<ThemeMatch> matches)
    {
        var from = 0;
        foreach (var change in clues.Of(Cue.ChangeOfMind))
        {
            var at = m.Words[change.Start].Start;
            if (matches.Any(t => t.Span.Start > at)) from = at;
        }

        return from;
    }

    public static (int First, int Last) Words(Utterance m, TextSpan span)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < m.Count; i++)
        {
            if (m.Words[i].End <= span.Start) continue;
            if (m.Words[i].Start >= span.End) break;
            if (first < 0) first = i;
            last = i;
        }

        return (first, last);
    }

    private static bool IsRuledOut(Utterance m, Clues clues, int first, int last)
    {
        // "Ik wil met niemand praten".
        if (m.At(first - 1) is "niemand" && m.Words.Take(first).Any(w => w.Text is "wil" or "wilt" or "hoef" or "hoeft")) return true;
        foreach (var clue in clues.Of(Cue.NotThis))
        {
            if (clue.End > first) continue;
            if (Reaches(m, clue.End, first) && !NotAlone(m, clue) && !AsksPolitely(m, clue) && !IsMissing(m, clue, first) && !(m.At(first) is "buiten" && first == last)) return true;
        }

        foreach (var clue in clues.Of(Cue.NotThat))
            if (clue.Start > last && clue.Start - last <= 3 && !Pause(m, last + 1, clue.Start) && EndsClause(m, clue)) return true;

        // "liever wandelen dan koffie drinken"
        foreach (var rather in clues.Of(Cue.Rather))
            for (var i = rather.End; i < first; i++)
                if (m.At(i) is "dan" or "als" && i > rather.End && !Pause(m, rather.End, first)) return true;
        return false;
    }

    /// <summary>"niet meer alleen eten" and "kan niet koken" ask for eating together.</summary>
    private static bool NotAlone(Utterance m, Clue clue) =>
        (m.At(clue.Start - 1) is "kan" or "kon" && m.At(clue.End) is "koken" or "goed") || m.At(clue.End) is "meer" or "zo" or "altijd" or "elke" or "steeds" or "alleen" || m.At(clue.End + 1) is "alleen";

    /// <summary>"niemand om mee te kaarten", "geen lui um mit te kaarte": company is missed, not the game unwanted.</summary>
    private static bool IsMissing(Utterance m, Clue not, int first)
    {
        for (var i = not.End; i < first; i++)
            if (m.At(i) is "om" or "um" or "die" or "waarmee" or "voor") return true;
        return false;
    }

    /// <summary>"Geen schulden", "geen dementie hoor": of what somebody is in it is said that he is not.</summary>
    private static bool IsDenied(Utterance m, ThemeMatch match, int first, Func<string, bool> isNegatable) =>
        !isNegatable(match.ThemeId) && match.ThemeId is not ("eenzaam" or "vervoer" or "jongeren" or "mantelzorg" or ThemeIds.Papers) && (m.At(first - 1) is "geen" or "gein" or "gen" || (m.At(first - 2) is "geen" && m.At(first - 1).EndsWith('e')))
        && !(m.At(first - 2) is "is" && m.EndsAsQuestion)
        || match.ThemeId is ThemeIds.Illness or Dementia && m.At(first - 1) is "niet" or "nie" && m.At(first) is "dement" or "dementerend" or "depressief" or "depri" or "ziek" or "verward" or "vergeetachtig" or "gehandicapt" or "psychotisch";

    /// <summary>"iets voor mijn vriendin", "mijn maatje is er niet meer": a person that is there, or was; none is looked for. "Grote gezelschappen" are a size.</summary>
    private static bool IsOnesOwn(Utterance m, Clues clues, ThemeMatch match, int first, int last)
    {
        if (match.ThemeId is not (ThemeIds.Visitor or ThemeIds.Lonely)) return false;
        if (m.At(first - 1) is "grote" or "groot" or "grotere" or "groter") return true;
        for (var i = first; i <= last; i++)
            if (m.At(i) is "vriend" or "vriendin" or "vriendje" or "maatje" or "vrienden" or "vriendinnen" && clues.Covers(Cue.Possessive, i - 1) && (m.At(i) is not "maatje" || clues.HasAny(Cue.Loss, Cue.Grief, Cue.State)) && !(match.ThemeId is "eenzaam" && i == first)) return true;
        return false;
    }

    private static bool Reaches(Utterance m, int from, int to)
    {
        // "Een groep hoeft niet, praten is genoeg".
        if (from == to && from < m.Count && m.Words[from].AfterPause && m.Words[from].Mark is ',' or '.') return false;
        if (to - from > 4 || (from < to && from < m.Count && m.Words[from].AfterPause)) return false;
        for (var i = from; i <= to && i < m.Count; i++)
        {
            if (i > from && m.Words[i].AfterPause && m.Words[i].Mark != ',') return false;
            if (i > from && m.Words[i].Mark == ',' && m.At(i - 1) is not ("of" or "en")) return false;
            if (i < to && m.At(i) is "maar" or "wel" or "want" or "liever" or "ik" or "omdat" or "dus" or "wil" or "wilt" or "zoekt") return false;
        }

        return true;
    }

    /// <summary>"bingo vreselijk." is a verdict; in "wandelen vreselijk leuk" the word goes on to another.</summary>
    private static bool EndsClause(Utterance m, Clue verdict) =>
        m.At(verdict.Start) is not ("vreselijk" or "verschrikkelijk" or "afschuwelijk" or "saai" or "stom") || m.Next(verdict.End) is "" or "en" or "maar" or "dus" or "want" or "hoor";

    /// <summary>"boodschappen gedaan", "al gegeten": that is behind us.</summary>
    private static bool IsDone(Utterance m, int last) =>
        (m.At(last) is "ontslagen" && (m.Next(last + 1) is "naar" or "uit" || m.Words.Any(w => w.Text is "ziekenhuis"))) || m.Next(last + 1) is "gedaan" or "gehad" or "gegeten" or "gedronken" or "geweest" && m.Words.Any(w => w.Text is "net" or "al" or "zojuist" or "vanochtend" or "vanmorgen" or "gisteren");

    /// <summary>"Is er geen huiskamer?" asks for one.</summary>
    private static bool AsksPolitely(Utterance m, Clue not) =>
        (not.Length == 1 && m.EndsAsQuestion && m.At(not.Start) is "geen" && m.At(not.Start - 1) is "is" or "zijn")
        || not.Length == 1 && m.At(not.Start - 1) is "er" or "dao" or "daar" or "hier" or "der" or "d'r" or "jullie" or "u" or "nergens"
        && m.At(not.Start - 2) is "is" or "zijn" or "hebben" or "heeft" or "hebt" or "weet" or "weten" or "kent" or "bestaat";

    private static bool Pause(Utterance m, int from, int to)
    {
        for (var i = from; i < to && i < m.Count; i++)
            if (m.Words[i].AfterPause) return true;
        return false;
    }
}
