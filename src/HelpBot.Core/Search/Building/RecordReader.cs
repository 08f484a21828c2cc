using HelpBot.Core.Knowledge;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Building;

/// <summary>Turns a catalog's records into what the index holds. Thread-safe after it is made.</summary>
internal sealed class RecordReader(Catalog catalog, Weights weights)
{
    private readonly Dictionary<string, Partner> _partners = catalog.Partners.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>All that may be found, in the catalog's order.</summary>
    public static IEnumerable<ICatalogRecord> Served(Catalog catalog)
    {
        IEnumerable<ICatalogRecord>[] kinds = [catalog.Activities, catalog.Partners, catalog.Helplines, catalog.Organisations, catalog.Advice];
        return kinds.SelectMany(k => k).Where(r => r.Provenance.IsServed);
    }

    public static GeoPoint? PointOf(ICatalogRecord record) => record switch
    {
        LocalActivity a => a.Location.Point,
        Partner p => p.Location.Point,
        _ => null,
    };

    public static string NameOf(ICatalogRecord record) => record switch
    {
        LocalActivity a => a.Name,
        Partner p => p.Name,
        Helpline h => h.Name,
        NationalOrganisation o => o.Name,
        Advice a => a.Title,
        _ => throw new ArgumentException($"{record.GetType().Name} is no record that can be found."),
    };

    public static IReadOnlyList<string> ThemesOf(ICatalogRecord record) => record switch
    {
        LocalActivity a => a.Themes,
        Partner p => p.Themes,
        Helpline h => h.Themes,
        NationalOrganisation o => o.Themes,
        Advice a => a.Themes,
        _ => [],
    };

    public static string? MunicipalityOf(ICatalogRecord record) => record switch
    {
        LocalActivity a => a.Municipality,
        Partner p => p.Municipality,
        _ => null,
    };

    /// <summary>The facts that stand in the record itself; its place, municipality, themes and timetable are numbered elsewhere.</summary>
    public static RecordFacts FactsOf(ICatalogRecord record)
    {
        var facts = new RecordFacts
        {
            Fee = RecordFacts.UnknownFee,
            Timetable = -1,
            SourceDay = record.Provenance.Source.Date is { } date ? date.Earliest.DayNumber : 0,
            Traits = Trust(record.Provenance),
        };
        switch (record)
        {
            case LocalActivity a:
                facts.Kind = RecordKind.Activity;
                facts.LimitedTo = Limits(a.Audience, a.Name, a.Themes);
                if (a.Fee.Euro is { } euro) facts.Fee = (float)euro;
                if (a.AtHome) facts.Traits |= Traits.AtHome;
                break;
            case Partner p:
                facts.Kind = RecordKind.Partner;
                facts.LimitedTo = Limits(p.Audience, p.Name, []);
                if (p.Door is not null) facts.Traits |= Traits.Door;
                if (p.Covenant == true) facts.Traits |= Traits.Covenant;
                break;
            case Helpline h:
                facts.Kind = RecordKind.Helpline;
                facts.LimitedTo = Limits(h.Audience, h.Name, []);
                break;
            case NationalOrganisation o:
                facts.Kind = RecordKind.Organisation;
                facts.LimitedTo = Limits(o.Audience, o.Name, []);
                if (o.Municipalities.Count > 0) facts.Traits |= Traits.HasBranches;
                break;
            default:
                facts.Kind = RecordKind.Advice;
                break;
        }

        return facts;
    }

    /// <summary>Adds the record's texts; the name comes first.</summary>
    public void Texts(ICatalogRecord record, List<Field> texts)
    {
        texts.Add(new(NameOf(record), weights.NameField, true, record is Advice));
        switch (record)
        {
            case LocalActivity a:
                Keywords(a.Keywords);
                texts.Add(new(a.Summary, weights.SummaryField, true, true));
                if (_partners.TryGetValue(a.PartnerId, out var partner)) texts.Add(new(partner.Name, weights.PartnerField, true));
                Place(a.Location, a.Municipality);
                break;
            case Partner p:
                Keywords(p.Keywords);
                texts.Add(new(p.Description, weights.SummaryField, true, true));
                if (p.Unshown is { } unshown) texts.Add(new(unshown, weights.SummaryField, true, true));
                texts.Add(new(p.Type, weights.TypeField, true));
                Place(p.Location, p.Municipality);
                break;
            case Helpline h:
                Keywords(h.AlsoKnownAs);
                texts.Add(new(h.For, weights.SummaryField, true, true));
                break;
            case NationalOrganisation o:
                Keywords(o.Keywords);
                texts.Add(new(o.Description, weights.SummaryField, true, true));
                foreach (var municipality in o.Municipalities) texts.Add(new(municipality, weights.PlaceField, false));
                break;
            case Advice a:
                texts.Add(new(string.Join(' ', a.Lines), weights.SummaryField, true, true));
                break;
        }

        void Keywords(IReadOnlyList<string> keywords)
        {
            for (var i = 0; i < keywords.Count; i++) texts.Add(new(keywords[i], weights.KeywordField, true));
        }

        void Place(Location location, string municipality)
        {
            if (location.Venue is { } venue) texts.Add(new(venue, weights.PlaceField, false));
            texts.Add(new(location.Place, weights.PlaceField, false));
            texts.Add(new(municipality, weights.PlaceField, false));
        }
    }

    private static Traits Trust(Provenance provenance) =>
        (provenance.Serving == Serving.AsIs ? Traits.AsIs : Traits.None)
        | provenance.Confidence switch { Confidence.High => Traits.Sure, Confidence.Medium => Traits.SomewhatSure, _ => Traits.None };

    /// <summary>The audience field says it, else the name ("Alzheimercafé"), else a theme that only one group has.</summary>
    private static Audience Limits(string audience, string name, IReadOnlyList<string> themes)
    {
        if (Audiences.LimitedTo(audience) is var said and not Audience.None) return said;
        var named = Audiences.LimitedTo(name) & ~(Audience.Organisations | Audience.Older | Audience.Others);
        if (named != Audience.None) return named;
        return themes.Contains("dementie") ? Audience.Dementia : Audience.None;
    }
}
