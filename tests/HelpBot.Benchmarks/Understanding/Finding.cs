using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>One label of one message, compared with what was read.</summary>
/// <param name="Measure">role, place, when, …</param>
internal sealed record Finding(LabelledMessage Message, string Measure, bool Right, string Expected, string Read)
{
    public static readonly string[] Measures = ["role", "role_strict", "intent", "place", "when", "times", "cost", "at_home", "mobility", "language", "dutch"];

    /// <summary>Everything but the themes, which are counted one by one.</summary>
    public static IEnumerable<Finding> Of(LabelledMessage label, Meaning read, DateTime now)
    {
        if (label.Role is { } role)
        {
            // Who says nothing of it is answered as a resident.
            yield return new(label, "role", role == read.Role || (IsResident(role) && IsResident(read.Role)), $"{role}", $"{read.Role}");
            yield return new(label, "role_strict", role == read.Role, $"{role}", $"{read.Role}");
        }

        if (label.Intents is { } intents) yield return new(label, "intent", intents.Contains(read.Intent), string.Join('|', intents), $"{read.Intent}");
        if (label.Places is not null || label.Postcode is not null)
            yield return new(label, "place", PlaceCheck.Right(label, read), string.Join(", ", [.. label.Places ?? [], label.Postcode ?? ""]), PlaceCheck.Told(read));
        if (label.Whens is { } whens) yield return new(label, "when", whens.Any(w => w.Matches(read.When, now)), string.Join(" or ", whens), WhenText.Of(read.When));
        if (label.MaxCost is { } cost) yield return new(label, "cost", cost == (read.MaxCost ?? LabelledMessage.NoPrice), $"{cost}", $"{read.MaxCost}");
        if (label.Cheaper is { } cheaper) yield return new(label, "cost", cheaper == (read.Cheaper || read.MaxCost is not null), $"cheaper {cheaper}", $"{read.MaxCost} {read.Cheaper}");
        if (label.AtHome is { } home) yield return new(label, "at_home", home == read.AtHome, $"{home}", $"{read.AtHome}");
        if (label.Mobility is { } mobility) yield return new(label, "mobility", mobility == read.Mobility, $"{mobility}", $"{read.Mobility}");
        if (label.Language is { } language) yield return new(label, language == "nl" ? "dutch" : "language", language.Split('|').Contains(read.Language), language, read.Language);
    }

    /// <summary>The times it asks for, where only their words are labelled: right when the same is left as when every time in it is taken as it was labelled, and each of these words is read as a time.</summary>
    public static Finding? OfTimes(LabelledMessage label, Meaning read, MessageReader reader, DateTime now)
    {
        if (label.Times is not { } times) return null;
        HashSet<string> known = new(StringComparer.Ordinal);
        var meant = WhenText.Of(reader.ReadTimes(Questions.AsMeant(label.Text), now, (m, time) =>
        {
            known.UnionWith(times.Where(t => TimeLessons.Covers(m, time, t)));
            return TimeLessons.SenseOf(m, time, times);
        }));
        return new(label, "times", known.Count == times.Count && meant == WhenText.Of(read.When), string.Join(" and ", [meant, .. times.Where(t => !known.Contains(t)).Select(t => $"'{t}'")]), WhenText.Of(read.When));
    }

    private static bool IsResident(Role role) => role is Role.Resident or Role.Unknown;
}
