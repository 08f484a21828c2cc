namespace HelpBot.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("wandelgroepje", "wandel|groepje")]
    [InlineData("seniorencafe", "senioren|cafe")]
    [InlineData("eetcafe", "eet|cafe")]
    [InlineData("buurthuis", "buurt|huis")]
    [InlineData("dorpsmaaltijd", "dorp|maaltijd")]
    [InlineData("koffieuurtje", "koffie|uurtje")]
    [InlineData("seniorenkoffieochtend", "senioren|koffie|ochtend")]
    [InlineData("moestuin", "moes|tuin")]
    [InlineData("rolstoelvervoer", "rolstoel|vervoer")]
    [InlineData("baantjeszwemmen", "baantjes|zwemmen")]
    [InlineData("meewandelen", "mee|wandelen")]
    [InlineData("bestuurt", "")]
    [InlineData("onderwijs", "")]
    [InlineData("luisterend", "")]
    [InlineData("vriendelijk", "")]
    [InlineData("kerkrade", "")]
    [InlineData("wandelen", "")]
    [InlineData("kinderen", "")]
    [InlineData("handelen", "")]
    [InlineData("accessoire", "")]
    [InlineData("vergeten", "")]
    [InlineData("bedankt", "")]
    [InlineData("maatschappelijk", "")]
    public void A_compound_falls_into_known_words(string word, string parts) =>
        Assert.Equal(parts, string.Join('|', Fixture.Dutch.Parts(word)));

    [Theory]
    [InlineData("kofieochtent", "koffieochtend")]
    [InlineData("wandeleu", "wandelen")]
    [InlineData("eensaamheit", "eenzaamheid")]
    [InlineData("weduwnar", "weduwnaar")]
    [InlineData("maaltijt", "maaltijd")]
    [InlineData("ontbijd", null)]
    [InlineData("kaartenn", "kaarten")]
    [InlineData("fietsenn", "fietsen")]
    [InlineData("wandelklup", "wandelclub")]
    [InlineData("buurthuys", "buurthuis")]
    [InlineData("kookmiddach", "kookmiddag")]
    public void An_unknown_word_is_corrected(string word, string? meant) => Assert.Equal(meant, Fixture.Dutch.Correct(word));

    [Theory]
    [InlineData("rauw")]
    [InlineData("weduwen")]
    [InlineData("vergeten")]
    [InlineData("rokken")]
    [InlineData("kaarsen")]
    [InlineData("wandelgroepjes")]
    [InlineData("kerkrade")]
    [InlineData("kirchroa")]
    [InlineData("beek")]
    [InlineData("handen")]
    [InlineData("xyzzy")]
    [InlineData("6461ab")]
    public void What_is_known_or_unlike_anything_stays(string word) => Assert.Null(Fixture.Dutch.Correct(word));

    [Fact]
    public void A_name_inside_a_sentence_is_not_corrected()
    {
        var terms = Fixture.Dutch.Analyse("Ik ga naar Kofie en Kaartenn");

        Assert.All(terms, t => Assert.Null(t.Corrected));
    }

    [Fact]
    public void Shorthand_is_written_out_and_keeps_its_place()
    {
        var terms = Fixture.Dutch.Analyse("iig ff met me moeder");

        Assert.Equal("in ieder geval even met mijn moeder", string.Join(' ', terms.Select(t => t.Word)));
        Assert.Equal(terms[0].Span, terms[2].Span);
        Assert.Equal(Enumerable.Range(0, terms.Count), terms.Select(t => t.Position));
    }
}
