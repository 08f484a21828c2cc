using System.Globalization;
using HelpBot.Benchmarks.Files;

namespace HelpBot.Benchmarks.Beir;

/// <param name="Title">Empty when the corpus has none.</param>
internal sealed record BeirDocument(string Id, string Title, string Text);

/// <param name="Scores">What people judged, by document; above 0 is relevant.</param>
internal sealed record BeirQuery(string Id, string Text, IReadOnlyDictionary<string, double> Scores);

/// <summary>A test collection in the layout of BEIR (https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset).</summary>
/// <param name="Queries">Only those for which something is relevant.</param>
internal sealed record BeirFolder(IReadOnlyList<BeirDocument> Documents, IReadOnlyList<BeirQuery> Queries)
{
    public static BeirFolder Read(string folder)
    {
        var qrels = TextLines.Find(folder, "qrels.tsv", "qrels/test.tsv");
        var judged = Judgements(qrels);
        var queries = Unique(TextLines.Find(folder, "queries.jsonl", "queries.jsonl.gz"), (id, line, json) =>
            new BeirQuery(id, json.NeededText(line, "text"), judged.GetValueOrDefault(id) ?? []));
        var corpus = TextLines.Find(folder, "corpus.jsonl", "corpus.jsonl.gz");
        var documents = Unique(corpus, (id, line, json) =>
            new BeirDocument(id, json.Text(line, "title") ?? "", json.NeededText(line, "text")));
        if (documents.Count == 0) throw new BadFileException(corpus, 0, "there is no document in it");
        var counted = queries.Where(q => q.Scores.Values.Any(s => s > 0)).ToList();
        return counted.Count > 0 ? new(documents, counted) : throw new BadFileException(qrels, 0, "no query of the folder has a relevant document");
    }

    private static List<T> Unique<T>(string file, Func<string, TextLine, System.Text.Json.JsonElement, T> read)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. JsonLines.Read(file, (line, json) =>
        {
            var id = json.NeededText(line, "_id");
            return ids.Add(id) ? read(id, line, json) : throw line.Wrong($"\"_id\" {id} is there twice");
        })];
    }

    private static Dictionary<string, Dictionary<string, double>> Judgements(string file)
    {
        var judged = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var line in TextLines.Read(file))
        {
            var cells = line.Text.Split('\t');
            if (line.Number == 1 && cells[0] == "query-id") continue;
            if (cells.Length != 3) throw line.Wrong("a judgement is three cells with tabs between: query-id, corpus-id, score");
            if (!int.TryParse(cells[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score)) throw line.Wrong($"the score '{cells[2]}' is not a whole number");
            if (!judged.TryGetValue(cells[0], out var documents)) judged[cells[0]] = documents = new(StringComparer.Ordinal);
            documents[cells[1]] = score;
        }

        return judged;
    }
}
