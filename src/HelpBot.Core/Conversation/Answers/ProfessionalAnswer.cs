using System.Globalization;
using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Conversation.Referral;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A compact overview of referral options for a client; the same one is not given twice.</summary>
internal sealed class ProfessionalAnswer(Basis basis, ReferralFinder finder, FitWriter fits)
{
    private const int Most = 6;
    private const int MostOnSms = 2;

    /// <param name="then">A time was just asked, and nothing else: what is on then counts for more than what was sought.</param>
    public void Answer(Draft draft, bool then = false)
    {
        var state = draft.State;
        if (state.Municipality is null)
        {
            QuestionAnswer.AskPlace(draft);
            return;
        }

        var found = finder.Find(state, draft.LocalNow, draft.Channel == Channel.Sms ? MostOnSms : Most);
        var ids = found.All.Select(h => h.Id).ToList();
        draft.State = draft.State with { Pending = Pending.MoreHelp, Chosen = null };
        if (then && found.Options.All(h => !IsThen(h, state)))
        {
            var others = finder.Then(state, draft.LocalNow).Where(h => IsThen(h, state)).Take(draft.Channel == Channel.Sms ? MostOnSms : Most).ToList();
            if (others.Count > 0)
            {
                draft.Say("other-then", ("when", Situating.WhenText(draft)));
                draft.Show(others, fit: hit => fits.Write(hit, state));
                draft.Offer("overview-choices");
                draft.State = draft.State with { Overview = [.. others.Select(h => h.Id)], Explained = [] };
                return;
            }
        }

        if (ids.Count > 0 && state.Overview.ToHashSet().SetEquals(ids))
        {
            Again(draft, found, then);
            return;
        }

        draft.Say("overview", ("place", draft.PlaceSaid ?? ""), ("theme", state.Themes.Count == 0 ? "" : ", " + fits.Names(state.Themes)), ("count", Count(ids.Count)));
        if (found.Options.Count == 0) draft.Say("nothing");
        else if (IsTimed(state) && !found.Options.Any(h => IsOnThen(h, draft))) draft.Say("overview-other-times", ("when", Situating.WhenText(draft)));
        else if (!basis.Lookup.HasActivities(state.Municipality) && !state.AtHome && !Wish.IsByPeople(state)) draft.Say("no-activity-here", ("place", draft.PlaceSaid ?? ""));
        if (found.Options.Any(h => h.Kind == RecordKind.Activity) && !found.Options.Any(h => IsWithinPrice(h, state))) draft.Say("relaxed-cost");
        draft.Show(found.Options, fit: hit => fits.Write(hit, state));
        if (found.Doors.Count > 0)
        {
            draft.Say("partner-knows");
            draft.Show(found.Doors);
        }

        if (draft.IsOnFeast) draft.Say("on-feast");
        draft.Offer("overview-choices");
        draft.State = draft.State with { Overview = ids, Explained = [] };
    }

    /// <summary>Of what was shown for this client, what is on at the day and within the price that were said; then what else is.</summary>
    /// <returns>False when that is known of none.</returns>
    public bool OfThese(Draft draft)
    {
        var state = draft.State;
        if (state.Municipality is null || state.Overview.Count == 0) return false;
        var known = state.Overview.Concat(state.EverShown).Distinct().Select(id => basis.HitOf(id, state, draft.LocalNow)).OfType<Hit>().Where(h => IsSo(h, draft)).ToList();
        if (known.Count == 0) return false;
        var more = finder.Find(state, draft.LocalNow, 4 * Most).Options.Where(h => IsSo(h, draft) && known.TrueForAll(k => k.Id != h.Id));
        var all = known.Concat(more).Take(draft.Channel == Channel.Sms ? MostOnSms : Most).ToList();
        draft.Say("overview-narrow");
        draft.Show(all, fit: hit => fits.Write(hit, state));
        draft.Offer("overview-choices");
        draft.State = draft.State with { Overview = [.. all.Select(h => h.Id)], Pending = Pending.MoreHelp, Chosen = null };
        return true;
    }

    /// <summary>On at the day and within the price that were said, as far as either was.</summary>
    private bool IsSo(Hit hit, Draft draft) => (!IsTimed(draft.State) || IsOnThen(hit, draft)) && IsWithinPrice(hit, draft.State);

    private bool IsOnThen(Hit hit, Draft draft) => basis.Lookup.Activity(hit.Id) is { } activity && Knowledge.Calendar.Next(activity, draft.LocalNow, draft.State.When) is not null;

    private bool IsWithinPrice(Hit hit, ConversationState state) => basis.Lookup.Activity(hit.Id) is { } activity && (state.MaxCost is not { } most || activity.Fee.Euro <= most);

    /// <summary>A time was named; which days do not suit is no time.</summary>
    private static bool IsTimed(ConversationState state) => !(state.When with { NotDays = [] }).IsAny;

    /// <summary>Lines and organisations for the whole country that fit, also when they were shown.</summary>
    /// <returns>False when there is none.</returns>
    public bool Nationwide(Draft draft)
    {
        var state = draft.State;
        if (state.Municipality is null) return false;
        var national = finder.Find(state, draft.LocalNow, 4 * Most).All.Where(h => h.Kind is RecordKind.Helpline or RecordKind.Organisation).Take(Most).ToList();
        if (national.Count == 0) return false;
        draft.Say("overview-fits");
        draft.Show(national, fit: hit => fits.Write(hit, state));
        draft.Offer("overview-choices");
        return true;
    }

