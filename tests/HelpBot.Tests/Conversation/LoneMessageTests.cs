using HelpBot.Core.Conversation;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Conversation;

/// <summary>What one message asks of the search, on the shipped knowledge and in the town that does not exist. Tuesday 24 November 2026, 10.00.</summary>
public sealed class LoneMessageTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    private static readonly Basis Town =
        BasisReader.Read([Shipped.FictionalFolder, Shipped.KnowledgeFolder], new DateOnly(2026, 11, 22)).Basis ?? throw new InvalidOperationException("The town cannot be read.");

    [Theory]
    [InlineData("Donderdagmiddag wil ik er even uit, wat dan ook")]
    [InlineData("wat is er donderdag te doen")]
    public void Without_a_subject_what_is_on_then_comes_first(string text) =>
        Assert.All(Town.Index.Search(LoneMessage.QueryFor(Town, text, Now), Now).Hits.Take(5), h =>
        {
            Assert.Equal(RecordKind.Activity, h.Kind);
            Assert.Equal(DayOfWeek.Thursday, h.Next?.Date.DayOfWeek);
        });

    [Fact]
    public void Where_all_is_of_one_town_nobody_needs_to_name_it()
    {
        Assert.Equal("Fictiehoven", LoneMessage.QueryFor(Town, "ik wil zingen", Now).Municipality);
        Assert.Null(LoneMessage.QueryFor(ShippedBasis.Value, "ik wil zingen", Now).Municipality);
    }

    [Fact]
    public void A_bare_weekday_is_any_such_day_and_a_date_is_one()
    {
        Assert.Null(LoneMessage.QueryFor(Town, "op zaterdag dansen", Now).When.Date);
        Assert.Equal(new DateOnly(2026, 11, 28), LoneMessage.QueryFor(Town, "komende zaterdag dansen", Now).When.Date);
        Assert.Equal(new DateOnly(2026, 11, 28), LoneMessage.QueryFor(Town, "zaterdag 28 november dansen", Now).When.Date);
    }

    [Fact]
    public void Money_only_colours_the_question_what_there_is_to_do()
    {
        var query = LoneMessage.QueryFor(Town, "we hebben weinig geld, wat is er te doen?", Now);

        Assert.True(query.Anything);
        Assert.Empty(query.Themes);
        Assert.Contains("geldzorgen", query.Beside);
    }

    [Fact]
    public void Advice_is_sought_by_who_asks_how_to_begin() =>
        Assert.Equal(RecordKind.Advice, Found(ShippedBasis.Value, "Wat zeg ik tegen mijn oma die altijd alleen is?").Kind);

    [Fact]
    public void A_name_of_small_words_is_still_found() => Assert.Equal("schiedam-samen-schiedam", Found(ShippedBasis.Value, "Wie is Samen Schiedam?").Id);

    [Theory]
    [InlineData("Is er geen koor bij jullie in Schiedam?", "spel-creatief-muziek")]
    [InlineData("Ik eet niet graag alleen in Schiedam", "samen-eten")]
    public void A_question_with_geen_asks_for_it(string text, string theme) => Assert.Contains(theme, LoneMessage.QueryFor(ShippedBasis.Value, text, Now).Themes);

    [Fact]
    public void The_subject_comes_before_the_circumstances() =>
        Assert.Equal("samen-eten", LoneMessage.QueryFor(Town, "weduwnaar, eenzaam, weinig geld, zoekt een eettafel", Now).Themes[0]);

    [Theory]
    [InlineData("mijn zus is in april overleden en ik zoek lotgenoten")]
    [InlineData("de avonden duren lang zonder gezelschap")]
    public void What_was_and_how_it_is_are_no_wished_time(string text) => Assert.True(LoneMessage.QueryFor(Town, text, Now).When.IsAny);

    [Fact]
    public void Errands_that_are_done_ask_for_no_ride() =>
        Assert.DoesNotContain("vervoer", LoneMessage.QueryFor(Town, "ik heb net boodschappen gedaan, waar kan ik koffie drinken", Now).Themes);

    [Theory]
    [InlineData("meisje 13 zoekt iets na school", "young")]
    [InlineData("ik kom de deur bijna niet meer uit, bedlegerig", "disability")]
    public void For_whom_it_is(string text, string audience) => Assert.Contains(audience, LoneMessage.QueryFor(Town, text, Now).Audiences);

    private static Hit Found(Basis basis, string text) => basis.Index.Search(LoneMessage.QueryFor(basis, text, Now), Now).Hits[0];
}
