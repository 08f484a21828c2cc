namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Where the records being read belong.</summary>
internal sealed record Home(string Municipality, GeoPoint Middle);

/// <summary>Reads one partner of a municipality, without its activities.</summary>
internal static class PartnerReader
{
    private static readonly Dictionary<string, Door> Doors = new()
    {
        ["loneliness_point"] = Door.LonelinessPoint, ["social_team"] = Door.SocialTeam,
        ["welfare"] = Door.Welfare, ["municipality"] = Door.Municipality,
    };

    public static Partner Read(YamlMap map, Home home, Ledger ledger)
    {
        var hidden = Unverified.Read(map);
        var type = map.RequiredText("type");
        var description = map.Phrase("description");
        var nowhere = new Location(null, null, null, home.Municipality, home.Middle, false);
        var partner = new Partner(
            ledger.Claim(map), map.RequiredText("name"), type, home.Municipality,
            hidden.Contains("description") ? type : description,
            ReadContact(map, hidden),
            LocationReader.Read(map, home.Municipality, home.Middle, hidden.Contains("address"), nowhere, ledger),
            map.Text("audience") ?? "", map.Themes(ledger), map.Texts("keywords"),
            map.Text("contact_via"), map.Choice("door", Doors), map.Text("how_to_refer"), map.Flag("covenant"),
            ProvenanceReader.Read(map, ledger))
        {
            Unshown = hidden.Contains("description") ? description : null,
        };
        map.Text("note");
        ledger.Partners.TryAdd(partner.Id, partner);
        ledger.Later(() => ReportUnreachable(map, partner, ledger));
        return partner;
    }

    public static Contact ReadContact(YamlMap map, IReadOnlySet<string> hidden)
    {
        var (phone, email, website) = (map.Phone("phone"), map.Email("email"), map.WebAddress("website"));
        return new(
            hidden.Contains("phone") ? null : phone,
            hidden.Contains("email") ? null : email,
            hidden.Contains("website") ? null : website,
            map.Text("hours"));
    }

    private static void ReportUnreachable(YamlMap map, Partner partner, Ledger ledger)
    {
        if (partner.ContactVia is { } via && !ledger.Partners.ContainsKey(via))
            map.Report("contact_via", $"'contact_via' names an unknown partner '{via}'",
                Suggestion.For(via, ledger.Partners.Keys, "the id of a partner"));
        else if (partner.Provenance.IsServed && !partner.HasOwnContact && Reach.Of(partner, ledger.Partners) is null)
            map.Report(
                partner.ContactVia is null ? "id" : "contact_via",
                partner.ContactVia is null
                    ? $"the partner '{partner.Id}' is served without any contact"
                    : $"'contact_via' of '{partner.Id}' leads to nobody who can be reached",
                "give a phone, website, e-mail, address or venue that may be shown, a contact_via that is served, or serving: withheld");
    }
}
