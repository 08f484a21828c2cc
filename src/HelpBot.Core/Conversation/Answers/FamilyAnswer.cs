using HelpBot.Core.Conversation.Referral;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What only a relative, friend or neighbour needs: somebody who turns everything down, a worry to pass on, and support for the own person.</summary>
internal sealed class FamilyAnswer(Basis basis, ReferralFinder finder, AdviceAnswer advice, PersonAnswer person)
{
    private const string Caring = "mantelzorg";

    private static readonly string[] s_visits = ["maatje", "praatje"];

    private readonly FamilyTips _tips = new(basis);

    /// <summary>"Wijst alles af": a visitor, a voice and small steps; no group and no bus.</summary>
    public void Declined(Draft draft)
    {
        draft.Say("declines");
        _tips.Before(draft);
        draft.State = draft.State with { AtHome = true, Themes = [.. s_visits.Except(draft.State.NotThemes)], Terms = [], NotUnderstood = 0 };
        advice.Show(draft, "declines");
        if (draft.State.Municipality is null)
        {
            QuestionAnswer.AskPlace(draft);
            return;
        }

        Visitors(draft);
    }

    /// <summary>Who comes or calls, near the other person; the ones not shown before.</summary>
    public void Visitors(Draft draft)
    {
        var found = finder.Find(draft.State, draft.LocalNow, 6).All.Where(h => !draft.State.EverShown.Contains(h.Id)).Take(Limit(draft)).ToList();
        draft.State = draft.State with { Pending = Pending.MoreHelp };
        if (found.Count > 0)
        {
            draft.Say("visitors");
            draft.Show(found);
        }

        _tips.After(draft);
        draft.Offer("after-choices-family");
    }

    /// <summary>"Waar kan ik dat melden": what helps first, and the real door where the other lives.</summary>
    public void Report(Draft draft)
    {
        advice.Show(draft, "report");
        if (draft.State.Municipality is null)
        {
            QuestionAnswer.AskPlace(draft);
            draft.State = draft.State with { Awaited = Awaited.Report };
            return;
        }

        draft.State = draft.State with { Awaited = Awaited.None, Pending = Pending.MoreHelp, NotUnderstood = 0 };
        draft.Say("report-here", ("place", draft.State.Municipality));
        draft.Show(basis.Lookup.Doors(draft.State.Municipality).Where(d => basis.WayIn.Contact(d.Id) is not null).Take(Limit(draft) - 1).Select(d => Finder.Plain(d.Id, RecordKind.Partner)));
        draft.Offer("after-choices-family");
    }

    /// <summary>Warm words, advice and real support for who cares for another; what the conversation is about stays as it is.</summary>
    /// <param name="most">Most offers; 0 for as many as the channel takes.</param>
    public void OwnSupport(Draft draft, int most = 0)
    {
        var limit = most > 0 ? most : Limit(draft);
        draft.Say("own-support");
        draft.Break();
        if (draft.Channel != Channel.Sms) advice.Show(draft, "carer", 4);
        draft.Offer("after-choices-family");
        if (draft.State.Municipality is null)
        {
            QuestionAnswer.AskPlace(draft);
            return;
        }

        var own = draft.State with { Themes = [Caring], NotThemes = [], Terms = [], AtHome = false, Mobility = Mobility.None, Audiences = ["carer"], Age = null };
        var found = finder.Find(own, draft.LocalNow, limit + 1).All.ToList();
        var fresh = found.Where(h => !draft.State.EverShown.Contains(h.Id)).Take(limit).ToList();
        if (fresh.Count > 0)
        {
            draft.Say("own-support-here");
            draft.Show(fresh);
        }
        else
        {
            person.Answer(draft, "own-support-person");
        }

        draft.State = draft.State with { Pending = Pending.MoreHelp, NotUnderstood = 0 };
    }

    /// <summary>Both the other's needs and the own exhaustion were named: the own comes first, the rest after it.</summary>
    /// <returns>False when the own was not named, or nothing else was.</returns>
    public bool OwnFirst(Draft draft)
    {
        if (draft.State is not { Role: Role.Family, For: ForWhom.Other } || !draft.State.Themes.Contains(Caring) || draft.State.Themes.Count < 2) return false;
        draft.State = draft.State with { Themes = [.. draft.State.Themes.Where(t => t != Caring)] };
        if (draft.State.Municipality is null) return false;
        OwnSupport(draft, draft.Channel == Channel.Sms ? 1 : 2);
        draft.Say("and-for-them");
        return true;
    }

    private static int Limit(Draft draft) => draft.Channel == Channel.Sms ? 2 : 3;
}
