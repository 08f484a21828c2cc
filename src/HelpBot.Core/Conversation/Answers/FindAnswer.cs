using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Something to do or somebody to go to, for a resident or a relative; asks for the place or the need when it must.</summary>
internal sealed class FindAnswer(Basis basis, Finder finder)
{
    private readonly FamilyTips _tips = new(basis);
    private readonly Situating _situating = new(basis);
    private readonly Lines _lines = new(basis);
    private readonly Warmth _warmth = new(basis);
    private readonly StillTheAnswer _still = new(basis, finder);
    private readonly NamedSubjects _subjects = new(basis);
    private readonly Company _company = new(basis, finder);

    /// <param name="acknowledge">False when something kind was said already.</param>
    public void Answer(Draft draft, Meaning meaning, bool acknowledge = true)
    {
        if (acknowledge) Acknowledge(draft, meaning);
        if (draft.State.Municipality is null) WithoutPlace(draft, meaning.AsksNationwide, meaning.Wishes || meaning.Asks || meaning.Themes.Count > 0, meaning.Themes.Any(Company.Outings.Contains));
        else if (meaning.Subject is null && NeedsNeed(draft.State)) QuestionAnswer.AskNeed(draft);
        else Offer(draft, _subjects.Of(draft.State, meaning, draft.LocalNow), namesTime: !meaning.When.IsAny, meaning.Themes.Contains(ThemeIds.Talk) || meaning.SearchWords.Any(AskingWords.IsOfCalling), meaning.Places.Count > 0, meaning.MaxCost is not null, meaning is { Themes.Count: 0, Subject: null, Places.Count: 0 });
    }

    /// <summary>Shows what fits what is remembered.</summary>
    public void Offer(Draft draft) => Offer(draft, [], namesTime: false);

