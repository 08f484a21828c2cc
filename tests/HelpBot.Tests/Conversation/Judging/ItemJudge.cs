using System.Globalization;
using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>What one turn of a script demands of the activities and partners that are offered.</summary>
internal static partial class ItemJudge
{
    private static readonly string[] s_days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static IEnumerable<Complaint> Judge(Answer answer, ScriptTurn turn, Past past)
    {
        var ids = answer.Offers.Select(o => o.Id).ToList();
        if (turn.NewItems && ids.Where(past.ShownIds.Contains).ToList() is { Count: > 0 } again)
            yield return New("new", "shown before: " + string.Join(", ", again));
        if (turn.ItemsOf is { } number && !past.ShownAt(number).Select(i => i.Id).SequenceEqual(ids))
            yield return New("same", $"not those of turn {number}: {string.Join(", ", ids)}");
        if (turn.Items is { } rule)
            foreach (var complaint in Count(answer.Offers, rule).Concat(Where(answer.Offers, rule)).Concat(What(answer.Offers, rule)).Concat(When(answer, rule)))
                yield return complaint;
    }

    private static IEnumerable<Complaint> Count(IReadOnlyList<ReplyItem> offers, ItemRule rule)
    {
        if (offers.Count < rule.Min) yield return New("min", $"{offers.Count} offers, at least {rule.Min}");
        if (offers.Count > rule.Max) yield return New("max", $"{offers.Count} offers, at most {rule.Max}: {string.Join(", ", offers.Select(o => o.Id))}");
    }

    private static IEnumerable<Complaint> Where(IReadOnlyList<ReplyItem> offers, ItemRule rule)
    {
        // What is near comes first; what follows may lie over the border.
        if (rule.In.Count > 0 && offers.Count > 0)
        {
            var first = offers.FirstOrDefault(o => o.Municipality is not null);
            if (!rule.In.Contains(first?.Municipality ?? "")) yield return New("in", $"{first?.Id ?? "nothing local"} in {first?.Municipality ?? "no municipality"}");
        }

        if (offers.FirstOrDefault(o => rule.NotIn.Contains(o.Municipality ?? "")) is { } there) yield return New("notIn", there.Id);
        if (rule.WithinKm is { } km && offers.FirstOrDefault(o => o.DistanceKm > km) is { } away) yield return New("withinKm", $"{away.Id} at {away.DistanceKm:F1} km");
    }

    private static IEnumerable<Complaint> What(IReadOnlyList<ReplyItem> offers, ItemRule rule)
    {
        if (rule.AnyOf.Count > 0 && !offers.Any(o => rule.AnyOf.Contains(o.Id))) yield return New("anyOf", "only " + string.Join(", ", offers.Select(o => o.Id)));
        if (offers.FirstOrDefault(o => rule.NoneOf.Contains(o.Id)) is { } unwanted) yield return New("noneOf", unwanted.Id);
        if (rule.Theme.Count > 0 && !offers.Any(o => o.Themes.Intersect(rule.Theme).Any())) yield return New("theme", "none about " + string.Join(", ", rule.Theme));
        if (rule.AllTheme.Count > 0 && offers.FirstOrDefault(o => !o.Themes.Intersect(rule.AllTheme).Any()) is { } odd) yield return New("allTheme", odd.Id);
        if (offers.FirstOrDefault(o => o.Themes.Intersect(rule.NotTheme).Any()) is { } wrong) yield return New("notTheme", wrong.Id);
        if (rule.MaxFee is { } fee && offers.FirstOrDefault(o => ScriptKnowledge.Lookup.Activity(o.Id)?.Fee.Euro > fee) is { } dear) yield return New("maxFee", dear.Id);
    }

    private static IEnumerable<Complaint> When(Answer answer, ItemRule rule)
    {
        // Another day may be offered besides the one that was asked for, when that is said.
        var said = OtherDay().IsMatch(answer.Prose);
        var onTheDay = 0;
        var dated = answer.Offers.Where(o => o.Next is not null).Select(o => (o.Id, At: DateTime.Parse(o.Next!, CultureInfo.InvariantCulture), Timed: o.Next!.Contains('T'))).ToList();
        if (rule.Day.Count > 0 && dated.Count == 0) yield return New("day", "nothing with a date");
        foreach (var (id, at, timed) in dated)
        {
            var day = s_days[(int)at.DayOfWeek];
            if (rule.Day.Contains(day)) onTheDay++;
            else if (rule.Day.Count > 0 && !(said && onTheDay > 0)) yield return New("day", $"{id} on {day}");
            if (rule.NotDay.Contains(day)) yield return New("notDay", $"{id} on {day}");
            if (timed && at.Hour < rule.FromHour) yield return New("fromHour", $"{id} at {at:HH:mm}");
            if (timed && at.Hour >= rule.UntilHour) yield return New("untilHour", $"{id} at {at:HH:mm}");
        }
    }

    [GeneratedRegex(@"\bandere? (dag|moment|tijd|keer)|\bniet op\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherDay();

    private static Complaint New(string kind, string what) => new(0, "items." + kind, what);
}
