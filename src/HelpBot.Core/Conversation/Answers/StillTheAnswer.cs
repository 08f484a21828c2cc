using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Whether what was shown before answers a wish better than what is new. Immutable; thread-safe.</summary>
internal sealed class StillTheAnswer(Basis basis, Finder finder)
{
    /// <summary>What is new is about something else, or lies out of town while this is in it.</summary>
    public bool Is(Offers found, ConversationState state) =>
        state.Themes.Any(ThemeIds.OfPerson.Contains) ? !found.All.Any(h => basis.ThemesOf(h.Id).Shares(state.Themes) && !(h.DistanceKm > Ground.HereKm))
        // Who helps with mourning is seldom of the own town, and is still who helps.
        : state.Themes.Contains(ThemeIds.Mourning) && found.Again.Any(h => IsMourning(h)) && !found.All.Any(h => IsMourning(h)) ? true
        : state.Themes.Any(Finder.Revisited.Contains) && !state.Themes.Any(t => t is ThemeIds.Money or ThemeIds.Caring or ThemeIds.Visitor) && !found.Partners.Any(h => basis.Lookup.Partner(h.Id) is { Door: null } && finder.IsNamedPlace(h, state))
            && found.Again.Any(h => IsOfTown(h, state)) && !found.All.Any(h => IsOfTown(h, state) && basis.Lookup.Partner(h.Id)?.Door is null && (h.Kind == RecordKind.Activity || state.Thrifty || state.MaxCost is not null || !found.Again.Any(a => a.Kind == RecordKind.Activity)) && IsAbout(h, found, state));

    /// <summary>A concert with coffee before it is no better answer to coffee than the coffee that was shown.</summary>
    private bool IsAbout(Hit hit, Offers found, ConversationState state) =>
        found.Again.Any(a => IsMain(a, state)) && state.When.IsAny ? IsMain(hit, state) : basis.ThemesOf(hit.Id).Shares(state.Themes);

    private bool IsMourning(Hit hit) => basis.ThemesOf(hit.Id).Contains(ThemeIds.Mourning);

    private bool IsMain(Hit hit, ConversationState state) => basis.ThemesOf(hit.Id) is [var main, ..] && state.Themes.Contains(main);

    public bool IsOfTown(Hit hit, ConversationState state) =>
        (basis.Lookup.Activity(hit.Id)?.Municipality ?? basis.Lookup.Partner(hit.Id)?.Municipality) == state.Municipality;

    /// <summary>"Iets met koffie bij haar in de buurt": what was shown of that very place, where nothing new is in it; it goes before what is farther off.</summary>
    public IReadOnlyList<Hit> There(Offers found, List<Hit> fresh, ConversationState state) =>
        fresh.Exists(h => finder.IsNamedPlace(h, state)) ? [] : [.. found.Again.Where(h => h.Kind == RecordKind.Activity && finder.IsNamedPlace(h, state))];

    /// <summary>It is first of all about what is asked, is no door to ask at, and is not farther off than one goes for what is near already.</summary>
    public bool IsAsGood(Hit hit, ConversationState state) =>
        basis.ThemesOf(hit.Id) is [var main, ..] && state.Themes.Contains(main) && basis.Lookup.Partner(hit.Id)?.Door is null && !(hit.DistanceKm > Ground.HereKm);

    /// <summary>What was shown and is on at the time that is asked: of the same need, or, where only the time was said, of whatever stands in the last list.</summary>
    public IReadOnlyList<Hit> Then(Offers found, Draft draft, bool isOnlyTime)
    {
        var again = found.Again.Where(h => IsOnThen(h, draft)).ToList();
        if (again.Count > 0 || !isOnlyTime || found is { Relaxed: Relaxation.None, Situation: Situation.Found or Situation.FoundNear }) return again;
        return [.. draft.State.Shown.Select(id => basis.HitOf(id, draft.State, draft.LocalNow)).OfType<Hit>().Where(h => IsOnThen(h, draft) && !finder.IsTurnedDown(h, draft.State))];
    }

    private bool IsOnThen(Hit hit, Draft draft) => basis.Lookup.Activity(hit.Id) is { } activity && Calendar.Next(activity, draft.LocalNow, draft.State.When) is not null;
}
