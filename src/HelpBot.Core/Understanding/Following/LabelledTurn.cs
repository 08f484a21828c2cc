namespace HelpBot.Core.Understanding.Following;

/// <summary>A later message of <c>understanding/turns</c> and what somebody who read it says it does. Its author is the name of its file.</summary>
public sealed record LabelledTurn
{
    internal LabelledTurn(string author, Before before, IReadOnlyList<Move> moves, IReadOnlyList<Asked> asks, About about, string text) =>
        (Author, Before, Moves, Asks, About, Text) = (author, before, moves, asks, about, text);

    internal string Author { get; }

    internal Before Before { get; }

    /// <summary>Any of these is right.</summary>
    internal IReadOnlyList<Move> Moves { get; }

    /// <summary>None when nothing is asked of what was shown.</summary>
    internal IReadOnlyList<Asked> Asks { get; }

    internal About About { get; }

    /// <summary>It is a message of the examples of single messages.</summary>
    internal bool IsAlone => Author.Length == 0;

    internal string Text { get; }
}