    private void Offer(Draft draft, string[] subjects, bool namesTime, bool calls = false, bool namesPlace = false, bool namesPrice = false, bool namesNoNeed = false)
    {
        var (subject, others) = (subjects.Length > 0 ? subjects[0] : null, subjects.Skip(1));
        var limit = Limit(draft);
        var state = draft.State;
        var found = finder.Find(state, draft.LocalNow, limit, subject);
        // "Zingen of muziek maken": where there is nothing to sing, the music.
        foreach (var other in others)
        {
            if (subject is null || finder.IsAbout(found, subject, state, draft.LocalNow)) break;
            var next = finder.Find(state, draft.LocalNow, limit, other);
            if (finder.IsAbout(next, other, state, draft.LocalNow)) (found, subject) = (next, other);
        }

        var missing = subject is not null && found.Situation is not (Situation.Needs or Situation.Home) && !finder.IsAbout(found with { Main = [.. found.Main, .. found.Again] }, subject, state, draft.LocalNow) ? subject : null;
        // "Zij houdt van kaarten", where the cards were shown: what is new and has none is no better.
        var isSeen = subject is not null && missing is null && !namesTime && !namesPlace && found.Again.Count > 0 && found.Situation is not (Situation.Needs or Situation.Home) && !finder.IsAbout(found, subject, state, draft.LocalNow);
        if (isSeen) found = found with { Main = [], Partners = [], Across = [] };
        if (missing is not null && IsMixed(state)) found = finder.Unknown(state, draft.LocalNow, limit);
        if (found.Situation == Situation.Nothing && (missing is null || draft.TimesSaid("not-exactly") > 0) && _company.For(state, draft.LocalNow, limit) is { } company)
        {
            _tips.Before(draft);
            draft.Say("company-instead", Place(draft));
            draft.Show(company);
            After(draft);
            return;
        }

        found = WithWhoKnows(_lines.WithVoice(found, state), state, limit);
        if (calls) found = _lines.OwnFirst(found, state, limit);
        if (found.Situation != Situation.Nothing) _tips.Before(draft);
        // What is new is about something else: what was shown is still the answer.
        var stands = (!namesTime || found.Again.All(h => h.Kind == RecordKind.Partner)) && missing is null && found.Again.Count > 0 && (isSeen || _still.Is(found, state));
        if (namesTime && _still.Then(found, draft, namesNoNeed) is { Count: > 0 } then)
        {
            draft.Say("seen-then", ("when", Situating.WhenText(draft)));
            draft.Show(then);
            if (found is not { Situation: Situation.Found or Situation.FoundNear, Relaxed: Relaxation.None } || then.Count >= limit)
            {
                After(draft);
                return;
            }

            found = found with { Main = [.. found.Main.Take(limit - then.Count)] };
        }
        else if (namesTime && found.Again.Where(h => h.Kind == RecordKind.Activity).ToList() is { Count: > 0 } sometime)
        {
            draft.Say("seen-day-unknown", ("name", Names(sometime)));
        }
        else if (namesPrice && found.Again.Where(h => basis.Lookup.Activity(h.Id)?.Fee.Euro <= state.MaxCost).Take(limit).ToList() is { Count: > 0 } priced)
        {
            draft.Say("seen-fits", ("name", Names(priced)));
            draft.Show(priced);
            found = found with { Main = [.. found.Main.Where(h => basis.Lookup.Activity(h.Id)?.Fee.Euro <= state.MaxCost).Take(limit - priced.Count)] };
            stands = false;
            if (found.All.All(h => h.Kind != RecordKind.Activity))
            {
                After(draft);
                return;
            }
        }
        // "En een café voor oudere homo's?": a line for the whole country is no café here, and that is said.
        if (stands && state.Themes.Any(ThemeIds.OfPerson.Contains) && found.Again.All(h => h.Kind is RecordKind.Helpline or RecordKind.Organisation) && basis.Lookup.Theme(state.Themes.First(ThemeIds.OfPerson.Contains)) is { } own)
            draft.Say("no-theme-here", Place(draft), ("theme", own.Name));
        if (stands)
        {
            Standing(draft, found, limit);
            return;
        }

        var also = namesTime && found.Again.Any(h => h.Kind == RecordKind.Activity) || found is not { Situation: not Situation.Found, Again.Count: > 0 } ? null : Names(found.Again);
        // Another place was named: what was shown of that very place is first of all the answer.
        var there = namesPlace && !namesTime ? found.Again.Where(h => finder.IsNamedPlace(h, state)).Take(limit).ToList() : [];
        if (there.Count > 0) found = found with { Main = [.. there, .. found.All.Take(limit - there.Count)], Partners = [], Across = [] };
        // Nothing new is there, and what was shown is still to be had.
        if (there.Count == 0 && found is { Situation: Situation.Nothing, Main.Count: 0 } && missing is null && !namesTime) found = found with { Main = [.. found.Again.Take(limit)] };
        if (missing is not null) draft.Say("not-exactly", ("what", basis.Words.Correct(missing) ?? missing));
        if (also is not null && found.Main.Any(h => found.Again.Any(a => a.Id == h.Id))) SaySeen(draft, ref also);
        found = found with { Main = Unshown(draft, found.Main), Partners = Unshown(draft, found.Partners), Across = Unshown(draft, found.Across) };
        // What was shown still fits: then it is not said that nothing does.
        if ((found is not { Situation: Situation.Nothing, Again.Count: > 0 } || namesTime) && found is not { Situation: Situation.Partners or Situation.Home, Main.Count: 0 }) _situating.Say(draft, found, missing is not null, subject);
        draft.Show(found.Main);
        if (found.Partners.Count > 0)
        {
            if (found.Situation is Situation.NoActivityHere or Situation.Nothing or Situation.NoThemeHere) draft.Say("partner-knows");
            draft.Show(found.Partners);
        }

        if (found.Across.Count > 0)
        {
            Situating.SayAcross(draft, found.Across);
            draft.Show(found.Across);
        }

        if (draft.ItemCount == 0) Nobody(draft);
        else if (missing is not null && found.All.All(h => h.Kind != RecordKind.Activity)) _company.Beside(draft, limit);
        SaySeen(draft, ref also);
        if (state is { Role: Role.Family, For: ForWhom.Other, PlaceIsAssumed: true }) draft.Say("no-place-for-other", Place(draft));
        After(draft);
    }

