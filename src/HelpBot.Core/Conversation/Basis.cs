using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Everything a dialogue stands on, built from one reading of the knowledge. Immutable; thread-safe.</summary>
public sealed class Basis
{
    internal Basis(Catalog catalog, UnderstandingData understanding, SafetyData safety, SafetyReplies dangerReplies)
    {
        Catalog = catalog;
        Lookup = new(catalog);
        Words = DutchWords.Build(catalog);
        Index = CatalogIndex.Build(catalog, Words);
        Reader = new(catalog, Words, understanding);
        Danger = new(safety);
        DangerReplies = dangerReplies;
        Phrases = new(catalog.Texts);
        Cards = new(Lookup, Phrases, new(Phrases));
        Briefs = new(Lookup, Phrases);
        Places = new(catalog.Places);
    }

    public Catalog Catalog { get; }

    public CatalogLookup Lookup { get; }

    public DutchWords Words { get; }

    public CatalogIndex Index { get; }

    public MessageReader Reader { get; }

    public DangerDetector Danger { get; }

    public SafetyReplies DangerReplies { get; }

    public Phrasebook Phrases { get; }

    public CardWriter Cards { get; }

    public BriefWriter Briefs { get; }

    public PlaceLookup Places { get; }
}
