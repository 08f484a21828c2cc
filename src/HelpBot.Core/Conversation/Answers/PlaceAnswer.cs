using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What to do with a place that is unknown, or known more than once.</summary>
internal sealed class PlaceAnswer(Finder finder, FindAnswer find)
{
    /// <returns>False when the place, if any, is clear and the answer can go on.</returns>
    public bool Answer(Draft draft, ConversationState before, Meaning meaning)
    {
        if (meaning.UnknownPlaces.Count == 0 && Ambiguous(before, meaning) is { } places)
        {
            draft.State = draft.State with { Place = before.Place, Municipality = before.Municipality, Pending = Pending.Place };
            draft.Say("which-place");
            draft.Offer(places.Take(6).Select(p => $"{p.Name} ({p.Municipality})"));
            return true;
        }

        if (meaning.Places.Count > 0 && (meaning.UnknownPlaces.Count == 0 || Ambiguous(before, meaning) is null)) return false;
        if (meaning.UnknownPlaces.Count > 0)
        {
            Elsewhere(draft, meaning);
            return true;
        }

        if (meaning.UnknownPostcodes.Count > 0 || (before.Pending == Pending.Place && meaning is { Intent: Intent.Unknown, Themes.Count: 0 }))
        {
            if (before.PlaceAsked > 1)
            {
                draft.State = draft.State with { PlaceAsked = 0, Pending = Pending.None };
                draft.Say("not-understood-again");
                draft.Show([Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline)]);
                return true;
            }

            draft.Say("place-not-known");
            draft.State = draft.State with { Pending = Pending.Place, PlaceAsked = before.PlaceAsked + 1 };
            return true;
        }

        return false;
    }

    /// <summary>The only town that was named is one that the knowledge does not cover: it need not be asked for.</summary>
    public static ConversationState Noted(ConversationState state, Meaning meaning) => meaning.UnknownPlaces.Count > 0 && meaning.Places.Count == 0 ? Elsewhere(state) : state;

    private static ConversationState Elsewhere(ConversationState state) => state with { Place = null, Municipality = null, IsElsewhere = true, IsOthersElsewhere = state.For == ForWhom.Other };

    /// <summary>A town the knowledge does not cover: say so, and give what is national.</summary>
    private void Elsewhere(Draft draft, Meaning meaning)
    {
        var name = meaning.UnknownPlaces[0];
        draft.State = Elsewhere(draft.State) with { Pending = Pending.None };
        find.Acknowledge(draft, meaning);
        draft.Say("place-without-knowledge", ("place", name));
        var hits = finder.National(draft.State, draft.LocalNow);
        draft.Show([.. hits.Take(draft.Channel == Channel.Sms ? 1 : 2), Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline)]);
        draft.Offer("human-choices");
    }

    /// <summary>The same words name places in several municipalities, and none of them is where we already are.</summary>
    private static Place[]? Ambiguous(ConversationState before, Meaning meaning)
    {
        if (meaning.Places.Count < 2) return null;
        var first = meaning.Places[0];
        var same = meaning.Places.Where(p => p.Span == first.Span).Select(p => p.Place).ToArray();
        return same.Length < 2 || same.DistinctBy(p => p.Municipality).Count() < 2 || same.Any(p => p.Municipality == before.Municipality) ? null : same;
    }
}
