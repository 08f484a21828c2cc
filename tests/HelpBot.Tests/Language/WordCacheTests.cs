using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class WordCacheTests
{
    [Fact]
    public void A_word_is_worked_out_once()
    {
        var times = 0;
        var cache = new WordCache<int>(w =>
        {
            times++;
            return w.Length;
        });

        Assert.Equal(6, cache.Of("koffie"));
        Assert.Equal(6, cache.Of("koffie"));
        Assert.Equal(1, times);
    }

    [Fact]
    public void A_full_one_still_answers_and_a_very_long_word_takes_no_room()
    {
        var cache = new WordCache<string>(w => w + "!");

        for (var i = 0; i < 30_000; i++) Assert.Equal(i + "!", cache.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(new string('a', 100) + "!", cache.Of(new string('a', 100)));
    }
}
