using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Search;

/// <summary>What colours a query beside what is asked: themes that serve too, a kind that is sought, how vague a place is.</summary>
public sealed class SideWishTests
{
    private static readonly Query Mate = new() { Themes = ["maatje"], Beside = ["koffie-inloop"], Near = Offer.Kompasdam, Municipality = "Kompasdam" };

    [Fact]
    public void The_same_is_found_as_by_reading_everything()
    {
        var town = new RandomTown(31);
        var index = Offer.Index(town.Records(400));
        var random = new Random(31);

        for (var i = 0; i < 1_000; i++)
        {
            var query = town.Query() with
            {
                Beside = random.Next(2) == 0 ? ["koffie-inloop", "eenzaam"] : [],
                Sought = random.Next(3) == 0 ? (RecordKind)random.Next(5) : null,
                WithinKm = random.Next(2) * 3,
                Anything = random.Next(4) == 0,
            };
            var (quick, slow) = (index.Search(query, Offer.Now), index.SearchAll(query, Offer.Now));

            Assert.Equal(slow.Ids(), quick.Ids());
            Assert.Equal(slow.Relaxed, quick.Relaxed);
        }
    }

    [Fact]
    public void What_serves_too_comes_after_what_was_asked_in_the_same_town() => Assert.Equal("mate,coffee", Search(
        Mate, Offer.Activity("coffee", "Inloop", ["koffie-inloop"]), Offer.Activity("mate", "Bezoekgroep", ["maatje"])).Ids());

    [Fact]
    public void What_only_serves_too_is_not_what_was_asked()
    {
        var result = Search(Mate, Offer.Activity("coffee", "Inloop", ["koffie-inloop"]), Offer.Activity("far", "Bezoekgroep", ["maatje"], Offer.Verweg, "Verweg"));

        Assert.Equal("coffee", result.Hits[0].Id);
        Assert.Equal(Relaxation.Distance, result.Relaxed);
    }

    [Fact]
    public void Advice_that_is_sought_goes_before_an_activity() => Assert.Equal("h", Search(
        new() { Themes = ["eenzaam"], Sought = RecordKind.Helpline }, Offer.Activity("a", "Praatgroep", ["eenzaam"]), Offer.Helpline("h", "Luisterlijn", ["eenzaam"])).Hits[0].Id);

    [Fact]
    public void Of_a_whole_town_nothing_is_nearer_than_the_rest()
    {
        var corner = new GeoPoint(51.915, 4.42);
        var query = new Query { Words = "kaarten", Near = Offer.Kompasdam, Municipality = "Kompasdam" };
        ICatalogRecord[] records = [Offer.Activity("walk", "Wandelclub", ["wandelen-bewegen"]), Offer.Activity("cards", "Kaarten", ["spel-creatief-muziek"], corner)];

        var hit = Search(query with { WithinKm = 3 }, records).Hits.Single(h => h.Id == "cards");

        Assert.Equal(Search(query with { Near = corner }, records).Hits.Single(h => h.Id == "cards").Score, hit.Score, 6);
        Assert.True(hit.DistanceKm > 1);
    }

    [Fact]
    public void A_named_town_goes_before_the_same_thing_just_over_its_border() => Assert.Equal("here,over", Search(
        new() { Themes = ["samen-eten"], Near = new GeoPoint(51.9, 4.44), Municipality = "Kompasdam" },
        Offer.Activity("over", "Eettafel", ["samen-eten"], new(51.9, 4.45), "Zeilveen"), Offer.Activity("here", "Eettafel", ["samen-eten"], new(51.9, 4.42))).Ids());

    [Fact]
    public void The_door_of_another_town_comes_after_a_house_there() => Assert.Equal("house,door", Search(
        new() { Themes = ["koffie-inloop"], Near = Offer.Kompasdam, Municipality = "Kompasdam" },
        Offer.Partner("door", "Stadhuis", ["koffie-inloop"], Offer.Zeilveen, "Zeilveen", door: Door.Municipality),
        Offer.Partner("house", "Huiskamer", ["koffie-inloop"], new(51.9, 4.5), "Zeilveen")).Ids());

    [Fact]
    public void What_it_is_first_of_all_about_counts_most() => Assert.Equal("meal,walk", Search(
        new() { Themes = ["samen-eten"] }, Offer.Activity("walk", "Middag", ["wandelen-bewegen", "samen-eten"]), Offer.Activity("meal", "Middag", ["samen-eten", "wandelen-bewegen"])).Ids());

    private static SearchResult Search(Query query, params ICatalogRecord[] records) => Offer.Index(records).Search(query, Offer.Now);
}
