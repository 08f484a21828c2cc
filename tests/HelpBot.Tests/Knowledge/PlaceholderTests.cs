using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Niets in te vullen.", "")]
    [InlineData("{name} in {place}: {name}", "name place name")]
    [InlineData("{n}{count}", "n count")]
    public void Names_between_braces_are_found_in_order(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Placeholders.In(text)!));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{place")]
    [InlineData("place}")]
    [InlineData("{}")]
    [InlineData("{{place}}")]
    [InlineData("{pla ce}")]
    [InlineData("{Place}")]
    [InlineData("}{")]
    public void A_brace_alone_or_around_no_name_is_refused(string text) => Assert.Null(Placeholders.In(text));
}
