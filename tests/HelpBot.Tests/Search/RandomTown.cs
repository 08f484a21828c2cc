using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Tests.Language;

namespace HelpBot.Tests.Search;

/// <summary>Seeded records and queries, many and mixed, for laws that must hold for all of them.</summary>
internal sealed class RandomTown(int seed)
{
    private static readonly string[] First = ["Koffie", "Wandel", "Soep", "Kaart", "Brei", "Zomer", "Buurt", "Linde", "Molen", "Zon", "Avond", "Vrijdag", "Oude", "Blauwe"];
    private static readonly string[] Second = ["ochtend", "club", "groep", "tafel", "huis", "kring", "middag", "maatje", "koor", "plein", "hof", "ster"];
    private static readonly string[] Text =
        ["koffie", "drinken", "samen", "eten", "wandelen", "in", "de", "buurt", "met", "anderen", "kaarten", "en", "praten", "lunch", "senioren", "muziek", "elke", "week"];

    private readonly Random random = new(seed);

    public IReadOnlyList<ICatalogRecord> Records(int count) => [.. Enumerable.Range(0, count).Select(Record)];

    public ICatalogRecord Record(int i)
    {
        var town = Offer.Municipalities[random.Next(3)];
        var at = Near(town.Location, 0.08);
        var themes = Pick([.. Fixture.Themes.Select(t => t.Id)], 1 + random.Next(2));
        var name = $"{Pick(First)}{Pick(Second)} {Pick(First)}{i}";
        return random.Next(5) switch
        {
            0 => Offer.Partner($"p{i:D4}", name, themes, at, town.Name, Words(6), random.Next(4) == 0 ? Door.Welfare : null),
            1 when random.Next(3) == 0 => Offer.Helpline($"h{i:D4}", name, themes),
            _ => Offer.Activity(
                $"a{i:D4}", name, themes, at, town.Name, Pick(["iedereen", "ouderen", "jongeren", "inwoners"]), Words(5), Pick(Text, 2),
                random.Next(3) == 0 ? null : random.Next(10), random.Next(4) == 0 ? null : (DayOfWeek)random.Next(7),
                random.Next(3) == 0 ? null : new TimeOnly(8 + random.Next(12), 0), serving: (Serving)random.Next(2)),
        };
    }

    public Query Query() => new()
    {
        Words = random.Next(3) == 0 ? "" : Words(1 + random.Next(4)),
        Themes = random.Next(3) == 0 ? [] : Pick([.. Fixture.Themes.Select(t => t.Id)], 1 + random.Next(2)),
        NotThemes = random.Next(6) == 0 ? Pick([.. Fixture.Themes.Select(t => t.Id)], 1) : [],
        Near = random.Next(4) == 0 ? null : Near(Offer.Municipalities[random.Next(3)].Location, 0.08),
        Municipality = random.Next(2) == 0 ? null : Offer.Municipalities[random.Next(3)].Name,
        MaxCost = random.Next(4) == 0 ? random.Next(6) : null,
        AtHome = random.Next(8) == 0,
        Audiences = random.Next(3) == 0 ? [Pick(["older", "young", "carer"])] : [],
        When = random.Next(3) == 0 ? HelpBot.Core.Language.WantedTime.Any with { Days = [(DayOfWeek)random.Next(7)] } : HelpBot.Core.Language.WantedTime.Any,
        Sought = random.Next(6) == 0 ? (RecordKind)random.Next(3) : null,
        WithinKm = random.Next(6) == 0 ? random.Next(8) : 0,
        Except = random.Next(6) == 0 ? Enumerable.Range(0, 9).Select(_ => $"a{random.Next(200):D4}").ToHashSet() : [],
        Top = 1 + random.Next(12),
    };

    public GeoPoint Near(GeoPoint point, double degrees) =>
        new(point.Latitude + ((random.NextDouble() - 0.5) * degrees), point.Longitude + ((random.NextDouble() - 0.5) * degrees));

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(Text)));

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private string[] Pick(string[] from, int count) => [.. Enumerable.Range(0, count).Select(_ => Pick(from)).Distinct()];
}
