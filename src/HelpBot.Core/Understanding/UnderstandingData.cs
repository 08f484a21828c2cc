using HelpBot.Core.Understanding.Following;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding;

/// <summary>Words and examples from <c>knowledge/understanding</c>, that a coordinator can extend. Immutable.</summary>
/// <param name="Cues">Phrases by what they point to.</param>
/// <param name="Examples">Whole messages with the intent they have; the intent model learns from these.</param>
/// <param name="BareThemes">Words by theme id that mean the theme only beside a wish, a question or a "niet".</param>
/// <param name="OtherPlaces">Dutch towns outside the catalog, so that a reply can be honest about them.</param>
/// <param name="PlaceWords">Names of places that are ordinary words too (Beek, Echt): they need a cue. Lower case.</param>
/// <param name="LanguageWords">Very common words by ISO 639-1 code, <c>nl</c> included.</param>
public sealed record UnderstandingData(
    IReadOnlyDictionary<Cue, IReadOnlyList<string>> Cues,
    IReadOnlyList<LabelledExample> Examples,
    IReadOnlyDictionary<string, IReadOnlyList<string>> BareThemes,
    IReadOnlyList<string> OtherPlaces,
    IReadOnlyList<string> PlaceWords,
    IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageWords)
{
    /// <summary>Whole messages by who writes them; Unknown for what anybody could write. The model learns from these.</summary>
    public IReadOnlyDictionary<Role, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<Role, IReadOnlyList<string>>();

    /// <summary>Labelled messages by their authors. The model learns from these.</summary>
    public IReadOnlyList<LabelledMessage> Messages { get; init; } = [];

    /// <summary>Words by what they ask of what was shown.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TurnIdeas { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Labelled later messages of conversations, by their authors.</summary>
    public IReadOnlyList<LabelledTurn> Turns { get; init; } = [];

    /// <summary>What was learned of all turns together, packed; null when that is still to be done.</summary>
    internal byte[]? LearnedTurns { get; init; }

    /// <summary>What was learned of all examples together, packed; null when that is still to be done.</summary>
    internal byte[]? Learned { get; init; }

    /// <summary>Words by the idea they point to.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Ideas { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that the rules look for beside the cues.</summary>
    public IReadOnlyDictionary<WordList, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<WordList, IReadOnlyList<string>>();

    /// <summary>Words for relatives and neighbours, by the key under which a text says who is meant (<c>them-mother</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kin { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that ask something of offers that were shown, by what they ask.</summary>
    public IReadOnlyDictionary<FollowUp, IReadOnlyList<string>> FollowUps { get; init; } = new Dictionary<FollowUp, IReadOnlyList<string>>();
}

/// <param name="Text">A message as somebody might write it.</param>
public sealed record LabelledExample(Intent Intent, string Text);
