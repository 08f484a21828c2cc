using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

/// <summary>Turns a catalog's served records into what the index holds.</summary>
internal sealed class RecordSource(Catalog catalog, bool thesaurus = true)
{
    private readonly Dictionary<string, Partner> _partners = catalog.Partners.ToDictionary(p => p.Id, StringComparer.Ordinal);

    // Only single words: "samen" of "samen eten" would lead everywhere.
    private readonly Dictionary<string, string> _thesaurus = catalog.Themes.ToDictionary(
        t => t.Id,
        t => string.Join(' ', t.Words.Append(t.Name).Where(w => Tokeniser.Tokens(w).Count == 1 || w.Contains('-'))),
        StringComparer.Ordinal);

    public IEnumerable<SearchRecord> Served()
    {
        foreach (var a in catalog.Activities) if (a.Provenance.IsServed) yield return Of(a);
        foreach (var p in catalog.Partners) if (p.Provenance.IsServed) yield return Of(p);
        foreach (var h in catalog.Helplines) if (h.Provenance.IsServed) yield return Of(h);
        foreach (var o in catalog.Organisations) if (o.Provenance.IsServed) yield return Of(o);
        foreach (var a in catalog.Advice) if (a.Provenance.IsServed) yield return Of(a);
    }

    private SearchRecord Of(LocalActivity a) => new(
        a.Id, RecordKind.Activity, a.Name, a.Themes, a.Location.Point, a.Municipality, [], Limits(a.Audience, a.Name, a.Themes), false, a,
        a.Provenance, null,
        [
            new(a.Name, Weights.NameField, true),
            new(string.Join(' ', a.Keywords), Weights.KeywordField, true),
            new(a.Summary, Weights.SummaryField, true, true),
            new(_partners.TryGetValue(a.PartnerId, out var p) ? p.Name : "", Weights.PartnerField, true),
            new($"{a.Location.Venue} {a.Location.Place} {a.Municipality}", Weights.PlaceField, false),
            Thesaurus(a.Themes),
        ]);

    private SearchRecord Of(Partner p) => new(
        p.Id, RecordKind.Partner, p.Name, p.Themes, p.Location.Point, p.Municipality, [], Limits(p.Audience, p.Name, []), p.Door is not null, null,
        p.Provenance, p.Covenant,
        [
            new(p.Name, Weights.NameField, true),
            new(string.Join(' ', p.Keywords), Weights.KeywordField, true),
            new(p.Description, Weights.SummaryField, true, true),
            new(p.Type, Weights.TypeField, true),
            new($"{p.Location.Venue} {p.Location.Place} {p.Municipality}", Weights.PlaceField, false),
            Thesaurus(p.Themes),
        ]);

    private SearchRecord Of(Helpline h) => new(
        h.Id, RecordKind.Helpline, h.Name, h.Themes, null, null, [], Limits(h.Audience, h.Name, []), false, null, h.Provenance, null,
        [
            new(h.Name, Weights.NameField, true),
            new(string.Join(' ', h.AlsoKnownAs), Weights.KeywordField, true),
            new(h.For, Weights.SummaryField, true, true),
            Thesaurus(h.Themes),
        ]);

    private SearchRecord Of(NationalOrganisation o) => new(
        o.Id, RecordKind.Organisation, o.Name, o.Themes, null, null, o.Municipalities, Limits(o.Audience, o.Name, []), false, null,
        o.Provenance, null,
        [
            new(o.Name, Weights.NameField, true),
            new(string.Join(' ', o.Keywords), Weights.KeywordField, true),
            new(o.Description, Weights.SummaryField, true, true),
            new(string.Join(' ', o.Municipalities), Weights.PlaceField, false),
            Thesaurus(o.Themes),
        ]);

    private SearchRecord Of(Advice a) => new(
        a.Id, RecordKind.Advice, a.Title, a.Themes, null, null, [], Audience.None, false, null, a.Provenance, null,
        [
            new(a.Title, Weights.NameField, true, true),
            new(string.Join(' ', a.Lines), Weights.SummaryField, true, true),
            Thesaurus(a.Themes),
        ]);

    private Field Thesaurus(IReadOnlyList<string> themes) =>
        new(thesaurus ? string.Join(' ', themes.Select(t => _thesaurus.GetValueOrDefault(t, ""))) : "", Weights.ThesaurusField, true);

    /// <summary>The audience field says it, else the name ("Alzheimercafé"), else a theme that only one group has.</summary>
    private static Audience Limits(string audience, string name, IReadOnlyList<string> themes)
    {
        if (Audiences.LimitedTo(audience) is var said and not Audience.None) return said;
        var named = Audiences.LimitedTo(name) & ~(Audience.Organisations | Audience.Older);
        if (named != Audience.None) return named;
        return themes.Contains("dementie") ? Audience.Dementia : Audience.None;
    }
}
