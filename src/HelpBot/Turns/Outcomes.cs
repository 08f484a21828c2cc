using System.Globalization;
using System.Text.Json;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Storage;

namespace HelpBot.Turns;

/// <summary>What a turn comes to, in a word, and what is counted of it.</summary>
public static class Outcomes
{
    public const string Failed = "failed";

    /// <returns>found, relaxed, nothing, person, talk, start, failed, or <c>danger_</c> with its kind.</returns>
    public static string Of(Turn turn, bool isStart)
    {
        var facts = turn.Reply.Facts;
        if (isStart) return "start";
        if (facts.Danger != DangerKind.None) return "danger_" + JsonNamingPolicy.SnakeCaseLower.ConvertName(facts.Danger.ToString());
        if (facts.Intent == Intent.Person) return "person";
        if (facts.Items.Any(item => item.Kind is "activity" or "partner")) return facts.IsRelaxed ? "relaxed" : "found";
        if (facts.Items.Count > 0) return "person";
        return facts.Intent is Intent.Find or Intent.More or Intent.Narrow or Intent.Referral && turn.State.Pending == Pending.None ? "nothing" : "talk";
    }

    /// <summary>One for each theme that was searched; one without a theme where nothing was.</summary>
    public static IReadOnlyList<Count> Counts(Turn turn, string outcome, string channel, DateTimeOffset now)
    {
        var day = DutchTime.ToLocal(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var role = turn.State.Role.ToString().ToLowerInvariant();
        var searched = outcome is "found" or "relaxed" or "nothing" && turn.State.Themes.Count > 0;
        return [.. (searched ? turn.State.Themes : [""]).Distinct().Select(theme => new Count(day, turn.State.Municipality ?? "", theme, role, channel, outcome))];
    }
}
