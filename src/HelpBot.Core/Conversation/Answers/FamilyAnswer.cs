using HelpBot.Core.Conversation.Referral;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What only a relative, friend or neighbour needs: somebody who turns everything down, a worry to pass on, and support for the own person.</summary>
internal sealed class FamilyAnswer(Basis basis, ReferralFinder finder, AdviceAnswer advice, PersonAnswer person)
{
    private static readonly string[] Visits = [ThemeIds.Visitor, ThemeIds.Talk];

    private readonly FamilyTips _tips = new(basis);

    /// <summary>"Wijst alles af": a visitor, a voice and small steps; no group and no bus.</summary>
    public void Declined(Draft draft, Meaning meaning)
    {
        if (meaning.Feeling == "grief") draft.Say("feeling-grief");
        draft.Say("declines");
        _tips.Before(draft);
        draft.State = draft.State with { AtHome = true, Themes = [.. Visits.Except(draft.State.NotThemes)], Terms = [], NotUnderstood = 0 };
        advice.Show(draft, "declines");
        if (draft.State.Municipality is null) AskPlace(draft);
        else Visitors(draft);
    }

    /// <summary>Who comes or calls, near the other person; the ones not given before.</summary>
    /// <param name="house">Where coffee was asked for too: the house of the very neighbourhood; null when none is.</param>
    public void Visitors(Draft draft, Hit? house = null)
    {
        var all = finder.Find(draft.State, draft.LocalNow, 6).All;
        var most = house is null ? draft.MostOffers : draft.MostOffers - 1;
        var found = Fresh(draft, all).Take(most).ToList();
        // Who visits was named before, and is still who does.
        if (draft.State.Themes.Contains(ThemeIds.Visitor) && !found.Exists(Visiting) && all.Any(Visiting)) found = [.. all.Where(h => !draft.Shows(h.Id)).Take(most)];
        // Who calls was named among others before, and is still the answer; a door alone is none.
        if (draft.State.Themes is [ThemeIds.Talk] && found.TrueForAll(h => basis.Lookup.Partner(h.Id)?.Door is not null)) found = [.. all.Where(h => !draft.Shows(h.Id)).Take(draft.MostOffers)];
        draft.State = draft.State with { Pending = Pending.MoreHelp };
        if (found.Count == 0)
        {
            person.Answer(draft, "visitors-none");
            return;
        }

        draft.Say("visitors");
        Give(draft, found);
        if (house is not null)
        {
            draft.Say("found-partners");
            Give(draft, [house]);
        }

        _tips.After(draft);
        draft.Offer("after-choices-family");
    }

    /// <summary>The other cannot come out, and what is missed is company.</summary>
    public static bool IsForHome(ConversationState state, Meaning meaning) =>
        state is { Role: Role.Family, For: ForWhom.Other } && (state.AtHome || state.Mobility.HasFlag(Mobility.Housebound))
        && (meaning.Themes.Count == 0 ? meaning.AtHome || meaning.Declines || state.Themes.All(Company.Contains) : meaning.Themes.All(Company.Contains));

    /// <summary>A visitor or a voice, whatever was sought before.</summary>
    public void AtHome(Draft draft)
    {
        _tips.Before(draft);
        var house = draft.State.Themes.Contains(ThemeIds.Meeting) && draft.State.Municipality is not null ? finder.House(draft.State, draft.LocalNow) : null;
        draft.State = ForVisits(draft.State);
        if (draft.State.Municipality is null) AskPlace(draft);
        else Visitors(draft, house);
    }

    /// <summary>Where it was said already, and nothing is known of it: who may be called anywhere.</summary>
    private void AskPlace(Draft draft, Awaited awaited = Awaited.None)
    {
        if (draft.State.IsOutside)
        {
            person.Answer(draft, "person-elsewhere");
            return;
        }

        QuestionAnswer.AskPlace(draft);
        if (awaited != Awaited.None) draft.State = draft.State with { Awaited = awaited };
    }

    private bool Visiting(Hit hit) => basis.ThemesOf(hit.Id).Contains(ThemeIds.Visitor);

    /// <summary>True when somebody comes or calls who was not given yet.</summary>
    public bool HasVisitors(Draft draft) => Fresh(draft, finder.Find(ForVisits(draft.State), draft.LocalNow, 6).All).Any();

