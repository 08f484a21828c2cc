using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class ThemeIdsTests
{
    [Fact]
    public void Every_theme_the_code_knows_by_name_is_in_the_knowledge()
    {
        var known = Shipped.Catalog.Themes.Select(t => t.Id).ToHashSet();

        Assert.All(ThemeIds.All, id => Assert.Contains(id, known));
    }
}
