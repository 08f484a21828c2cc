using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>What is liked or wished for in particular. Immutable; thread-safe.</summary>
internal sealed class SubjectReader(DutchWords words)
{
    private static readonly CueSet s_any = new(UInt128.MaxValue);

    /// <summary>"Iets met dieren", "wat met muziek": the word after it, unless it is about people or a place.</summary>
    public string? In(Utterance m, Clues clues)
    {
        for (var i = 0; i + 1 < m.Count; i++)
        {
            if (m.At(i) is not "met" || !(m.At(i - 1) is "iets" or "iet" or "wat" or "dingen" or "werken" or "omgaan" || IsAll(m, i))) continue;
            var word = m.At(i + 1);
            return word.Length < 4 || words.IsStopWord(word) || clues.Covers(s_any, i + 1) || word is "mensen" or "anderen" or "elkaar" or "iemand" or "buren" || !(words.IsKnown(word) || m.IsTheme(i + 1)) ? null : word;
        }

        return Liked(m, clues);
    }

    /// <summary>"Houdt wel van duiven", "gek op modeltreinen": what is liked, where it is said last.</summary>
    private string? Liked(Utterance m, Clues clues)
    {
        for (var i = 1; i + 1 < m.Count; i++)
        {
            if (m.At(i) is not ("van" or "op") || !m.Words.Take(i).Skip(Math.Max(0, i - 4)).Any(w => w.Text is "hou" or "houd" or "houdt" or "houden" or "gek" or "dol" or "verzot" or "verslaafd" or "liefhebber" or "liefhebster" or "fan")) continue;
            var (word, next) = (m.At(i + 1), i + 2 < m.Count ? m.Words[i + 2] : default);
            var isLast = i + 2 >= m.Count || next.AfterPause || next.Text is "en" or "of" or "maar" or "hoor";
            return !isLast || word.Length < 4 || words.IsStopWord(word) || clues.Covers(s_any, i + 1) || m.IsClaimed(i + 1) || word is "mensen" or "anderen" or "elkaar" or "iemand" or "alles" or "rust" or "gezelligheid" || !words.IsKnown(word) ? null : word;
        }

        return null;
    }

    /// <summary>"Met dieren", "of met muziek": nothing else is said.</summary>
    private static bool IsAll(Utterance m, int met) => m.Count - met <= 3 && m.Words.Take(met).All(w => w.Text is "en" or "of" or "liefst" or "liever" or "dan" or "graag" or "ja" or "nee" or "misschien" or "bijvoorbeeld");
}
