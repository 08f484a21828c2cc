using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A question about what was just shown: what does it cost, where is it, whom do I call.</summary>
internal sealed class DetailAnswer(Basis basis, Pointing pointing)
{
    /// <summary>"De tweede": the whole card of one offer.</summary>
    public void Choose(Draft draft, int ordinal)
    {
        var shown = draft.State.Shown;
        var at = ordinal < 0 ? shown.Count + ordinal : ordinal - 1;
        if (at < 0 || at >= shown.Count || basis.HitOf(shown[at], draft.State, draft.LocalNow) is not { } hit)
        {
            Ask(draft, shown);
            return;
        }

        if (draft.Channel != Channel.Sms)
        {
            draft.Say("chosen", ("name", basis.NameOf(hit.Id)!));
            draft.Break();
        }

        draft.IsAboutShown = true;
        draft.Show([hit], whole: true);
        draft.State = draft.State with { Chosen = hit.Id };
        draft.Offer("detail-choices");
    }

    /// <summary>Several are meant: which of these?</summary>
    public void Which(Draft draft) => Ask(draft, draft.State.Shown);

    private void Ask(Draft draft, IReadOnlyList<string> ids)
    {
        draft.Say(ids.Count == 0 ? "nothing-shown" : "which-one");
        draft.Offer(ids.Select(id => basis.NameOf(id)).OfType<string>().Distinct());
    }

    /// <summary>Answers for the offer that is meant, or compactly for all that were shown.</summary>
    public void Answer(Draft draft, Meaning meaning)
    {
        var ids = Meant(draft, meaning);
        if (ids.Count == 0)
        {
            draft.Say("nothing-shown");
            draft.State = draft.State with { Pending = Pending.Place };
            return;
        }

        if (meaning.Detail == Detail.Phone && meaning.FollowUps.Contains(FollowUp.TownHall) && TownHall(draft)) return;

        // A town hall has no price and no hour of its own; a house where people meet is open at some hour.
        if (IsOfActivity(meaning.Detail) && ids.Any(id => basis.Lookup.Activity(id) is not null))
            ids = [.. ids.Where(id => basis.Lookup.Activity(id) is not null || (meaning.Detail is Detail.Time && basis.Lookup.Partner(id) is { Door: null }))];
        // Of a list with one house to go to, the others only visit or call: what is asked is asked of the house.
        else if (meaning.Detail is Detail.Time or Detail.Cost or Detail.Registration && meaning.Refers && ids.Where(id => basis.Lookup.Partner(id) is { Door: null } && basis.Lookup.ActivitiesOf(id).Any()).ToList() is [var house]) ids = [house];
        if (meaning.Detail is Detail.Time or Detail.Cost or Detail.Registration) ids = Spoken(draft, [.. ids.SelectMany(Within).Distinct()]);
        draft.IsAboutShown = true;
        if (meaning.Detail == Detail.Content && ids.Count == 1)
        {
            Choose(draft, draft.State.Shown.ToList().IndexOf(ids[0]) + 1);
            return;
        }

        if (meaning.Detail == Detail.Audience && Finding.Ground.ComesHome(draft.State) && ids.All(id => basis.Lookup.Activity(id) is null))
        {
            draft.Say("visitor-who");
            draft.Offer("detail-choices");
            return;
        }

        if (meaning.Detail == Detail.Phone && meaning.FollowUps.Contains(FollowUp.Site) && !draft.ForProfessional && Sites(draft, ids)) return;
        foreach (var detail in meaning.Details.DefaultIfEmpty(meaning.Detail).Take(2))
        {
            if (ids.Count == 1) One(draft, ids[0], detail);
            else Several(draft, ids, detail);
        }

        if (meaning is { Detail: Detail.Audience, Brings: false } && !draft.ForProfessional) draft.Say("audience-ask");
        if (meaning.Detail == Detail.Phone && DoorToCall(draft, ids) is { } door) draft.Say("ask-there", ("value", door));
        if (meaning is { Detail: Detail.Audience, Brings: true }) draft.Say("bring-ask");
        if (meaning.FollowUps.Contains(FollowUp.HowFar) && ids.Count == 1) HowFar(draft, ids[0]);
        if (meaning.Detail == Detail.Transport || meaning.Details.Contains(Detail.Transport)) draft.Say("transport-there");
        if (meaning.Detail == Detail.Route && draft.State.Mobility != Mobility.None && draft.TimesSaid("transport-hint") == 0) draft.Say("transport-hint");
        draft.State = draft.State with { Chosen = ids.Count == 1 ? ids[0] : draft.State.Chosen };
        draft.Offer("detail-choices");
    }

