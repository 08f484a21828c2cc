using System.Globalization;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A compact overview of referral options for a client.</summary>
internal sealed class ProfessionalAnswer(Basis basis, Finder finder)
{
    public void Answer(Draft draft)
    {
        var state = draft.State;
        if (state.Municipality is null)
        {
            FindAnswer.AskPlace(draft);
            return;
        }

        var found = finder.Overview(state, draft.LocalNow, draft.Channel == Channel.Sms ? 2 : 6);
        var count = found.Main.Count + found.Partners.Count + found.Across.Count;
        var names = state.Themes.Select(id => basis.Catalog.Themes.FirstOrDefault(t => t.Id == id)?.Name ?? id).ToArray();
        draft.Say("overview",
            ("place", draft.PlaceName ?? ""),
            ("theme", names.Length == 0 ? "" : ", " + string.Join(" en ", names)),
            ("count", count == 1 ? basis.Phrases.Fixed("overview-count-one") : basis.Phrases.Fixed("overview-count", ("n", count.ToString(CultureInfo.InvariantCulture)))));
        if (found.Situation == Situation.NoActivityHere) draft.Say("no-activity-here", ("place", draft.PlaceName ?? ""));
        else if (found.Situation == Situation.Nothing) draft.Say("nothing");
        draft.Show(found.Main);
        if (found.Partners.Count > 0)
        {
            draft.Say("partner-knows");
            draft.Show(found.Partners);
        }

        if (found.Across.Count > 0)
        {
            FindAnswer.SayAcross(draft, found.Across);
            draft.Show(found.Across);
        }

        draft.Offer("after-choices-professional");
        draft.State = draft.State with { Pending = Pending.MoreHelp };
    }
}
