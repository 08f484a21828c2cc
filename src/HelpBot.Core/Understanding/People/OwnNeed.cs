using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>A clause in which the writer tells of his own state: "ik ben zo alleen", "ik zit maar thuis", "ik kom nergens meer".</summary>
/// <param name="From">First word of the clause; past the message when there is none.</param>
/// <param name="Until">The word after it.</param>
/// <param name="BesideAnother">"en ik ben zelf ook op", "ik ben moe van de mantelzorg": told beside the need of whom one cares for.</param>
internal readonly record struct OwnNeed(int From, int Until, bool BesideAnother = false)
{
    private static readonly CueSet Own = CueSet.Of(Cue.Need, Cue.Lonely, Cue.Alone, Cue.State, Cue.Grief, Cue.Tired, Cue.Afraid, Cue.Ashamed);

    private static readonly OwnNeed None = new(int.MaxValue, int.MaxValue);

    /// <summary>"mijn kinderen wonen ver, ik ben alleen": the own need decides; the relative only explains it.</summary>
    public bool Outweighs(Clue person) => Exists && !BesideAnother && (From < person.Start || person.Cue == Cue.Spouse || From > person.End);

    public bool Exists => From != int.MaxValue;

    public static OwnNeed Find(Utterance m, Clues clues)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is not ("ik" or "kzit" or "kben" or "k" or "ich")) continue;
            var until = ClauseEnd(m, i + 1);
            if (m.At(i + 1) is "ben" && i + 2 < m.Count && m.Words[i + 2].IsNumber) return new(i, until);
            if (m.At(i + 1) is "wil" or "zoek" or "zou" && (m.At(i + 2) is "zelf" or "lotgenoten" || (m.At(i + 2) is "iets" && m.At(i + 3) is "met")) && !clues.HasAny(Cue.ThirdPerson, Cue.Need, Cue.Lonely, Cue.Worried)) return new(i, until);
            if (i > 2 && m.At(i + 1) is "wil" or "zou" or "zoek" && m.Words.Take(i).Any(w => w.Text is "mee") && m.Words.Take(i).Any(w => w.Text is "niet" or "nooit")) return new(i, until);
            if (IsAboutAnother(m, clues, i, until)) continue;
            for (var at = i; at < until; at++)
                if (clues.Covers(Own, at)) return new(i, until, IsOfCaring(m, clues, i, until));
        }

        return OwnWish(m, clues);
    }

    /// <summary>"Een spelletje zou ik best weer willen": the wish has "ik" after its verb, and nobody else is wished for.</summary>
    private static OwnNeed OwnWish(Utterance m, Clues clues)
    {
        if (clues.HasAny(Cue.Worried, Cue.HowTo) || clues.Of(Cue.ThirdPerson).Any(c => m.At(c.Start) is not "hun")) return None;
        for (var i = 1; i < m.Count; i++)
        {
            if (m.At(i) is not "ik" || m.At(i - 1) is not ("zou" or "wil" or "wou")) continue;
            var until = ClauseEnd(m, i + 1);
            for (var at = i + 1; at < until; at++)
                if (m.At(at) is "willen" or "graag" or "best" && !m.Words.Any(w => w.Text is "voor")) return new(i, until);
        }

        return None;
    }

    private static bool IsOfCaring(Utterance m, Clues clues, int at, int until)
    {
        for (var i = at + 1; i < until; i++)
            if (clues.Covers(Cue.AudienceCarer, i) || m.At(i) is "mantelzorg" or "zorgen" or "verzorgen" or "verzorging" || (m.At(i) is "zelf" && m.At(i + 1) is "ook") || (m.At(i) is "ook" && m.At(i + 1) is "zelf")) return true;
        return false;
    }

    private static int ClauseEnd(Utterance m, int from)
    {
        for (var i = from; i < m.Count; i++)
            if (m.Words[i].AfterPause || (m.At(i) is "maar" or "en" or "want" && i > from + 2)) return i;
        return m.Count;
    }

    /// <summary>"ik ben bang dat ze", "ik maak me zorgen", "ik zoek iets voor mijn vader die alleen is": the state is another's.</summary>
    private static bool IsAboutAnother(Utterance m, Clues clues, int at, int until)
    {
        for (var i = at; i < until; i++)
        {
            if (clues.Covers(Cue.Worried, i) || clues.Covers(Cue.HowTo, i) || clues.Covers(Cue.ThirdPerson, i) || clues.Covers(Cue.Relative, i)) return true;
            if (clues.Covers(Cue.Spouse, i) && m.At(i - 1) is "mijn" or "mn" && m.At(at + 1) is not "mis") return true;
        }

        return m.At(at + 1) is "zoek" or "vraag" or "vind" or "weet" or "denk" or "merk" or "zie" or "help" or "heb" && clues.HasAny(Cue.ThirdPerson) && m.At(at + 2) is not ("niemand" or "geen");
    }
}