    /// <summary>A house is open when what it does is, and costs what that costs; the house itself where it has nothing of its own, or much.</summary>
    private IEnumerable<string> Within(string id) =>
        basis.Lookup.Partner(id) is { Door: null } && basis.Lookup.ActivitiesOf(id).Select(a => a.Id).ToList() is { Count: > 0 and <= MostWithin } own ? own : [id];

    private const int MostWithin = 2;

    /// <summary>What is told of is known from then on, and not offered as if it were new.</summary>
    private static IReadOnlyList<string> Spoken(Draft draft, IReadOnlyList<string> ids)
    {
        draft.State = draft.State with { Seen = [.. draft.State.Seen.Union(ids)] };
        return ids;
    }

    /// <summary>Who does not like to call: where each can be read or written to.</summary>
    private bool Sites(Draft draft, IReadOnlyList<string> ids)
    {
        var lines = ids.Select(id => (Name: basis.NameOf(id), Site: CardOf(draft, id) is { } card ? card.Lines.FirstOrDefault(l => l.Key == basis.Phrases.Fixed("label-email")).Value ?? card.Url : null)).Where(l => l.Site is not null).ToList();
        if (lines.Count == 0) return false;
        draft.Say("facts");
        draft.Break();
        draft.SayText(string.Join('\n', draft.Lines([.. lines.Select(l => $"{l.Name}: {l.Site}").Distinct()], fresh: false)));
        draft.Break();
        draft.Offer("detail-choices");
        return true;
    }

    /// <summary>"Heeft u het nummer van de gemeente": hers, whatever was shown.</summary>
    private bool TownHall(Draft draft)
    {
        if (draft.State.Municipality is not { } municipality || basis.Lookup.Doors(municipality).FirstOrDefault(d => d is { Door: Door.Municipality, Contact.IsEmpty: false }) is not { } hall) return false;
        draft.IsAboutShown = true;
        if (hall.Contact.Phone is { } phone) draft.Say("phone-known", ("name", hall.Name), ("value", phone.Display));
        else draft.Say("phone-unknown", ("name", hall.Name));
        if (hall.Contact is { Phone: null, Website: { } site }) draft.Say("ask-there", ("value", site));
        draft.Offer("detail-choices");
        return true;
    }

