using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Something to do or somebody to go to, for a resident or a relative; asks for the place or the need when it must.</summary>
internal sealed class FindAnswer(Basis basis, Finder finder)
{
    private readonly FamilyTips _tips = new(basis);

    /// <param name="acknowledge">False when something kind was said already.</param>
    public void Answer(Draft draft, Meaning meaning, bool acknowledge = true)
    {
        if (acknowledge) Acknowledge(draft, meaning);
        if (draft.State.Municipality is null) QuestionAnswer.AskPlace(draft);
        else if (NeedsNeed(draft.State)) QuestionAnswer.AskNeed(draft);
        else Offer(draft);
    }

    /// <summary>Shows what fits what is remembered.</summary>
    public void Offer(Draft draft)
    {
        var limit = draft.Channel == Channel.Sms ? 2 : 3;
        var found = finder.Find(draft.State, draft.LocalNow, limit);
        if (found.Situation != Situation.Nothing) _tips.Before(draft);
        // Of none of these the day is known: that is said, and not that they are there then.
        var unsure = !draft.State.When.IsAny && found.Relaxed == Relaxation.None && found.Main.Any(h => h.Kind == RecordKind.Activity) && found.Main.All(h => h.Next is null);
        if (unsure) draft.Say("time-maybe");
        else Situate(draft, found);
        draft.Show(found.Main);
        if (found.Partners.Count > 0)
        {
            if (found.Situation == Situation.NoActivityHere) draft.Say("partner-knows");
            draft.Show(found.Partners);
        }

        if (found.Across.Count > 0)
        {
            SayAcross(draft, found.Across);
            draft.Show(found.Across);
        }

        if (draft.State is { Role: Role.Family, For: ForWhom.Other, PlaceIsAssumed: true }) draft.Say("no-place-for-other", Place(draft));
        After(draft);
    }

    /// <summary>Says how well what follows fits what was asked.</summary>
    private void Situate(Draft draft, Offers found)
    {
        switch (found.Situation)
        {
            case Situation.Found or Situation.FoundNear:
                Relaxed(draft, found.Relaxed);
                if (found.Relaxed == Relaxation.None && !IsExact(draft.State, found)) draft.Say("not-exactly", ("what", draft.State.Terms[0]));
                else if (found.Relaxed == Relaxation.None) draft.Say(found.Situation == Situation.Found ? "found" : "found-near", Place(draft));
                break;
            case Situation.Partners: draft.Say("found-partners"); break;
            case Situation.Relaxed: draft.Say("relaxed-theme"); break;
            case Situation.NoActivityHere: draft.Say("no-activity-here", Place(draft)); break;
            case Situation.NoThemeHere when draft.State.Themes.Count > 0: draft.Say("no-theme-here", Place(draft), ("theme", ThemeName(draft.State.Themes[0]))); break;
            case Situation.NoThemeHere: draft.Say("relaxed-theme"); break;
            default: draft.Say("nothing"); break;
        }
    }

    /// <summary>What beats everything that was shown, or the honest word that nothing does.</summary>
    public void Better(Draft draft, string none, Func<Finder, IReadOnlyList<Hit>> better)
    {
        var hits = better(finder);
        draft.Say(hits.Count > 0 ? "found-near" : none, Place(draft));
        draft.Show(hits);
        After(draft);
    }

    /// <summary>The next ones, or the honest word that there are no more.</summary>
    public void More(Draft draft)
    {
        if (draft.State.Municipality is null || draft.State.EverShown.Count == 0)
        {
            Answer(draft, new());
            return;
        }

        var limit = draft.Channel == Channel.Sms ? 2 : draft.ForProfessional ? 6 : 3;
        var hits = finder.More(draft.State, draft.LocalNow, limit);
        if (hits.Count > 0)
        {
            draft.Say("found-near", Place(draft));
            draft.Show(hits);
            After(draft);
            return;
        }

        draft.Say("no-more");
        draft.Show(finder.Doors(draft.State.Municipality, 2));
        draft.Offer(draft.ForProfessional ? "after-choices-professional" : "after-choices");
    }

    /// <summary>"Net buiten" is near; what is far is said to be far.</summary>
    public static void SayAcross(Draft draft, IReadOnlyList<Hit> across) =>
        draft.Say(across.All(h => h.DistanceKm > 8) ? "far-across" : "nearby-across", Place(draft));

    private void After(Draft draft)
    {
        _tips.After(draft);
        if (draft.State.Mobility != Mobility.None && !draft.State.Said.ContainsKey("transport-hint")) draft.Say("transport-hint");
        draft.Say("after-cards");
        draft.Offer(draft.State.Role == Role.Family ? "after-choices-family" : draft.ForProfessional ? "after-choices-professional" : "after-choices");
        draft.State = draft.State with { Pending = Pending.MoreHelp };
    }

    private static void Relaxed(Draft draft, Relaxation relaxed)
    {
        if (relaxed == Relaxation.Time) draft.Say("relaxed-time", ("when", WhenText(draft.State.When, draft.LocalNow)));
        else if (relaxed == Relaxation.Cost) draft.Say("relaxed-cost");
    }

    private static string WhenText(WantedTime when, DateTime now) =>
        when.Date is { } date ? "op " + DutchDates.Date(date, DateOnly.FromDateTime(now))
        : when.Days.Count > 0 ? "op " + DutchDates.Days(when.Days)
        : "op dat moment";

    /// <summary>One sentence that fits what was said; not on every turn, and never to a professional.</summary>
    public void Acknowledge(Draft draft, Meaning meaning)
    {
        if (draft.ForProfessional) return;
        if (meaning is { Feeling: "alone", SaysLonely: true } or { SaysLonely: true, Feeling: null }) draft.Say("feeling-lonely");
        else if (meaning.Feeling is { } feeling && basis.Phrases.Has("feeling-" + feeling)) draft.Say("feeling-" + feeling);
        else if (meaning.Themes.Count > 0 && basis.Phrases.Has("warm-" + meaning.Themes[0])) draft.Say("warm-" + meaning.Themes[0]);
        else if (draft.State.Turns == 0 || (meaning.Themes.Count > 0 && meaning.Intent == Intent.Find)) draft.Say("warm");
    }

    /// <summary>A hobby that was named and is not among the offers is said to be missing.</summary>
    private bool IsExact(ConversationState state, Offers found) =>
        state.Terms.Count is 0 or > 2 || !state.Themes.Any(Hobbies.Contains) || found.Main.Any(h => basis.Mentions(h.Id, state.Terms));

    private static readonly string[] Hobbies = ["spel-creatief-muziek", "wandelen-bewegen"];

    private static bool NeedsNeed(ConversationState state) =>
        state is { NotThemes.Count: 0, Themes.Count: 0, Terms.Count: 0, AskedNeed: false, EverShown.Count: 0, AtHome: false } && state.When.IsAny;

    private string ThemeName(string id) => basis.Catalog.Themes.FirstOrDefault(t => t.Id == id)?.Name ?? id;

    private static (string, string) Place(Draft draft) => ("place", draft.PlaceName ?? "");
}
