using HelpBot.Core.Language;
using HelpBot.Core.Understanding.People;

namespace HelpBot.Core.Understanding;

/// <param name="Start">Number of its first word.</param>
/// <param name="Length">Words it takes.</param>
internal readonly record struct Clue(Cue Cue, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A set of cues.</summary>
internal readonly record struct CueSet(UInt128 Bits)
{
    public static CueSet Of(params ReadOnlySpan<Cue> cues)
    {
        UInt128 bits = 0;
        foreach (var cue in cues) bits |= Bit(cue);
        return new(bits);
    }

    public static UInt128 Bit(Cue cue) => UInt128.One << (int)cue;
}

/// <summary>All cues found in one message, in its order.</summary>
internal sealed class Clues
{
    private readonly List<Clue> _all = new(16);
    private readonly UInt128[] _byWord;
    private UInt128 _seen;

    private Clues(int words, WordLists lists) => (_byWord, Lists) = (new UInt128[words], lists);

    /// <summary>What words may be beside the cues.</summary>
    public WordLists Lists { get; }

    public IReadOnlyList<Clue> All => _all;

    public bool Has(Cue cue) => (_seen & CueSet.Bit(cue)) != 0;

    public bool HasAny(CueSet cues) => (_seen & cues.Bits) != 0;

    public bool HasAny(params ReadOnlySpan<Cue> cues) => HasAny(CueSet.Of(cues));

    public Clue? First(Cue cue)
    {
        if (!Has(cue)) return null;
        foreach (var clue in _all)
            if (clue.Cue == cue) return clue;
        return null;
    }

    public IEnumerable<Clue> Of(Cue cue) => Has(cue) ? _all.Where(c => c.Cue == cue) : [];

    /// <summary>A cue of this kind covers this word.</summary>
    public bool Covers(Cue cue, int word) => (uint)word < (uint)_byWord.Length && (_byWord[word] & CueSet.Bit(cue)) != 0;

    /// <summary>Any of these covers this word.</summary>
    public bool Covers(CueSet cues, int word) => (uint)word < (uint)_byWord.Length && (_byWord[word] & cues.Bits) != 0;

    /// <summary>It stands in the name of a work: of "POH GGZ" or "jongerenwerker" nothing is true of whom it is about. Who manages dementia, has clients with it.</summary>
    public bool IsOfWork(Clue clue) => clue.Cue != Cue.AudienceDementia && Covers(Cue.Job, clue.Start);

    public static Clues In(Utterance message, PhraseMap<Cue> phrases, WordLists lists)
    {
        var clues = new Clues(message.Count, lists);
        var found = new List<(IReadOnlyList<Cue> Values, int Length)>(8);
        for (var i = 0; i < message.Count; i++)
        {
            found.Clear();
            phrases.Find(message, i, found);
            foreach (var (cues, length) in found)
                foreach (var cue in cues) clues.Add(new(cue, i, length));
            if (Kin.Is(message.At(i), lists)) clues.Add(new(Cue.Relative, i, 1));
        }

        foreach (var clue in clues._all)
            for (var i = clue.Start; i < clue.End; i++) clues._byWord[i] |= CueSet.Bit(clue.Cue);
        return clues;
    }

    /// <summary>Of one kind the longest wins: a later, overlapping and shorter one is left out.</summary>
    private void Add(Clue clue)
    {
        for (var k = _all.Count - 1; k >= 0 && (_seen & CueSet.Bit(clue.Cue)) != 0; k--)
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
        _seen |= CueSet.Bit(clue.Cue);
    }
}
