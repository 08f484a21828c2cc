using HelpBot.Benchmarks.Local;

namespace HelpBot.Tests.Benchmarks;

public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("lichamelijkheden", "licham")]
    [InlineData("lichamelijk", "licham")]
    [InlineData("lichamen", "licham")]
    [InlineData("lichtende", "lichtend")]
    [InlineData("wandelingen", "wandel")]
    [InlineData("wandelend", "wandel")]
    [InlineData("gezellige", "gezell")]
    [InlineData("eenzaamheid", "eenzam")]
    [InlineData("betaalbare", "betal")]
    [InlineData("bedden", "bed")]
    [InlineData("brood", "brod")]
    [InlineData("maan", "man")]
    [InlineData("fiets", "fiet")]
    [InlineData("kinderen", "kinder")]
    [InlineData("gemeen", "gemen")]
    [InlineData("yoga", "yoga")]
    [InlineData("s", "s")]
    [InlineData("", "")]
    public void A_word_loses_what_the_older_rules_take(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));
}
