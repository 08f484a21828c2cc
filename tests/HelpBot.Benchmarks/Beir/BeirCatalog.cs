using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks.Beir;

/// <summary>Documents of any subject as the records of a catalog, so that they go the way of the product's own.</summary>
internal static class BeirCatalog
{
    private static readonly Location Nowhere = new(null, null, null, "", default, false);
    private static readonly Provenance Known = new(new("", null, null), new(2026, 11, 24), Confidence.High, Serving.AsIs, null);

    /// <param name="shipped">Lends its Dutch: words and themes. Its places and records have no part in the documents.</param>
    public static Catalog Of(IEnumerable<BeirDocument> documents, Catalog shipped) => shipped with
    {
        Municipalities = [],
        Partners = [],
        Activities = [.. documents.Select(Record)],
        Helplines = [],
        Organisations = [],
        Advice = [],
        Places = [],
    };

    private static LocalActivity Record(BeirDocument d) => new(
        d.Id, d.Title, d.Text, "", "", Nowhere, [], new(null, null), new(null, null), "", [], [], Contact.None, false, null, Known);
}
