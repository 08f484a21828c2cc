namespace HelpBot.Core.Knowledge;

/// <summary>Finds records of one catalog by id and by municipality, each in constant time. Build it once per catalog; safe to share between
/// threads.</summary>
/// <remarks>Every method answers for withheld records too, except where it says "served".</remarks>
public sealed class CatalogLookup
{
    private readonly Dictionary<string, ICatalogRecord> _records;
    private readonly Dictionary<string, Partner> _partners;
    private readonly Dictionary<string, Municipality> _municipalities;
    private readonly Dictionary<string, Theme> _themes;
    private readonly ILookup<string, Partner> _doors;
    private readonly ILookup<string, LocalActivity> _activities;
    private readonly HashSet<string> _active;

    public CatalogLookup(Catalog catalog)
    {
        IEnumerable<ICatalogRecord> records =
            [.. catalog.Activities, .. catalog.Partners, .. catalog.Helplines, .. catalog.Organisations, .. catalog.Advice];
        _records = records.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _partners = catalog.Partners.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _municipalities = catalog.Municipalities.ToDictionary(m => m.Name, StringComparer.Ordinal);
        _themes = catalog.Themes.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _doors = catalog.Partners.Where(p => p is { Door: not null, Provenance.IsServed: true })
            .OrderBy(p => p.Door).ThenBy(p => p.Contact.Phone is null).ThenBy(p => p.Provenance.Serving)
            .ToLookup(p => p.Municipality, StringComparer.Ordinal);
        _activities = catalog.Activities.Where(a => a.Provenance.IsServed).ToLookup(a => a.PartnerId, StringComparer.Ordinal);
        _active = [.. catalog.Activities.Where(a => a.Provenance.IsServed).Select(a => a.Municipality)];
        Catalog = catalog;
    }

    public Catalog Catalog { get; }

    /// <summary>Null when no record has this id.</summary>
    public ICatalogRecord? Record(string id) => _records.GetValueOrDefault(id);

    public LocalActivity? Activity(string id) => Record(id) as LocalActivity;

    public Partner? Partner(string id) => _partners.GetValueOrDefault(id);

    public Helpline? Helpline(string id) => Record(id) as Helpline;

    public NationalOrganisation? Organisation(string id) => Record(id) as NationalOrganisation;

    public Municipality? Municipality(string name) => _municipalities.GetValueOrDefault(name);

    public Theme? Theme(string id) => _themes.GetValueOrDefault(id);

    /// <summary>Served partners that are a first door of the municipality: in the order of <see cref="Door"/>, within a kind those with a
    /// phone first.</summary>
    public IEnumerable<Partner> Doors(string municipality) => _doors[municipality];

    /// <summary>True when at least one activity may be shown there.</summary>
    public bool HasActivities(string municipality) => _active.Contains(municipality);

    /// <summary>Served activities of a partner, as in its file.</summary>
    public IEnumerable<LocalActivity> ActivitiesOf(string partnerId) => _activities[partnerId];

    /// <summary>Whom to ask about this partner: itself, or the one its <see cref="Partner.ContactVia"/> leads to; null when nobody can be
    /// reached.</summary>
    public Partner? AskAt(Partner partner) => Reach.Of(partner, _partners);
}