    /// <summary>What was shown is still the best there is: what is new of it goes first, and what was shown is then only named.</summary>
    private void Standing(Draft draft, Offers found, int limit)
    {
        string? names = Names(found.Again);
        var all = found.Main.Concat(found.Partners).Where(h => _still.IsOfTown(h, draft.State)).ToList();
        var fresh = all.Where(h => _still.IsAsGood(h, draft.State)).Take(limit).ToList();
        if (_still.There(found, fresh, draft.State) is { Count: > 0 } there)
        {
            SaySeen(draft, ref names);
            fresh = [.. there.Concat(fresh).Take(limit)];
        }

        if (fresh.Count == 0)
        {
            // A line is called when one wants; it need not be printed twice beside something new.
            if (all.Count == 0 || !found.Again.All(h => h.Kind is RecordKind.Helpline or RecordKind.Organisation)) fresh.AddRange(found.Again);
            if (fresh.Count > 0) SaySeen(draft, ref names);
            fresh.AddRange(all.Take(limit - fresh.Count));
        }

        draft.Show(fresh);
        SaySeen(draft, ref names);
        After(draft);
    }

    /// <summary>Once, and not of what is not known.</summary>
    private static void SaySeen(Draft draft, ref string? names)
    {
        if (names is not null) draft.Say("seen-fits", ("name", names));
        names = null;
    }

    /// <summary>Who is told to ask first whether there is something nearer, is told whom to ask.</summary>
    private Offers WithWhoKnows(Offers found, ConversationState state, int limit)
    {
        if (found is not { Situation: Situation.NoThemeHere, Main.Count: 0, Partners.Count: 0, Across.Count: > 0 } || !found.Across.All(h => h.DistanceKm > Ground.CloseKm)) return found;
        var door = finder.NewDoors(state, 1).Concat(finder.Doors(state.Municipality, 1)).Take(1).ToList();
        return found with { Partners = door, Across = [.. found.Across.Take(limit - door.Count)] };
    }

