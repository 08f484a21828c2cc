using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What one message changes in what is remembered.</summary>
internal static class Remembering
{
    /// <param name="terms">Words of the message that the catalog knows.</param>
    public static ConversationState After(ConversationState state, Meaning meaning, IReadOnlyList<string> terms)
    {
        var place = PlaceOf(state, meaning);
        if (IsAboutWhatWasShown(meaning.Intent)) return Person(state, meaning);
        var newThemes = meaning.Themes.Count > 0;
        var newNeed = newThemes || (terms.Count > 0 && meaning.Intent is Intent.Find or Intent.Referral);
        var themes = newThemes ? Ordered(meaning) : newNeed ? [] : state.Themes;
        var excluded = state.NotThemes.Except(meaning.Themes).Union(meaning.NotThemes).ToArray();
        var changed = newNeed || meaning.Nearer || meaning.Cheaper || place is not null || !meaning.When.IsAny || meaning.NotThemes.Count > 0
            || (meaning.For != ForWhom.Unknown && meaning.For != state.For);
        return Person(state, meaning) with
        {
            Place = place?.Name ?? state.Place,
            Municipality = place?.Municipality ?? state.Municipality,
            PlaceIsAssumed = place is null && (state.PlaceIsAssumed || (meaning.For == ForWhom.Other && state.For is ForWhom.Self or ForWhom.Unknown && state.Municipality is not null)),
            Themes = [.. themes.Except(meaning.NotThemes)],
            NotThemes = excluded,
            Terms = meaning.NotThemes.Count > 0 ? [] : newNeed ? terms : state.Terms,
            When = meaning.When.IsAny ? state.When : meaning.When,
            MaxCost = meaning.MaxCost ?? state.MaxCost,
            NearestFirst = meaning.Nearer || (state.NearestFirst && !newNeed),
            AtHome = meaning.AtHome || state.AtHome,
            EverShown = changed ? [] : state.EverShown,
        };
    }

    /// <summary>Who it is about; true whatever the message asks.</summary>
    private static ConversationState Person(ConversationState state, Meaning meaning) => state with
    {
        Role = RoleAfter(state.Role, meaning),
        For = ForAfter(state.For, meaning),
        Mobility = state.Mobility | meaning.Mobility,
        Audiences = [.. state.Audiences.Union(meaning.Audiences)],
        Age = meaning.Age ?? state.Age,
        SaidLonely = state.SaidLonely || meaning.SaysLonely,
    };

    /// <summary>"Hoe kom ik daar" is no wish for transport, and "wat kost het eten" no new question.</summary>
    private static bool IsAboutWhatWasShown(Intent intent) =>
        intent is Intent.Details or Intent.Choose or Intent.More or Intent.Thanks or Intent.Goodbye or Intent.Yes or Intent.No or Intent.OutOfScope
            or Intent.SmallTalk or Intent.AreYouHuman or Intent.Privacy or Intent.Insult;

    /// <summary>"Slecht ter been" says how somebody can come, before it says what is wished.</summary>
    private static IReadOnlyList<string> Ordered(Meaning meaning) =>
        meaning.Mobility == Mobility.None ? meaning.Themes : [.. meaning.Themes.OrderBy(t => t == "vervoer")];

    /// <summary>The first place named; where its name is used in several municipalities, the one the conversation is already in.</summary>
    private static Knowledge.Place? PlaceOf(ConversationState state, Meaning meaning)
    {
        if (meaning.Places.Count == 0) return null;
        var first = meaning.Places[0];
        return meaning.Places.FirstOrDefault(p => p.Span == first.Span && p.Place.Municipality == state.Municipality)?.Place ?? first.Place;
    }

    /// <summary>A professional or relative who says "ik" stays who they are, unless it is clearly about themselves.</summary>
    private static Role RoleAfter(Role before, Meaning meaning) => (before, meaning.Role) switch
    {
        (_, Role.Unknown) => before,
        (Role.Professional, Role.Resident) => before,
        (Role.Professional, Role.Family) when meaning.RoleIsGuessed => before,
        (Role.Family, Role.Resident) => before,
        (_, var said) => said,
    };

    private static ForWhom ForAfter(ForWhom before, Meaning meaning) => (before, meaning.For) switch
    {
        (_, ForWhom.Unknown) => before,
        (ForWhom.Client, ForWhom.Self) => before,
        (_, var said) => said,
    };
}
