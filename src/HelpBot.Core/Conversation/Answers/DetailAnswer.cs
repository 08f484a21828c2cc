using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A question about what was just shown: what does it cost, where is it, whom do I call.</summary>
internal sealed class DetailAnswer(Basis basis, Pointing pointing)
{
    private readonly DetailFacts _facts = new(basis);
    private readonly Going _going = new(basis);
    private readonly MeantRecords _meant = new(basis, pointing);

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

    /// <summary>What was asked by its name before anything was shown.</summary>
    public void Tell(Draft draft, IReadOnlyList<string> ids)
    {
        draft.Say("chosen", ("name", basis.NameOf(ids[0])!));
        draft.Break();
        draft.Show(ids.Take(2).Select(id => basis.HitOf(id, draft.State, draft.LocalNow)).OfType<Search.Hit>());
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
        if (meaning.Details.Contains(Detail.ReachHours) && meaning.Details.Contains(Detail.Time)) meaning = meaning with { Details = [.. meaning.Details.Where(d => d != Detail.Time)], Detail = Detail.ReachHours };
        // "Kan ik daar op woensdag ook bellen": until when and on which days somebody picks up.
        if (meaning.Detail == Detail.Phone && (meaning.When.Days.Count > 0 || meaning.FollowUps.Contains(FollowUp.Time)) && !draft.ForProfessional && draft.State.Shown.Any(id => _facts.HoursOf(id) is not null)) meaning = meaning with { Detail = Detail.ReachHours, Details = [], When = Language.WantedTime.Any };
        if (meaning.FollowUps.Contains(FollowUp.Pet) && (meaning.Brings || meaning.Details.Contains(Detail.Company))) meaning = meaning with { Brings = false, Detail = Detail.Unlisted, Details = [] };
        var ids = _meant.Of(draft, meaning);
        var isOfOne = ids.Count == 1;
        if (ids.Count == 0)
        {
            draft.Say("nothing-shown");
            draft.State = draft.State with { Pending = Pending.Place };
            return;
        }

        // What is told of one of an earlier list is what is spoken of from then on.
        if (!ids.Any(draft.State.Shown.Contains) && ids.All(draft.State.Seen.Contains)) draft.State = draft.State with { Shown = ids, Earlier = draft.State.Shown };
        draft.State = draft.State with { Asked = meaning.Detail };
        if (meaning.Detail == Detail.Phone && meaning.FollowUps.Contains(FollowUp.TownHall) && TownHall(draft)) return;
        if (meaning.Detail == Detail.Who && ids.All(_going.IsCalled) && meaning.Details.Count <= 1 && ids.Any(id => basis.Lookup.Helpline(id) is not null))
        {
            PersonAnswer.Calling(draft, meaning with { When = Language.WantedTime.Any });
            return;
        }

        // A town hall has no price and no hour of its own; a house where people meet is open at some hour.
        if (MeantRecords.IsOfActivity(meaning.Detail) && ids.Any(id => basis.Lookup.Activity(id) is not null))
            ids = [.. ids.Where(id => basis.Lookup.Activity(id) is not null || (meaning.Detail is Detail.Time or Detail.Next && basis.Lookup.Partner(id) is { Door: null }) || (meaning.Detail is Detail.Cost && !draft.ForProfessional && basis.Lookup.Partner(id) is { Door: null } house && house.Themes.Intersect(draft.State.Themes).Any(t => t is Knowledge.ThemeIds.Meal or Knowledge.ThemeIds.Hobbies or Knowledge.ThemeIds.Moving)) || (meaning.Detail is Detail.Registration && basis.Lookup.Partner(id) is { Door: not Door.Municipality }))];
        // Of a list with one house to go to, the others only visit or call: what is asked is asked of the house.
        else if (meaning.Detail is Detail.Time or Detail.Next or Detail.Cost or Detail.Registration && meaning.Refers && ids.Where(id => basis.Lookup.Partner(id) is { Door: null } && basis.Lookup.ActivitiesOf(id).Any()).ToList() is [var house]) ids = [house];
        if (meaning.Detail is Detail.ReachHours && ids.Where(_going.IsCalled).ToList() is { Count: > 0 } lines) ids = lines;
        if (meaning.Detail is Detail.Time or Detail.Next or Detail.Cost or Detail.Registration) ids = MeantRecords.Spoken(draft, [.. ids.SelectMany(Within).Distinct()]);
        draft.IsAboutShown = true;
        if (meaning.Detail == Detail.Content && ids.Count == 1)
        {
            if (!draft.State.Shown.Contains(ids[0])) draft.State = draft.State with { Shown = [ids[0]] };
            Choose(draft, draft.State.Shown.ToList().IndexOf(ids[0]) + 1);
            return;
        }

        if (meaning.Detail == Detail.Audience && Finding.Ground.ComesHome(draft.State) && ids.All(id => basis.Lookup.Activity(id) is null))
        {
            draft.Say("visitor-who");
            draft.Offer("detail-choices");
            return;
        }

        if ((meaning.Detail == Detail.Site || (meaning.Detail == Detail.Phone && meaning.FollowUps.Contains(FollowUp.Site))) && !draft.ForProfessional && meaning.Details.Count <= 1 && ids.Count > 1 && Sites(draft, ids)) return;
        var details = DetailsAsked.Of(meaning, draft.ForProfessional);
        foreach (var detail in details)
        {
            var asked = detail is Detail.Transport or Detail.Route or Detail.Accessibility ? _going.GoneTo(ids) : ids;
            if (detail is Detail.Transport or Detail.Route or Detail.Accessibility && asked.All(_going.IsFromHome)) draft.Say("no-way-there");
            else if (detail is Detail.Transport or Detail.Route && asked.All(_going.IsInManyTowns)) NearestOf(draft, asked);
            else if (asked.Count == 1) One(draft, asked[0], detail, Told(meaning, detail));
            else Several(draft, asked, detail, isBeside: details.Count > 1, Told(meaning, detail));
        }

        if (ids.Count == 1) AndWhereOrWhen(draft, ids[0], details);
        AtNight(draft, meaning, ids);
        if (meaning.Detail == Detail.Unlisted && meaning.SearchWords.Any(IsOfName) && !draft.ForProfessional) draft.Say("name-asked");
        if (meaning is { Detail: Detail.Audience, Brings: false } && !draft.ForProfessional) draft.Say("audience-ask");
        if (meaning.Detail == Detail.Phone && DoorToCall(draft, ids) is { } door && !(isOfOne && _facts.CardOf(draft, ids[0]) is { } only && _facts.Reach(only, ids[0]) == door)) draft.Say("ask-there", ("value", door));
        if (meaning is { Detail: Detail.Audience, Brings: true } || meaning.Details.Contains(Detail.Company)) draft.Say("bring-ask");
        if ((meaning.FollowUps.Contains(FollowUp.HowFar) || meaning.Details.Contains(Detail.HowFar)) && ids.Count == 1) HowFar(draft, ids[0]);
        if (!ids.All(_going.IsFromHome) && (meaning.Detail == Detail.Transport || meaning.Details.Contains(Detail.Transport))) draft.Say("transport-there");
        else if (meaning.Detail == Detail.Route && !ids.All(_going.IsFromHome) && draft.State.Mobility != Mobility.None && draft.TimesSaid("transport-hint") == 0) draft.Say("transport-hint");
        // What was named and not in the list is what the next question is about.
        if (ids is [var one] && meaning.Named.Count > 0 && !draft.State.Shown.Contains(one)) draft.State = draft.State with { Earlier = draft.State.Shown, Shown = [one] };
        draft.State = draft.State with { Chosen = isOfOne && ids is [var spoken] ? spoken : draft.State.Chosen };
        draft.Offer("detail-choices");
    }

