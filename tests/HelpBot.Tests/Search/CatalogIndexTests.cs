using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Search;

public sealed class CatalogIndexTests
{
    private static readonly Query Eating = new() { Themes = ["samen-eten"], Near = Offer.Kompasdam, Municipality = "Kompasdam" };

    [Fact]
    public void The_nearer_of_two_equals_comes_first() => Assert.Equal("near,far", Search(
        Eating, Offer.Activity("far", "Eettafel", ["samen-eten"], Offer.Zeilveen, "Zeilveen"), Offer.Activity("near", "Eettafel", ["samen-eten"])).Ids());

    [Fact]
    public void A_partner_in_town_comes_before_a_meal_far_away() => Assert.Equal("partner,meal", Search(
        Eating, Offer.Activity("meal", "Eettafel", ["samen-eten"], Offer.Verweg, "Verweg", day: DayOfWeek.Monday), Offer.Partner("partner", "Kookhuis", ["samen-eten"])).Ids());

    [Fact]
    public void A_dinner_in_the_next_neighbourhood_comes_before_coffee_next_door()
    {
        var query = Eating with { Themes = ["samen-eten", "koffie-inloop"] };

        Assert.Equal("meal,coffee", Search(
            query, Offer.Activity("coffee", "Inloop", ["koffie-inloop"]), Offer.Activity("meal", "Eettafel", ["samen-eten"], new(51.9, 4.43))).Ids());
    }

    [Fact]
    public void What_has_nothing_to_do_with_it_is_no_hit() => Assert.Equal("meal", Search(
        Eating, Offer.Activity("meal", "Eettafel", ["samen-eten"]), Offer.Activity("walk", "Wandelclub", ["wandelen-bewegen"])).Ids());

    [Theory]
    [InlineData("bedankt", "bed")]
    [InlineData("vergeten", "eten")]
    [InlineData("weten", "eten")]
    [InlineData("accessoire", "armoire")]
    [InlineData("gezin", "zin")]
    [InlineData("maatschappelijk", "maatje")]
    public void A_word_inside_a_word_finds_nothing(string words, string name) =>
        Assert.Empty(Search(new() { Words = words }, Offer.Activity("x", name, [])).Hits);

    [Theory]
    [InlineData("wandelgroepje", "Wandelclub de Stap")]
    [InlineData("wandelen", "Wandelclub de Stap")]
    [InlineData("wandel club", "Wandelclub de Stap")]
    [InlineData("kofieochtent", "Koffieochtend")]
    [InlineData("koffie-uurtje", "Koffieuurtje")]
    [InlineData("trefcentrm", "Trefcentrum")]
    [InlineData("fietsen", "Wandelclub de Stap")]
    public void Peoples_words_find_it(string words, string name) => Assert.Equal("x", Search(
        new() { Words = words },
        Offer.Activity("x", name, name.StartsWith('W') ? ["wandelen-bewegen"] : []), Offer.Activity("y", "Schaakavond", ["spel-creatief-muziek"])).Ids());

    [Fact]
    public void The_word_itself_comes_before_its_synonym() => Assert.Equal("bike,walk", Search(
        new() { Words = "fietsen" }, Offer.Activity("walk", "Wandelclub", ["wandelen-bewegen"]), Offer.Activity("bike", "Fietsclub", ["wandelen-bewegen"])).Ids());

    [Fact]
    public void A_helpline_comes_after_what_is_in_town_unless_it_is_named()
    {
        var records = new ICatalogRecord[] { Offer.Helpline("line", "Luisterlijn", ["eenzaam"]), Offer.Activity("bus", "Praatbus", ["eenzaam"]), Offer.Partner("p", "Huiskamer", ["eenzaam"]) };

        Assert.Equal("bus,p,line", Search(new() { Themes = ["eenzaam"], Near = Offer.Kompasdam }, records).Ids());
        Assert.Equal("line", Search(new() { Words = "luisterlijn", Near = Offer.Kompasdam }, records).Hits[0].Id);
    }

    [Fact]
    public void Withheld_and_past_records_are_never_found()
    {
        var result = Search(
            Eating with { Top = 50 },
            Offer.Activity("over", "Kerstdiner", ["samen-eten"], schedule: Offer.Once(new(2026, 11, 1))),
            Offer.Activity("withheld", "Eettafel", ["samen-eten"], serving: Serving.Withheld),
            Offer.Activity("coming", "Buurtdiner", ["samen-eten"], schedule: Offer.Once(new(2026, 12, 1))));

        Assert.Equal("coming", result.Ids());
        Assert.Equal(new DateOnly(2026, 12, 1), result.Hits[0].Next?.Date);
    }

    [Fact]
    public void Facts_to_be_checked_first_rank_lower() => Assert.Equal("fresh,old", Search(
        Eating, Offer.Activity("old", "Eettafel", ["samen-eten"], serving: Serving.CallFirst), Offer.Activity("fresh", "Eettafel", ["samen-eten"], new(51.91, 4.40))).Ids());

    [Fact]
    public void The_wanted_day_rules_and_an_unknown_day_comes_after_it()
    {
        var result = Search(
            Eating with { When = WantedTime.Any with { Days = [DayOfWeek.Thursday] } },
            Offer.Activity("unknown", "Eettafel", ["samen-eten"]),
            Offer.Activity("thursday", "Eettafel", ["samen-eten"], day: DayOfWeek.Thursday),
            Offer.Activity("friday", "Eettafel", ["samen-eten"], day: DayOfWeek.Friday));

        Assert.Equal("thursday,unknown", result.Ids());
        Assert.Equal(Relaxation.None, result.Relaxed);
    }

