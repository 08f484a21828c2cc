using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>Collects the lines of one card; what is unknown is left out.</summary>
internal sealed class CardLines(Phrasebook phrases)
{
    private readonly List<KeyValuePair<string, string>> _lines = [];

    public IReadOnlyList<KeyValuePair<string, string>> All => _lines;

    /// <param name="label">Text id without <c>label-</c>.</param>
    public void Add(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) _lines.Add(new(phrases.Fixed("label-" + label), value));
    }
}
