using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.People;

namespace HelpBot.Tests.Understanding.People;

public sealed class KinTests
{
    private static readonly WordLists Lists = Reading.Lists;

    [Theory]
    [InlineData("achterbuurvrouw")]
    [InlineData("stiefzoon")]
    [InlineData("peettante")]
    [InlineData("zusje")]
    [InlineData("overgrootvader")]
    [InlineData("ex")]
    [InlineData("schoonvrouw")]
    public void A_word_made_longer_from_kin_is_kin(string word) => Assert.True(Kin.Is(word, Lists));

    [Theory]
    [InlineData("mans")]
    [InlineData("oudheid")]
    [InlineData("onderzoek")]
    [InlineData("werkman")]
    [InlineData("schoonmaak")]
    [InlineData("overdag")]
    public void A_word_that_only_begins_or_ends_alike_is_none(string word) => Assert.False(Kin.Is(word, Lists));

    [Theory]
    [InlineData("mijn schoonmoeder wil graag kaarten", "parent-in-law-mother", true)]
    [InlineData("is er iets voor de buurman", "neighbour-man", false)]
    [InlineData("mijn oom is stil sinds zijn broer dood is", "uncle", true)]
    public void The_one_who_is_meant_is_called_by_the_right_word(string text, string kin, bool own)
    {
        var meaning = Reading.Of(text);

        Assert.Equal((kin, own), (meaning.Kin, meaning.KinIsOwn));
    }

    [Theory]
    [InlineData("Gisteren at oma weer niets")]
    [InlineData("De weduwe van hierboven zie ik nooit meer buiten")]
    [InlineData("Sinds de val eet papa niet meer aan tafel")]
    public void Family_and_neighbours_are_heard_without_mijn(string text) => Assert.Equal(Role.Family, Reading.Of(text).Role);

    [Theory]
    [InlineData("Mijn broer is mijn enige familie en hij emigreert")]
    [InlineData("Mijn zoon belt mij nooit meer")]
    [InlineData("Ik heb verdriet om mijn nicht")]
    [InlineData("Ik wil best voor iemand anders boodschappen doen")]
    public void Who_is_left_or_gives_writes_for_himself(string text) => Assert.NotEqual(Role.Family, Reading.Of(text).Role);
}
