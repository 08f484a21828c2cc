using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;
using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;

namespace HelpBot.Benchmarks.Local;

/// <summary>The knowledge a judged message is asked of, and each way to find in it.</summary>
internal sealed class Town
{
    private readonly Basis _basis;
    private readonly CatalogIndex _index;
    private readonly Dictionary<string, CatalogIndex> _baselines;

    /// <param name="folders">Read as one; each file comes from the first that has it.</param>
    /// <param name="baselines">Names in <see cref="Baselines"/>.</param>
    public Town(IReadOnlyList<string> folders, IEnumerable<string> baselines, Weights weights)
    {
        var (basis, faults) = BasisReader.Read(folders, DateOnly.FromDateTime(ShippedKnowledge.Now));
        _basis = basis ?? throw new BadFileException(folders[0], 0, $"it cannot be read: {faults[0]}");
        _index = CatalogIndex.Build(_basis.Catalog, _basis.Words, IndexOptions.Product with { Weights = weights });
        _baselines = baselines.ToDictionary(name => name, name => CatalogIndex.Build(_basis.Catalog, DutchWords.Build(_basis.Catalog, Baselines.All[name]), Baselines.Index));
    }

    public static Town Of(string name, IEnumerable<string> baselines, Weights weights) => new(
        name == "shipped" ? [ShippedKnowledge.Folder] : [ShippedKnowledge.FictionalFolder, ShippedKnowledge.Folder], baselines, weights);

    public bool Serves(string id) => _basis.Lookup.Record(id) is { Provenance.IsServed: true };

    /// <summary>Ids, best first.</summary>
    /// <param name="baseline">Null for the product itself.</param>
    public IReadOnlyList<string> Search(string text, string? baseline)
    {
        var query = LoneMessage.QueryFor(_basis, text, ShippedKnowledge.Now) with { Top = QueryFigures.Asked };
        var found = baseline is null
            ? Shortlist.Search(_basis, _index, query, ShippedKnowledge.Now)
            : _baselines[baseline].Search(WithoutThemes(query), ShippedKnowledge.Now);
        return [.. found.Hits.Select(h => h.Id)];
    }

    /// <summary>Themes are found by the thesaurus, so a plainer way has none; for whom it is stays understood.</summary>
    private static Query WithoutThemes(Query query) => query with
    {
        Themes = [],
        NotThemes = [],
        Audiences = [.. query.Audiences.Concat(query.Themes.Select(t => Audiences.OfTheme(t).ToString())).Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
