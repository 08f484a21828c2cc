using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Words that mean one thing or another by what was said before.</summary>
internal static class InContext
{
    private const string Mourning = ThemeIds.Mourning;
    private const string Transport = ThemeIds.Transport;

    /// <summary>The theme that any meeting helps.</summary>
    private const string Lonely = ThemeIds.Lonely;

    /// <summary>What somebody lives with, so that others live with it too.</summary>
    private static readonly string[] Shared = [ThemeIds.Dementia, ThemeIds.Illness, ThemeIds.Caring, ThemeIds.Lhbtiq, ThemeIds.Newcomers];

    /// <summary>Longer ones speak for themselves.</summary>
    private const int MostAside = 6;

    public static Meaning Of(Meaning meaning, ConversationState state) => ForKin(CompanyThen(NoCar(ByIt(DayCare(Peers(meaning, state), state), state), state)), state);

    /// <summary>"En dagbesteding?" for who is forty and has autism: somewhere to be by day, and no dementia.</summary>
    private static Meaning DayCare(Meaning meaning, ConversationState state) =>
        meaning.Themes is [ThemeIds.Dementia] && (state.Age < 60 || state.Themes.Contains(ThemeIds.Illness) || state.Audiences.Any(a => a is "disability" or "young")) && !state.Themes.Contains(ThemeIds.Dementia)
        && meaning.SearchWords.Count > 0 && meaning.SearchWords.All(w => w.StartsWith("dag", StringComparison.Ordinal))
            ? meaning with { Themes = [ThemeIds.Illness] } : meaning;

    /// <summary>"En voor de dochter", said of a client: support for who cares for the client.</summary>
    private static Meaning ForKin(Meaning meaning, ConversationState state) =>
        state is { Role: Role.Professional, Seen.Count: > 0 } && meaning is { Kin: not null, KinIsOwn: false, NewClient: false, Themes.Count: 0, Places.Count: 0, WordCount: <= MostAside, IsForKin: true }
            ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Caring], Role = Role.Unknown, For = ForWhom.Unknown } : meaning;

    /// <summary>"Hij rijdt niet meer", said beside what is sought: how one comes there, and no new wish.</summary>
    private static Meaning NoCar(Meaning meaning, ConversationState state) =>
        meaning is { Themes: [Transport], Asks: false, Wishes: false } && meaning.Mobility != Mobility.None && state.Themes.Count > 0 && !meaning.SearchWords.Any(w => w is "vervoer" or "halen" or "ophalen" or "brengen" or "gehaald" or "opgehaald" or "taxi")
            ? meaning with { Themes = [], Intent = Intent.Narrow } : meaning;

    /// <summary>"Gezelschap op woensdag": who names a day wants to be among people then; a visitor comes when it is agreed.</summary>
    private static Meaning CompanyThen(Meaning meaning) =>
        meaning is { Themes: [ThemeIds.Visitor], AtHome: false, OneToOne: false } && !meaning.When.IsAny && meaning.SearchWords.Contains("gezelschap") ? meaning with { Themes = [Lonely] } : meaning;

    /// <summary>"iets met lotgenoten": of whoever has dementia or lives with an injury; without any of it, of who mourns.</summary>
    private static Meaning Peers(Meaning meaning, ConversationState state)
    {
        if (!meaning.Peers) return meaning;
        if (!meaning.Themes.Contains(Mourning)) return meaning.Themes.FirstOrDefault(Shared.Contains) is { } same ? meaning with { Themes = [same, .. meaning.Themes.Except([ThemeIds.Talk, same])] } : meaning;
        IEnumerable<string> before = meaning.NewClient ? [] : state.Themes.Concat(Worlds(state.Audiences));
        var shared = meaning.Themes.Concat(Worlds(meaning.Audiences)).Concat(before).FirstOrDefault(Shared.Contains);
        return shared is null ? meaning : meaning with { Themes = [shared, .. meaning.Themes.Except([Mourning, shared])] };
    }

    /// <summary>"iets leuks waar ze heen kan met dat vervoer": the bus was found before, now it is only the way there.</summary>
    private static Meaning ByIt(Meaning meaning, ConversationState state) =>
        meaning is { AsksAnything: true, Themes: [Transport] } && state.Themes.Contains(Transport) ? meaning with { Themes = [Lonely], Subject = null } : meaning;

    private static IEnumerable<string> Worlds(IEnumerable<string> audiences) => audiences.Select(LoneMessage.ThemeOf).OfType<string>();
}
