using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>A message without a conversation around it, as the search command and the measurements take it. Thread-safe.</summary>
public static class LoneMessage
{
    /// <summary>Who says to be alone and nothing more is helped by somebody who comes, talks or pours coffee.</summary>
    private static readonly string[] Company = [ThemeIds.Visitor, ThemeIds.Talk, ThemeIds.Meeting];

    /// <summary>Who takes a worry: the neighbourhood team, and those who know behaviour that worries.</summary>
    private static readonly string[] Reporting = [ThemeIds.Papers, ThemeIds.Illness];

    /// <summary>Of a town of which nothing is known: what is on elsewhere is no help there, what is there for the whole country is.</summary>
    private static readonly RecordKind[] Everywhere = [RecordKind.Organisation, RecordKind.Helpline, RecordKind.Advice];

    /// <summary>Longer texts name things in passing.</summary>
    private const int MostForName = 80;

    /// <summary>What the message asks for: its place, time, price and themes understood, its other words as they stand.</summary>
    /// <param name="localNow">Europe/Amsterdam.</param>
    public static Query QueryFor(Basis basis, string text, DateTime localNow)
    {
        var meaning = basis.Reader.Read(text, localNow);
        var named = meaning.Places.Count > 0 ? meaning.Places[0].Place : null;
        var place = named ?? basis.Places.Only;
        var themes = meaning.AsksAnything && meaning.Themes.All(IsBackground) ? [] : meaning.Themes;
        return new()
        {
            Words = named is { Location: null, Kind: not PlaceKind.Municipality } ? $"{WordsOf(meaning, text)} {named.Name}" : WordsOf(meaning, text),
            Text = text.Length <= MostForName ? text : null,
            Anything = themes.Count == 0 && (named is not null || SaysHow(meaning)),
            Themes = Sought(meaning, themes),
            Beside = [.. Beside(meaning.Themes, meaning.Audiences, meaning.Reports).Except(themes)],
            NotThemes = [.. meaning.NotThemes.Except(meaning.PartlyNotThemes)],
            NotWords = meaning.NotWords,
            Near = basis.Places.PointOf(place),
            WithinKm = basis.Places.RadiusOf(place),
            Municipality = place?.Municipality,
            When = OnAnySuchDay(meaning.When, text),
            MaxCost = meaning.MaxCost,
            AtHome = meaning.AtHome,
            Audiences = AudiencesOf(meaning),
            Kinds = named is null && meaning.UnknownPlaces.Count + meaning.UnknownPostcodes.Count > 0 && place is null ? Everywhere : [],
            Sought = meaning.Intent == Intent.Advice ? RecordKind.Advice : meaning.AsksNationwide ? RecordKind.Organisation : null,
        };
    }

    /// <summary>What is sought. A student, a newcomer or somebody of the rainbow who seeks company seeks it first of all among their own.</summary>
    private static IReadOnlyList<string> Sought(Meaning meaning, IReadOnlyList<string> themes)
    {
        if (meaning.Intent == Intent.Advice) return themes;
        if (themes is [.., _, _] && IsMeetingOnly(themes[0]) && themes.FirstOrDefault(t => t is ThemeIds.Dementia or ThemeIds.Caring || IsOwnWorld(t)) is { } world) themes = [world, .. themes.Except([world])];
        if (themes is [ThemeIds.Lonely]) themes = [.. themes, .. Company.Except(meaning.NotThemes)];
        if (!themes.All(IsMeetingOnly)) return themes;
        return [.. meaning.Audiences.Select(ThemeOf).OfType<string>().Where(IsOwnWorld).Except(themes), .. themes];
    }

    /// <summary>Nothing but to meet others, of whatever kind.</summary>
    private static bool IsMeetingOnly(string theme) => theme is ThemeIds.Lonely or ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Meeting;

