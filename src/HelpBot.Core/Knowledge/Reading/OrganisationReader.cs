namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads organisations.yaml.</summary>
internal static class OrganisationReader
{
    /// <param name="municipalitiesKnown">False when the places come from another folder: then its municipalities cannot be checked.</param>
    public static List<NationalOrganisation> Read(YamlMap top, bool municipalitiesKnown, Ledger ledger)
    {
        var organisations = top.Maps("organisations").Select(map => ReadOne(map, municipalitiesKnown, ledger)).ToList();
        if (organisations.Count == 0) top.Report("organisations", "no organisations", "list them under 'organisations:'");
        top.ReportUnknownKeys();
        return organisations;
    }

    private static NationalOrganisation ReadOne(YamlMap map, bool municipalitiesKnown, Ledger ledger)
    {
        var hidden = Unverified.Read(map);
        var description = map.Phrase("description");
        var municipalities = map.Texts("municipalities");
        for (var i = 0; i < municipalities.Count && municipalitiesKnown && !ledger.Places.IsEmpty; i++)
            if (!ledger.Places.Knows(municipalities[i]))
                map.ReportItem("municipalities", i, $"the municipality '{municipalities[i]}' is not in places/",
                    Suggestion.For(municipalities[i], ledger.Places.Municipalities, "a name from places/"));
        var organisation = new NationalOrganisation(
            ledger.Claim(map), map.RequiredText("name"), hidden.Contains("description") ? "" : description, map.Text("audience") ?? "",
            PartnerReader.ReadContact(map, hidden), map.Themes(ledger), map.Texts("keywords"), municipalities,
            ProvenanceReader.Read(map, ledger));
        map.Text("note");
        map.ReportUnknownKeys();
        return organisation;
    }
}
