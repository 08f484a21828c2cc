using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("wandelen", "wandel")]
    [InlineData("eten", "eet")]
    [InlineData("groepen", "groep")]
    [InlineData("groepje", "groep")]
    [InlineData("praatje", "praat")]
    [InlineData("uurtje", "uur")]
    [InlineData("kettinkje", "ket")]
    [InlineData("bloempje", "bloem")]
    [InlineData("mogelijkheden", "molijk")]
    [InlineData("honden", "hond")]
    [InlineData("taxi's", "taxi")]
    [InlineData("kaarten", "kaart")]
    [InlineData("brieven", "brief")]
    [InlineData("lezen", "lees")]
    [InlineData("bellen", "bel")]
    [InlineData("gewandeld", "wandel")]
    [InlineData("opgebeld", "opbel")]
    [InlineData("fietst", "fietst")]
    [InlineData("organisatie", "organiseer")]
    [InlineData("rijden", "rijd")]
    [InlineData("dorpen", "dorp")]
    [InlineData("geval", "geval")]
    [InlineData("gevallen", "geval")]
    [InlineData("gevaarlijke", "gevaarlijk")]
    [InlineData("gevaren", "gevaar")]
    [InlineData("geeft", "geef")]
    [InlineData("schilderij", "schilder")]
    [InlineData("schilderijen", "schilder")]
    [InlineData("innige", "innig")]
    [InlineData("innen", "inn")]
    [InlineData("wijntje", "wijn")]
    [InlineData("boekenlijstje", "boekenlijs")]
    [InlineData("zegeningen", "zegeen")]
    [InlineData("opgehaald", "ophaal")]
    [InlineData("lagerweij", "lagerweij")]
    public void A_word_loses_its_ending(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("eenzaam", "eenzame", "eenzamen")]
    [InlineData("weduwe", "weduwen", "weduwes")]
    [InlineData("ontmoeting", "ontmoetingen", "ontmoetingen")]
    [InlineData("opa", "opa's", "opa's")]
    [InlineData("goed", "goede", "goeden")]
    [InlineData("fiets", "fietsen", "fietsje")]
    [InlineData("schuld", "schulden", "schuldje")]
    [InlineData("club", "clubs", "clubje")]
    [InlineData("veld", "velden", "veldje")]
    [InlineData("maaltijd", "maaltijden", "maaltijdje")]
    [InlineData("activiteit", "activiteiten", "activiteiten")]
    public void Forms_of_one_word_meet(string a, string b, string c)
    {
        Assert.Equal(Fixture.Dutch.Stem(a), Fixture.Dutch.Stem(b));
        Assert.Equal(Fixture.Dutch.Stem(a), Fixture.Dutch.Stem(c));
    }

    [Theory]
    [InlineData("spelen", "speelt", "gespeeld")]
    [InlineData("dansen", "danste", "gedanst")]
    [InlineData("wonen", "woonde", "woonden")]
    [InlineData("zwemmen", "zwemt", "zwemster")]
    [InlineData("lezen", "lees", "lezer")]
    [InlineData("dragen", "draagt", "drager")]
    [InlineData("verhuizen", "verhuisd", "verhuist")]
    [InlineData("luisteren", "luistert", "luisterend")]
    [InlineData("tekenen", "tekening", "tekent")]
    [InlineData("mediteren", "meditatie", "mediteert")]
    [InlineData("feest", "feestje", "feestjes")]
    [InlineData("feestdag", "feestdagen", "feestdagen")]
    [InlineData("knie", "knieën", "knietje")]
    [InlineData("hobby", "hobbyen", "hobby's")]
    [InlineData("bezoeker", "bezoeken", "bezoekster")]
    [InlineData("verlegen", "verlegenheid", "verlegen")]
    public void Forms_of_one_verb_or_noun_meet(string a, string b, string c) => Forms_of_one_word_meet(a, Normaliser.Fold(b), c);

    [Theory]
    [InlineData("kaart", "kar")]
    [InlineData("rust", "russen")]
    [InlineData("gast", "gas")]
    [InlineData("kast", "kas")]
    [InlineData("buurt", "buren")]
    [InlineData("gezond", "zon")]
    [InlineData("gebouwen", "bouwen")]
    [InlineData("kamer", "kamen")]
    [InlineData("verzendt", "vers")]
    [InlineData("gezin", "zin")]
    [InlineData("gebed", "bed")]
    [InlineData("gewoon", "wonen")]
    [InlineData("vergeten", "eten")]
    [InlineData("bedankt", "bed")]
    [InlineData("weten", "eten")]
    public void Words_that_only_look_alike_stay_apart(string a, string b) =>
        Assert.NotEqual(Fixture.Dutch.Stem(a), Fixture.Dutch.Stem(b));

    [Fact]
    public void Any_string_has_a_stem()
    {
        var random = new Random(20261122);
        const string letters = "abcdefghijklmnopqrstuvwxyzijgeenheidtje'";
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(0, 14)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.True(Stemmer.Stem(word).Length <= word.Length + 2, word);
        }
    }
}
