using HelpBot.Core.Understanding.Following;

namespace HelpBot.Benchmarks.Following;

/// <summary>What was read of one turn.</summary>
/// <param name="Why">For who looks at what was missed.</param>
internal sealed record TurnRead(Move Move, IReadOnlyList<Asked> Asks, About? About, string Why)
{
    /// <summary>Other moves that would be answered in the same way.</summary>
    public IReadOnlyList<Move> Alike { get; init; } = [];
}

/// <summary>Counts what of the labels is read. What is asked counts where the turn is a question about what was shown, or was taken for one.</summary>
internal sealed class TurnCount
{
    private int _moves, _alike, _details, _read, _both, _asked, _asksRead, _asksBoth, _abouts, _aboutRight;

    public int Turns { get; private set; }

    public double Move => (double)_moves / Turns;

    /// <summary>The same, or a move that is answered in the same way.</summary>
    public double Alike => (double)_alike / Turns;

    public double DetailsPrecision => (double)_both / _read;

    public double DetailsRecall => (double)_both / _details;

    public double AsksPrecision => (double)_asksBoth / _asksRead;

    public double AsksRecall => (double)_asksBoth / _asked;

    public double AsksF1 => 2.0 * _asksBoth / (_asked + _asksRead);

    /// <summary>Of the questions that were seen.</summary>
    public double About => (double)_aboutRight / _abouts;

    /// <returns>False when something was missed.</returns>
    public bool Add(LabelledTurn turn, TurnRead read)
    {
        Turns++;
        var right = turn.Moves.Contains(read.Move);
        if (right) _moves++;
        if (right || turn.Moves.Intersect(read.Alike).Any()) _alike++;
        var (asksOfIt, seen) = (turn.Moves.Contains(Core.Understanding.Following.Move.Details), read.Move == Core.Understanding.Following.Move.Details);
        if (asksOfIt) _details++;
        if (seen) _read++;
        if (asksOfIt && seen) _both++;
        if (asksOfIt || (seen && turn.Asks.Count == 0))
        {
            var asks = seen ? read.Asks : [];
            var both = asks.Intersect(turn.Asks).Count();
            (_asked, _asksRead, _asksBoth) = (_asked + turn.Asks.Count, _asksRead + asks.Count, _asksBoth + both);
            right &= both == turn.Asks.Count && both == asks.Count;
        }

        if (!asksOfIt || !seen) return right;
        _abouts++;
        if (read.About == turn.About) _aboutRight++;
        return right && read.About is null || read.About == turn.About;
    }
}
