using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What a record tells of what is asked. Every value is a field of it; what no field tells is not known. Immutable; thread-safe.</summary>
internal sealed class DetailFacts(Basis basis)
{
    /// <summary>A note is about getting in when it says one of these.</summary>
    private static readonly string[] Entering = ["rolstoel", "rollator", "toegankelijk", "lift", "drempel", "gelijkvloers"];

    /// <summary>Its own words say that others are welcome too.</summary>
    private static readonly string[] Together = ["naaste", "mantelzorger", "partner", "familie", "iedereen", "kinderen"];

    /// <summary>It tells how people get there when it says one of these.</summary>
    private static readonly string[] Riding = ["vervoer", "taxi", "opgehaald", "ophalen", "gehaald", "busje", "rijdt", "met de bus"];

    /// <summary>It tells how often when it says one of these.</summary>
    private static readonly string[] Often = ["keer per", "maandelijks", "wekelijks", "dagelijks", "elke dag", "elke week", "elke maand", "iedere week", "om de week"];

    public Card? CardOf(Draft draft, string id, bool allDays = true) => basis.HitOf(id, draft.State, draft.LocalNow) is { } hit
        ? basis.Cards.Write(hit, new(draft.LocalNow, draft.ForProfessional, draft.State.Place, false, true, Whole: true, AllDays: allDays))
        : null;

    /// <summary>Text id of the question without its <c>-known</c> or <c>-unknown</c>, and the answer; null when it is not known.</summary>
    public (string Text, string? Value) Of(Draft draft, Card card, Detail detail, string id)
    {
        var (text, value) = detail switch
        {
            Detail.Freshness => ("freshness", card.Freshness),
            Detail.Content => ("content", card.Summary),
            Detail.Transport => ("transport", Told(id, Riding)),
            Detail.Group => ("group", null),
            Detail.Unlisted or Detail.None => ("unlisted", null),
            Detail.Company => ("company", AudienceOf(id) is { } audience && Together.Any(w => audience.Contains(w, StringComparison.OrdinalIgnoreCase)) && audience != "iedereen" ? audience : null),
            Detail.Who => ("who", BehindOf(id)),
            Detail.ReachHours when basis.Lookup.Activity(id) is { Contact.Hours: null } => Named(draft, card, Detail.Time, id),
            Detail.ReachHours => ("reach", HoursOf(id)),
            Detail.Site => ("site", SiteOf(card)),
            Detail.HowFar => ("route", Line(card, "where")),
            Detail.Next => ("time", NextOf(draft, id) is { } next ? WithNote(id, next) : Hours(card)),
            _ => Named(draft, card, detail, id),
        };
        return (text, value is null || IsUnknown(value) ? null : value.TrimEnd('.'));
    }

