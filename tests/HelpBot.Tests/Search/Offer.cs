using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Tests.Language;

namespace HelpBot.Tests.Search;

/// <summary>Short ways to make records and a catalog of them. Kompasdam, Zeilveen and Verweg do not exist.</summary>
internal static class Offer
{
    /// <summary>A Monday morning.</summary>
    public static DateTime Now { get; } = new(2026, 11, 23, 10, 0, 0);

    public static GeoPoint Kompasdam { get; } = new(51.9, 4.40);

    /// <summary>About 6 km east.</summary>
    public static GeoPoint Zeilveen { get; } = new(51.9, 4.49);

    /// <summary>About 150 km south-east.</summary>
    public static GeoPoint Verweg { get; } = new(50.9, 6.0);

    public static Municipality[] Municipalities { get; } =
    [
        new("Kompasdam", "GM9001", "Nergens", "Proef", null, Kompasdam),
        new("Zeilveen", "GM9002", "Nergens", "Proef", null, Zeilveen),
        new("Verweg", "GM9003", "Nergens", "Proef", null, Verweg),
    ];

    public static LocalActivity Activity(
        string id, string name, string[] themes, GeoPoint? at = null, string municipality = "Kompasdam", string audience = "iedereen", string summary = "",
        string[]? keywords = null, decimal? fee = null, DayOfWeek? day = null, TimeOnly? opens = null, Schedule? schedule = null, bool atHome = false,
        Serving serving = Serving.AsIs, string partner = "") =>
        new(
            id, name, summary, partner, municipality, new(null, null, null, municipality, at ?? Kompasdam, true),
            schedule is not null ? [schedule] : day is { } d ? [Weekly(d, opens)] : [], new(fee, null), new(null, null), audience, themes, keywords ?? [],
            Contact.None, atHome, null, Known(serving));

    public static Partner Partner(
        string id, string name, string[] themes, GeoPoint? at = null, string municipality = "Kompasdam", string description = "", Door? door = null,
        string audience = "inwoners", Serving serving = Serving.AsIs) =>
        new(
            id, name, "wijkcentrum", municipality, description, Contact.None, new(null, null, null, municipality, at ?? Kompasdam, true), audience, themes, [], null,
            door, null, null, Known(serving));

    public static Helpline Helpline(string id, string name, string[] themes, params string[] alsoKnownAs) =>
        new(id, name, "listening", null, null, null, null, null, null, "iedereen", "een luisterend oor", themes, alsoKnownAs, Known(Serving.AsIs));

    public static Schedule Weekly(DayOfWeek day, TimeOnly? opens = null) =>
        new(Frequency.Weekly, 1, [new(0, day)], opens, opens?.AddHours(2), null, null, null, null, [], null);

    public static Schedule Once(DateOnly date) =>
        new(Frequency.Once, 1, [], new(14, 0), new(16, 0), null, date, null, date, [], null);

    public static Catalog Catalog(params IEnumerable<ICatalogRecord> records) => Fixture.Catalog with
    {
        Municipalities = Municipalities,
        Activities = [.. records.OfType<LocalActivity>()],
        Partners = [.. records.OfType<Partner>()],
        Helplines = [.. records.OfType<Helpline>()],
        Organisations = [.. records.OfType<NationalOrganisation>()],
        Advice = [.. records.OfType<Advice>()],
        Themes = [.. Fixture.Themes.Select(t => t.Id == "samen-eten" ? t with { Neighbours = ["koffie-inloop"] } : t)],
    };

    public static CatalogIndex Index(params IEnumerable<ICatalogRecord> records)
    {
        var catalog = Catalog(records);
        return CatalogIndex.Build(catalog, DutchWords.Build(catalog));
    }

    public static string Ids(this SearchResult result) => string.Join(',', result.Hits.Select(h => h.Id));

    private static Provenance Known(Serving serving) => new(
        new("proef", null, new PartialDate(2026, 1, null)), new(2026, 11, 22), Confidence.High, serving, serving == Serving.Withheld ? "proef" : null);
}
