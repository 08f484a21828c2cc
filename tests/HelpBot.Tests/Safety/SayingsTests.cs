using HelpBot.Benchmarks.Safety;
using HelpBot.Benchmarks.Safety.Variants;

namespace HelpBot.Tests.Safety;

/// <summary>
/// The suite of sayings, each also misspelt, by SMS, in Limburg and in Rotterdam. The figures of both halves are printed by
/// <c>tests/HelpBot.Benchmarks -- danger --sayings FILE</c>; here stand the floors under them.
/// </summary>
public sealed class SayingsTests
{
    private static readonly string[] s_dangers = ["suicide", "violence", "emergency"];

    [Theory]
    [InlineData(600, "suicide", "violence", "emergency")]
    [InlineData(500, "lonely")]
    [InlineData(500, "lookalike")]
    [InlineData(500, "activity")]
    public void There_are_enough_sayings(int atLeast, params string[] groups) =>
        Assert.True(Saying.Develop.Concat(Saying.Report).Count(s => groups.Contains(s.Group)) >= atLeast);

    /// <summary>The second floor is that of the half nobody reads.</summary>
    [Theory]
    [InlineData(Style.AsWritten, 0.96, 0.88)]
    [InlineData(Style.Typed, 0.93, 0.84)]
    [InlineData(Style.Sms, 0.93, 0.87)]
    [InlineData(Style.Limburg, 0.92, 0.84)]
    [InlineData(Style.Rotterdam, 0.93, 0.86)]
    public void Danger_is_seen_in_every_way_of_writing(Style style, double developed, double unread)
    {
        foreach (var group in s_dangers)
        {
            Assert.InRange(Of(Saying.Develop, group, style).Seen, developed, 1);
            Assert.InRange(Of(Saying.Report, group, style).Seen, unread, 1);
        }
    }

    [Theory]
    [InlineData("lookalike", 0.02, 0.14)]
    [InlineData("lonely", 0.03, 0.075)]
    [InlineData("activity", 0.02, 0.05)]
    public void What_is_no_danger_seldom_looks_like_it_in_any_way_of_writing(string group, double developed, double unread)
    {
        foreach (var style in Enum.GetValues<Style>())
        {
            Assert.InRange(Of(Saying.Develop, group, style).Seen, 0, developed);
            Assert.InRange(Of(Saying.Report, group, style).Seen, 0, unread);
        }
    }

    [Theory]
    [InlineData("suicide", 0.88, 1)]
    [InlineData("violence", 0.9, 1)]
    [InlineData("emergency", 0.9, 1)]
    [InlineData("lookalike", 0, 0.08)]
    [InlineData("lonely", 0, 0.07)]
    [InlineData("ordinary", 0, 0.02)]
    public void What_a_stranger_wrote_is_told_apart(string group, double least, double most) =>
        Assert.InRange(Of(Saying.Stranger, group, Style.AsWritten).Seen, least, most);

    [Theory]
    [InlineData("suicide", 0.94, 1)]
    [InlineData("violence", 0.88, 1)]
    [InlineData("emergency", 0.95, 1)]
    [InlineData("neglect", 0.8, 1)]
    [InlineData("lookalike", 0, 0.03)]
    [InlineData("lonely", 0, 0.04)]
    [InlineData("activity", 0, 0.02)]
    public void What_another_stranger_wrote_is_told_apart_too(string group, double least, double most) =>
        Assert.InRange(Of(Saying.SecondStranger, group, Style.AsWritten).Seen, least, most);

    [Fact]
    public void A_variant_is_the_same_each_time_and_differs_from_the_saying()
    {
        const string Text = "ik wil niet meer leven en mijn man is dood";

        foreach (var style in Enum.GetValues<Style>().Where(s => s != Style.AsWritten))
        {
            Assert.Equal(Variant.Of(Text, style), Variant.Of(Text, style));
            Assert.NotEqual(Text, Variant.Of(Text, style));
        }
    }

    private static SayingsFigure Of(IReadOnlyList<Saying> half, string group, Style style) =>
        Sayings.Of(group, style, [.. half.Where(s => s.Group == group).Select(s => s.Text)], SafetyKnowledge.Detector);
}
