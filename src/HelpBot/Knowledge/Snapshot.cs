using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Turns;

namespace HelpBot.Knowledge;

/// <summary>One reading of the knowledge, with all that is built from it. Immutable.</summary>
/// <param name="Address">How people are spoken to where their conversation does not say.</param>
public sealed record Snapshot(Catalog Catalog, Respond Respond, FormOfAddress Address)
{
    public KnowledgeCounts Counts { get; } = new(
        Catalog.Fingerprint, Catalog.Municipalities.Count, Catalog.Partners.Count(p => p.Provenance.IsServed),
        Catalog.Activities.Count(a => a.Provenance.IsServed), Catalog.Helplines.Count(h => h.Provenance.IsServed));

    /// <summary>A sentence for everybody, in its first form; null when it is not there.</summary>
    /// <param name="address">As the conversation has it; null when it does not say, or is not known.</param>
    public string? Text(string id, FormOfAddress? address = null)
    {
        if (!Catalog.Texts.ById.TryGetValue(id, out var text) || text.Forms is not [var first, ..]) return null;
        return (address ?? Address) == FormOfAddress.Je ? new JeForm(Catalog.Texts.Je).Of(first) : first;
    }
}

/// <summary>How much is known and served.</summary>
public sealed record KnowledgeCounts(string Fingerprint, int Municipalities, int Partners, int Activities, int Helplines);
