using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>Finds by which word a relative or neighbour is called: "mijn moeder", "de buurvrouw". Only a key is kept, not the word.</summary>
internal static class KinReader
{
    private const int LossWithin = 4;

    /// <returns>The first who is not the one missed; a null key when nobody is named so.</returns>
    public static (string? Key, bool IsOwn) Read(Utterance m, Clues clues, PhraseMap<string> kin)
    {
        (string? Key, bool IsOwn) missed = default;
        var found = new List<(IReadOnlyList<string> Values, int Length)>(2);
        for (var i = 0; i < m.Count; i++)
        {
            found.Clear();
            kin.Find(m, i, found);
            if (found.Count == 0) continue;
            var (keys, length) = found.MaxBy(f => f.Length);
            (string? Key, bool IsOwn) one = (keys[0], IsOwn(m, clues, i));
            if (!IsMissed(m, clues, i, length)) return one;
            if (missed.Key is null) missed = one;
        }

        return missed;
    }

    /// <summary>"mijn moeder", "mijn oude moeder", "m'n eigen vader"; "haar zoon" is another's.</summary>
    private static bool IsOwn(Utterance m, Clues clues, int at) =>
        Bare.Is(m, at, clues.Lists) || clues.Covers(Cue.Possessive, at) || clues.Covers(Cue.Possessive, at - 1) || m.At(at - 1) is "eigen"
        || (clues.Covers(Cue.Possessive, at - 2) && m.At(at - 1) is not ("haar" or "zijn" or "hun" or "van" or "de"));

    /// <summary>"sinds pap dood is", "haar overleden man", "sinds de dood van mam".</summary>
    private static bool IsMissed(Utterance m, Clues clues, int at, int length) =>
        clues.Of(Cue.Loss).Any(loss => m.At(loss.End) is "van" ? at > loss.End && at <= loss.End + 2 : loss.End == at || (loss.Start >= at + length && loss.Start < at + length + LossWithin && !clues.All.Any(c => c.Cue is Cue.Relative or Cue.Spouse && c.Start >= at + length && c.Start < loss.Start)));
}
