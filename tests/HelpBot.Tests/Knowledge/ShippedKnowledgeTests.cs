using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class ShippedKnowledgeTests
{
    [Fact]
    public void The_shipped_knowledge_has_no_faults() =>
        Assert.Equal("", string.Join('\n', CatalogReader.Read(Shipped.KnowledgeFolder, Shipped.Today).Faults));

    [Fact]
    public void Every_municipality_has_a_door_and_every_served_partner_somebody_to_ask()
    {
        var lookup = new CatalogLookup(Shipped.Catalog);

        Assert.All(Shipped.Catalog.Municipalities, m => Assert.NotEmpty(lookup.Doors(m.Name)));
        Assert.All(Shipped.Catalog.Partners.Where(p => p.Provenance.IsServed), p => Assert.NotNull(lookup.AskAt(p)));
    }

    [Fact]
    public void Nothing_that_is_over_is_served()
    {
        var today = Shipped.Today.ToDateTime(TimeOnly.MinValue);

        Assert.DoesNotContain(Shipped.Catalog.Activities, a => a.Provenance.IsServed && Calendar.IsOver(a, today));
    }
}