    /// <summary>Where the nearest is, has to be asked: of each, where.</summary>
    private void NearestOf(Draft draft, IReadOnlyList<string> ids)
    {
        draft.Say("nearest-unknown");
        if (ids is [var only])
        {
            if (_facts.CardOf(draft, only) is { } card && _facts.Reach(card, only) is { } reach) draft.Say("ask-there", ("value", reach));
            return;
        }

        Several(draft, ids, Detail.Phone, isBeside: false, []);
    }

    /// <summary>Who asks when, goes there, and who asks where, wants to know when: the other of the two, in a few words.</summary>
    private void AndWhereOrWhen(Draft draft, string id, List<Detail> asked)
    {
        if (basis.Lookup.Activity(id) is not { AtHome: false } || asked is not [var only] || _facts.CardOf(draft, id) is not { } card) return;
        var (other, text) = only switch { Detail.Time or Detail.Next => (Detail.Route, "and-where"), Detail.Route => (Detail.Time, "and-when"), _ => (Detail.None, "") };
        if (other == Detail.None || _facts.Of(draft, card, other, id).Value is not { } value || _facts.Of(draft, card, only, id).Value is null) return;
        draft.Say(text, ("value", value));
    }

    /// <summary>Words that tell of what it is; "anoniem" is said of the name.</summary>
    private static IReadOnlyList<string> Told(Meaning meaning, Detail detail) => meaning.SearchWords.Any(IsOfName) ? [.. DetailsAsked.Telling(meaning, detail), "naam"] : DetailsAsked.Telling(meaning, detail);

    private static bool IsOfName(string word) => word.StartsWith("naam", StringComparison.Ordinal) || word.Contains("noniem", StringComparison.Ordinal) || word is "achternaam" or "gegevens";

