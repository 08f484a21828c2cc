using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>
/// A conversation turns from one person to another: a new client, the professional's own mother, a neighbour, oneself. What was
/// remembered of the one before is not true of the next.
/// </summary>
internal static class PersonChange
{
    public static ConversationState Apply(ConversationState state, Meaning meaning)
    {
        if (state.Turns == 0 || (state.Role == Role.Unknown && state.Municipality is null)) return state;
        var (role, forWhom) = (RoleAfter(state, meaning), ForAfter(state, meaning));
        if (state.For == ForWhom.Other && forWhom != ForWhom.Other && state.Municipality is not null)
            state = state with { OtherKin = state.Kin, OtherPlace = state.Place, OtherMunicipality = state.Municipality };
        if (role != state.Role && (role == Role.Professional || state.Role == Role.Professional))
        {
            var back = role == Role.Family && meaning.Kin is not null && meaning.Kin == state.OtherKin;
            return Forget(state) with
            {
                Themes = [], NotThemes = [], Terms = [], PlaceIsAssumed = false, Kin = null, Explained = [],
                Place = back ? state.OtherPlace : null, Municipality = back ? state.OtherMunicipality : null,
            };
        }

        if (role == Role.Professional && meaning.NewClient && state.Pending != Pending.Place) return Forget(state) with { Themes = [], NotThemes = [], Terms = [], Explained = [] };
        if (state.For is ForWhom.Self or ForWhom.Unknown && state.Role is not Role.Professional && forWhom is ForWhom.Other && (state.For is ForWhom.Self || state.Municipality is not null))
            return Forget(state) with { OwnThemes = state.Themes, OwnPlace = state.Place, OwnMunicipality = state.Municipality };
        // It was about the writer all along, so is what was said of the place and the wish.
        if (state.For is ForWhom.Other && OwnsUp(meaning)) return state with { Kin = null, Seen = [], EverShown = [], PlaceIsAssumed = false };
        if (state.For is ForWhom.Other && forWhom is ForWhom.Self)
            return state.OwnMunicipality is null
                ? IsOwnLoneliness(meaning) ? Forget(state) with { Place = null, Municipality = null, Themes = [], Terms = [] } : Forget(state)
                : Forget(state) with { Themes = state.OwnThemes.Count > 0 ? state.OwnThemes : state.Themes, Place = state.OwnPlace, Municipality = state.OwnMunicipality, PlaceIsAssumed = false };
        return forWhom is ForWhom.Other && meaning is { Kin: { } kin, KinIsOwn: true } && state.Kin is { } before && kin != before ? Forget(state) with { Seen = [] } : state;
    }

    /// <summary>
    /// A professional or relative who says "ik" stays who they are, unless it is clearly about themselves; a client's son is no relative of
    /// the professional.
    /// </summary>
    public static Role RoleAfter(ConversationState before, Meaning meaning) => (before.Role, meaning.Role) switch
    {
        (var role, Role.Unknown) when role != Role.Family || !OwnsUp(meaning) => role,
        (Role.Professional, Role.Resident) => meaning.SaysForSelf ? Role.Resident : Role.Professional,
        (Role.Professional, Role.Family) => meaning.KinIsOwn ? Role.Family : Role.Professional,
        (Role.Family, _) when OwnsUp(meaning) => Role.Resident,
        (Role.Family, Role.Resident) => (meaning.SaysForSelf && (before.OwnMunicipality is not null || meaning.Places.Any(p => !p.IsOthers))) || IsOwnLoneliness(meaning) ? Role.Resident : Role.Family,
        (_, var said) => said,
    };

    public static ForWhom ForAfter(ConversationState before, Meaning meaning) => (before.For, meaning.For) switch
    {
        (ForWhom.Other, _) when OwnsUp(meaning) => ForWhom.Self,
        (var who, ForWhom.Unknown) => who,
        (ForWhom.Client, ForWhom.Self) when !meaning.SaysForSelf => ForWhom.Client,
        (ForWhom.Client, ForWhom.Other) when !meaning.KinIsOwn => ForWhom.Client,
        (ForWhom.Other, ForWhom.Self) when meaning.AsksOwnSupport && before.OwnMunicipality is null => ForWhom.Other,
        (ForWhom.Other, ForWhom.Self) when !meaning.SaysForSelf && !IsOwnLoneliness(meaning) => ForWhom.Other,
        (_, var said) => said,
    };

    /// <summary>"eerlijk gezegd ben ik zelf ook veel alleen": about the relative, and about nobody else.</summary>
    public static bool IsOwnLoneliness(Meaning meaning) =>
        meaning is { For: ForWhom.Self, TellsOwnState: true, Kin: null } && (meaning.SaysLonely || meaning.Feeling == "alone");

    /// <summary>"Eerlijk gezegd is het voor mezelf": said of another at first, as many do.</summary>
    public static bool OwnsUp(Meaning meaning) => meaning.FollowUps.Contains(FollowUp.OwnsUp) && !meaning.AsksOwnSupport;

    private static ConversationState Forget(ConversationState state) => state with
    {
        Age = null, Mobility = Mobility.None, Audiences = [], Conditions = [], AtHome = false, MaxCost = null, When = Language.WantedTime.Any, NearestFirst = false,
        EverShown = [], Chosen = null,
    };
}
