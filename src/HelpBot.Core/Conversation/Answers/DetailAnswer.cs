using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A question about what was just shown: what does it cost, where is it, whom do I call.</summary>
internal sealed class DetailAnswer(Basis basis)
{
    /// <summary>"De tweede": the whole card of one offer.</summary>
    public void Choose(Draft draft, int ordinal)
    {
        var shown = draft.State.Shown;
        var at = ordinal < 0 ? shown.Count + ordinal : ordinal - 1;
        if (at < 0 || at >= shown.Count || HitOf(shown[at], draft) is not { } hit)
        {
            draft.Say(shown.Count == 0 ? "nothing-shown" : "which-one");
            draft.Offer(shown.Select(id => basis.NameOf(id)).OfType<string>());
            return;
        }

        if (draft.Channel != Channel.Sms)
        {
            draft.Say("chosen", ("name", basis.NameOf(hit.Id)!));
            draft.Break();
        }

        draft.KeepsList = true;
        draft.Show([hit], whole: true);
        draft.State = draft.State with { Chosen = hit.Id };
        draft.Offer("detail-choices");
    }

    /// <summary>Answers for the offer that is meant, or for all that were shown.</summary>
    public void Answer(Draft draft, Meaning meaning)
    {
        var ids = Meant(draft, meaning);
        if (ids.Count == 0)
        {
            draft.Say("nothing-shown");
            draft.State = draft.State with { Pending = Pending.Place };
            return;
        }

        // A town hall has no price and no hour of its own.
        if (meaning.Detail is Detail.Cost or Detail.Time or Detail.Registration or Detail.Accessibility && ids.Any(id => basis.Lookup.Activity(id) is not null))
            ids = [.. ids.Where(id => basis.Lookup.Activity(id) is not null)];
        foreach (var id in ids)
        {
            if (HitOf(id, draft) is not { } hit) continue;
            var card = basis.Cards.Write(hit, new(draft.LocalNow, draft.ForProfessional, draft.State.Place, false, true, Whole: true));
            One(draft, card, meaning.Detail, id);
            draft.Break();
        }

        draft.State = draft.State with { Chosen = ids.Count == 1 ? ids[0] : draft.State.Chosen };
        draft.Offer("detail-choices");
    }

    private void One(Draft draft, Card card, Detail detail, string id)
    {
        if (detail == Detail.Freshness)
        {
            draft.Say("freshness", ("name", card.Title), ("value", card.Freshness));
            if (Reach(card, id) is { } there) draft.Say("ask-there", ("value", there));
            return;
        }

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
        if (detail == Detail.Phone && draft.ForProfessional) value = basis.WayIn.Contact(id);
        if (detail == Detail.Audience) value ??= AudienceOf(id);
        var known = value is not null && !IsUnknown(value);
        if (known) draft.Say(text + "-known", ("name", card.Title), ("value", value!));
        else draft.Say(text + "-unknown", ("name", card.Title));
        if (detail is Detail.Route && draft.State.Mobility != Mobility.None) draft.Say("transport-hint");
        if (!known && Reach(card, id) is { } reach) draft.Say("ask-there", ("value", reach));
    }

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

    private IReadOnlyList<string> Meant(Draft draft, Meaning meaning)
    {
        var state = draft.State;
        if (meaning.Ordinal is { } n)
        {
            var at = n < 0 ? state.Shown.Count + n : n - 1;
            if (at >= 0 && at < state.Shown.Count) return [state.Shown[at]];
        }

        var named = state.Shown.Where(id => basis.NameOf(id) is { } name && IsNamed(name, meaning)).ToArray();
        if (named.Length > 0) return named;
        return state.Chosen is { } chosen && state.Shown.Contains(chosen) ? [chosen] : state.Shown;
    }

    private bool IsNamed(string name, Meaning meaning)
    {
        var words = basis.Words.Analyse(name).Where(t => !t.IsStopWord && t.Text.Length > 3).Select(t => t.Stem).ToHashSet();
        return meaning.SearchWords.Any(w => words.Contains(basis.Words.Stem(w)));
    }

    private string? AudienceOf(string id) =>
        basis.Lookup.Activity(id)?.Audience ?? basis.Lookup.Partner(id)?.Audience ?? basis.Lookup.Helpline(id)?.Audience ?? basis.Lookup.Organisation(id)?.Audience;

    private Hit? HitOf(string id, Draft draft)
    {
        if (basis.Lookup.Activity(id) is { } activity)
        {
            var place = basis.Places.PointOf(basis.Places.Find(draft.State.Municipality, draft.State.Place));
            return new(id, RecordKind.Activity, 0, place?.KilometresTo(activity.Location.Point),
                Knowledge.Calendar.Next(activity, draft.LocalNow, Language.WantedTime.Any), []);
        }

        return basis.Lookup.Partner(id) is not null ? Finder.Plain(id, RecordKind.Partner)
            : basis.Lookup.Helpline(id) is not null ? Finder.Plain(id, RecordKind.Helpline)
            : basis.Lookup.Organisation(id) is not null ? Finder.Plain(id, RecordKind.Organisation)
            : null;
    }
}