    /// <summary>Until when somebody picks up is not known of any: the line that is always there.</summary>
    private void AtNight(Draft draft, Meaning meaning, IReadOnlyList<string> ids)
    {
        if (!meaning.Details.Contains(Detail.ReachHours) || draft.ForProfessional || ids.Any(id => basis.Lookup.Helpline(id) is { Hours: not null }) || basis.Lookup.Helpline(PersonAnswer.ListeningLine) is not { Phone: { } number }) return;
        draft.Say("line-always");
        draft.Say("phone-known", ("name", basis.NameOf(PersonAnswer.ListeningLine)!), ("value", number.Display));
    }

    /// <summary>A house is open when what it does is, and costs what that costs; the house itself where it has nothing of its own, or much.</summary>
    private IEnumerable<string> Within(string id) =>
        basis.Lookup.Partner(id) is { Door: null } && basis.Lookup.ActivitiesOf(id).Select(a => a.Id).ToList() is { Count: > 0 and <= MostWithin } own ? own : [id];

    private const int MostWithin = 2;

    /// <summary>Who does not like to call: where each can be read or written to.</summary>
    private bool Sites(Draft draft, IReadOnlyList<string> ids)
    {
        var lines = ids.Select(id => (Name: basis.NameOf(id), Site: _facts.CardOf(draft, id) is { } card ? card.Lines.FirstOrDefault(l => l.Key == basis.Phrases.Fixed("label-email")).Value ?? card.Url : null)).Where(l => l.Site is not null).ToList();
        if (lines.Count == 0) return false;
        draft.Say("facts");
        draft.Break();
        draft.SayText(string.Join('\n', draft.Lines([.. lines.Select(l => $"{l.Name}: {l.Site}").Distinct()], fresh: false)));
        draft.Break();
        draft.Offer("detail-choices");
        return true;
    }

    /// <summary>"Wie bel ik daarvoor", after transport was asked for: the town hall arranges that, and not what was shown.</summary>
    public bool ArrangedBy(Draft draft, Detail asked, Meaning meaning) =>
        asked == Detail.Transport && meaning is { Refers: true, Ordinal: null, Themes.Count: 0, WordCount: <= MostOfArranging }
        && (meaning.Intent == Intent.Person || (meaning.Intent == Intent.Details && meaning.Details.DefaultIfEmpty(meaning.Detail).All(d => d is Detail.Phone or Detail.Who or Detail.Registration or Detail.Unlisted)))
        && TownHall(draft);

    private const int MostOfArranging = 8;

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

