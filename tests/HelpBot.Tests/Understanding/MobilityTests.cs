using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class MobilityTests
{
    [Theory]
    [InlineData("het lopen wordt steeds moeilijker", Mobility.WalksBadly)]
    [InlineData("ik kan geen trappen op", Mobility.WalksBadly)]
    [InlineData("mijn heup is versleten", Mobility.WalksBadly)]
    [InlineData("ze loopt slecht", Mobility.WalksBadly)]
    [InlineData("mijn buurman die slecht loopt", Mobility.WalksBadly)]
    [InlineData("mijn vader komt niet ver met lopen", Mobility.WalksBadly)]
    [InlineData("dat loopt slecht af met haar", Mobility.None)]
    [InlineData("de zaak loopt slecht", Mobility.None)]
    [InlineData("ze hebben mijn rijbewijs afgenomen", Mobility.NoCar)]
    [InlineData("onze auto is verkocht", Mobility.NoCar)]
    [InlineData("ik durf de straat niet meer op", Mobility.Housebound)]
    [InlineData("hij ligt de hele week in bed", Mobility.Housebound)]
    [InlineData("mijn tante komt niet meer buiten", Mobility.Housebound)]
    [InlineData("hij durft niet naar buiten", Mobility.Housebound)]
    [InlineData("ze komt bijna niet meer buiten", Mobility.None)]
    [InlineData("ik kom graag buiten", Mobility.None)]
    [InlineData("ik durf niet alleen naar buiten", Mobility.None)]
    [InlineData("ik fiets nog elke dag", Mobility.None)]
    [InlineData("ik heb geen rollator nodig", Mobility.None)]
    [InlineData("de auto staat voor de deur", Mobility.None)]
    [InlineData("ik ga niet alleen de deur uit", Mobility.None)]
    public void Why_somebody_cannot_simply_come(string text, Mobility mobility) => Assert.Equal(mobility, Reading.Of(text).Mobility);

    [Theory]
    [InlineData("kan er iemand bij haar langskomen", true)]
    [InlineData("liever een gesprek per telefoon", true)]
    [InlineData("wie bezoekt mijn oom eens", true)]
    [InlineData("ik wil niet dat er iemand aan huis komt", false)]
    [InlineData("waar kan ik naartoe", false)]
    public void What_must_come_to_the_person(string text, bool home) => Assert.Equal(home, Reading.Of(text).AtHome);
}
