using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class CatalogLookupTests : IDisposable
{
    private readonly SmallTown _town = new();
    private readonly Catalog _catalog;

    public CatalogLookupTests() => _catalog = _town.Read().Catalog!;

    public void Dispose() => _town.Dispose();

    [Fact]
    public void Every_record_is_found_by_its_id()
    {
        var lookup = new CatalogLookup(_catalog);

        Assert.IsType<LocalActivity>(lookup.Record("testdorp-koffie"));
        Assert.IsType<Partner>(lookup.Record("testdorp-samen"));
        Assert.IsType<Helpline>(lookup.Record("113"));
        Assert.IsType<NationalOrganisation>(lookup.Record("maatjes"));
        Assert.IsType<Advice>(lookup.Record("beginnen"));
        Assert.Equal("113", lookup.Helpline("113")?.Id);
        Assert.Equal("Samen Testdorp", lookup.Partner("testdorp-samen")?.Name);
        Assert.Equal("Koffie", lookup.Activity("testdorp-koffie")?.Name);
        Assert.Equal("GM9999", lookup.Municipality("Testdorp")?.Code);
        Assert.Equal("samen eten", lookup.Theme("samen-eten")?.Name);
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        var lookup = new CatalogLookup(_catalog);

        Assert.Null(lookup.Record("nergens"));
        Assert.Null(lookup.Partner("testdorp-koffie"));
        Assert.Null(lookup.Helpline("testdorp-koffie"));
        Assert.Empty(lookup.Doors("Nergens"));
    }

    [Fact]
    public void Doors_come_best_kind_first_and_with_a_phone_first()
    {
        var door = _catalog.Partners[0];
        var silent = door.Contact with { Phone = null };
        var lookup = new CatalogLookup(_catalog with
        {
            Partners =
            [
                door, door with { Id = "team-stil", Door = Door.SocialTeam, Contact = silent }, door with { Id = "team", Door = Door.SocialTeam },
                door with { Id = "punt-stil", Door = Door.LonelinessPoint, Contact = silent }, _catalog.Partners[1],
                door with { Id = "weg", Door = Door.LonelinessPoint, Provenance = door.Provenance with { Serving = Serving.Withheld } },
            ],
        });

        Assert.Equal(["punt-stil", "team", "team-stil", "testdorp-gemeente"], lookup.Doors("Testdorp").Select(p => p.Id));
    }

    [Fact]
    public void A_partner_without_contact_leads_to_the_one_to_ask()
    {
        var samen = _catalog.Partners[1];
        var silent = samen with { Contact = Contact.None, Location = samen.Location with { Venue = null } };
        var lookup = new CatalogLookup(_catalog);

        Assert.Equal("testdorp-samen", lookup.AskAt(samen)?.Id);
        Assert.Equal("testdorp-gemeente", lookup.AskAt(silent)?.Id);
        Assert.Null(lookup.AskAt(silent with { ContactVia = null }));
    }

    [Fact]
    public void Only_served_activities_are_listed_for_a_partner() =>
        Assert.Equal(["testdorp-koffie"], new CatalogLookup(_catalog).ActivitiesOf("testdorp-samen").Select(a => a.Id));
}
