using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>What the judges look up in the shipped knowledge.</summary>
internal static class ScriptKnowledge
{
    public static CatalogLookup Lookup { get; } = new(Shipped.Catalog);

    /// <summary>Names of records with the word that is not said first; nothing can be done about a name.</summary>
    public static IReadOnlyList<string> NamesToOverlook { get; } =
        [.. Shipped.Catalog.Partners.Select(p => p.Name)
            .Concat(Shipped.Catalog.Activities.Select(a => a.Name))
            .Concat(Shipped.Catalog.Organisations.Select(o => o.Name))
            .Concat(Shipped.Catalog.Helplines.Select(h => h.Name))
            .Distinct().OrderByDescending(n => n.Length)];

    public static IReadOnlySet<string> AdviceLines { get; } =
        Shipped.Catalog.Advice.SelectMany(a => a.Lines.Append(a.Title)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How a record is recognised in a text: name, digits of its number, bare site.</summary>
    public static (string Name, string? Phone, string? Site) Marks(ICatalogRecord record)
    {
        var (name, phone, site) = record switch
        {
            LocalActivity a => (a.Name, a.Contact.Phone?.ToString(), a.Contact.Website),
            Partner p => (p.Name, p.Contact.Phone?.ToString(), p.Contact.Website),
            Helpline h => (h.Name, h.Phone?.ToString(), h.Website),
            NationalOrganisation o => (o.Name, o.Contact.Phone?.ToString(), o.Contact.Website),
            _ => (record.Id, null, null),
        };
        return (name, phone is null ? null : string.Concat(phone.Where(char.IsAsciiDigit)), Bare(site));
    }

    public static string NameOf(string id) => Lookup.Record(id) is { } record ? Marks(record).Name : id;

    public static bool PlaceIs(string? said, string wanted) =>
        said is not null && wanted.Split('|').Any(w => said.Equals(w, StringComparison.OrdinalIgnoreCase)
            || Shipped.Catalog.Places.Any(p => p.Name.Equals(said, StringComparison.OrdinalIgnoreCase) && p.Municipality == w)
            || Shipped.Catalog.Places.Any(p => p.Postcodes.Contains(said) && p.Municipality == w));

    private static string? Bare(string? url) =>
        url is null ? null : url.Replace("https://", "", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal).TrimEnd('/');
}
