using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Other people to be among, where what was wished is not there. Immutable; thread-safe.</summary>
internal sealed class Company(Basis basis, Finder finder)
{
    /// <summary>What people go out for.</summary>
    public static readonly string[] Outings = [ThemeIds.Hobbies, ThemeIds.Moving, ThemeIds.Meeting, ThemeIds.Meal];

    /// <summary>Any company nearby that was not shown yet; null when there is none, or when an outing is no answer.</summary>
    public IReadOnlyList<Hit>? For(ConversationState state, DateTime localNow, int limit)
    {
        if (state.Themes.Count == 0 || !state.Themes.Any(Outings.Contains) || Ground.ComesHome(state)) return null;
        // Any house where people meet, and else a table where they eat.
        return Fits([]) ?? (state.NotThemes.Contains(ThemeIds.Meal) ? null : Fits([ThemeIds.Meal]));

        IReadOnlyList<Hit>? Fits(string[] themes) =>
            finder.Find(state with { Themes = themes, Terms = [], Anything = false }, localNow, limit) is { Situation: Situation.Found or Situation.FoundNear, Relaxed: Relaxation.None } found ? found.Main : null;
    }

    /// <summary>Who asks the next thing in vain, or misses people, is not left with an address alone.</summary>
    public void Beside(Draft draft, int limit)
    {
        if (draft.ItemCount >= limit || !(draft.State.Seen.Count > 0 || Wish.MissesCompany(draft.State)) || For(draft.State, draft.LocalNow, 2)?.FirstOrDefault(h => !IsOfShown(h, draft)) is not { } company) return;
        draft.Say("company-beside");
        draft.Show([company]);
    }

    /// <summary>A partner and its own activity are one offer.</summary>
    private bool IsOfShown(Hit hit, Draft draft) => basis.Lookup.Activity(hit.Id)?.PartnerId is { } partner && draft.Shows(partner);
}
