using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>"Welke is het goedkoopst", "welke is gratis": one or two of what was shown.</summary>
internal sealed class PickAnswer(Basis basis)
{
    /// <returns>False when none of them is known to be so.</returns>
    public bool Answer(Draft draft, Meaning meaning)
    {
        // What is picked for its day is shown on that day.
        var state = meaning.When.IsAny ? draft.State : draft.State with { When = meaning.When };
        var hits = state.Shown.Where(id => basis.Lookup.Activity(id) is not null).Select(id => basis.HitOf(id, state, draft.LocalNow)).OfType<Hit>().ToList();
        var (text, picked) = Picked(hits, meaning, draft.LocalNow);
        if (picked.Count == 0) return false;
        draft.IsAboutShown = true;
        draft.Say(text, ("name", string.Join(" en ", picked.Select(h => basis.NameOf(h.Id)).Distinct())));
        draft.Show(picked);
        if (picked.Count == 1) draft.State = draft.State with { Chosen = picked[0].Id };
        draft.Offer("detail-choices");
        return true;
    }

    private (string Text, IReadOnlyList<Hit> Hits) Picked(List<Hit> hits, Meaning meaning, DateTime localNow)
    {
        if (meaning.FollowUps.Contains(FollowUp.Cheapest)) return ("pick-cheapest", Least(hits, PriceOf));
        if (meaning.FollowUps.Contains(FollowUp.Nearest)) return ("pick-nearest", Least(hits, h => h.DistanceKm is { } km ? (decimal)Math.Round(km, 1) : null));
        if (meaning.FollowUps.Contains(FollowUp.Soonest)) return ("pick-soonest", Least(hits, h => h.Next is { } next ? next.Date.DayNumber : null));
        if (meaning.MaxCost is { } most) return ("pick-fits", [.. hits.Where(h => PriceOf(h) <= most)]);
        var when = meaning.When;
        return ("pick-fits", [.. hits.Where(h => basis.Lookup.Activity(h.Id) is { } a && Calendar.Next(a, localNow, when.Days.Count > 0 ? when with { Date = null } : when) is not null)]);
    }

    /// <summary>The one with the least, or the two that are alike in it.</summary>
    private static IReadOnlyList<Hit> Least(List<Hit> hits, Func<Hit, decimal?> of)
    {
        var least = hits.Min(of);
        return least is null ? [] : [.. hits.Where(h => of(h) == least).Take(2)];
    }

    private decimal? PriceOf(Hit hit) => basis.Lookup.Activity(hit.Id)?.Fee.Euro;
}
