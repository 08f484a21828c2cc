using HelpBot.Channels.DirectLine;
using HelpBot.Tests.Service;
using System.Text.Json.Nodes;

namespace HelpBot.Tests.DirectLine;

public sealed class PlacePresetTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Kerkrade", "Kerkrade", "Kerkrade")]
    [InlineData("kerkrade", "Kerkrade", "Kerkrade")]
    [InlineData("Schiedam", "Schiedam", "Schiedam")]
    public void A_place_that_is_known_is_where_the_conversation_begins(string given, string place, string municipality)
    {
        using var client = app.CreateClient();

        var state = app.Get<PlacePreset>().Read(new() { ["place"] = given });

        Assert.Equal((place, municipality), (state.Place, state.Municipality));
    }

    [Theory]
    [InlineData("\"Atlantis\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("null")]
    public void What_is_no_place_is_passed_over(string json)
    {
        using var client = app.CreateClient();

        Assert.Null(app.Get<PlacePreset>().Read(new() { ["place"] = JsonNode.Parse(json) }).Place);
        Assert.Null(app.Get<PlacePreset>().Read(null).Place);
    }
}