    private (string Text, string? Value) Named(Draft draft, Card card, Detail detail, string id)
    {
        var (text, label) = detail switch
        {
            Detail.Cost => ("cost", "cost"),
            Detail.Route => ("route", "where"),
            Detail.Accessibility => ("accessibility", "note"),
            Detail.Phone => ("phone", "phone"),
            Detail.Registration => ("registration", "join"),
            Detail.Audience => ("audience", "for"),
            Detail.Waiting => ("waiting", "waiting"),
            _ => ("time", "when"),
        };
        var value = Line(card, label);
        if (detail == Detail.Phone && draft.ForProfessional) value = basis.WayIn.Contact(id);
        if (detail == Detail.Registration && draft.ForProfessional) value = basis.WayIn.How(id) is var how && how != basis.Phrases.Fixed("refer-unknown") && !basis.WayIn.IsAskedElsewhere(id) ? how : null;
        if (detail == Detail.Registration && !draft.ForProfessional) value ??= basis.Lookup.Partner(id)?.HowToRefer;
        if (value is null || IsUnknown(value)) value = InSummary(detail, card) ?? value;
        if (detail == Detail.Time) value = value is null ? Hours(card) : WithNote(id, value);
        if (detail == Detail.Audience) value ??= AudienceOf(id);
        if (detail == Detail.Accessibility && value is not null && !Entering.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase))) value = null;
        return (text, value);
    }

    private string? Line(Card card, string label) => card.Lines.FirstOrDefault(l => l.Key == basis.Phrases.Fixed("label-" + label)).Value;

    /// <summary>"Gratis hulp, zonder verwijzing": what its own description tells of price or way in; null when nothing.</summary>
    private static string? InSummary(Detail detail, Card card)
    {
        string[] words = detail switch { Detail.Cost => ["gratis"], Detail.Time => Often, Detail.Registration => ["zonder verwijzing", "zonder aanmelden", "zonder afspraak", "vrije inloop"], _ => [] };
        return words.Any(w => card.Summary.Contains(w, StringComparison.OrdinalIgnoreCase)) ? char.ToLowerInvariant(card.Summary[0]) + card.Summary[1..].TrimEnd('.') : null;
    }

    /// <summary>Whoever offers it, as far as one sentence of a field tells it; null when none does.</summary>
    private string? Told(string id, string[] words) => basis.Lookup.Partner(id) is { Door: not null } ? null : Sayings(id).FirstOrDefault(s => words.Any(w => s.Contains(w, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// What its own words tell of something in particular that no field is for: "op maandag ook handwerken" to who asks whether one can crochet there; null when
    /// they do not.
    /// </summary>
    /// <param name="words">Of the question, without those that only ask.</param>
    public string? Mentioned(string id, IEnumerable<string> words)
    {
        var name = (basis.NameOf(id) is { } own ? basis.TermsOf(own) : []).Concat(basis.Lookup.Activity(id) is { } a && basis.NameOf(a.PartnerId) is { } owner ? basis.TermsOf(owner) : []).Select(t => t.Stem).ToHashSet();
        var asked = words.Where(w => w.Length > 3).SelectMany(w => basis.Words.Analyse(w)).Where(t => !t.IsStopWord && !name.Contains(t.Stem)).SelectMany(t => t.PartStems.Append(t.Stem)).ToHashSet();
        if (asked.Count == 0) return null;
        asked.UnionWith(asked.SelectMany(w => _synonyms.Value[w]).ToList());
        return Sayings(id).FirstOrDefault(s => basis.TermsOf(s).Any(t => !t.IsStopWord && (asked.Contains(t.Stem) || t.PartStems.Any(asked.Contains))));
    }

    private readonly Lazy<ILookup<string, string>> _synonyms = new(() => basis.Catalog.Words.Synonyms.Select(g => g.Words.Select(basis.Words.Stem).ToList())
        .SelectMany(g => g.SelectMany(w => g.Select(other => (w, other)))).ToLookup(p => p.w, p => p.other, StringComparer.Ordinal));

    /// <summary>The sentences of a record in its own words, the most particular first.</summary>
    private IEnumerable<string> Sayings(string id)
    {
        IEnumerable<string?> all = basis.Lookup.Record(id) switch
        {
            Knowledge.LocalActivity a => [.. Parts(a.Note), a.Registration.Text, a.Fee.Text, a.Summary, .. a.Schedules.Select(s => s.Note), a.Audience, basis.Lookup.Partner(a.PartnerId)?.Description, basis.Lookup.Partner(a.PartnerId)?.HowToRefer],
            Knowledge.Partner p => [p.HowToRefer, p.Description, p.Audience, .. basis.Lookup.ActivitiesOf(id).SelectMany(a => Parts(a.Note).Append(a.Summary))],
            Knowledge.NationalOrganisation o => [o.Description, o.Audience],
            Knowledge.Helpline h => [h.For, h.Cost, h.Hours, h.Audience],
            _ => [],
        };
        return all.OfType<string>().Where(s => s.Length > 0);
    }

    /// <summary>The part of its note that tells of one of these: "op maandag ook handwerken"; null when none does.</summary>
    public string? Noted(string id, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || basis.Lookup.Activity(id)?.Note is not { } note) return null;
        var asked = words.Where(w => w.Length > 3).SelectMany(w => basis.Words.Analyse(w)).Where(t => !t.IsStopWord).Select(t => t.Stem).ToHashSet();
        return Parts(note).FirstOrDefault(p => NamesTime(p) && basis.TermsOf(p).Any(t => !t.IsStopWord && asked.Contains(t.Stem)));
    }

    private static bool NamesTime(string note) => note.Contains(" uur", StringComparison.Ordinal) || Enum.GetValues<DayOfWeek>().Any(d => note.Contains(DutchDates.Day(d), StringComparison.OrdinalIgnoreCase));

    private static string[] Parts(string? note) => note?.Split("; ") ?? [];

    /// <summary>"Op maandag ook handwerken", "eten om 18.00 uur": a note that names a day or an hour belongs to the times.</summary>
    private string WithNote(string id, string when) =>
        basis.Lookup.Activity(id)?.Note is { } note && NamesTime(note) ? $"{when}. {char.ToUpperInvariant(note[0])}{note[1..].TrimEnd('.')}" : when;

    /// <summary>When somebody picks up, with the number; null when that is not known.</summary>
    private string? Hours(Card card) => Line(card, "hours") is not { } hours ? null : card.Phone is { } phone ? $"{hours}, {phone}" : hours;

    /// <summary>The day and date on which it is again; null when no date can be promised.</summary>
    private string? NextOf(Draft draft, string id) => basis.HitOf(id, draft.State, draft.LocalNow) is { Next: not null } && CardOf(draft, id, allDays: false) is { } card ? Line(card, "when") : null;

    public string? HoursOf(string id) => (basis.Lookup.Helpline(id)?.Hours ?? basis.Lookup.Partner(id)?.Contact.Hours ?? basis.Lookup.Activity(id)?.Contact.Hours ?? basis.Lookup.Organisation(id)?.Contact.Hours)
        ?.Replace("24/7", basis.Phrases.Fixed("day-and-night"), StringComparison.Ordinal);

    /// <summary>Where it can be read or written to; null when nowhere.</summary>
    public string? SiteOf(Card card) => string.Join(", ", new[] { Line(card, "email"), card.Url, Line(card, "chat") }.OfType<string>().Distinct()) is { Length: > 0 } sites ? sites : null;

    /// <summary>Whose it is, or that volunteers do it where its own words say so; null when neither is known.</summary>
    private string? BehindOf(string id) =>
        basis.Lookup.Activity(id) is { } a ? Volunteers(a.Summary) ?? Volunteers(basis.Lookup.Partner(a.PartnerId)?.Description) ?? (basis.NameOf(a.PartnerId) is { } owner && owner != a.Name ? owner : null)
        : basis.Lookup.Partner(id) is { } p ? Volunteers(p.Description) ?? (p.Type.Length > 0 ? p.Type : null)
        : Volunteers(basis.Lookup.Organisation(id)?.Description);

    private static string? Volunteers(string? text) => text is not null && text.Contains("vrijwilliger", StringComparison.OrdinalIgnoreCase) ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : null;

    public string? AudienceOf(string id) =>
        basis.Lookup.Activity(id)?.Audience ?? basis.Lookup.Partner(id)?.Audience ?? basis.Lookup.Helpline(id)?.Audience ?? basis.Lookup.Organisation(id)?.Audience;

    /// <summary>"Drie keer per week open": how often, and not on which days.</summary>
    public static bool IsOften(string value) => Often.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase)) && !value.Contains(" uur", StringComparison.Ordinal);

    /// <summary>Where it is, is known no nearer than a town: the street is to be asked.</summary>
    public bool IsOnlyTown(string id) => (basis.Lookup.Activity(id)?.Location ?? basis.Lookup.Partner(id)?.Location) is { Venue: null, Address: null };

    /// <summary>A field is filled and yet tells nothing.</summary>
    public bool IsUnknown(string value) =>
        value == basis.Phrases.Fixed("cost-ask") || value == basis.Phrases.Fixed("join-ask") || value == basis.Phrases.Fixed("when-unknown");

    /// <summary>The offer's own number or site, else that of the partner to ask, else the municipality's door.</summary>
    public string? Reach(Card card, string id)
    {
        if ((card.Phone ?? card.Url) is { } own) return own;
        var partner = basis.Lookup.Partner(id) ?? (basis.Lookup.Activity(id) is { } a ? basis.Lookup.Partner(a.PartnerId) : null);
        if (partner is null) return null;
        var asked = basis.Lookup.AskAt(partner);
        if (asked is null or { Contact: { Phone: null, Website: null } }) asked = basis.Lookup.Doors(partner.Municipality).Where(d => d.Id != id && d.Contact is not { Phone: null, Website: null }).OrderBy(d => d.Contact.Phone is null).FirstOrDefault();
        return asked is null ? null : string.Join(", ", new[] { asked.Name, asked.Contact.Phone?.Display ?? asked.Contact.Website }.OfType<string>());
    }
}
