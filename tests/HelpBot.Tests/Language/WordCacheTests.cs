using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class WordCacheTests
{
    [Fact]
    public void A_word_is_worked_out_once()
    {
        var times = 0;
        var cache = new WordCache<int>(Count, (_, _) => true);

        Assert.Equal(6, cache.Of("koffie"));
        Assert.Equal(6, cache.Of("koffie"));
        Assert.Equal(1, times);

        int Count(string word)
        {
            times++;
            return word.Length;
        }
    }

    [Fact]
    public void A_full_one_still_answers_and_a_very_long_word_takes_no_room()
    {
        var cache = new WordCache<string>(w => w + "!", (_, _) => true);

        for (var i = 0; i < 30_000; i++) Assert.Equal(i + "!", cache.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(new string('a', 100) + "!", cache.Of(new string('a', 100)));
        Assert.Equal(20_000, cache.Count);
    }

    [Fact]
    public void A_word_that_may_not_be_kept_is_answered_and_forgotten()
    {
        var cache = new WordCache<int>(w => w.Length, (w, _) => w == "koffie");

        Assert.Equal(9, cache.Of("vandervlo"));
        Assert.Equal(0, cache.Count);
        Assert.Equal(6, cache.Of("koffie"));
        Assert.Equal(1, cache.Count);
    }

    [Theory]
    [InlineData("xqvrzeblomstra")]
    [InlineData("0612345678")]
    [InlineData("6461ab")]
    [InlineData("o'xqvrzeblom")]
    [InlineData("qvrzeblomstraxz")]
    public void What_nobody_knows_is_not_remembered_by_the_words(string unknown)
    {
        var words = DutchWords.Build(Fixture.Catalog);
        words.Analyse(unknown + " " + unknown + " wandelen");
        words.IsKnown(unknown);

        Assert.False(words.Remembers(unknown));
        Assert.True(words.Remembers("wandelen"));
    }
}
