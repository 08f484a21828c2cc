using System.Globalization;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Conversation.Referral;

/// <summary>Says in a few words why an option fits: what, for whom, where. Immutable; thread-safe.</summary>
internal sealed class FitWriter(Basis basis, ReferralFinder finder)
{
    /// <summary>"een maatje; voor ouderen; 4 km"; null when nothing can be said.</summary>
    public string? Write(Hit hit, ConversationState state)
    {
        string?[] parts = [Themes(hit, state), Groups(hit, state), Way(hit), Where(hit, state)];
        var known = parts.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join("; ", known);
    }

    /// <summary>Names of themes, in the order asked; "" for none.</summary>
    public string Names(IEnumerable<string> themes) => string.Join(", ", themes.Select(id => basis.Lookup.Theme(id)?.Name ?? id));

    /// <summary>Names of groups of people; null when there are none.</summary>
    /// <param name="prefix">Of the texts: <c>group-</c> for many, <c>client-</c> for one. What has no text is not said.</param>
    public string? Names(Audience groups, string prefix = "group-")
    {
        var names = Enum.GetValues<Audience>().Where(g => g != Audience.None && groups.HasFlag(g))
            .Select(g => prefix + g.ToString().ToLowerInvariant()).Where(basis.Phrases.Has).Select(id => basis.Phrases.Fixed(id)).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? Themes(Hit hit, ConversationState state)
    {
        var own = finder.ThemesOf(hit);
        var asked = finder.ThemesFor(state).Where(own.Contains).Take(2).ToList();
        var shown = asked.Count > 0 ? asked : own.Take(1);
        return Names(shown) is { Length: > 0 } names ? names : null;
    }

    private string? Groups(Hit hit, ConversationState state)
    {
        var audience = basis.Lookup.Activity(hit.Id)?.Audience ?? basis.Lookup.Partner(hit.Id)?.Audience ?? basis.Lookup.Organisation(hit.Id)?.Audience ?? "";
        var asked = Audiences.Named(state.Audiences) | (state.Age >= 60 ? Audience.Older : state.Age <= 27 ? Audience.Young : Audience.None);
        return Names(Audiences.LimitedTo(audience) & asked) is { } names ? basis.Phrases.Fixed("fit-for", ("value", names)) : null;
    }

    private string? Way(Hit hit) =>
        basis.Lookup.Activity(hit.Id) is { AtHome: true } ? basis.Phrases.Fixed("fit-home")
        : basis.Lookup.Helpline(hit.Id) is { Phone: not null } ? basis.Phrases.Fixed("fit-phone") : null;

    private string? Where(Hit hit, ConversationState state)
    {
        if (basis.Lookup.Activity(hit.Id) is { AtHome: true }) return null;
        var municipality = basis.Lookup.Activity(hit.Id)?.Municipality ?? basis.Lookup.Partner(hit.Id)?.Municipality;
        if (municipality is null) return basis.Phrases.Fixed("fit-national");
        if (municipality == state.Municipality) return basis.Phrases.Fixed("fit-in-town", ("place", municipality));
        return hit.DistanceKm is { } km
            ? basis.Phrases.Fixed("fit-near", ("place", municipality), ("km", Math.Max(1, Math.Round(km)).ToString(CultureInfo.InvariantCulture)))
            : basis.Phrases.Fixed("fit-in-town", ("place", municipality));
    }
}
