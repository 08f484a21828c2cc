using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

/// <summary>A reader over the shipped knowledge, at a fixed moment: Tuesday 24 November 2026, 10.00 uur.</summary>
internal static class Reading
{
    public static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    private static readonly Lazy<UnderstandingData> Data = new(() =>
    {
        var faults = new List<Fault>();
        var data = UnderstandingReader.Read([Shipped.KnowledgeFolder], Shipped.Catalog.Themes.Select(t => t.Id), faults);
        return faults.Count == 0 ? data : throw new InvalidDataException(string.Join('\n', faults));
    });

    private static readonly Lazy<MessageReader> Made = new(() => new(Shipped.Catalog, DutchWords.Build(Shipped.Catalog), Data.Value));

    public static WordLists Lists { get; } = new(Data.Value.Lists);

    public static MessageReader Reader => Made.Value;

    public static Meaning Of(string text) => Reader.Read(text, Now);

    /// <summary>What it means when something was said before it.</summary>
    public static Meaning OfLater(string text) => Reader.Read(text, Now, follows: true);
}