    private static bool IsThen(Hit hit, ConversationState state) =>
        hit.Next is { } next && (state.When.Days.Count == 0 || state.When.Days.Contains(next.Date.DayOfWeek)) && (state.When.Date is not { } date || date == next.Date);

    /// <summary>The same options are asked for once more: those at the place that was named, else what more there is, else the few that fit.</summary>
    private void Again(Draft draft, Referrals found, bool then)
    {
        var here = draft.PlaceName is { } place && place != draft.State.Municipality ? found.Options.Where(h => IsAt(h.Id, place)).ToList() : [];
        if (here.Count > 0)
        {
            draft.Say("overview-at", ("place", draft.PlaceSaid!));
            draft.Show(here, fit: hit => fits.Write(hit, draft.State));
            draft.Offer("overview-choices");
            return;
        }

        // "En telefonisch contact": of what was named already, what is just that.
        var asked = found.Options.Where(h => basis.ThemesOf(h.Id) is [var main, ..] && draft.State.Themes.Contains(main)).Take(2).ToList();
        if (!then && asked.Count > 0 && (asked.Count < found.Options.Count || (draft.TimesSaid("overview-fits") == 0 && asked.TrueForAll(h => IsIn(h.Id, draft.State.Municipality!)))))
        {
            draft.Say("overview-fits");
            draft.Show(asked, fit: hit => fits.Write(hit, draft.State));
            draft.Offer("overview-choices");
            return;
        }

        More(draft);
        if (draft.ItemCount == 0 && found.Options.Count == 1) draft.Show(found.Options, fit: hit => fits.Write(hit, draft.State));
    }

    /// <summary>What fits and was not shown; the honest word when that was all.</summary>
    public void More(Draft draft)
    {
        var state = draft.State;
        if (state.Municipality is null || state.Overview.Count == 0)
        {
            Answer(draft);
            return;
        }

        var rest = finder.Find(state, draft.LocalNow, 4 * Most).All.Where(h => !state.EverShown.Contains(h.Id) && !state.Overview.Contains(h.Id)).GroupBy(h => state.Seen.Contains(h.Id)).OrderBy(g => g.Key).Take(1).SelectMany(g => g).Take(draft.Channel == Channel.Sms ? MostOnSms - 1 : Most).ToList();
        draft.Say(rest.Count > 0 ? "overview-more" : "overview-same", ("place", draft.PlaceSaid ?? ""));
        if (rest.Count > 0 && !rest.Exists(h => IsIn(h.Id, state.Municipality)) && !basis.Lookup.HasActivities(state.Municipality)) draft.Say("no-activity-here", ("place", draft.PlaceSaid ?? ""));
        draft.Show(rest, fit: hit => fits.Write(hit, state));
        draft.Offer(rest.Count > 0 ? "overview-choices" : "overview-same-choices");
        if (rest.Count == 0) draft.State = draft.State with { Shown = state.Overview };
        if (rest.Count > 0) draft.State = draft.State with { Overview = [.. rest.Select(h => h.Id)] };
    }

    private bool IsIn(string id, string municipality) => municipality == (basis.Lookup.Activity(id)?.Municipality ?? basis.Lookup.Partner(id)?.Municipality);

    /// <summary>Of the options those to which one may simply go.</summary>
    /// <returns>False when that is known of none.</returns>
    public bool WithoutRegistration(Draft draft)
    {
        var state = draft.State;
        bool IsOpen(Hit hit) => basis.Lookup.Activity(hit.Id) is { Registration.Required: false } && IsSo(hit, draft);
        var open = state.Overview.Select(id => basis.HitOf(id, state, draft.LocalNow)).OfType<Hit>().Where(IsOpen).ToList();
        if (open.Count == 0) open = [.. finder.Find(state, draft.LocalNow, 4 * Most).Options.Where(IsOpen).Take(Most)];
        if (open.Count == 0) return false;
        draft.Say("overview-open");
        draft.Show(open, fit: hit => fits.Write(hit, state));
        draft.Offer("overview-choices");
        return true;
    }

    /// <summary>The options that are at the place that was named, or have it in their name: "wanneer Crooswijk".</summary>
    public IReadOnlyList<string> At(ConversationState before, Meaning meaning)
    {
        if (meaning.Places.Count == 0 || meaning.Detail == Detail.None) return [];
        return [.. meaning.Places.Select(p => p.Place.Name).SelectMany(place => before.Shown.Where(id => IsAt(id, place))).Distinct()];
    }

    private bool IsAt(string id, string place) =>
        place == (basis.Lookup.Activity(id)?.Location.Place ?? basis.Lookup.Partner(id)?.Location.Place) || basis.NameOf(id)!.Contains(place, StringComparison.Ordinal);

    private string Count(int count) => count == 1
        ? basis.Phrases.Fixed("overview-count-one")
        : basis.Phrases.Fixed("overview-count", ("n", count.ToString(CultureInfo.InvariantCulture)));
}
