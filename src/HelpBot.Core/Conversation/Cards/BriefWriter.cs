using System.Globalization;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>One offer in one SMS line: number, name, when, where, price, whom to call; a long web address waits until it is asked for. Immutable; thread-safe.</summary>
public sealed class BriefWriter(CatalogLookup lookup, Phrasebook phrases)
{
    private static readonly string[] s_months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public string Write(Hit hit, int number)
    {
        var parts = hit.Kind switch
        {
            RecordKind.Activity when lookup.Activity(hit.Id) is { } a => Activity(a, hit),
            RecordKind.Partner when lookup.Partner(hit.Id) is { } p => [p.Name, p.Location.Place == p.Municipality ? null : p.Location.Place, Reach(p.Contact, p.ContactVia, p.Provenance)],
            RecordKind.Helpline when lookup.Helpline(hit.Id) is { } h => [h.Name, h.Phone?.Display ?? h.Website, h.Hours],
            RecordKind.Organisation when lookup.Organisation(hit.Id) is { } o => [o.Name, Reach(o.Contact, null, o.Provenance)],
            _ => throw new ArgumentException($"no record '{hit.Id}'", nameof(hit)),
        };
        return $"{number.ToString(CultureInfo.InvariantCulture)} {string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)))}";
    }

    private string?[] Activity(LocalActivity activity, Hit hit)
    {
        var partner = lookup.Partner(activity.PartnerId);
        var spot = activity.Location.Venue ?? activity.Location.Address;
        return
        [
            activity.Name,
            hit.Next is { } next ? When(next) : null,
            spot,
            spot is not null && spot.Contains(activity.Location.Place, StringComparison.OrdinalIgnoreCase) ? null : activity.Location.Place,
            Price(activity.Fee),
            activity.Contact.Phone is null && !activity.Contact.IsEmpty ? First(activity.Provenance) : Reach(activity.Contact, partner?.ContactVia, activity.Provenance),
        ];
    }

    /// <summary>"gratis", "5 euro"; null when the price is not known. The sign € would count double.</summary>
    private string? Price(Fee fee) => fee.Euro switch
    {
        null => null,
        0 => phrases.Fixed("cost-free"),
        { } euro => (euro == decimal.Truncate(euro) ? euro.ToString("0", CultureInfo.InvariantCulture) : euro.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')) + " euro",
    };

    private static string When(Occurrence next)
    {
        var day = $"{DutchDates.Day(next.Date.DayOfWeek)[..2]} {next.Date.Day} {s_months[next.Date.Month - 1]}";
        return next.OpensAt is { } at ? $"{day} {at.ToString("H\\.mm", CultureInfo.InvariantCulture)}"
            : DutchDates.Times(null, null, next.PartOfDay) is { } part ? $"{day} {part}" : day;
    }

    private string? Reach(Contact contact, string? via, Provenance provenance)
    {
        var other = contact.IsEmpty && via is not null ? lookup.Partner(via) : null;
        var reach = contact.Phone?.Display ?? contact.Website
            ?? (other is null ? contact.Email : $"{phrases.Fixed("sms-ask")} {other.Name} {other.Contact.Phone?.Display ?? other.Contact.Website}");
        if (reach is null) return First(provenance);
        if (provenance.Serving != Serving.CallFirst || other is not null) return reach;
        return $"{phrases.Fixed(contact.Phone is not null ? "sms-call-first" : "sms-look-first")} {reach}";
    }

    /// <summary>The warning without anybody to name; null when the fact is fresh.</summary>
    private string? First(Provenance provenance) => provenance.Serving == Serving.CallFirst ? phrases.Fixed("sms-ask-first") : null;
}
