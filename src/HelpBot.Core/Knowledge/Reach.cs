namespace HelpBot.Core.Knowledge;

/// <summary>Who to ask about a partner that cannot be reached itself.</summary>
public static class Reach
{
    /// <returns>
    /// The partner itself when it is served and has a contact of its own; else the first such partner along
    /// <see cref="Partner.ContactVia"/>; null when there is none, or they only name each other.
    /// </returns>
    public static Partner? Of(Partner partner, IReadOnlyDictionary<string, Partner> partners)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var at = partner; asked.Add(at.Id);)
        {
            if (at.Provenance.IsServed && at.HasOwnContact) return at;
            if (at.ContactVia is not { } via || !partners.TryGetValue(via, out var next)) return null;
            at = next;
        }

        return null;
    }
}