    /// <summary>Where all was shown before: a person is what is left.</summary>
    private void Nobody(Draft draft)
    {
        draft.Say("all-shown");
        draft.Show(finder.Doors(draft.State.Municipality, 1));
        if (!draft.State.Seen.Contains(PersonAnswer.ListeningLine)) draft.Show([Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline)]);
    }

    /// <summary>The place is asked for twice; after that there is what is everywhere.</summary>
    private void WithoutPlace(Draft draft, bool isNationwide, bool wishes, bool isOuting)
    {
        // Of where the writer lives nothing is known, and who lives there too is helped by the same.
        var elsewhere = draft.State.IsOutside && (wishes || draft.State.For != ForWhom.Other || Remembering.SharesHome(draft.State.Kin));
        DangerAnswer.Beside(draft);
        // Who cannot sleep and wants to talk should not have to say first where he lives.
        if (!elsewhere && !isNationwide && draft.State is { Role: not Role.Family } lone && lone.Themes.Contains(ThemeIds.Talk) && draft.TimesSaid("talk-now") == 0)
        {
            draft.Say("talk-now");
            draft.Show([_lines.Fitting(lone).FirstOrDefault() ?? Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline)]);
        }

        if (!elsewhere && !isNationwide && draft.TimesSaid("ask-place") < 2)
        {
            QuestionAnswer.AskPlace(draft);
            return;
        }

        var hits = finder.National(draft.State, draft.LocalNow).Take(Limit(draft) - 1).ToList();
        var listens = elsewhere && hits.Count > 0 && !draft.State.Themes.Contains(ThemeIds.Talk) && draft.State.Seen.Contains(PersonAnswer.ListeningLine) ? [] : new[] { Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline) };
        // A number that was given already is no answer to a wish for company; who knows the place is.
        if (elsewhere && hits.Count == 0 && draft.State.Seen.Contains(PersonAnswer.ListeningLine) && isOuting)
        {
            draft.Say("elsewhere-ask");
            draft.Offer("human-choices");
            return;
        }

        draft.Say(elsewhere || isNationwide ? hits.Count > 0 ? "place-still-without-knowledge" : "person-elsewhere" : "without-place");
        draft.Show([.. hits, .. listens]);
        draft.Offer("human-choices");
        draft.State = draft.State with { Pending = Pending.Place };
    }

    /// <summary>What beats everything that was shown, or the honest word that nothing does.</summary>
    /// <param name="of">What it should be less in; of what was shown, the one with the least is shown again when nothing beats it.</param>
    public void Better(Draft draft, string none, Func<FurtherOffers, IReadOnlyList<Hit>> better, Func<Hit, double?> of)
    {
        var best = draft.State.Shown.Select(id => basis.HitOf(id, draft.State, draft.LocalNow)).OfType<Hit>().Where(h => of(h) is not null).MinBy(of);
        var hits = better(finder.Further);
        draft.Say(hits.Count > 0 ? "found-near" : none, Place(draft));
        draft.Show(hits);
        if (hits.Count == 0)
        {
            if (best is not null) draft.Show([best]);
            var doors = finder.NewDoors(draft.State, 1).ToList();
            if (doors.Count > 0) draft.Say("partner-knows");
            draft.Show(doors);
        }

        After(draft);
    }

    /// <summary>The next ones, or the honest word that there are no more.</summary>
    public void More(Draft draft)
    {
        if (draft.State.Municipality is null || draft.State.Seen.Count == 0)
        {
            Answer(draft, new());
            return;
        }

        var hits = finder.Further.More(draft.State, draft.LocalNow, draft.ForProfessional && draft.Channel != Channel.Sms ? 6 : Limit(draft));
        if (hits.Count > 0)
        {
            if (hits.All(h => h.DistanceKm > Ground.NearKm)) Situating.SayAcross(draft, hits);
            else draft.Say("found-near", Place(draft));
            draft.Show(hits);
            After(draft);
            return;
        }

        var doors = finder.NewDoors(draft.State, 2).ToList();
        if (doors.Count == 0) Nobody(draft);
        else draft.Say("no-more");
        draft.Show(doors);
        draft.Offer(draft.ForProfessional ? "after-choices-professional" : "after-choices");
    }

    /// <summary>The list that was shown before, or the last one, again because it was asked for.</summary>
    public void Back(Draft draft, bool last)
    {
        var state = draft.State;
        var ids = !last && state.Chosen is null && state.Earlier.Count > 0 ? state.Earlier : state.Shown;
        draft.Say("back");
        draft.Show(ids.Select(id => basis.HitOf(id, state, draft.LocalNow)).OfType<Hit>());
        After(draft);
    }

    private void After(Draft draft)
    {
        _tips.After(draft);
        if (draft.State.Mobility != Mobility.None && !Ground.ComesHome(draft.State) && draft.TimesSaid("transport-hint") == 0) draft.Say("transport-hint");
        if (draft.IsOnFeast) draft.Say("on-feast");
        if (draft.ItemCount > 0) draft.Say("after-cards");
        draft.Offer(draft.State.Role == Role.Family ? "after-choices-family" : draft.ForProfessional ? "after-choices-professional" : "after-choices");
        draft.State = draft.State with { Pending = Pending.MoreHelp };
    }

    /// <summary>One sentence that fits what was said; not on every turn, and never to a professional.</summary>
    public void Acknowledge(Draft draft, Meaning meaning) => _warmth.Say(draft, meaning);

    private static IReadOnlyList<Hit> Unshown(Draft draft, IReadOnlyList<Hit> hits) => hits.Any(h => draft.Shows(h.Id)) ? [.. hits.Where(h => !draft.Shows(h.Id))] : hits;

    /// <summary>True when something that was not shown in this reply would be offered.</summary>
    public bool HasMore(Draft draft) => finder.Find(draft.State, draft.LocalNow, Limit(draft)).All.Any(h => !draft.Shows(h.Id));

    /// <summary>Games, crafts and music: who likes the one is not helped by the other.</summary>
    private static bool IsMixed(ConversationState state) => Wish.NeedsOf(state) is [ThemeIds.Hobbies] or [];

    private static bool NeedsNeed(ConversationState state) => state is { NotThemes.Count: 0, Themes.Count: 0, Terms.Count: 0, AskedNeed: false, Seen.Count: 0, Anything: false } && !Ground.ComesHome(state) && state.When.IsAny;

    private string Names(IEnumerable<Hit> hits) => string.Join(" en ", hits.Select(h => basis.NameOf(h.Id)).Distinct());

    private static int Limit(Draft draft) => Math.Max(1, draft.MostOffers - draft.Offered);

    private static (string, string) Place(Draft draft) => ("place", draft.PlaceSaid ?? "");
}
