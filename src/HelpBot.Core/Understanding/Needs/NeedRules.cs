using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>From cues to the small facts of a need: mobility, audience, feeling, detail.</summary>
internal static class NeedRules
{
    private static readonly (Cue Cue, string Feeling)[] Feelings =
    [
        (Cue.Grief, "grief"), (Cue.Ashamed, "ashamed"), (Cue.Afraid, "afraid"), (Cue.Worried, "worried"), (Cue.Lonely, "alone"), (Cue.Moved, "new"), (Cue.Alone, "alone"), (Cue.Tired, "tired"), (Cue.Glad, "glad"),
    ];

    private static readonly (Cue Cue, string Audience)[] Audiences =
    [
        (Cue.AudienceOlder, "older"), (Cue.AudienceYoung, "young"), (Cue.AudienceNewcomer, "newcomer"), (Cue.AudienceLhbtiq, ThemeIds.Lhbtiq),
        (Cue.AudienceDementia, "dementia"), (Cue.AudienceCarer, "carer"), (Cue.AudienceBereaved, "bereaved"), (Cue.AudienceDisability, "disability"),
    ];

    private static readonly (Cue Cue, Detail Detail)[] Details =
    [
        (Cue.DetailFreshness, Detail.Freshness), (Cue.DetailWaiting, Detail.Waiting), (Cue.DetailCost, Detail.Cost), (Cue.DetailRoute, Detail.Route), (Cue.DetailAccessibility, Detail.Accessibility), (Cue.DetailRegistration, Detail.Registration),
        (Cue.DetailPhone, Detail.Phone), (Cue.DetailTime, Detail.Time), (Cue.DetailAudience, Detail.Audience),
    ];

    private static readonly (Cue Cue, string Topic)[] Topics =
        [(Cue.AdviceSilent, "silent"), (Cue.AdviceAnonymous, "anonymous"), (Cue.AdviceTell, "tell"), (Cue.Report, "report"), (Cue.AdviceAvoid, "avoid"), (Cue.AdviceSay, "say"), (Cue.AdviceSigns, "recognise"), (Cue.Declines, "declines")];

    /// <summary>In so few words "een tekst" is the one to refer with.</summary>
    private const int ShortText = 7;

    private static readonly HashSet<string> Heavy = [ThemeIds.Lonely, ThemeIds.Mourning, ThemeIds.Money, ThemeIds.Dementia, ThemeIds.Caring, ThemeIds.Papers, ThemeIds.Lhbtiq, ThemeIds.Illness, ThemeIds.Transport, ThemeIds.Young, ThemeIds.Newcomers];

    /// <summary>False for a state somebody is in; such a theme is never ruled out by a "niet".</summary>
    public static bool IsNegatable(string theme) => !Heavy.Contains(theme);

    /// <summary>
    /// A theme of many different things, and a word for one of them: who wants no bingo may well want to dance or paint. Words for all of it rule
    /// out all of it.
    /// </summary>
    public static bool IsOneOfMany(string theme, string phrase) =>
        theme is ThemeIds.Hobbies or ThemeIds.Moving
        && phrase is not ("spel" or "spelletje" or "spelletjes" or "spellen" or "creatief" or "muziek" or "hobby" or "bewegen" or "beweging" or "sport" or "sporten" or "sportief");

    /// <summary>Said in the first person it is a need by itself, without a wish.</summary>
    public static bool IsState(string theme) => theme is ThemeIds.Lonely or ThemeIds.Money or ThemeIds.Caring or ThemeIds.Mourning or ThemeIds.Dementia;

