using HelpBot.Core.Conversation;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Conversation;

/// <summary>The order in which things are offered. Tuesday 24 November 2026, 10.00.</summary>
public sealed class ShortlistTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    [Theory]
    [InlineData("samen eten in Schiedam")]
    [InlineData("ik voel me alleen in Maastricht")]
    [InlineData("mijn vrouw is overleden, ik zoek een luisterend oor in Venlo")]
    [InlineData("vrijwilligerswerk in Heerlen")]
    public void A_seat_given_away_moves_nobody_above_the_fifth_and_scores_still_add_up(string text)
    {
        var query = LoneMessage.QueryFor(ShippedBasis.Value, text, Now) with { Top = 10 };

        var offered = Shortlist.Search(ShippedBasis.Value, ShippedBasis.Value.Index, query, Now).Hits;

        Assert.Equal(ShippedBasis.Value.Index.Search(query, Now).Hits.Take(3).Select(h => h.Id), offered.Take(3).Select(h => h.Id));
        Assert.All(offered, h => Assert.Equal(h.Score, h.Parts.Sum(p => p.Value), 4));
        Assert.Equal(offered.OrderByDescending(h => h.Score).Select(h => h.Id), offered.Select(h => h.Id));
    }

    [Fact]
    public void Who_rules_out_bingo_does_not_rule_out_every_game()
    {
        var query = LoneMessage.QueryFor(ShippedBasis.Value, "ik wil iets doen in Schiedam maar geen bingo", Now);

        Assert.Contains("bingo", query.NotWords);
        Assert.DoesNotContain("spel-creatief-muziek", query.NotThemes);
        Assert.Contains("spel-creatief-muziek", LoneMessage.QueryFor(ShippedBasis.Value, "ik wil iets doen in Schiedam maar geen spelletjes", Now).NotThemes);
    }

    [Fact]
    public void In_a_town_of_which_nothing_is_known_only_what_is_everywhere_is_offered()
    {
        var query = LoneMessage.QueryFor(ShippedBasis.Value, "samen eten in Zwolle", Now);

        Assert.All(Shortlist.Search(ShippedBasis.Value, ShippedBasis.Value.Index, query, Now).Hits, h => Assert.DoesNotContain(h.Kind, new[] { RecordKind.Activity, RecordKind.Partner }));
    }

    [Theory]
    [InlineData("mijn opa in Venlo zoekt gezelschap", "men")]
    [InlineData("mw. 82 in Schiedam zoekt een maatje", "women")]
    public void Whom_it_is_for_tells_whether_a_group_for_men_or_women_fits(string text, string gender) =>
        Assert.Contains(gender, LoneMessage.QueryFor(ShippedBasis.Value, text, Now).Audiences);

    [Fact]
    public void A_misspelt_weekday_is_a_weekday_and_Limburgish_woe_is_none()
    {
        Assert.Contains(DayOfWeek.Friday, LoneMessage.QueryFor(ShippedBasis.Value, "vrijdach samen eten in Schiedam", Now).When.Days);
        Assert.True(LoneMessage.QueryFor(ShippedBasis.Value, "woe kin ich get drinke in Mestreech", Now).When.IsAny);
    }
}
