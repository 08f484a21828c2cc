using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Says how well what follows fits what was asked, and what was let go of.</summary>
internal sealed class Situating(Basis basis)
{
    /// <param name="subject">What was named in particular: it may be missing where its kind is not.</param>
    /// <param name="missing">It was said already that the very subject is not there.</param>
    public void Say(Draft draft, Offers found, bool missing, string? subject = null)
    {
        draft.IsRelaxed = found.Relaxed != Relaxation.None || found.Situation is not (Situation.Found or Situation.FoundNear or Situation.Home or Situation.Needs);
        if (missing)
        {
            if (found.Main.Any(h => h.Kind == RecordKind.Activity)) draft.Say("alike");
            else if (found.Main.Count > 0) draft.Say("found-partners");
            return;
        }

        // Of none of these the day is known: that is said, and not that they are there then.
        var unsure = !draft.State.When.IsAny && found is { Relaxed: Relaxation.None, Situation: Situation.Found or Situation.FoundNear } && found.Main.Any(h => h.Kind == RecordKind.Activity) && found.Main.All(h => h.Next is null);
        if (draft.State.MaxCost is not null && found.Relaxed != Relaxation.Cost && PriceIsUnknown(found)) draft.Say("cost-maybe");
        if (unsure) draft.Say("time-maybe", ("when", WhenText(draft)));
        else Fit(draft, found, subject);
    }

    private void Fit(Draft draft, Offers found, string? subject)
    {
        switch (found.Situation)
        {
            case Situation.Found or Situation.FoundNear:
                if (found.Relaxed is Relaxation.Time or Relaxation.Cost) Relaxed(draft, found);
                else draft.Say(found.Situation == Situation.Found ? "found" : "found-near", Place(draft));
                break;
            case Situation.Needs: Needs(draft, found); break;
            case Situation.OtherThen: draft.Say("other-then", ("when", WhenText(draft))); break;
            case Situation.Home when draft.State.Themes.Contains(ThemeIds.Meal) && !found.Main.Any(h => basis.ThemesOf(h.Id).Contains(ThemeIds.Meal)): draft.Say("no-meal-home"); break;
            case Situation.Home: draft.Say("found-home"); break;
            case Situation.Partners when !(draft.State.When with { NotDays = [] }).IsAny: draft.Say("time-nobody", ("when", WhenText(draft))); break;
            case Situation.Partners: draft.Say("found-partners"); break;
            case Situation.Relaxed when !(draft.State.When with { NotDays = [] }).IsAny && found.Main.All(h => basis.Lookup.Activity(h.Id) is not { } a || Calendar.Next(a, draft.LocalNow, draft.State.When) is null): Relaxed(draft, found); break;
            case Situation.Relaxed: draft.Say("relaxed-theme"); break;
            case Situation.NoActivityHere when !(draft.State.When with { NotDays = [] }).IsAny && found.Across.All(h => basis.Lookup.Activity(h.Id) is not { } a || Calendar.Next(a, draft.LocalNow, draft.State.When) is null):
                draft.Say("nothing-then", ("when", WhenText(draft)));
                break;
            case Situation.NoActivityHere: draft.Say("no-activity-here", Place(draft)); break;
            case Situation.NoThemeHere when found.Relaxed == Relaxation.Time: draft.Say("nothing-then", ("when", WhenText(draft))); break;
            case Situation.NoThemeHere when subject is not null && draft.TimesSaid("not-exactly") == 0: draft.Say("not-exactly", ("what", basis.Words.Correct(subject) ?? subject)); break;
            case Situation.NoThemeHere when draft.State.Themes.Count > 0: draft.Say("no-theme-here", Place(draft), ("theme", ThemeName(draft.State.Themes[0]))); break;
            case Situation.NoThemeHere: draft.Say("relaxed-theme"); break;
            default:
                if (draft.State.When.IsAny) draft.Say("nothing");
                else draft.Say("nothing-then", ("when", WhenText(draft)));
                break;
        }
    }

    /// <summary>The needs by their names, so that it is seen that all were heard; and which of them nothing is known for.</summary>
    private void Needs(Draft draft, Offers found)
    {
        if (found.Unanswered.Count > 0) draft.Say("needs-unknown", ("theme", Names(found.Unanswered)));
        if (found.Answered.Count > 0) draft.Say("needs", ("theme", Names(found.Answered)));
    }

    private static void Relaxed(Draft draft, Offers found)
    {
        if (found.Relaxed == Relaxation.Cost)
        {
            draft.Say("relaxed-cost");
            return;
        }

        var days = DutchDates.Days(found.Main.Select(h => h.Next?.Date.DayOfWeek).OfType<DayOfWeek>());
        if (days.Length > 0) draft.Say("relaxed-time", ("when", WhenText(draft)), ("days", days));
        else draft.Say("relaxed-time-unknown", ("when", WhenText(draft)));
    }

    public static string WhenText(Draft draft) => WhenText(draft.State.When, draft.LocalNow);

    private static string WhenText(WantedTime when, DateTime now) =>
        when.Date is { } today && today == DateOnly.FromDateTime(now) ? when.From is { } from && today.ToDateTime(from) <= now ? "nu" : "vandaag"
        : when.Date is { } date ? "op " + DutchDates.Date(date, DateOnly.FromDateTime(now))
        : when.Days.Count is > 0 and < 5 ? "op " + DutchDates.Days(when.Days)
        : PartOfDay(when) is { } part ? part
        : when.NotDays.Count > 0 && when is { From: null, Until: null } ? "op een andere dag"
        : "op dat moment";

    private static string? PartOfDay(WantedTime when) =>
        when.From is { Hour: >= 17 } ? "in de avond"
        : when is { From.Hour: >= 11, Until.Hour: <= 18 } ? "in de middag"
        : when is { From: null or { Hour: <= 10 }, Until.Hour: <= 13 } ? "in de ochtend" : null;

    private bool PriceIsUnknown(Offers found) =>
        found.All.Any(h => h.Kind == RecordKind.Activity) && found.All.All(h => basis.Lookup.Activity(h.Id) is not { Fee: { Euro: not null } or { Text: not null } });

    private string Names(IReadOnlyList<string> themes)
    {
        var names = themes.Select(ThemeName).ToArray();
        return names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + ", en " + names[^1];
    }

    private string ThemeName(string id) => basis.Lookup.Theme(id)?.Name ?? id;

    /// <summary>"Net buiten" is near; what is far is said to be far.</summary>
    public static void SayAcross(Draft draft, IReadOnlyList<Hit> across) => draft.Say(across.All(h => h.DistanceKm > 8) ? "far-across" : "nearby-across", Place(draft));

    private static (string, string) Place(Draft draft) => ("place", draft.PlaceSaid ?? "");
}