    /// <summary>
    /// Why something is sought, not what: "weinig geld, graag samen eten", "weduwe, zoekt een wandelmaatje". It stays a wish, after what is sought.
    /// </summary>
    public static bool IsCircumstance(string theme, IReadOnlyList<string> all) => theme switch
    {
        ThemeIds.Lonely => true,
        ThemeIds.Money => !all.Contains(ThemeIds.Papers),
        ThemeIds.Mourning => all.Any(t => IsSomethingToDo(t) || t is ThemeIds.Talk),
        ThemeIds.Illness => all.Any(t => IsSomethingToDo(t) || t is ThemeIds.Talk or ThemeIds.Transport),
        ThemeIds.Transport => all.Any(t => t is not (ThemeIds.Lonely or ThemeIds.Papers or ThemeIds.Illness or ThemeIds.Transport)),
        // Who is young and likes something in particular looks for that, with others of that age.
        ThemeIds.Young => all.Any(t => t is ThemeIds.Hobbies or ThemeIds.Moving),
        _ => false,
    };

    private static bool IsSomethingToDo(string theme) => theme is ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies or ThemeIds.Visitor;

    public static Mobility MobilityOf(Clues clues) =>
        (clues.Has(Cue.WalksBadly) ? Mobility.WalksBadly : 0) | (clues.Has(Cue.Wheelchair) ? Mobility.Wheelchair : 0)
        | (clues.Has(Cue.NoCar) ? Mobility.NoCar : 0) | (clues.Has(Cue.Housebound) ? Mobility.Housebound : 0);

    public static string? FeelingOf(Utterance m, Clues clues)
    {
        foreach (var (cue, feeling) in Feelings)
            if (cue == Cue.Afraid && m.Words.Any(w => w.Text is "valangst" or "vallen")) continue;
            else if (cue == Cue.Alone ? clues.Of(cue).Any(c => IsFelt(m, c)) : clues.Has(cue)) return feeling;
        return null;
    }

    public static string? BurdenOf(Clues clues) => clues.Has(Cue.Drinking) ? "drinking" : clues.Has(Cue.Estranged) ? "estranged" : clues.Has(Cue.Divorced) ? "divorced" : null;

