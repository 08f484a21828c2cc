using System.Globalization;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>Writes what is known of one record as a card. Every value is a field of a record. Immutable; thread-safe.</summary>
public sealed class CardWriter(CatalogLookup lookup, Phrasebook phrases, ScheduleWriter schedules)
{
    private readonly WayIn _wayIn = new(lookup, phrases);

    /// <param name="hit">What search knows of it: distance and next time.</param>
    /// <param name="view">For whom the card is.</param>
    /// <exception cref="ArgumentException">The hit names no served record.</exception>
    public Card Write(Hit hit, CardView view) => hit.Kind switch
    {
        RecordKind.Activity when lookup.Activity(hit.Id) is { } activity => Activity(activity, hit, view),
        RecordKind.Partner when lookup.Partner(hit.Id) is { } partner => Partner(partner, hit, view),
        RecordKind.Helpline when lookup.Helpline(hit.Id) is { } helpline => Helpline(helpline, view),
        RecordKind.Organisation when lookup.Organisation(hit.Id) is { } organisation => Organisation(organisation, view),
        _ => throw new ArgumentException($"no record '{hit.Id}'", nameof(hit)),
    };

    private Card Activity(LocalActivity activity, Hit hit, CardView view)
    {
        var partner = lookup.Partner(activity.PartnerId);
        var lines = new CardLines(phrases);
        lines.Add("when", view.AllDays && schedules.Regular(activity, hit.Next, view.LocalNow) is { } regular ? regular : schedules.Describe(activity, hit.Next, view.LocalNow));
        lines.Add("where", Where(activity.Location, activity.Municipality, hit.DistanceKm, activity.AtHome, view));
        lines.Add("cost", Cost(activity.Fee));
        if (view.Professional) lines.Add("refer", _wayIn.How(activity.Id));
        else if (view.Whole || activity.Registration is not { Required: null, Text: null }) lines.Add("join", Join(activity.Registration));
        if (view.Professional || (view.Whole && !IsForAll(activity.Audience))) lines.Add("for", activity.Audience);
        if (view.Whole) lines.Add("note", activity.Note);
        if (view.Whole && partner is not null && partner.Name != activity.Name) lines.Add("by", partner.Name);
        var contact = AddContact(lines, activity.Contact, partner, view);
        return new(activity.Id, activity.Name, Sentence(activity.Summary), lines.All, contact.Website, contact.Phone?.Display,
            Freshness(activity.Provenance, contact, view));
    }

    private Card Partner(Partner partner, Hit hit, CardView view)
    {
        var lines = new CardLines(phrases);
        lines.Add("where", Where(partner.Location, partner.Municipality, hit.DistanceKm, false, view));
        if (view.Professional || (view.Whole && !IsForAll(partner.Audience))) lines.Add("for", partner.Audience);
        if (view.Professional) lines.Add("refer", _wayIn.How(partner.Id));
        var contact = AddContact(lines, partner.Contact, partner, view);
        return new(partner.Id, partner.Name, Sentence(partner.Description), lines.All, contact.Website, contact.Phone?.Display,
            Freshness(partner.Provenance, contact, view));
    }

    private Card Helpline(Helpline line, CardView view)
    {
        var contact = new Contact(line.Phone, null, line.Website, line.Hours);
        var lines = new CardLines(phrases);
        if (view.Professional) lines.Add("for", line.Audience);
        if (view.Professional) lines.Add("refer", _wayIn.How(line.Id));
        lines.Add("phone", line.Phone?.Display);
        lines.Add("hours", line.Hours);
        lines.Add("cost", line.Cost);
        lines.Add("website", line.Website);
        if (line.Chat != line.Website) lines.Add("chat", line.Chat);
        return new(line.Id, line.Name, Sentence(line.For), lines.All, line.Website, line.Phone?.Display, Freshness(line.Provenance, contact, view));
    }

    private Card Organisation(NationalOrganisation organisation, CardView view)
    {
        var lines = new CardLines(phrases);
        if (view.Professional) lines.Add("for", organisation.Audience);
        if (view.Professional) lines.Add("refer", _wayIn.How(organisation.Id));
        var contact = AddContact(lines, organisation.Contact, null, view);
        return new(organisation.Id, organisation.Name, Sentence(organisation.Description), lines.All, contact.Website,
            contact.Phone?.Display, Freshness(organisation.Provenance, contact, view));
    }

