using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

/// <summary>The smallest knowledge folder without faults, in a temporary directory, to plant faults in.</summary>
internal sealed class SmallTown : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public const string Municipality = "municipalities/testregio/testdorp.yaml";

    private const string Proof = "source: { name: de krant, date: 2026-05 }\n    checked_on: 2026-11-01\n    confidence: high\n    serving: as_is";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["themes.yaml"] = """
            themes:
              - id: koffie-inloop
                name: koffie en inloop
                words: [koffie, inloop]
                neighbours: [samen-eten]
              - id: samen-eten
                name: samen eten
                words: [eettafel]
            """,
        ["places/testland.yaml"] = """
            municipalities:
              - name: Testdorp
                aliases: [tesdorp]
                postal_codes: [1111, 1112]
                places:
                  - { name: Oosthoek, kind: neighbourhood, postal_codes: [1112], latitude: 52.1, longitude: 5.1 }
                  - { name: Testerveen, kind: town, aliases: [de veen] }
                postcode_areas:
                  - { code: 1111, place: Testdorp, latitude: 52.2, longitude: 5.2 }
                  - { code: 1112, place: Oosthoek, latitude: 52.3, longitude: 5.3 }
            """,
        [Municipality] = """
            # yaml-language-server: $schema=../../schema/municipality.schema.json
            municipality: Testdorp
            code: GM9999
            province: Testland
            region: Testregio
            coalition: testdorp-samen
            latitude: 52.0
            longitude: 5.0
            partners:
              - id: testdorp-gemeente
                name: Gemeente Testdorp
                type: gemeente
                description: loket voor zorg en welzijn
                phone: 14 0999
                website: https://www.testdorp.example.nl/
                email: loket@testdorp.example.nl
                hours: werkdagen 9.00-12.00 uur
                themes: [koffie-inloop]
                door: municipality
                source: { name: testdorp.example.nl, url: "https://www.testdorp.example.nl/", date: 2026-01 }
                checked_on: 2026-11-22
                confidence: high
                serving: as_is
              - id: testdorp-samen
                name: Samen Testdorp
                type: buurthuis
                description: huiskamer van het dorp
                phone: "0123 45 67 89"
                website: https://samen.example.nl
                unverified: [website, address, description]
                location: { venue: De Schuur, address: Dorpsstraat 1, postal_code: 1112 AB, place: Oosthoek, latitude: 52.11, longitude: 5.11 }
                audience: iedereen
                themes: [koffie-inloop, samen-eten]
                keywords: [koffie]
                contact_via: testdorp-gemeente
                source: { name: de krant, date: 2025-09-25 }
                checked_on: 2026-11-01
                confidence: medium
                serving: call_first
                note: nog nabellen
                activities:
                  - id: testdorp-koffie
                    name: Koffie
                    summary: koffie en een praatje
                    location: { venue: De Schuur, postal_code: 1111 ZZ, place: Testdorp }
                    schedules:
                      - { freq: weekly, byday: [TH], opens_at: "14:00", closes_at: "16:30" }
                      - { freq: yearly, valid_from: 2026-12-24, valid_to: 2026-12-26, part_of_day: evening }
                    fee: 2.50
                    fee_text: koek erbij
                    registration: none
                    themes: [koffie-inloop]
                    source: { name: de krant, date: 2024 }
                    checked_on: 2026-11-01
                    confidence: high
                    serving: as_is
                  - id: testdorp-diner
                    name: Diner
                    summary: met elkaar eten
                    themes: [samen-eten]
                    website: https://diner.example.nl
                    at_home: true
                    source: { name: de krant, date: 2019 }
                    checked_on: 2026-11-01
                    confidence: low
                    serving: withheld
                    withheld_because: te oud
            """,
        ["helplines.yaml"] = "helplines:\n" + string.Concat(new[] { "112", "113", "veilig-thuis", "luisterlijn", "huisarts" }.Select(Line)),
        ["organisations.yaml"] = $"""
            organisations:
              - id: maatjes
                name: Maatjes
                description: brengt mensen bij elkaar
                website: https://maatjes.example.nl
                themes: [koffie-inloop]
                municipalities: [Testdorp]
                {Proof}
            """,
        ["advice.yaml"] = $"""
            advice:
              - id: beginnen
                topic: begin
                title: Hoe begint u?
                lines: [Vraag hoe het gaat.]
                themes: [koffie-inloop]
                {Proof}
            """,
        ["words/words.yaml"] = """
            stop_words: [de, het, NO]
            stem_exceptions: { weduwe: weduw }
            compound_heads: [groep]
            compound_exceptions: { wandelen: [], koffieochtend: [koffie, ochtend] }
            shorthand: { idd: inderdaad }
            lexicon: [wandelen]
            """,
        ["texts/found.yaml"] = """
            texts:
              - id: found
                forms:
                  - Dit is er in {place}.
                  - In {place} is dit er.
                  - "{place}: dit is er."
              - id: vast
                fixed: true
                forms: [Zo en niet anders.]
            """,
    };

    public SmallTown()
    {
        foreach (var (name, text) in Files) Write(name, text.ReplaceLineEndings("\n") + "\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("helpbot-town-").FullName;

    public CatalogReading Read() => CatalogReader.Read(Folder, Today);

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Changes a file; the old text must be there exactly once.</summary>
    public SmallTown Plant(string file, string old, string changed)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"'{old}' must be once in {file}");
        // Whole lines go with their indent.
        var keep = changed.Length == 0 && old[^1] == '\n' ? text[..at].TrimEnd(' ') : text[..at];
        File.WriteAllText(PathOf(file), keep + changed + text[(at + old.Length)..]);
        return this;
    }

    /// <returns>The line, from 1, on which this text begins.</returns>
    public int LineOf(string file, string text)
    {
        var whole = File.ReadAllText(PathOf(file));
        var at = whole.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' must be in {file}");
        return whole.AsSpan(0, at).Count('\n') + 1;
    }

    public void Dispose() => Directory.Delete(Folder, true);

    private static string Line(string id) => $"""
          - id: "{id}"
            name: Lijn {id}
            kind: crisis
            for: wie het moeilijk heeft
            themes: [koffie-inloop]
            {Proof}

        """;
}
