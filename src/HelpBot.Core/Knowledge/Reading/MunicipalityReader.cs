namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads municipalities/REGION/NAME.yaml: one municipality with its partners and their activities.</summary>
internal sealed class MunicipalityReader(Ledger ledger)
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public List<Municipality> Municipalities { get; } = [];

    public List<Partner> Partners { get; } = [];

    public List<LocalActivity> Activities { get; } = [];

    public void Read(YamlMap top)
    {
        var municipality = ReadMunicipality(top);
        Municipalities.Add(municipality);
        var home = new Home(municipality.Name, municipality.Location);
        var before = Partners.Count;
        foreach (var map in top.Maps("partners")) ReadPartner(map, home);
        if (!Partners.Skip(before).Any(p => p is { Door: Door.Municipality, Provenance.IsServed: true }))
            top.Report("municipality", "no partner is the municipality's own door", "add one that is served, with door: municipality");
        top.ReportUnknownKeys();
    }

    private Municipality ReadMunicipality(YamlMap top)
    {
        var name = top.RequiredText("municipality");
        if (name.Length > 0 && !_files.TryAdd(name, top.File))
            top.Report("municipality", $"the municipality '{name}' has a file before, {_files[name]}", "keep one file for each");
        if (name.Length > 0 && !ledger.Places.IsEmpty && !ledger.Places.Knows(name))
            top.Report("municipality", $"the municipality '{name}' is not in places/",
                Suggestion.For(name, ledger.Places.Municipalities, "a name from places/, or add it there"));
        var code = top.RequiredText("code");
        if (code.Length > 0 && !(code.Length == 6 && code.StartsWith("GM", StringComparison.Ordinal) && code[2..].All(char.IsAsciiDigit)))
            top.Report("code", $"'code' is '{code}'", "write the CBS code, as GM0928");
        var (province, region) = (top.RequiredText("province"), top.RequiredText("region"));
        var point = top.Point();
        if (!top.Has("latitude") && !top.Has("longitude")) top.RequiredText("latitude");

        var coalition = top.Text("coalition");
        if (coalition is not null)
            ledger.Later(() =>
            {
                if (!ledger.Partners.ContainsKey(coalition))
                    top.Report("coalition", $"'coalition' names an unknown partner '{coalition}'",
                        Suggestion.For(coalition, ledger.Partners.Keys, "the id of a partner"));
            });
        return new(name, code, province, region, coalition, point ?? default);
    }

    private void ReadPartner(YamlMap map, Home home)
    {
        var partner = PartnerReader.Read(map, home, ledger);
        Partners.Add(partner);
        foreach (var item in map.Maps("activities")) Activities.Add(ActivityReader.Read(item, partner, home, ledger));
        map.ReportUnknownKeys();
    }
}