    [Fact]
    public void Time_then_cost_then_theme_are_let_go_of_and_told()
    {
        var dear = Offer.Activity("dear", "Eettafel", ["samen-eten"], fee: 12, day: DayOfWeek.Friday);
        var coffee = Offer.Activity("coffee", "Inloop", ["koffie-inloop"], day: DayOfWeek.Tuesday);
        var thursday = WantedTime.Any with { Days = [DayOfWeek.Thursday] };

        Assert.Equal(Relaxation.Time, Search(Eating with { When = thursday }, dear).Relaxed);
        Assert.Equal(Relaxation.Cost, Search(Eating with { When = thursday, MaxCost = 5 }, dear, coffee).Relaxed);
        Assert.Equal(Relaxation.Theme, Search(Eating, coffee).Relaxed);
        Assert.Equal("coffee", Search(Eating, coffee).Ids());
    }

    [Fact]
    public void Only_far_away_is_told_too()
    {
        var result = Search(Eating, Offer.Activity("far", "Eettafel", ["samen-eten"], Offer.Verweg, "Verweg"));

        Assert.Equal(Relaxation.Distance, result.Relaxed);
        Assert.InRange(result.Hits[0].DistanceKm!.Value, 100, 200);
    }

    [Fact]
    public void Without_activities_in_town_its_partners_and_what_is_near_are_both_there()
    {
        var result = Search(
            Eating, Offer.Partner("door", "Sociaal team", ["hulpvraag-administratie"], door: Door.SocialTeam), Offer.Partner("cook", "Kookhuis", ["samen-eten"]),
            Offer.Activity("near", "Eettafel", ["samen-eten"], Offer.Zeilveen, "Zeilveen"), Offer.Activity("far", "Eettafel", ["samen-eten"], Offer.Verweg, "Verweg"));

        Assert.Equal(["cook", "door", "far", "near"], result.Hits.Select(h => h.Id).Order());
        Assert.Equal("far", result.Hits[^1].Id);
        Assert.InRange(result.Hits.First(h => h.Id == "near").DistanceKm!.Value, 5, 7);
        Assert.Equal(Relaxation.None, result.Relaxed);
    }

    [Fact]
    public void A_group_that_was_not_asked_for_goes_last()
    {
        var records = new[]
        {
            Offer.Activity("alz", "Alzheimercafé", ["koffie-inloop", "dementie"]), Offer.Activity("young", "Soos", ["koffie-inloop"], audience: "jongeren"),
            Offer.Activity("senior", "Koffietafel", ["koffie-inloop"], audience: "55-plussers"), Offer.Activity("all", "Inloop", ["koffie-inloop"], Offer.Zeilveen),
        };
        var coffee = new Query { Themes = ["koffie-inloop"], Near = Offer.Kompasdam };

        Assert.Equal(["senior", "all"], Search(coffee with { Audiences = ["older"] }, records).Hits.Take(2).Select(h => h.Id));
        Assert.Equal("young", Search(coffee with { Audiences = ["young"] }, records).Hits[0].Id);
        Assert.Equal("alz", Search(coffee with { Audiences = ["dementia"] }, records).Hits[0].Id);
        Assert.Equal("alz", Search(coffee with { Themes = ["dementie"] }, records).Hits[0].Id);
    }

    [Fact]
    public void Ruled_out_and_shown_records_stay_away() => Assert.Equal("walk", Search(
        new() { NotThemes = ["samen-eten"], Except = new HashSet<string> { "seen" } },
        Offer.Activity("meal", "Eettafel", ["samen-eten", "koffie-inloop"]), Offer.Activity("walk", "Wandelclub", ["wandelen-bewegen"]),
        Offer.Activity("seen", "Kaartclub", ["spel-creatief-muziek"])).Ids());

    [Fact]
    public void What_comes_to_the_home_comes_first_for_who_cannot_leave_it() => Assert.Equal("meals,table", Search(
        Eating with { AtHome = true }, Offer.Activity("table", "Eettafel", ["samen-eten"]), Offer.Activity("meals", "Maaltijd aan huis", ["samen-eten"], atHome: true)).Ids());

    [Fact]
    public void Without_a_place_distance_plays_no_part()
    {
        var hit = Search(new() { Themes = ["samen-eten"] }, Offer.Activity("a", "Eettafel", ["samen-eten"])).Hits[0];

        Assert.Null(hit.DistanceKm);
        Assert.DoesNotContain(hit.Parts, p => p.Key == "afstand");
    }

    [Fact]
    public void A_first_index_of_four_hundred_records_is_built_in_no_time()
    {
        var catalog = Offer.Catalog(new RandomTown(21).Records(400));
        var words = DutchWords.Build(catalog);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        CatalogIndex.Build(catalog, words);

        Assert.True(clock.ElapsedMilliseconds < 1_000, $"{clock.ElapsedMilliseconds} ms");
    }

    private static SearchResult Search(Query query, params ICatalogRecord[] records) => Offer.Index(records).Search(query, Offer.Now);
}
