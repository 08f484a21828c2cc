using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class ShippedKnowledgeTests
{
    [Fact]
    public void The_shipped_knowledge_has_no_faults() =>
        Assert.Equal("", string.Join('\n', CatalogReader.Read(Shipped.KnowledgeFolder, Shipped.Today).Faults));
}
