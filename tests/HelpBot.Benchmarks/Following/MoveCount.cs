using HelpBot.Core.Understanding.Following;

namespace HelpBot.Benchmarks.Following;

/// <summary>Where what was learned and what is made of it in a conversation part: by what was meant, how often the one was right and how often the other.</summary>
internal sealed class MoveCount
{
    private readonly Dictionary<(string Meant, Move Learned, Move Both), int> _parted = [];

    private int _lost, _won, _neither;

    public void Add(LabelledTurn turn, Move learned, Move both)
    {
        if (learned == both) return;
        var key = (string.Join('|', turn.Moves), learned, both);
        _parted[key] = _parted.GetValueOrDefault(key) + 1;
        if (turn.Moves.Contains(learned)) _lost++;
        else if (turn.Moves.Contains(both)) _won++;
        else _neither++;
    }

    /// <summary>One line for each way to part, the most frequent first.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"parted: {_lost} lost, {_won} won, {_neither} wrong either way");
        foreach (var ((meant, learned, both), times) in _parted.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Meant, StringComparer.Ordinal).ThenBy(p => p.Key.Learned).ThenBy(p => p.Key.Both))
            output.WriteLine($"{times,4}  meant {meant}, learned {learned}, in a conversation {both}");
    }
}
