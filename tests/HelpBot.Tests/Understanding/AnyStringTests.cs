using System.Text;

namespace HelpBot.Tests.Understanding;

public sealed class AnyStringTests
{
    private const int Seed = 20261122;

    private static readonly string[] Pieces =
    [
        "ik", "woon", "in", "Kerkrade", "6461", "AB", "niet", "op", "dinsdag", "tussen", "2", "en", "4", "€", "3,50", "van", "86", "jaar", "de", "15e", "t/m", "half",
        "kwart", "voor", "24-11", "'s", "avonds", "mijn", "moeder", "laat maar", "liever", "dan", "koffie", "geen", "eten", "\uD83D", "\uDE00", "😀", "ё", "ع", "\0", "\u200B",
        "12:60", "99/99/9999", "31 februari", "0e", "999999999999", "over", "weken", "geleden", "eerste", "kerstdag", "week", "53", "--", "''", "’", "ĳ", "…", "(", ")", "\n",
    ];

    [Fact]
    public void Any_string_has_a_meaning()
    {
        var random = new Random(Seed);
        for (var n = 0; n < 3000; n++)
        {
            var text = new StringBuilder();
            for (var k = random.Next(25); k >= 0; k--)
            {
                if (random.Next(4) == 0) text.Append((char)random.Next(0xFFFF));
                else text.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(5) > 0) text.Append(' ');
            }

            var meaning = Reading.Of(text.ToString());

            Assert.All(meaning.Places, p => Assert.InRange(p.Span.End, 0, text.Length));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("?!.,")]
    public void Nothing_written_means_nothing(string text) => Assert.Equal(Core.Understanding.Intent.Unknown, Reading.Of(text).Intent);

    [Fact]
    public void Only_the_first_two_thousand_characters_are_read()
    {
        var meaning = Reading.Of(new string('a', 2000) + " Kerkrade");

        Assert.Empty(meaning.Places);
        Assert.NotNull(Reading.Of(string.Concat(Enumerable.Repeat("ik woon in Kerkrade ", 5000))));
    }

    [Fact]
    public void The_same_words_and_time_mean_the_same()
    {
        var (first, second) = (Reading.Of("mijn moeder in Schiedam eet altijd alleen"), Reading.Of("mijn moeder in Schiedam eet altijd alleen"));

        Assert.Equal((first.Intent, first.Role, string.Join(',', first.Themes)), (second.Intent, second.Role, string.Join(',', second.Themes)));
    }
}
