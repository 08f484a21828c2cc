using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class EverydayTests
{
    [Theory]
    [InlineData("Jonge mensen maken minder vaak een praatje dan vroeger")]
    [InlineData("Zwemmen is goed voor de spieren")]
    [InlineData("Alzheimer treft ook mensen van vijftig")]
    [InlineData("De meeste senioren koken zelf")]
    [InlineData("Veel kinderen lopen naar school")]
    [InlineData("Biljarten kost rust en geduld, las ik")]
    [InlineData("We hadden een lunch met de buren")]
    [InlineData("Wij hebben heerlijk gewandeld in het bos")]
    [InlineData("Op maandag lees ik de krant in Beek")]
    public void What_asks_for_nothing_is_out_of_scope(string text) => Assert.Equal(Intent.OutOfScope, Reading.Of(text).Intent);

    [Theory]
    [InlineData("Ouderen in de flat zoeken een kaartclub")]
    [InlineData("Zwemmen is goed voor mij, waar kan dat")]
    [InlineData("Wandelen is leuker met anderen")]
    [InlineData("Ik heb jaren gezongen en mis het koor")]
    [InlineData("We hadden altijd een eetclub, nu niet meer")]
    [InlineData("Eenzaamheid maakt mij ziek")]
    [InlineData("Mijn moeder heeft alzheimer en wil gezelschap")]
    public void What_is_told_in_need_is_not(string text) => Assert.NotEqual(Intent.OutOfScope, Reading.Of(text).Intent);

    [Theory]
    [InlineData("Hoe vervoer ik een vleugel naar de vierde verdieping")]
    [InlineData("hoeveel postzegels moeten er op een pakje naar Spanje")]
    [InlineData("hoe lang moeten aardappels koken")]
    public void What_is_of_the_world_is_so_after_something_was_said_too(string text) => Assert.Equal(Intent.OutOfScope, Reading.OfLater(text).Intent);
}