    /// <summary>Not "alleen op woensdag", "niet alleen", "iemand die alleen is": only how, or another whom one would help.</summary>
    private static bool IsFelt(Utterance m, Clue clue)
    {
        if (clue.Length > 1 || m.At(clue.Start) is not ("alleen" or "aleen" or "allleen")) return true;
        if (m.Next(clue.End) is "heen" or "naartoe" or "kan" or "mag" or "op" or "als" or "nog" or "maar" or "s" or "'s" or "om" or "overdag" or "voor" or "met" or "een" or "de" or "het" or "wat" or "iets" or "dit" or "dat") return false;
        return !(m.At(clue.Start - 1) is "niet" or "die" || DayNames.TryPart(m.Next(clue.End), out _) || m.Next(clue.End).EndsWith("dag", StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> AudiencesOf(Clues clues, int? age)
    {
        var found = new List<string>();
        foreach (var (cue, audience) in Audiences)
            if (clues.Of(cue).Any(c => !clues.IsOfWork(c))) found.Add(audience);
        if (age >= 65 && !found.Contains("older")) found.Add("older");
        if (age is > 11 and < 28 && !found.Contains("young")) found.Add("young");
        return found;
    }

    public static Detail DetailOf(Utterance m, Clues clues)
    {
        if (AsksToBring(m)) return Detail.Audience;
        if (m.Words.Any(w => w.Text is "contact") && m.Words.Any(w => w.Text is "in" or "met") && Questions.Asks(m)) return Detail.Phone;
        if (m.Count == 1 && m.At(0) is "kost" or "tarief" or "bijdrage") return Detail.Cost;
        foreach (var (cue, detail) in Details)
            if (clues.Has(cue)) return detail;
        return Detail.None;
    }

    /// <summary>"adres en tijden": all that is asked, the likeliest first.</summary>
    public static IReadOnlyList<Detail> DetailsOf(Utterance m, Clues clues)
    {
        var first = DetailOf(m, clues);
        return first == Detail.None ? [] : [.. Details.Where(d => clues.Has(d.Cue)).Select(d => d.Detail).Prepend(first).Distinct()];
    }

    public static ReferralQuestion ReferralOf(Utterance m, Clues clues) =>
        clues.Has(Cue.OnPrescription) ? ReferralQuestion.OnPrescription
        : clues.Has(Cue.ReferText) && m.Words.Any(w => w.Text is "nodig" or "verplicht" or "hebben") && Questions.Asks(m) ? ReferralQuestion.How
        : clues.Has(Cue.ReferText) || (m.Count <= ShortText && m.Words.Any(w => w.Text.EndsWith("tekst", StringComparison.Ordinal) || w.Text.EndsWith("tekstje", StringComparison.Ordinal))) ? ReferralQuestion.Text
        : clues.Has(Cue.ReferPersonal) && !clues.Has(Cue.AdviceAnonymous) ? ReferralQuestion.Personal
        : clues.Has(Cue.ReferHow) ? ReferralQuestion.How : ReferralQuestion.None;

    /// <summary>As in <c>Advice.Topic</c>; null when no topic is asked for in so many words.</summary>
    public static string? TopicOf(Utterance m, Clues clues)
    {
        foreach (var (cue, topic) in Topics)
            if (clues.Has(cue) && !(cue == Cue.AdviceAnonymous && TalksUnknown(m))) return topic;
        return null;
    }

    /// <summary>"Met wie kan ze anoniem praten": somebody to talk to, and no question about one's own name.</summary>
    private static bool TalksUnknown(Utterance m) => m.Words.Any(w => w.Text is "praten" or "chatten" or "appen" or "kletsen" or "praat");

    /// <summary>"die met de lunch", "doe maar die op woensdag": one of what was shown.</summary>
    public static bool Points(Utterance m)
    {
        if (m.Count is < 2 or > 9) return false;
        for (var i = 0; i < m.Count - 1; i++)
        {
            if (m.At(i) is not ("die" or "deze" or "dat" or "degene" or "diegene" or "datgene")) continue;
            var begins = i == 0 || m.At(i - 1) is "maar" or "doe" or "over" or "graag" or "en" or "liever" or "kies" or "neem" or "wil" or "dan" or "naar" or "van" or "ja" or "ok" or "oke";
            if (begins && m.At(i + 1) is "met" or "op" or "in" or "van" or "bij" or "om" or "waar" or "over" or "voor") return true;
        }

        return false;
    }

    /// <summary>"lotgenoten" without a loss: of whatever the person has, not of mourning.</summary>
    public static bool SeeksPeers(Utterance m, Clues clues) =>
        clues.Of(Cue.Loss).Concat(clues.Of(Cue.Grief)).All(c => IsPeers(m.At(c.End))) && m.Words.Any(w => IsPeers(w.Text)) && !m.Words.Any(w => w.Text.StartsWith("rouw", StringComparison.Ordinal) || w.Text.StartsWith("weduw", StringComparison.Ordinal));

    /// <summary>"Ze mist lotgenoten": nobody died.</summary>
    private static bool IsPeers(string word) => word.StartsWith("lotgeno", StringComparison.Ordinal) || word.StartsWith("gelijkgestem", StringComparison.Ordinal);

    /// <summary>"kan mijn man ook mee", "mag mijn hond mee".</summary>
    public static bool AsksToBring(Utterance m)
    {
        if (m.Count is < 3 or > 8 || !m.Words.Any(w => w.Text is "mee" or "meekomen" or "meenemen" or "meegaan")) return false;
        var first = m.At(0) is "en" or "maar" or "oh" or "ja" ? 1 : 0;
        return m.At(first) is "kan" or "mag" or "mogen" or "kunnen" && !m.Words.Any(w => w.Text is "met");
    }

    /// <summary>Cues whose words say nothing to a search.</summary>
    public static readonly CueSet Empty = CueSet.Of(
        Cue.Self, Cue.Possessive, Cue.Relative, Cue.Spouse, Cue.Acquaintance, Cue.ThirdPerson, Cue.Client, Cue.Professional, Cue.Job, Cue.Wish, Cue.Ask, Cue.NotThis,
        Cue.NotThat, Cue.ChangeOfMind, Cue.Rather, Cue.PlaceBefore, Cue.Lives, Cue.Filler, Cue.NearMe, Cue.Nearer, Cue.Cheaper);
}
