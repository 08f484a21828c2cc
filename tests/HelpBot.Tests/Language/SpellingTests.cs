using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class SpellingTests
{
    private static readonly DutchWords Dutch = DutchWords.Build(Shipped.Catalog);

    [Fact]
    public void Columns_of_bits_count_the_edits_that_counting_one_by_one_does()
    {
        var random = new Random(11);
        Span<uint> places = stackalloc uint[26];
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            places.Clear();
            Assert.Equal(Edits.Distance(a, b, 40), new NearKeys(a, places).EditsTo(b));
        }
    }

    [Fact]
    public void A_first_look_never_turns_away_what_one_edit_makes()
    {
        var random = new Random(12);
        Span<char> one = stackalloc char[SoundKey.Longest + 1], other = stackalloc char[SoundKey.Longest + 1];
        Span<uint> places = stackalloc uint[26];
        var near = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var word = Word(random);
            var key = SoundKey.Of(word, one);
            var changed = SoundKey.Of(word.Remove(random.Next(word.Length), 1).Insert(random.Next(word.Length), "aeu"[random.Next(3)].ToString()), other);
            places.Clear();
            if (new NearKeys(one[..key.Length], places).EditsTo(other[..changed.Length]) > 1) continue;
            Assert.True(key.MayBeWithin(1, changed), word);
            near++;
        }

        Assert.True(near > 10_000);
    }

    [Theory]
    [InlineData("fietsen", "feitzen")]
    [InlineData("klup", "club")]
    [InlineData("vrolijk", "frooleik")]
    [InlineData("kadoo", "cado")]
    [InlineData("kwis", "quis")]
    [InlineData("expert", "eksperd")]
    public void What_sounds_alike_has_keys_that_are_near(string a, string b)
    {
        Span<char> one = stackalloc char[SoundKey.Longest + 1], other = stackalloc char[SoundKey.Longest + 1];
        Assert.True(SoundKey.Of(a, one).MayBeWithin(1, SoundKey.Of(b, other)));
    }

    [Theory]
    [InlineData("boodschapen", "boodschappen")]
    [InlineData("vrijwiligerswerk", "vrijwilligerswerk")]
    [InlineData("eensaam", "eenzaam")]
    [InlineData("biblioteek", "bibliotheek")]
    [InlineData("kaarsenmakerij", null)]
    [InlineData("gezelschappen", null)]
    [InlineData("ervoor", null)]
    public void A_word_of_the_knowledge_is_meant_when_it_is_near_enough(string word, string? meant) => Assert.Equal(meant, Dutch.Correct(word));

    [Fact]
    public void However_many_words_are_known_a_strange_one_is_answered()
    {
        var random = new Random(13);
        var spelling = new Spelling(Enumerable.Range(0, 50_000).Select(_ => Word(random) + Word(random)).Distinct()
            .Append("wandelgroepen").Select(w => KeyValuePair.Create(w, WordRank.Common)));

        Assert.Equal("wandelgroepen", spelling.Correct("wandelgroepn"));
        Assert.Null(spelling.Correct("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"));
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(3, 12)).Select(_ => "aeiklnorstuw"[random.Next(12)]));
}
