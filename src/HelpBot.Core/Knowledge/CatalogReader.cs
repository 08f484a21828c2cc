using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Knowledge;

/// <param name="Catalog">Null when there is any fault that is not only of today.</param>
/// <param name="Faults">All of them, by file and line.</param>
/// <param name="ThemeIds">Known even when there are faults, so that other readers can go on.</param>
public sealed record CatalogReading(Catalog? Catalog, IReadOnlyList<Fault> Faults, IReadOnlyList<string> ThemeIds);

/// <summary>Reads a knowledge folder, as its README.md describes it, and reports everything that is wrong at once. Thread-safe.</summary>
public static class CatalogReader
{
    /// <param name="today">For dates in the future, and activities that are over.</param>
    public static CatalogReading Read(string folder, DateOnly today) => Read([folder], today);

    /// <summary>Reads several folders as one: every single file, and municipalities, places, words and texts each as a whole, comes from
    /// the first folder that has it.</summary>
    public static CatalogReading Read(IReadOnlyList<string> folders, DateOnly today)
    {
        var faults = new List<Fault>();
        var files = KnowledgeFiles.Load(folders, faults);
        var ledger = new Ledger(today, faults);
        var tops = new ParsedFiles(files, faults);
        var catalog = Assemble(tops, ledger) with { Fingerprint = files.Fingerprint() };
        ledger.RunLater();
        var ordered = faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ToList();
        return new(ordered.TrueForAll(f => f.IsOfToday) ? catalog : null, ordered, [.. catalog.Themes.Select(t => t.Id)]);
    }

    // Themes and places first: the records name them.
    private static Catalog Assemble(ParsedFiles tops, Ledger ledger)
    {
        var themes = tops.Single("themes.yaml") is { } t ? ThemeReader.Read(t, ledger) : [];
        var places = new List<Place>();
        foreach (var top in tops.Folder("places")) PlaceReader.Read(top, ledger, places);
        var local = new MunicipalityReader(ledger);
        foreach (var top in tops.Folder("municipalities")) local.Read(top);
        var words = new WordsReader();
        foreach (var top in tops.Folder("words")) words.Read(top);
        var texts = new Reading.TextReader(ledger);
        foreach (var top in tops.Folder("texts")) texts.Read(top);
        return new(
            local.Municipalities, local.Partners, local.Activities,
            tops.Single("helplines.yaml") is { } h ? HelplineReader.Read(h, ledger) : [],
            tops.Single("organisations.yaml") is { } o
                ? OrganisationReader.Read(o, tops.SameFolder("organisations.yaml", "places"), ledger)
                : [],
            tops.Single("advice.yaml") is { } a ? AdviceReader.Read(a, ledger) : [],
            themes, Middles.Fill(places, local.Municipalities,
                local.Activities.Select(a => (a.Municipality, a.Location)).Concat(local.Partners.Select(p => (p.Municipality, p.Location)))), words.Words, texts.Texts, "");
    }
}
