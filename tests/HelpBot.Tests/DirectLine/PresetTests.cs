using HelpBot.Channels.DirectLine;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class PresetTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Kerkrade", "Kerkrade", "Kerkrade")]
    [InlineData("kerkrade", "Kerkrade", "Kerkrade")]
    [InlineData("Schiedam", "Schiedam", "Schiedam")]
    public void A_place_that_is_known_is_where_the_conversation_begins(string given, string place, string municipality)
    {
        using var client = app.CreateClient();

        var state = app.Get<Preset>().Read(given, null);

        Assert.Equal((place, municipality), (state.Place, state.Municipality));
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData(null)]
    public void What_is_no_place_is_passed_over(string? given)
    {
        using var client = app.CreateClient();

        Assert.Null(app.Get<Preset>().Read(given, null).Place);
    }

    [Theory]
    [InlineData("je", FormOfAddress.Je)]
    [InlineData("u", FormOfAddress.U)]
    [InlineData("jij", null)]
    [InlineData(null, null)]
    public void A_website_says_how_its_visitors_are_spoken_to(string? given, FormOfAddress? form)
    {
        using var client = app.CreateClient();

        Assert.Equal(form, app.Get<Preset>().Read("Kerkrade", given).Address);
    }
}
