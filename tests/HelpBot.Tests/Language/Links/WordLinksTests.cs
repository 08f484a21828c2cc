using HelpBot.Core.Language;

namespace HelpBot.Tests.Language.Links;

public sealed class WordLinksTests
{
    private static readonly DutchWords Dutch = DutchWords.Build(Shipped.Catalog);

    [Theory]
    [InlineData("wandelen", "wandelgroep")]
    [InlineData("koffie", "koffie-uurtje")]
    [InlineData("Koffie-ochtend", "koffiemiddag")]
    [InlineData("wandelclub", "wandeltocht")]
    [InlineData("thuiszorg", "thuiszorgmedewerker")]
    [InlineData("gegeten", "eetcafé")]
    [InlineData("gespeeld", "speelt")]
    [InlineData("feestje", "buurtfeest")]
    [InlineData("kofieochtent", "koffie")]
    public void Words_about_one_thing_are_linked(string a, string b)
    {
        Assert.True(WordLinks.Linked(a, b, Dutch));
        Assert.True(WordLinks.Linked(b, a, Dutch));
    }

    [Theory]
    [InlineData("wandelgroep", "eetgroep")]
    [InlineData("buurthuis", "buurtbus")]
    [InlineData("bed", "bedankt")]
    [InlineData("accessoire", "armoire")]
    [InlineData("slaan", "opslaan")]
    [InlineData("", "koffie")]
    public void Words_that_only_look_alike_are_not(string a, string b)
    {
        Assert.False(WordLinks.Linked(a, b, Dutch));
        Assert.False(WordLinks.Linked(b, a, Dutch));
    }

    [Fact]
    public void Of_the_list_nearly_all_related_pairs_are_linked_and_hardly_any_other()
    {
        var pairs = File.ReadLines(Path.Combine(Shipped.Root, "tests", "HelpBot.Tests", "Language", "Links", "pairs.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToLookup(p => p[0], p => (A: p[1], B: p[2]));
        var missed = pairs["+"].Where(p => !WordLinks.Linked(p.A, p.B, Dutch)).ToArray();
        var wrong = pairs["-"].Where(p => WordLinks.Linked(p.A, p.B, Dutch)).ToArray();

        Assert.True(missed.Length <= pairs["+"].Count() * 0.03, string.Join(", ", missed));
        Assert.True(wrong.Length <= pairs["-"].Count() * 0.01, string.Join(", ", wrong));
    }
}
