using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What of what was shown one goes to, and what one calls or writes to from home. Immutable; thread-safe.</summary>
internal sealed class Going(Basis basis)
{
    /// <summary>One calls or writes to it: there is no going there.</summary>
    public bool IsFromHome(string id) => basis.Lookup.Helpline(id) is not null || (basis.Lookup.Organisation(id) is not null && !IsInManyTowns(id));

    /// <summary>It has meals or rooms to go to in many towns; which of them is near is not known.</summary>
    public bool IsInManyTowns(string id) => basis.Lookup.Organisation(id)?.Themes is [ThemeIds.Meal or ThemeIds.Meeting or ThemeIds.Moving or ThemeIds.Hobbies, ..];

    /// <summary>Nobody is driven to a line: of a list with something to go to, only that; all of it where there is nothing.</summary>
    public IReadOnlyList<string> GoneTo(IReadOnlyList<string> ids)
    {
        var places = ids.Where(id => basis.Lookup.Activity(id) is not null || basis.Lookup.Partner(id) is { Door: null } || IsInManyTowns(id)).ToList();
        return places.Count > 0 ? places : ids;
    }

    /// <summary>Somebody picks up.</summary>
    public bool IsCalled(string id) => basis.Lookup.Helpline(id) is not null || basis.Lookup.Partner(id)?.Contact.Phone is not null || basis.Lookup.Organisation(id)?.Contact.Phone is not null;
}