    private static bool IsOwnWorld(string theme) => theme is ThemeIds.Young or ThemeIds.Newcomers or ThemeIds.Lhbtiq;

    /// <summary>Who cannot walk well or leave the house is served by what is there for a disability; and a group for men is none for a mother.</summary>
    private static List<string> AudiencesOf(Meaning meaning)
    {
        var audiences = meaning.Audiences.ToList();
        if ((meaning.Mobility & (Mobility.Housebound | Mobility.WalksBadly)) != 0 && !audiences.Contains("disability")) audiences.Add("disability");
        if (meaning.Gender is { } gender) audiences.Add(gender);
        return audiences;
    }

    /// <summary>"Geen geld, wat is er te doen?" asks for something to do; the money only colours it.</summary>
    internal static bool IsBackground(string theme) => theme is ThemeIds.Lonely or ThemeIds.Money or ThemeIds.Transport or ThemeIds.Meeting;

    /// <summary>"Vrijdagavond" is any Friday evening, the coming one first; "vrijdag 27 november", "komende vrijdag" and "morgen" are one day.</summary>
    internal static WantedTime OnAnySuchDay(WantedTime when, string text) =>
        when is { Date: not null, Days.Count: > 0 } && !text.Any(char.IsAsciiDigit) && !Tokeniser.Tokens(text).Any(t => IsOneDay(t.Text)) ? when with { Date = null } : when;

    private static bool IsOneDay(string word) =>
        word is "komende" or "aankomende" or "aanstaande" or "deze" or "volgende" or "morgen" or "overmorgen" or "vandaag" or "vanavond" or "vanmiddag" or "straks" or "week";

    /// <summary>It says for when, or what not, or asks for anything: so it is a question, though nothing is left of it to search for.</summary>
    private static bool SaysHow(Meaning meaning) =>
        meaning.AsksAnything || (meaning.SearchWords.Count == 0 && (!meaning.When.IsAny || meaning.NotThemes.Count > 0 || meaning.Intent == Intent.Find));

    /// <summary>A message of which no word is left is searched for as it stands, unless it asks for anything: it may be a name.</summary>
    private static string WordsOf(Meaning meaning, string text)
    {
        if (meaning.Reports) return string.Join(' ', meaning.SearchWords.Append("meldpunt"));
        if (meaning.SearchWords.Count > 0) return string.Join(' ', meaning.SearchWords);
        var isAsked = meaning.Themes.Count > 0 || SaysHow(meaning);
        return isAsked ? "" : text.Length > Dialogue.MaxLength ? text[..Dialogue.MaxLength] : text;
    }

    /// <summary>What only colours the question; and to who seeks company of any kind, where people meet.</summary>
    internal static IEnumerable<string> Beside(IReadOnlyList<string> themes, IReadOnlyList<string> audiences, bool reports) =>
        themes.Concat(reports ? Reporting : []).Concat(audiences.Select(ThemeOf).OfType<string>())
            .Concat(themes.Any(t => t is ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Mourning) ? [ThemeIds.Lonely] : [])
            .Concat(themes.Count == 0 || themes.Any(IsBesideMeeting) ? [ThemeIds.Meeting] : []).Distinct();

    /// <summary>What is there for a group only; null when that is no theme.</summary>
    internal static string? ThemeOf(string audience) => audience switch
    {
        "young" => ThemeIds.Young,
        "newcomer" => ThemeIds.Newcomers,
        "lhbtiq" => ThemeIds.Lhbtiq,
        "dementia" => ThemeIds.Dementia,
        "carer" => ThemeIds.Caring,
        "bereaved" => ThemeIds.Mourning,
        "disability" => ThemeIds.Illness,
        _ => null,
    };

    /// <summary>Who seeks this is served by a place to meet as well.</summary>
    private static bool IsBesideMeeting(string theme) =>
        theme is ThemeIds.Lonely or ThemeIds.Mourning or ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies or ThemeIds.Volunteering;
}
