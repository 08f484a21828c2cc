using HelpBot.Core.Language;
using HelpBot.Core.Language.Numbers;

namespace HelpBot.Tests.Language.Numbers;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("hooguit 6 euro", 6)]
    [InlineData("voor € 2,50 kan het wel", 2.5)]
    [InlineData("niet meer dan twee tientjes", 20)]
    [InlineData("graag kosteloos", 0)]
    [InlineData("het liefst grates", 0)]
    [InlineData("met vrije entree", 0)]
    [InlineData("zonder bijdrage", 0)]
    [InlineData("max 8,75 per les", 8.75)]
    [InlineData("3 euro en 20 cent", 3.2)]
    [InlineData("gratis, of anders 4 euro", 0)]
    public void What_it_may_cost(string text, double euro) => Assert.Equal((decimal)euro, Money.Read(Utterance.Of(text)));

    [Theory]
    [InlineData("ik heb 4000 euro schuld")]
    [InlineData("mijn uitkering is 900 euro")]
    [InlineData("hij werd 81 in mei")]
    [InlineData("er komen 12 mensen")]
    [InlineData("de vrije natuur in")]
    public void A_sum_that_is_no_limit_is_none(string text) => Assert.Null(Money.Read(Utterance.Of(text)));
}
