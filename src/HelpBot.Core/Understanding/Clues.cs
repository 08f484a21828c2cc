using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <param name="Start">Number of its first word.</param>
/// <param name="Length">Words it takes.</param>
internal readonly record struct Clue(Cue Cue, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>All cues found in one message, in its order.</summary>
internal sealed class Clues
{
    private readonly List<Clue> _all = new(16);
    private ulong _seen;

    public IReadOnlyList<Clue> All => _all;

    public bool Has(Cue cue) => (_seen & (1UL << (int)cue)) != 0;

    public bool HasAny(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
            if (Has(cue)) return true;
        return false;
    }

    public Clue? First(Cue cue)
    {
        if (!Has(cue)) return null;
        foreach (var clue in _all)
            if (clue.Cue == cue) return clue;
        return null;
    }

    public IEnumerable<Clue> Of(Cue cue) => Has(cue) ? _all.Where(c => c.Cue == cue) : [];

    /// <summary>A cue of this kind covers this word.</summary>
    public bool Covers(Cue cue, int word)
    {
        if (!Has(cue)) return false;
        foreach (var clue in _all)
            if (clue.Cue == cue && clue.Start <= word && word < clue.End) return true;
        return false;
    }

    public static Clues In(Utterance message, PhraseMap<Cue> phrases)
    {
        var clues = new Clues();
        for (var i = 0; i < message.Count; i++)
            foreach (var (cues, length) in phrases.All(message, i))
                foreach (var cue in cues) clues.Add(new(cue, i, length));
        return clues;
    }

    /// <summary>Of one kind the longest wins: a later, overlapping and shorter one is left out.</summary>
    private void Add(Clue clue)
    {
        for (var k = _all.Count - 1; k >= 0; k--)
        {
            if (_all[k].Cue != clue.Cue || _all[k].End <= clue.Start) continue;
            if (_all[k].Length >= clue.Length && _all[k].Start != clue.Start) return;
            if (_all[k].Start == clue.Start)
            {
                if (clue.Length > _all[k].Length) _all[k] = clue;
                return;
            }
        }

        _all.Add(clue);
        _seen |= 1UL << (int)clue.Cue;
    }
}