    private static ConversationState ForVisits(ConversationState state) => state with { Themes = state.Themes is [ThemeIds.Talk] ? state.Themes : [.. Visits.Except(state.NotThemes)], Terms = [] };

    private static readonly string[] Company = [ThemeIds.Lonely, ThemeIds.Mourning, ThemeIds.Talk, ThemeIds.Visitor, ThemeIds.Meeting, ThemeIds.Transport];

    /// <summary>"Waar kan ik dat melden": what helps first, and the real door where the other lives.</summary>
    public void Report(Draft draft)
    {
        advice.Show(draft, "report");
        if (draft.State.Municipality is null)
        {
            AskPlace(draft, Awaited.Report);
            return;
        }

        ReportHere(draft);
    }

    /// <summary>The real door where the other lives; the municipality must be known.</summary>
    public void ReportHere(Draft draft)
    {
        draft.State = draft.State with { Awaited = Awaited.None, Pending = Pending.MoreHelp, NotUnderstood = 0 };
        draft.Say("report-here", ("place", draft.State.Municipality ?? ""));
        Give(draft, basis.Lookup.Doors(draft.State.Municipality ?? "").Where(d => basis.WayIn.Contact(d.Id) is not null).Take(draft.MostOffers - 1).Select(d => Finder.Plain(d.Id, RecordKind.Partner)));
        draft.Offer("after-choices-family");
    }

    /// <summary>Warm words, advice and real support for who cares for another; what the conversation is about stays as it is.</summary>
    /// <param name="most">Most offers; 0 for as many as the channel takes.</param>
    public void OwnSupport(Draft draft, int most = 0)
    {
        var limit = most > 0 ? most : draft.MostOffers;
        draft.State = draft.State with { For = draft.State.Role == Role.Family ? ForWhom.Other : draft.State.For };
        draft.Say("own-support");
        draft.Break();
        if (draft.Channel != Channel.Sms) advice.Show(draft, "carer", 4);
        draft.Offer("after-choices-family");
        if (draft.State.Municipality is null && draft.State.OwnMunicipality is null)
        {
            AskPlace(draft, Awaited.OwnSupport);
            return;
        }

        // Support for oneself is near oneself, wherever the other lives.
        var (place, municipality) = (draft.State.Place, draft.State.Municipality);
        if (draft.State.OwnMunicipality is { } home) draft.State = draft.State with { Place = draft.State.OwnPlace, Municipality = home };
        var own = draft.State with { Themes = [ThemeIds.Caring], NotThemes = [], Terms = [], AtHome = false, Mobility = Mobility.None, Audiences = ["carer"], Age = null };
        var fresh = Fresh(draft, finder.Find(own, draft.LocalNow, limit + 1).All).Take(limit).ToList();
        if (fresh.Count > 0)
        {
            draft.Say("own-support-here");
            Give(draft, fresh);
        }
        else
        {
            person.Answer(draft, "own-support-person");
        }

        draft.State = draft.State with { Pending = Pending.MoreHelp, NotUnderstood = 0, Place = place, Municipality = municipality };
    }

    /// <summary>Both the other's needs and the own exhaustion were named: the own comes first, the rest after it.</summary>
    /// <returns>False when the own was not named.</returns>
    public bool OwnFirst(Draft draft)
    {
        if (draft.State is not { Role: Role.Family, For: ForWhom.Other, Municipality: not null } || !draft.State.Themes.Contains(ThemeIds.Caring)) return false;
        draft.State = draft.State with { Themes = [.. draft.State.Themes.Where(t => t != ThemeIds.Caring)] };
        OwnSupport(draft, draft.State.Themes.Count == 0 ? 0 : draft.Channel == Channel.Sms ? 1 : 2);
        return true;
    }

    private static IEnumerable<Hit> Fresh(Draft draft, IEnumerable<Hit> hits) => hits.Where(h => !draft.State.Explained.Contains(h.Id) && !draft.Shows(h.Id));

    private static void Give(Draft draft, IEnumerable<Hit> hits)
    {
        var given = hits.ToList();
        draft.Show(given);
        draft.State = draft.State with { Explained = [.. draft.State.Explained.Union(given.Select(h => h.Id))] };
    }
}
