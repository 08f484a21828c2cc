using HelpBot.Core.Language;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.People;

namespace HelpBot.Tests.Understanding.People;

public sealed class WorkplaceTests
{
    [Theory]
    [InlineData("mondzorgpraktijk", true)]
    [InlineData("oogkliniek", true)]
    [InlineData("ggz", true)]
    [InlineData("bibliotheek", false)]
    [InlineData("rotpraktijken", false)]
    public void A_place_of_work_is_known_by_how_its_name_ends(string word, bool expected) => Assert.Equal(expected, Reading.Lists.IsWorkplace(word));

    [Theory]
    [InlineData("woonbegeleider", true)]
    [InlineData("arts", false)]
    [InlineData("zwarts", false)]
    [InlineData("wijkzuster", true)]
    [InlineData("schoonzuster", false)]
    public void A_trade_is_known_by_how_its_name_ends(string word, bool expected) => Assert.Equal(expected, Reading.Lists.IsTrade(word));

    [Theory]
    [InlineData("de fysio hier: een meneer wil graag zwemmen")]
    [InlineData("Vanuit ons hospice zoek ik nazorg voor een gezin")]
    [InlineData("Een deelnemer van ons zoekt een koor")]
    [InlineData("Een van onze cliënten wil schaken")]
    [InlineData("Namens Lentebloei: een deelneemster zoekt een maatje")]
    public void Who_writes_from_work_is_a_professional(string text) => Assert.Equal(Role.Professional, Reading.Of(text).Role);

    [Theory]
    [InlineData("Ik ben thuishulp, maar mijn tante zoekt een koor", Role.Family)]
    [InlineData("Ik werk in een ziekenhuis en mijn vader zit alleen", Role.Family)]
    [InlineData("ik werk in het ziekenhuis maar voel me thuis zo alleen", Role.Resident)]
    public void Work_that_is_only_mentioned_makes_no_professional(string text, Role role) => Assert.Equal(role, Reading.Of(text).Role);

    [Fact]
    public void The_place_of_work_is_taken_from_the_search()
    {
        var message = Utterance.Of("vanuit het verpleeghuis zoeken wij zangers");

        Workplaces.Claim(message, Reading.Lists);

        Assert.True(message.IsClaimed(2));
        Assert.False(message.IsClaimed(5));
    }
}
