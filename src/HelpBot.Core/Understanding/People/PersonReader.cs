using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>Reads who writes and for whom from the cues. Unknown when nothing says it.</summary>
internal static class PersonReader
{
    public static (Role Role, ForWhom For) Read(Utterance m, Clues clues, bool hasAge)
    {
        if (IsProfessional(m, clues, hasAge)) return (Role.Professional, ForWhom.Client);
        if (ForAnother(m, clues)) return (Role.Family, ForWhom.Other);
        if (clues.HasAny(Cue.Self, Cue.Wish, Cue.NearMe) || OpensWithNeed(m, clues) || IsBereaved(m, clues)) return (Role.Resident, ForWhom.Self);
        return (Role.Unknown, ForWhom.Unknown);
    }

    /// <summary>"zit hele dagen alleen": telegram style, the writer left "ik" out.</summary>
    private static bool OpensWithNeed(Utterance m, Clues clues) =>
        !clues.Has(Cue.ThirdPerson) && clues.All.Any(c => c.Cue is Cue.Need or Cue.Lonely or Cue.Wish && (c.Start <= 1 || m.Count <= 4)) && m.At(0) is not ("de" or "het" or "een");

    private static bool IsProfessional(Utterance m, Clues clues, bool hasAge)
    {
        if (clues.Has(Cue.Professional)) return true;
        if (!clues.Has(Cue.Client)) return false;

        // "dhr. Jansen heeft gebeld" says little; an age, a place in the sentence or no "ik mijn" around makes it a case.
        var ownFamily = clues.Has(Cue.Relative) && clues.Has(Cue.Possessive);
        return !ownFamily || hasAge && clues.First(Cue.Client)!.Value.Start == 0;
    }

    /// <summary>"mijn moeder", "voor de buurvrouw", "mijn man" when the need is his and he is not the one who is missed.</summary>
    private static bool ForAnother(Utterance m, Clues clues)
    {
        foreach (var other in clues.Of(Cue.Acquaintance))
            if (!IsVolunteering(m, other)) return true;
        foreach (var relative in clues.Of(Cue.Relative))
            if (IsSomeonesOwn(m, clues, relative) && !IsMissed(m, clues, relative) && !IsCompany(m, relative)) return true;
        foreach (var spouse in clues.Of(Cue.Spouse))
            if (IsSomeonesOwn(m, clues, spouse) && !clues.HasAny(Cue.Loss, Cue.Grief) && NeedIsTheirs(m, clues, spouse)) return true;
        return false;
    }

    /// <summary>"iets betekenen voor een ander" is about oneself.</summary>
    private static bool IsVolunteering(Utterance m, Clue other)
    {
        for (var i = other.Start - 1; i >= Math.Max(0, other.Start - 2); i--)
            if (m.At(i) is "betekenen" or "doen" or "klaarstaan" or "helpen" or "zorgen") return true;
        return m.At(other.End) is "betekenen" or "doen" or "klaarstaan" or "zorgen";
    }

    /// <summary>"mijn man is overleden": the one who is left writes.</summary>
    private static bool IsBereaved(Utterance m, Clues clues) =>
        clues.All.Any(c => c.Cue is Cue.Relative or Cue.Spouse && IsSomeonesOwn(m, clues, c) && IsMissed(m, clues, c));

    private static bool IsSomeonesOwn(Utterance m, Clues clues, Clue person)
    {
        for (var i = person.Start - 1; i >= Math.Max(0, person.Start - 3); i--)
        {
            if (clues.Covers(Cue.Possessive, i)) return true;
            if (m.Words[i].AfterPause) break;
        }

        if (person.Cue == Cue.Spouse) return false;
        var before = m.At(person.Start - 1);
        return before is "voor" or "met" or "de" or "een" or "oude" or "oudere" or "die" or "onze" || (person.Start == 0 && m.Count > 1 && m.Next(1).Length > 0);
    }

    /// <summary>The relative died or is missed by the writer: the need is the writer's own.</summary>
    private static bool IsMissed(Utterance m, Clues clues, Clue person)
    {
        if (!clues.Has(Cue.Loss)) return false;
        foreach (var loss in clues.Of(Cue.Loss))
        {
            var gap = loss.Start >= person.End ? loss.Start - person.End : person.Start - loss.End;
            if (gap > 6) continue;

            // "mijn moeder mist mijn vader": she is the one in need.
            if (m.At(loss.Start) is "mist" && loss.Start >= person.End) return false;
            if (m.At(person.Start + 1) is "heeft" or "is" && clues.Of(Cue.Spouse).Any(s => s.Start > person.Start)) return false;
            return true;
        }

        return false;
    }

    /// <summary>The other comes along or is only mentioned: "mijn kinderen wonen ver", "met mijn zus samen".</summary>
    private static bool IsCompany(Utterance m, Clue person)
    {
        var children = m.At(person.Start) is "kinderen" or "kleinkinderen" or "familie" or "kids" or "zoons" or "dochters" or "kinders";
        var voor = m.At(person.Start - 1) is "voor" || m.At(person.Start - 2) is "voor";
        if (children) return !voor;
        var child = m.At(person.Start) is "zoon" or "dochter" or "kleinzoon" or "kleindochter" or "vriend" or "vriendin" or "collega" or "kennis" or "maat";
        return child && !voor && FarAway(m, person);
    }

    private static bool FarAway(Utterance m, Clue person)
    {
        for (var i = person.End; i < Math.Min(m.Count, person.End + 7); i++)
            if (m.At(i) is "ver" or "druk" or "buitenland" or "weg" or "langs" or "bellen" or "belt" or "komen" or "nooit" or "eigen") return true;
        return false;
    }

    private static bool NeedIsTheirs(Utterance m, Clues clues, Clue spouse)
    {
        for (var i = spouse.End; i < m.Count && i < spouse.End + 9; i++)
        {
            if (clues.Covers(Cue.Self, i) && m.At(i) is "ik" && i - spouse.End > 1 && m.Words[i].AfterPause) break;
            if (m.At(i) is "heeft" or "zit" or "is" or "wil" or "kan" or "zoekt" or "voelt" or "mist" or "durft" or "komt" or "doet" or "vindt" or "moet" or "ligt" or "wordt" or "verveelt" or "van" or "woont" or "houdt" or "eet" or "gaat") return true;
        }

        return m.At(spouse.Start - 2) is "voor";
    }
}
