using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

/// <summary>
/// What share is seen, per group, the gentle question included. Two thirds of both halves have the same author as the patterns, and rules grown from the
/// first half reach their twins in the second; the rest is of later authors whose other sayings were learned from. So the second half flatters recall.
/// What strangers write is measured by <c>tests/HelpBot.Benchmarks -- danger</c>.
/// </summary>
public sealed class RecallTests
{
    [Theory]
    [InlineData("suicide", 0.98)]
    [InlineData("violence", 0.98)]
    [InlineData("emergency", 0.98)]
    [InlineData("neglect", 0.95)]
    [InlineData("distress", 0.80)]
    [InlineData("unsure", 0.90)]
    [InlineData("lookalike", 0.98)]
    [InlineData("lonely", 0.99)]
    [InlineData("activity", 0.99)]
    public void The_half_the_patterns_were_developed_on_is_read_right(string group, double atLeast) =>
        AssertShare(Saying.Develop, group, atLeast);

    [Theory]
    [InlineData("suicide", 0.90)]
    [InlineData("violence", 0.90)]
    [InlineData("emergency", 0.88)]
    [InlineData("neglect", 0.85)]
    [InlineData("distress", 0.80)]
    [InlineData("unsure", 0.70)] // ten sayings; since what is far likelier lonely is calm, a rule that would only ask does not outweigh it
    [InlineData("lookalike", 0.88)]
    [InlineData("lonely", 0.94)]
    [InlineData("activity", 0.94)]
    public void The_other_half_is_read_nearly_as_well(string group, double atLeast) =>
        AssertShare(Saying.Report, group, atLeast);

    [Fact]
    public void What_is_found_is_rarely_called_by_the_wrong_name()
    {
        var found = Saying.Develop.Concat(Saying.Report).Where(s => s.Group is "suicide" or "violence" or "emergency")
            .Select(s => (Saying: s, Danger: SafetyKnowledge.Detector.Read(s.Text))).Where(x => Saying.IsFound(x.Danger)).ToList();

        var wrong = found.Where(x => !x.Saying.IsRightKind(x.Danger)).ToList();

        Assert.True(wrong.Count <= found.Count * 0.05, $"{wrong.Count} of {found.Count}");
    }

    /// <summary>One slip in a random word: a letter left out, doubled, or swapped with the next. Fixed seed.</summary>
    [Theory]
    [InlineData("suicide", 0.85)]
    [InlineData("violence", 0.80)]
    [InlineData("emergency", 0.80)]
    public void A_typing_error_seldom_hides_danger(string group, double atLeast)
    {
        Random random = new(20261122);
        var seen = Saying.Develop.Where(s => s.Group == group && s.IsRightKind(SafetyKnowledge.Detector.Read(s.Text))).ToList();

        var still = seen.Count(s => s.IsRightKind(SafetyKnowledge.Detector.Read(WithSlip(s.Text, random))));

        Assert.True(still >= seen.Count * atLeast, $"{still} of {seen.Count}");
    }

    /// <summary>Takes the rules away one by one: a rule that no saying misses is either idle or doubled by another.</summary>
    [Fact]
    public void Without_one_rule_some_saying_is_lost_for_most_rules()
    {
        var data = SafetyKnowledge.Data;
        PatternDetector all = new(data);
        var byRule = Saying.Develop.Where(s => !s.IsHarmless).Select(s => (Saying: s, Danger: all.Read(s.Text)))
            .Where(s => s.Saying.IsRightKind(s.Danger)).ToLookup(s => s.Danger.Rule, s => s.Saying);

        var idle = data.RuleIds.Where(rule =>
        {
            PatternDetector without = new(data.Without(rule));
            return byRule[rule].All(s => s.IsRightKind(without.Read(s.Text)));
        }).ToList();

        Assert.True(idle.Count <= data.RuleIds.Count() * 0.25, string.Join(", ", idle));
    }

    private static void AssertShare(IReadOnlyList<Saying> sayings, string group, double atLeast)
    {
        var ofGroup = sayings.Where(s => s.Group == group).ToList();

        var wrong = ofGroup.Where(s => !s.IsRightKind(SafetyKnowledge.Detector.Read(s.Text))).ToList();

        Assert.True(1 - ((double)wrong.Count / ofGroup.Count) >= atLeast, $"{wrong.Count} of {ofGroup.Count} wrong");
    }

    private static string WithSlip(string text, Random random)
    {
        var places = Enumerable.Range(1, Math.Max(1, text.Length - 2)).Where(i => i + 1 < text.Length && char.IsLetter(text[i]) && char.IsLetter(text[i + 1])).ToList();
        if (places.Count == 0) return text;
        var at = places[random.Next(places.Count)];
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }
}
