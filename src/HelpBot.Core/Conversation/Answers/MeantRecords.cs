using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Of which records a question about what was shown is meant. Immutable; thread-safe.</summary>
internal sealed class MeantRecords(Basis basis, Pointing pointing)
{
    private readonly Subjects _subjects = new(basis);

    public static bool IsOfActivity(Detail detail) =>
        detail is Detail.Cost or Detail.Time or Detail.Next or Detail.Company or Detail.Group or Detail.Registration or Detail.Accessibility or Detail.Transport or Detail.Content or Detail.Unlisted or Detail.None;

    /// <summary>A price or an hour is asked of what one goes to: when the last list has only doors and lines, of the list before it.</summary>
    public IReadOnlyList<string> Of(Draft draft, Meaning meaning)
    {
        var state = draft.State;
        var isOfLine = meaning.Detail == Detail.Cost && state.Shown.Any(id => basis.Lookup.Helpline(id) is { Cost: not null });
        if (!isOfLine && (IsOfActivity(meaning.Detail) || meaning.Brings) && state.Shown.All(id => basis.Lookup.Helpline(id) is not null || basis.Lookup.Partner(id) is { Door: not null }) && state.Earlier.Any(id => basis.Lookup.Activity(id) is not null || (meaning.Brings && basis.Lookup.Organisation(id) is not null)))
            draft.State = state = state with { Shown = state.Earlier, Earlier = state.Shown, Chosen = null };
        if (meaning.Named.Count > 0) return Spoken(draft, meaning.Named);
        if (meaning.Ordinal is not null && pointing.Meant(state, meaning, draft.LocalNow) is { Count: > 0 } counted) return counted;
        if (OfKind(state, meaning) is { Count: > 0 } kind) return kind;
        var then = pointing.Then(state.Shown, meaning, draft.LocalNow);
        if (meaning.Refers && meaning.Detail is Detail.Time or Detail.Next && pointing.Riding(state.Shown, meaning) is { Count: > 0 } wheels) return wheels;
        if (_subjects.Of(state, meaning, AskingWords.Contains) is { Count: > 0 } named) return then.Intersect(named).ToList() is { Count: > 0 } both ? both : pointing.AtPlace(named, meaning);
        if (pointing.Riding(state.Shown, meaning) is { Count: > 0 } riding) return riding;
        if (then.Count > 0) return then;
        if (pointing.Called(state, meaning) is { Count: > 0 } called) return called;
        // "Dat Alzheimer Café": shown before the last list.
        if (meaning.Refers && state.Seen.Count > 0 && pointing.Named(state with { Shown = state.Seen }, meaning) is [var earlier] && basis.ThemesOf(earlier).Intersect(meaning.Themes).Any(t => t != ThemeIds.Transport)) return [earlier];
        return state.Chosen is { } chosen && !meaning.FollowUps.Contains(FollowUp.Both) && state.Shown.Contains(chosen) ? [chosen] : pointing.AtPlace(state.Shown, meaning);
    }

    /// <summary>True when words of the message tell which of all that was shown is meant, or one is spoken of.</summary>
    public bool IsOfOne(ConversationState state, Meaning meaning) => state.Chosen is not null || state.Shown.Count == 1 || _subjects.Of(state, meaning, AskingWords.Contains).Count > 0;

    /// <summary>The town hall, or the line to call, where that is what is spoken of.</summary>
    private List<string> OfKind(ConversationState state, Meaning meaning)
    {
        if (meaning.Turn is not { } sight) return [];
        if (sight.Of(About.Gemeente) >= (meaning.FollowUps.Contains(FollowUp.TownHall) ? Likely : VeryLikely) && state.Municipality is { } town) return [.. basis.Lookup.Doors(town).Where(d => d.Door == Door.Municipality).Select(d => d.Id).Take(1)];
        if (sight.Of(About.Helpline) < Likely) return [];
        return state.Shown.Where(id => basis.Lookup.Helpline(id) is not null).ToList() is { Count: > 0 } lines ? lines : [];
    }

    private const float Likely = 0.5f, VeryLikely = 0.85f;

    /// <summary>What is told of is known from then on, and not offered as if it were new.</summary>
    public static IReadOnlyList<string> Spoken(Draft draft, IReadOnlyList<string> ids)
    {
        draft.State = draft.State with { Seen = [.. draft.State.Seen.Union(ids)] };
        return ids;
    }
}
