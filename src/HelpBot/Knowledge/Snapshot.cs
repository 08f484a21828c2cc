using HelpBot.Core.Knowledge;
using HelpBot.Turns;

namespace HelpBot.Knowledge;

/// <summary>One reading of the knowledge, with all that is built from it. Immutable.</summary>
public sealed record Snapshot(Catalog Catalog, Respond Respond)
{
    public KnowledgeCounts Counts { get; } = new(
        Catalog.Fingerprint, Catalog.Municipalities.Count, Catalog.Partners.Count(p => p.Provenance.IsServed),
        Catalog.Activities.Count(a => a.Provenance.IsServed), Catalog.Helplines.Count(h => h.Provenance.IsServed));

    /// <summary>A sentence for everybody, in its first form; null when it is not there.</summary>
    public string? Text(string id) => Catalog.Texts.ById.TryGetValue(id, out var text) && text.Forms is [var first, ..] ? first : null;
}

/// <summary>How much is known and served.</summary>
public sealed record KnowledgeCounts(string Fingerprint, int Municipalities, int Partners, int Activities, int Helplines);
