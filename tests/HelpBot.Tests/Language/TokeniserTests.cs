using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("Crème BRÛLÉE", "creme brulee")]
    [InlineData("ĳsje", "ijsje")]
    [InlineData("’s avonds", "'s avonds")]
    [InlineData("e\u0301e\u0301n", "een")]
    [InlineData("a\u0007b\td", "a b d")]
    [InlineData("Œuvre ß", "oeuvre ss")]
    [InlineData("koﬀie", "koﬀie")]
    [InlineData("", "")]
    public void Text_is_folded(string text, string folded) => Assert.Equal(folded, Normaliser.Fold(text));

    [Fact]
    public void A_lone_surrogate_becomes_a_space() => Assert.Equal("a b", Normaliser.Fold("a\uD800b"));

    [Theory]
    [InlineData("koffie-uurtje", "koffie|uurtje")]
    [InlineData("'s avonds", "s|avonds")]
    [InlineData("opa’s hond", "opa's|hond")]
    [InlineData("taxi's, 14:30!", "taxi's|14|30")]
    [InlineData("6461AB", "6461ab")]
    [InlineData("'wandelen'", "wandelen")]
    [InlineData("😀koffie😀", "koffie")]
    [InlineData("— … —", "")]
    public void A_text_is_cut_into_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokeniser.Tokens(text).Select(t => t.Text)));

    [Fact]
    public void A_token_says_where_it_stood()
    {
        const string text = "  Ĳsje, 's Ochtends ";

        foreach (var token in Tokeniser.Tokens(text))
            Assert.Equal(token.Text, string.Concat(Normaliser.Fold(text.Substring(token.Start, token.Length))));
    }

    [Fact]
    public void A_hyphen_ties_two_tokens() =>
        Assert.Equal([true, false, false], Tokeniser.Tokens("mee-eten - samen").Select(t => t.HyphenAfter));

    [Fact]
    public void Any_string_can_be_cut()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (char)random.Next(0, 0x10000))]);
            foreach (var token in Tokeniser.Tokens(text)) Assert.InRange(token.End, 1, text.Length);
            Fixture.Dutch.Analyse(text);
        }
    }

    [Fact]
    public void The_reader_gives_the_same_words_without_making_strings()
    {
        const string text = "Opa’s CAFÉ-tuin, e\u0301én bakkie—thuis 's avonds: 6461AB koffie-";
        var reader = new TokenReader(text);
        foreach (var token in Tokeniser.Tokens(text))
        {
            Assert.True(reader.MoveNext());
            Assert.Equal(token, new(reader.Word.ToString(), reader.Start, reader.Length, reader.HyphenAfter));
        }

        Assert.False(reader.MoveNext());
        Assert.False(reader.MoveNext());
    }

    [Fact]
    public void A_run_is_cut_after_64_letters() =>
        Assert.Equal([64, 64, 2], Tokeniser.Tokens(new string('a', 100) + new string('É', 30)).Select(t => t.Length));

    [Fact]
    public void A_very_long_run_is_cut_and_read_quickly() => Assert.NotEmpty(Fixture.Dutch.Analyse(new string('a', 100_000)));
}