    /// <summary>In kilometres from the place that was named, which may be a whole town.</summary>
    private void HowFar(Draft draft, string id)
    {
        if (basis.HitOf(id, draft.State, draft.LocalNow) is not { DistanceKm: { } km } || draft.PlaceName is not { } place) return;
        if (km < 1) draft.Say("how-far-near", ("place", place));
        else draft.Say("how-far", ("place", place), ("km", Math.Round(km).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What is asked of the one that was named, under a list that was just given; nothing when none was.</summary>
    public void Beside(Draft draft, Meaning meaning)
    {
        if (pointing.Named(draft.State, meaning) is not [var id]) return;
        draft.IsAboutShown = true;
        One(draft, id, meaning.Detail);
    }

    private void One(Draft draft, string id, Detail detail)
    {
        if (CardOf(draft, id) is not { } card) return;
        var (text, value) = Fact(card, detail, id, draft.ForProfessional);
        if (detail == Detail.Freshness) draft.Say("freshness", ("name", card.Title), ("value", value!));
        else if (value is not null) draft.Say(text + "-known", ("name", card.Title), ("value", value));
        else draft.Say(text + "-unknown", ("name", card.Title));
        if ((value is null || detail == Detail.Freshness) && Reach(card, id) is { } reach) draft.Say("ask-there", ("value", reach));
    }

    /// <summary>One line for each; whom to ask stands behind what is not known.</summary>
    private void Several(Draft draft, IReadOnlyList<string> ids, Detail detail)
    {
        var lines = new List<(string Name, string Value)>();
        var unknowns = new List<string>();
        var known = 0;
        foreach (var id in ids)
        {
            if (CardOf(draft, id) is not { } card) continue;
            var (_, value) = Fact(card, detail, id, draft.ForProfessional);
            if (value is not null) known++;
            var label = LabelOf(detail);
            var unknown = draft.ForProfessional || label is null || detail == Detail.Registration ? basis.Phrases.Fixed("fact-unknown") : $"{label.ToLowerInvariant()} {basis.Phrases.Fixed("fact-unknown")}";
            var ask = value is null && Reach(card, id) is { } reach ? $"{unknown}, {basis.Phrases.Fixed("fact-ask")} {reach}" : unknown;
            var what = draft.ForProfessional && label is not null ? $"{label} {card.Title}" : card.Title;
            lines.Add((what, value ?? ask));
            if (value is null) unknowns.Add($"{what}: {ask}");
        }

        draft.Say(known > 0 ? "facts" : "facts-unknown");
        draft.Break();
        var grouped = lines.Distinct().GroupBy(l => detail == Detail.Freshness ? l.Value : l.Name).Select(g => $"{string.Join(", ", g.Select(l => l.Name).Distinct())}: {g.First().Value}").ToList();
        // Whom to ask was said of it before, and is not said once more beside what is known.
        if (known > 0) grouped.RemoveAll(l => unknowns.Contains(l) && draft.WasSaid(l));
        if (draft.Lines([.. grouped], fresh: known == 0) is not { Count: > 0 } left) return;
        draft.SayText(string.Join('\n', left));
        draft.Break();
    }

    private Card? CardOf(Draft draft, string id) => basis.HitOf(id, draft.State, draft.LocalNow) is { } hit
        ? basis.Cards.Write(hit, new(draft.LocalNow, draft.ForProfessional, draft.State.Place, false, true, Whole: true, AllDays: true))
        : null;

    /// <summary>Text id of the question, and the answer as it stands on the card; null when it is not known.</summary>
    private (string Text, string? Value) Fact(Card card, Detail detail, string id, bool forProfessional)
    {
        if (detail == Detail.Freshness) return ("freshness", card.Freshness);
        if (detail == Detail.Content) return ("content", card.Summary.TrimEnd('.'));
        if (detail == Detail.Transport) return ("transport", null);
        if (detail is Detail.Unlisted or Detail.None) return ("unlisted", null);
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
        var value = card.Lines.FirstOrDefault(l => l.Key == basis.Phrases.Fixed("label-" + label)).Value;
        if (detail == Detail.Phone && forProfessional) value = basis.WayIn.Contact(id);
        if (detail == Detail.Registration && forProfessional) value = basis.WayIn.How(id) is var how && how != basis.Phrases.Fixed("refer-unknown") && !basis.WayIn.IsAskedElsewhere(id) ? how : null;
        if (detail == Detail.Registration && !forProfessional) value ??= basis.Lookup.Partner(id)?.HowToRefer;
        if (value is null || IsUnknown(value)) value = InSummary(detail, card) ?? value;
        if (detail == Detail.Time) value = value is null ? Hours(card) : WithNote(id, value);
        if (detail == Detail.Audience) value ??= AudienceOf(id);
        if (detail == Detail.Accessibility && value is not null && !Entering.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase))) value = null;
        return (text, value is null || IsUnknown(value) ? null : value.TrimEnd('.'));
    }

    /// <summary>"Gratis hulp, zonder verwijzing": what its own description tells of price or way in; null when nothing.</summary>
    private static string? InSummary(Detail detail, Card card)
    {
        string[] words = detail switch { Detail.Cost => ["gratis"], Detail.Registration => ["zonder verwijzing", "zonder aanmelden", "zonder afspraak", "vrije inloop"], _ => [] };
        return words.Any(w => card.Summary.Contains(w, StringComparison.OrdinalIgnoreCase)) ? char.ToLowerInvariant(card.Summary[0]) + card.Summary[1..].TrimEnd('.') : null;
    }

    /// <summary>"Op maandag ook handwerken": a note that names a day belongs to the times.</summary>
    private string WithNote(string id, string when) =>
        basis.Lookup.Activity(id)?.Note is { } note && Enum.GetValues<DayOfWeek>().Any(d => note.Contains(Cards.DutchDates.Day(d), StringComparison.OrdinalIgnoreCase)) ? $"{when}. {char.ToUpperInvariant(note[0])}{note[1..].TrimEnd('.')}" : when;

    /// <summary>When somebody picks up, with the number; null when that is not known.</summary>
    private string? Hours(Card card) => card.Lines.FirstOrDefault(l => l.Key == basis.Phrases.Fixed("label-hours")).Value is not { } hours ? null
        : card.Phone is { } phone ? $"{hours}, {phone}" : hours;

    /// <summary>What is asked, as a label of a list; null where the name alone will do.</summary>
    private string? LabelOf(Detail detail) => detail switch
    {
        Detail.Cost => basis.Phrases.Fixed("label-cost"),
        Detail.Waiting => basis.Phrases.Fixed("label-waiting"),
        Detail.Transport => basis.Phrases.Fixed("label-transport"),
        Detail.Registration => basis.Phrases.Fixed("label-refer"),
        _ => null,
    };

    /// <summary>A note is about getting in when it says one of these.</summary>
    private static readonly string[] Entering = ["rolstoel", "rollator", "toegankelijk", "lift", "drempel", "gelijkvloers"];

    private bool IsUnknown(string value) =>
        value == basis.Phrases.Fixed("cost-ask") || value == basis.Phrases.Fixed("join-ask") || value == basis.Phrases.Fixed("when-unknown");

    /// <summary>The offer's own number or site, else that of the partner to ask, else the municipality's door.</summary>
    private string? Reach(Card card, string id)
    {
        if ((card.Phone ?? card.Url) is { } own) return own;
        var partner = basis.Lookup.Partner(id) ?? (basis.Lookup.Activity(id) is { } a ? basis.Lookup.Partner(a.PartnerId) : null);
        var asked = partner is null ? null : basis.Lookup.AskAt(partner);
        if (asked is { Contact: { Phone: null, Website: null } }) asked = basis.Lookup.Doors(partner!.Municipality).FirstOrDefault(d => d.Contact.Phone is not null);
        return asked is null ? null : string.Join(", ", new[] { asked.Name, asked.Contact.Phone?.Display ?? asked.Contact.Website }.OfType<string>());
    }

    /// <summary>A number was asked and only websites are known: whom one can call in town; null when a number is among them.</summary>
    private string? DoorToCall(Draft draft, IReadOnlyList<string> ids)
    {
        if (draft.State.Municipality is not { } municipality || ids.Any(id => CardOf(draft, id) is { Phone: not null })) return null;
        var door = basis.Lookup.Doors(municipality).FirstOrDefault(d => d.Contact.Phone is not null && !ids.Contains(d.Id));
        return door is null ? null : $"{door.Name}, {door.Contact.Phone!.Display}";
    }

    private static bool IsOfActivity(Detail detail) =>
        detail is Detail.Cost or Detail.Time or Detail.Registration or Detail.Accessibility or Detail.Transport or Detail.Content or Detail.Unlisted or Detail.None;

    /// <summary>A price or an hour is asked of what one goes to: when the last list has only doors and lines, of the list before it.</summary>
    private IReadOnlyList<string> Meant(Draft draft, Meaning meaning)
    {
        var state = draft.State;
        var isOfLine = meaning.Detail == Detail.Cost && state.Shown.Any(id => basis.Lookup.Helpline(id) is { Cost: not null });
        if (!isOfLine && (IsOfActivity(meaning.Detail) || meaning.Brings) && state.Shown.All(id => basis.Lookup.Helpline(id) is not null || basis.Lookup.Partner(id) is { Door: not null }) && state.Earlier.Any(id => basis.Lookup.Activity(id) is not null || (meaning.Brings && basis.Lookup.Organisation(id) is not null)))
            draft.State = state = state with { Shown = state.Earlier, Earlier = state.Shown, Chosen = null };
        if (pointing.Meant(state, meaning, draft.LocalNow) is { Count: > 0 } meant) return meant;
        if (pointing.Called(state, meaning) is { Count: > 0 } called) return called;
        // "Dat Alzheimer Café": shown before the last list.
        if (meaning.Refers && state.Seen.Count > 0 && pointing.Named(state with { Shown = state.Seen }, meaning) is [var earlier] && basis.ThemesOf(earlier).Intersect(meaning.Themes).Any(t => t != ThemeIds.Transport)) return [earlier];
        return state.Chosen is { } chosen && state.Shown.Contains(chosen) ? [chosen] : state.Shown;
    }

    private string? AudienceOf(string id) =>
        basis.Lookup.Activity(id)?.Audience ?? basis.Lookup.Partner(id)?.Audience ?? basis.Lookup.Helpline(id)?.Audience ?? basis.Lookup.Organisation(id)?.Audience;
}
