using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation;

/// <summary>How well the offers fit what was asked, so that it can be said aloud.</summary>
internal enum Situation
{
    Found, FoundNear, NoActivityHere, NoThemeHere, Partners, Relaxed, Nothing,

    /// <summary>Somebody who comes or calls: no outing.</summary>
    Home,

    /// <summary>Not what was asked, but on at the time that was asked.</summary>
    OtherThen,

    /// <summary>Several needs, each with its own answer.</summary>
    Needs,
}

/// <param name="Main">What answers the question.</param>
/// <param name="Partners">Who knows what else there is.</param>
/// <param name="Across">What is on outside the municipality.</param>
internal sealed record Offers(
    Situation Situation, IReadOnlyList<Hit> Main, IReadOnlyList<Hit> Partners, IReadOnlyList<Hit> Across, Relaxation Relaxed)
{
    /// <summary>Nothing fits again.</summary>
    public static readonly Lazy<IReadOnlyList<Hit>> NothingAgain = new([]);

    /// <summary>What was shown before and fits too, and is never shown as if it were new.</summary>
    public IReadOnlyList<Hit> Again => LookAgain.Value;

    /// <summary>Looked for when somebody asks: most answers need no second search.</summary>
    public Lazy<IReadOnlyList<Hit>> LookAgain { get; init; } = NothingAgain;

    /// <summary>Of <see cref="Situation.Needs"/>: the themes that are answered, in order.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>Of <see cref="Situation.Needs"/>: the themes nothing was found for.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    public IEnumerable<Hit> All => Main.Concat(Partners).Concat(Across);
}