    /// <summary>The own number or site; without one, whom to ask instead.</summary>
    private Contact AddContact(CardLines lines, Contact own, Partner? partner, CardView view)
    {
        lines.Add("phone", own.Phone?.Display);
        if (partner?.Door is not null && !view.Whole && !view.Professional) lines.Add("hours", own.Phone is null ? null : own.Hours);
        if (view.Whole || view.Professional)
        {
            lines.Add("hours", own.Phone is null ? null : own.Hours);
            lines.Add("email", own.Email);
        }
        else if (own is { Phone: null, Website: null })
        {
            lines.Add("email", own.Email);
        }

        lines.Add("website", own.Website);
        if (!own.IsEmpty || partner is null) return own;
        var other = lookup.AskAt(partner) is { Contact.IsEmpty: false } asked ? asked : lookup.Doors(partner.Municipality).Where(d => d.Id != partner.Id && d.Contact is not { Phone: null, Website: null }).OrderBy(d => d.Contact.Phone is null).FirstOrDefault();
        lines.Add("ask", other is null ? null : string.Join(", ", new[] { other.Name, other.Contact.Phone?.Display ?? other.Contact.Website }.OfType<string>()));
        return own;
    }

    private string? Where(Location location, string municipality, double? km, bool atHome, CardView view)
    {
        if (atHome) return phrases.Fixed(view.Professional ? "on-home-professional" : "on-home");
        var place = location.Place == municipality ? municipality : $"{location.Place} ({municipality})";
        var spot = string.Join(", ", new[] { location.Venue, location.Address == location.Venue ? null : location.Address, location.Postcode?.ToString() }.OfType<string>());
        if (!spot.Contains(location.Place, StringComparison.OrdinalIgnoreCase)) spot = spot.Length == 0 ? place : $"{spot}, {place}";
        return Distance(location, km, view) is { } far ? $"{spot} ({far})" : spot;
    }

    /// <summary>Said only when both ends are known well enough to mean something.</summary>
    private string? Distance(Location location, double? km, CardView view)
    {
        if (km is not { } distance || string.Equals(location.Place, view.Place, StringComparison.OrdinalIgnoreCase) && !location.PointIsExact) return null;
        if (!view.PlaceIsPrecise && distance < 5) return null;
        var rounded = distance < 10 ? Math.Round(distance, 0, MidpointRounding.AwayFromZero) : Math.Round(distance);
        return rounded < 1
            ? phrases.Fixed("distance-near")
            : phrases.Fixed(view.ForSelf ? "distance" : "distance-other", ("km", rounded.ToString(CultureInfo.InvariantCulture)));
    }

    private string Cost(Fee fee) => (fee.Euro, fee.Text) switch
    {
        (null, null) => phrases.Fixed("cost-ask"),
        (null, { } text) => text,
        (0, null) => phrases.Fixed("cost-free"),
        (0, { } text) => $"{phrases.Fixed("cost-free")}, {text}",
        ({ } euro, null) => Euro(euro),
        ({ } euro, { } text) => $"{Euro(euro)}, {text}",
    };

    private static string Euro(decimal amount) => amount == Math.Truncate(amount)
        ? $"€ {amount.ToString("0", CultureInfo.InvariantCulture)}"
        : $"€ {amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')}";

    private string Join(Registration registration) => (registration.Required, registration.Text) switch
    {
        (_, { } text) => text,
        (true, null) => phrases.Fixed("join-required"),
        (false, null) => phrases.Fixed("join-open"),
        _ => phrases.Fixed("join-ask"),
    };

    private string Freshness(Provenance provenance, Contact contact, CardView view) => view.Professional
        ? phrases.Fixed(provenance.Serving == Serving.AsIs ? "fresh-professional" : "call-first-professional", ("checked", DutchDates.Date(provenance.CheckedOn)), ("source", SourceOf(provenance)))
        : provenance.Serving == Serving.AsIs
        ? phrases.Fixed("fresh", ("checked", DutchDates.Date(provenance.CheckedOn)), ("source", SourceOf(provenance)))
        : phrases.Fixed(contact.Phone is not null ? "call-first-phone" : contact.Website is not null ? "call-first-site" : "call-first-ask",
            ("source", SourceOf(provenance)));

    private string SourceOf(Provenance provenance) =>
        $"{provenance.Source.Name}, {(provenance.Source.Date is { } date ? DutchDates.Date(date) : phrases.Fixed("source-undated"))}";

    private static bool IsForAll(string audience) => audience.Length == 0 || audience.Equals("iedereen", StringComparison.OrdinalIgnoreCase);

    private static string Sentence(string phrase) => phrase.Length == 0 ? "" : char.ToUpperInvariant(phrase[0]) + phrase[1..].TrimEnd('.') + ".";
}

/// <summary>For whom a card is written.</summary>
/// <param name="Place">Where the person is, as in the catalog; null when unknown.</param>
/// <param name="PlaceIsPrecise">True for a postcode area, a village or a neighbourhood, false for a whole municipality.</param>
/// <param name="ForSelf">"bij u vandaan" against "verderop".</param>
/// <param name="Whole">All that is known, for one chosen offer; in a list only what is needed to choose.</param>
/// <param name="AllDays">Every day on which it is, and not only the next.</param>
public sealed record CardView(DateTime LocalNow, bool Professional, string? Place, bool PlaceIsPrecise, bool ForSelf, bool Whole = false, bool AllDays = false);
