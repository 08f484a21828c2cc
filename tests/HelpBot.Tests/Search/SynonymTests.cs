using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Search;

/// <summary>What words near in meaning find, and what common words do not. The groups are made up for these tests.</summary>
public sealed class SynonymTests
{
    private static readonly SynonymGroup[] Groups =
    [
        new(["knobbelen", "tollen"], [], []),
        new(["tollen", "hoepelen"], [], []),
        new(["zandkastelen"], ["emmertje", "schepje zand"], ["strandfeest"]),
    ];

    [Theory]
    [InlineData("knobbelen", "Tollen bij de pomp", true)]
    [InlineData("knobbelen", "Hoepelen bij de pomp", false)]
    [InlineData("hoepelclub", "Tollen bij de pomp", true)]
    [InlineData("zandkastelen", "Strandfeest", true)]
    [InlineData("strandfeest", "Zandkastelen", false)]
    [InlineData("emmertje", "Zandkastelen", true)]
    [InlineData("zandkastelen", "Emmertje", false)]
    [InlineData("een schepje van zand", "Zandkastelen", true)]
    [InlineData("een schepje", "Zandkastelen", false)]
    public void A_word_finds_what_its_groups_say_and_no_more(string words, string name, bool finds) =>
        Assert.Equal(finds ? "x" : "", Search(words, Offer.Activity("x", name, [])).Ids());

    [Fact]
    public void The_word_itself_goes_before_what_means_nearly_the_same() => Assert.Equal(
        "same,near", Search("knobbelen", Offer.Activity("near", "Tollen", []), Offer.Activity("same", "Knobbelen", [])).Ids());

    [Fact]
    public void What_is_written_everywhere_needs_no_synonyms()
    {
        var many = Enumerable.Range(0, 40).Select(i => Offer.Activity($"a{i:D2}", $"Knobbelen {i}", []));

        Assert.DoesNotContain(Search("knobbelen", [.. many, Offer.Activity("near", "Tollen", [])], top: 100).Hits, h => h.Id == "near");
    }

    [Fact]
    public void In_a_long_message_common_words_find_nothing_beside_others() => Assert.Equal("game", Search(
        "mijn oude moeder vindt vandaag helemaal niets leuker dan lekker hoepelen met haar zoon",
        Offer.Activity("mother", "Oude moeder en zoon", []), Offer.Activity("game", "Hoepelen", [])).Ids());

    [Fact]
    public void A_few_words_are_all_meant() => Assert.Contains(
        "mother", Search("hoepelen moeder zoon", Offer.Activity("mother", "Oude moeder en zoon", []), Offer.Activity("game", "Hoepelen", [])).Ids());

    [Fact]
    public void A_long_message_of_common_words_alone_still_finds() => Assert.Equal("mother", Search(
        "mijn oude moeder vindt vandaag helemaal niets leuk, komt ergens iemand kijken wat mijn moeder dan leuk vindt",
        Offer.Activity("mother", "Oude moeder en zoon", []), Offer.Activity("game", "Hoepelen", [])).Ids());

    private static SearchResult Search(string words, params ICatalogRecord[] records) => Search(words, records, top: 10);

    private static SearchResult Search(string words, ICatalogRecord[] records, int top)
    {
        var catalog = Offer.Catalog(records);
        catalog = catalog with
        {
            Words = catalog.Words with
            {
                Synonyms = Groups,
                CommonWords = new HashSet<string>
                    { "moeder", "oude", "vinden", "vandaag", "helemaal", "niets", "leuk", "lekker", "zoon", "komen", "ergens", "iemand", "kijken" },
            },
        };
        return CatalogIndex.Build(catalog, DutchWords.Build(catalog)).Search(new() { Words = words, Top = top }, Offer.Now);
    }
}
