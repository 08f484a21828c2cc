using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class WordFilterTests
{
    [Theory]
    [InlineData("sloep")]
    [InlineData("gebied")]
    [InlineData("wandelgroep")]
    [InlineData("vergeten")]
    public void An_ordinary_word_is_known_and_left_alone(string word)
    {
        Assert.True(WordFilter.Dutch.Contains(word));
        Assert.Null(Fixture.Dutch.Correct(word));
    }

    [Fact]
    public void What_was_put_in_is_found_and_little_else()
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 5_000).Select(_ => Word(random)).Distinct()];
        using var stream = new MemoryStream();
        WordFilter.Build(words).Save(stream);
        stream.Position = 0;
        var filter = WordFilter.Load(stream);

        Assert.All(words, w => Assert.True(filter.Contains(w)));
        Assert.InRange(Enumerable.Range(0, 20_000).Count(_ => filter.Contains(Word(random))), 0, 600);
    }

    [Fact]
    public void What_it_is_not_made_for_is_not_known() =>
        Assert.All(["", "ab", "6461ab", "opa's", "Koffie", new string('a', 30)], w => Assert.False(WordFilter.Dutch.Contains(w)));

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5, 14)).Select(_ => (char)('a' + random.Next(26))));
}
