using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding.People;

public sealed class CaseTests
{
    [Theory]
    [InlineData("man, 59, pas gescheiden, zoekt sport")]
    [InlineData("v 81, woont alleen")]
    [InlineData("deelnemer zoekt taalles")]
    [InlineData("Echtpaar (77 en 80) wil samen bewegen")]
    [InlineData("betreft: dame 88 jr, mist aanspraak")]
    public void Telegram_style_is_a_case(string text) => Assert.Equal(Role.Professional, Reading.Of(text).Role);

    [Theory]
    [InlineData("ik ben een vrouw van 51 en zoek contact")]
    [InlineData("mijn man, 79, wil graag biljarten")]
    [InlineData("een man wil ook weleens breien")]
    public void Who_speaks_of_himself_or_kin_writes_no_case(string text) => Assert.NotEqual(Role.Professional, Reading.Of(text).Role);

    [Theory]
    [InlineData("v")]
    [InlineData("m")]
    [InlineData("een v")]
    [InlineData("vr")]
    [InlineData("voor m")]
    public void A_letter_alone_is_read_without_harm(string text) => Assert.NotNull(Reading.Of(text));
}
