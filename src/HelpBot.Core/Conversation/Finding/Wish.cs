using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Needs;

namespace HelpBot.Core.Conversation.Finding;

/// <summary>What is remembered, as a question to the index. Immutable; thread-safe.</summary>
internal sealed class Wish(Basis basis)
{
    [ThreadStatic]
    private static (IReadOnlyList<string> Seen, Basis Of, HashSet<string> Known) t_known;

    /// <summary>Being alone at home is answered by somebody who comes or calls.</summary>
    private static readonly string[] Visits = [ThemeIds.Visitor, ThemeIds.Talk];

    /// <summary>Themes in which a person or an organisation helps, rather than an activity.</summary>
    private static readonly HashSet<string> ByPeople =
        [ThemeIds.Visitor, ThemeIds.Mourning, ThemeIds.Caring, ThemeIds.Money, ThemeIds.Transport, ThemeIds.Volunteering, ThemeIds.Papers, ThemeIds.Lhbtiq, ThemeIds.Newcomers];

    /// <summary>Heaviest first: what cannot wait, then who comes, then what is on.</summary>
    private static readonly string[] Weight =
        [ThemeIds.Mourning, ThemeIds.Money, ThemeIds.Papers, ThemeIds.Dementia, ThemeIds.Caring, ThemeIds.Illness, ThemeIds.Transport, ThemeIds.Visitor, ThemeIds.Talk];

    public Query QueryFor(ConversationState state)
    {
        var place = basis.Places.Find(state.Municipality, state.Place);
        var themes = ThemesOf(state);
        return new()
        {
            Words = string.Join(' ', state.Terms),
            Themes = themes,
            Beside = [.. LoneMessage.Beside(state.Themes, state.Audiences, reports: false).Except(themes).Except(state.NotThemes)],
            Anything = themes.Length == 0 && (state.Anything || state.Terms.All(IsGroup)),
            NotThemes = state.NotThemes,
            Near = basis.Places.PointOf(place),
            WithinKm = basis.Places.RadiusOf(place),
            Municipality = state.Municipality,
            When = state.When,
            MaxCost = state.MaxCost,
            AtHome = state.AtHome || state.Mobility.HasFlag(Mobility.Housebound) || state.OneToOne,
            Audiences = AudiencesOf(state),
            Except = Known(state.Role == Role.Professional ? state.EverShown : state.Seen),
        };
    }

    /// <summary>"Voor ouderen" says who comes, not what is sought: what is for everybody is for them too.</summary>
    private static bool IsGroup(string term) => Search.Records.Audiences.LimitedTo(term) != Search.Records.Audience.None;

    /// <summary>Several needs that each ask their own answer, heaviest first; at most one when it is a single wish with its circumstances.</summary>
    public static IReadOnlyList<string> NeedsOf(ConversationState state) =>
        [.. state.Themes.Where(t => t != ThemeIds.Lonely && (state.TellsNeeds || !NeedRules.IsCircumstance(t, state.Themes)))
            .OrderBy(t => Array.IndexOf(Weight, t) is >= 0 and var at ? at : Weight.Length)];

    /// <summary>Debts, with the papers that come of them: a meal may ease them, but who helps with them comes first. A small purse alone is no debt.</summary>
    public static bool IsInDebt(ConversationState state) => !state.Thrifty && state.Themes.Contains(ThemeIds.Money);

    /// <summary>What somebody sorts out with you, and no outing does.</summary>
    public static bool IsMoneyOrPapers(string theme) => theme is ThemeIds.Money or ThemeIds.Papers;

    public static bool IsByPeople(ConversationState state) => state.Themes.Any(ByPeople.Contains) && state.Themes.All(t => ByPeople.Contains(t) || (t == ThemeIds.Talk && state.Themes.Contains(ThemeIds.Mourning)));

    /// <summary>The meeting, eating and talking together that helps who is alone.</summary>
    public string[] Meetings(ConversationState state) =>
        [.. (basis.Lookup.Theme(ThemeIds.Lonely)?.Neighbours ?? []).Except(state.NotThemes)];

    public static bool MissesCompany(ConversationState state) => state.Themes.Any(t => t is ThemeIds.Lonely or ThemeIds.Visitor or ThemeIds.Mourning or ThemeIds.Talk);

    /// <summary>Being alone is not an activity: what helps is meeting others, and for who cannot or will not, somebody who comes or calls.</summary>
    private string[] ThemesOf(ConversationState state)
    {
        var themes = state.Themes.Where(t => t != ThemeIds.Lonely).ToArray();
        if (Ground.ComesHome(state)) return themes.Intersect(Visits.Union(ByPeople).Append(ThemeIds.Meal)).ToArray() is { Length: > 0 } some ? some : [.. Visits.Except(state.NotThemes)];
        if (themes.Length > 0) return NeedsOf(state).Count is > 0 and var needs && needs < themes.Length ? [.. themes.Intersect(NeedsOf(state))] : themes;
        return state.Anything || (state.Themes.Count == 0 && state.Terms.Count > 0) ? [] : Meetings(state);
    }

    /// <summary>What was shown, and whoever offers it: a partner and its own activity are one offer.</summary>
    private HashSet<string> Known(IReadOnlyList<string> seen)
    {
        // One turn asks several times.
        if (ReferenceEquals(t_known.Seen, seen) && ReferenceEquals(t_known.Of, basis)) return t_known.Known;
        HashSet<string> known = [.. seen, .. seen.Select(id => basis.Lookup.Activity(id)?.PartnerId).OfType<string>()];
        t_known = (seen, basis, known);
        return known;
    }

    private static IReadOnlyList<string> AudiencesOf(ConversationState state)
    {
        // Whose theme is a world of his own is of it: "verloor zijn man" says who he is.
        IEnumerable<string> all = state.Audiences.Union(state.Themes.Select(t => t switch { ThemeIds.Lhbtiq => "lhbtiq", ThemeIds.Newcomers => "newcomer", _ => null }).OfType<string>());
        if (state.Age >= 60) all = all.Union(["older"]);
        if (state.Age <= 27) all = all.Union(["young"]);
        if (state.Mobility.HasFlag(Mobility.Housebound) || state.Mobility.HasFlag(Mobility.WalksBadly)) all = all.Union(["disability"]);
        return [.. all];
    }
}
