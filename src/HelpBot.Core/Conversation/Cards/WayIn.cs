using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>How a professional brings somebody to an offer, from the fields of its record; what is not known is said to be unknown. Immutable; thread-safe.</summary>
public sealed class WayIn(CatalogLookup lookup, Phrasebook phrases)
{
    /// <summary>How to refer; never empty.</summary>
    public string How(string id)
    {
        if (lookup.Helpline(id) is not null) return phrases.Fixed("refer-line");
        if (lookup.Activity(id) is { } activity)
        {
            if (activity.Registration.Text is { } text) return text;
            if (activity.Registration.Required is { } required) return phrases.Fixed(required ? "refer-required" : "refer-open");
            return lookup.Partner(activity.PartnerId)?.HowToRefer ?? ByContact(activity.Contact, lookup.Partner(activity.PartnerId));
        }

        return lookup.Partner(id) is { } partner ? partner.HowToRefer ?? ByContact(partner.Contact, partner)
            : ByContact(lookup.Organisation(id)?.Contact ?? Knowledge.Contact.None, null);
    }

    /// <summary>The way in and whom to reach, in one line.</summary>
    public string Line(string id)
    {
        var contact = Contact(id);
        var how = How(id);
        return contact is null ? how
            : how == phrases.Fixed("refer-unknown") ? phrases.Fixed("refer-via", ("value", contact))
            : IsAskedElsewhere(id) ? phrases.Fixed("refer-ask", ("name", contact))
            : $"{how} ({contact})";
    }

    /// <summary>Its record does not say how; another is named to ask.</summary>
    public bool IsAskedElsewhere(string id) =>
        How(id) is var how && (how == phrases.Fixed("refer-none") || Asked(PartnerOf(id)) is { } asked && how == phrases.Fixed("refer-ask", ("name", asked.Name)));

    /// <summary>Number, address and site of its own, else of whom to ask; null when nobody can be reached.</summary>
    public string? Contact(string id)
    {
        if (lookup.Helpline(id) is { } line) return Joined(line.Phone?.Display, line.Website, line.Hours);
        var own = lookup.Activity(id)?.Contact ?? lookup.Partner(id)?.Contact ?? lookup.Organisation(id)?.Contact;
        if (own is { IsEmpty: false }) return Joined(own.Phone?.Display, own.Email, own.Website);
        return Asked(PartnerOf(id)) is { } asked ? Joined(asked.Name, asked.Contact.Phone?.Display, asked.Contact.Phone is null ? asked.Contact.Website : null) : null;
    }

    private string ByContact(Contact own, Partner? partner) =>
        !own.IsEmpty ? phrases.Fixed("refer-unknown")
        : Asked(partner) is { } asked ? phrases.Fixed("refer-ask", ("name", asked.Name)) : phrases.Fixed("refer-none");

    private Partner? PartnerOf(string id) => lookup.Partner(id) ?? (lookup.Activity(id) is { } activity ? lookup.Partner(activity.PartnerId) : null);

    /// <summary>Whom the record names to ask, else the municipality's door.</summary>
    private Partner? Asked(Partner? partner) => partner is null ? null
        : lookup.AskAt(partner) is { Contact.IsEmpty: false } asked ? asked
        : lookup.Doors(partner.Municipality).OrderBy(d => d.Contact.Phone is null).FirstOrDefault(d => !d.Contact.IsEmpty);

    private static string Joined(params ReadOnlySpan<string?> parts)
    {
        var known = new List<string>(parts.Length);
        foreach (var part in parts)
            if (!string.IsNullOrWhiteSpace(part)) known.Add(part);
        return string.Join(", ", known);
    }
}