    /// <summary>From the place that was named, which may be a whole town.</summary>
    private void HowFar(Draft draft, string id)
    {
        if (basis.HitOf(id, draft.State, draft.LocalNow) is not { DistanceKm: { } km } || draft.PlaceSaid is not { } place) return;
        if (km < 1) draft.Say("how-far-near", ("place", place));
        else draft.Say("how-far", ("place", place), ("km", Math.Round(km).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What is asked of the one that was named, or the only one with days of its own, under a list that was just given; nothing when none was.</summary>
    public void Beside(Draft draft, Meaning meaning)
    {
        var id = pointing.Named(draft.State, meaning) is [var named] ? named : draft.State.Overview.Where(o => basis.Lookup.Activity(o) is not null).ToList() is [var only] ? only : null;
        if (id is null) return;
        draft.IsAboutShown = true;
        One(draft, id, meaning.Detail == Detail.Unlisted && AskingWords.AsksDays(meaning.SearchWords) ? Detail.Time : meaning.Detail, []);
    }

    /// <param name="telling">Words of the question that tell of what it is: what the record says of them is the answer where no field is for it.</param>
    private void One(Draft draft, string id, Detail detail, IReadOnlyList<string> telling)
    {
        if (_facts.CardOf(draft, id) is not { } card) return;
        var (text, value) = _facts.Of(draft, card, detail, id);
        var isSure = true;
        // "Welke vestigingen": no street is known, but its own words tell of them.
        if (detail == Detail.Route && _facts.IsOnlyTown(id) && _facts.Mentioned(id, telling) is { } places) (text, value, isSure) = ("unlisted", places, false);
        if (value is null && _facts.Mentioned(id, telling) is { } mentioned) (text, value, isSure) = ("unlisted", mentioned, false);
        // "Wanneer kan ik daar handwerken": what its note tells of just that.
        if (detail == Detail.Time && _facts.Noted(id, telling) is { } noted) (text, value) = ("unlisted", noted);
        // How often was said before; now it is asked on which days.
        if (detail == Detail.Time && value is not null && DetailFacts.IsOften(value) && draft.WasSaid($"{card.Title}: {value}.")) value = null;
        if (detail == Detail.Freshness) draft.Say("freshness", ("name", card.Title), ("value", value!));
        else if (detail == Detail.Registration && value == basis.Phrases.Fixed("join-open")) draft.Say("registration-none", ("name", card.Title));
        else if (value is not null) draft.Say(text + "-known", ("name", card.Title), ("value", value));
        else draft.Say(text + "-unknown", ("name", card.Title));
        if (value is not null && detail == Detail.Registration && !draft.ForProfessional && card.Phone is { } phone && value != basis.Phrases.Fixed("join-open") && !value.Contains(phone, StringComparison.Ordinal)) draft.Say("ask-there", ("value", phone));
        if ((value is null || !isSure || detail == Detail.Freshness || (detail == Detail.Route && _facts.IsOnlyTown(id))) && _facts.Reach(card, id) is { } reach) draft.Say("ask-there", ("value", reach));
    }

    /// <summary>One line for each; whom to ask stands behind what is not known.</summary>
    /// <param name="isBeside">Something else is asked too: what was told before of this is not told again.</param>
    private void Several(Draft draft, IReadOnlyList<string> ids, Detail detail, bool isBeside, IReadOnlyList<string> telling)
    {
        var lines = new List<(string Name, string Value)>();
        var unknowns = new List<string>();
        var known = 0;
        foreach (var id in ids)
        {
            if (_facts.CardOf(draft, id) is not { } card) continue;
            var value = _facts.Of(draft, card, detail, id).Value ?? (detail is Detail.Unlisted or Detail.Registration ? _facts.Mentioned(id, telling) : null);
            if (detail == Detail.Time && value is not null && DetailFacts.IsOften(value) && draft.WasSaid($"{card.Title}: {value}")) value = null;
            if (value is not null) known++;
            var label = LabelOf(detail);
            var unknown = draft.ForProfessional || label is null || detail == Detail.Registration ? basis.Phrases.Fixed("fact-unknown") : $"{label.ToLowerInvariant()} {basis.Phrases.Fixed("fact-unknown")}";
            var ask = value is null && _facts.Reach(card, id) is { } reach ? $"{unknown}, {basis.Phrases.Fixed("fact-ask")} {reach}" : unknown;
            var what = draft.ForProfessional && label is not null ? $"{label} {card.Title}" : card.Title;
            lines.Add((what, value ?? ask));
            if (value is null) unknowns.Add($"{what}: {ask}");
        }

        // Two of one name on different days: both days.
        var grouped = lines.Distinct().GroupBy(l => detail == Detail.Freshness ? l.Value : l.Name)
            .Select(g => $"{string.Join(", ", g.Select(l => l.Name).Distinct())}: {(detail is Detail.Time or Detail.Next or Detail.Route ? string.Join("; ", g.Select(l => l.Value).Distinct()) : g.First().Value)}").ToList();
        // Whom to ask was said of it before, and is not said once more beside what is known.
        if (known > 0) grouped.RemoveAll(l => unknowns.Contains(l) && draft.WasSaid(l));
        if (isBeside && ((detail is Detail.Phone or Detail.Site && grouped.TrueForAll(draft.WasSaid)) || (detail == Detail.Transport && known == 0))) return;
        if (draft.Lines([.. grouped], fresh: known == 0) is not { Count: > 0 } left)
        {
            draft.Say("ask-the-same");
            return;
        }

        draft.Say(known > 0 ? "facts" : "facts-unknown");
        draft.Break();
        draft.SayText(string.Join('\n', left));
        draft.Break();
    }

    /// <summary>What is asked, as a label of a list; null where the name alone will do.</summary>
    private string? LabelOf(Detail detail) => detail switch
    {
        Detail.Cost => basis.Phrases.Fixed("label-cost"),
        Detail.Waiting => basis.Phrases.Fixed("label-waiting"),
        Detail.ReachHours => basis.Phrases.Fixed("label-hours"),
        Detail.Transport => basis.Phrases.Fixed("label-transport"),
        Detail.Registration => basis.Phrases.Fixed("label-refer"),
        _ => null,
    };

    /// <summary>A number was asked and only websites are known: whom one can call in town; null when a number is among them.</summary>
    private string? DoorToCall(Draft draft, IReadOnlyList<string> ids)
    {
        if (draft.State.Municipality is not { } municipality || ids.Any(id => _facts.CardOf(draft, id) is { Phone: not null })) return null;
        var door = basis.Lookup.Doors(municipality).FirstOrDefault(d => d.Contact.Phone is not null && !ids.Contains(d.Id));
        return door is null ? null : $"{door.Name}, {door.Contact.Phone!.Display}";
    }

    /// <summary>True when words of the message tell which of all that was shown is meant, or one is spoken of.</summary>
    public bool IsOfOne(ConversationState state, Meaning meaning) => _meant.IsOfOne(state, meaning);
}
