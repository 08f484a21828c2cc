using System.Text.Json;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Tests.Twilio;

public sealed class SegmentTests
{
    /// <summary>The table is made by <c>tests/acceptance/make-tables.mjs</c>, with Twilio's own calculator.</summary>
    [Fact]
    public void A_thousand_texts_take_as_many_segments_as_Twilios_calculator_says()
    {
        var rows = File.ReadLines(SignatureTests.Table("segments.tsv")).Select(line => line.Split('\t')).Select(r => (Segments: int.Parse(r[0], null), Text: JsonSerializer.Deserialize<string>(r[1])!)).ToList();

        Assert.Equal(1000, rows.Count);
        Assert.Empty(rows.Where(r => Gsm7.Segments(r.Text) != r.Segments).Select(r => $"{r.Segments} and not {Gsm7.Segments(r.Text)}: {r.Text}"));
    }

    [Theory]
    [InlineData("Café één, ’s middags… – °C", "Café één, 's middags... -  gradenC")]
    [InlineData("ĳsje • “ja” ‘nee’", "ijsje - \"ja\" 'nee'")]
    [InlineData("coöperatie Zuid-Limburg à la carte", "coöperatie Zuid-Limburg à la carte")]
    public void Punctuation_becomes_what_a_phone_sends_cheaply(string text, string cheap) => Assert.Equal(cheap, Gsm7.Normalise(text));

    [Fact]
    public void Letters_can_stay_as_they_are() => Assert.Equal("reünie, 's middags: België ó", Gsm7.Normalise("reünie, ’s middags: België ó", letters: false));
}
