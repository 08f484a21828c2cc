using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.People;

/// <summary>Reads who writes and for whom from the cues. Unknown when nothing says it.</summary>
internal static class PersonReader
{
    public static (Role Role, ForWhom For) Read(Utterance m, Clues clues, bool hasAge)
    {
        if (Professionals.Writes(m, clues, hasAge)) return (Role.Professional, ForWhom.Client);
        if (AsksAboutSomebody(m, clues)) return (Role.Family, ForWhom.Other);
        if (clues.Of(Cue.ForSelf).Any(c => IsForSelf(m, c))) return (Role.Resident, ForWhom.Self);
        if (ForAnother(m, clues)) return (Role.Family, ForWhom.Other);
        if (CaresForOne(m, clues) || Neighbour(m, clues)) return (Role.Family, ForWhom.Other);
        if (IsOfOneUnnamed(m, clues) || LivesBeside(m)) return (Role.Family, ForWhom.Other);
        if (clues.HasAny(Cue.Self, Cue.Wish, Cue.NearMe) || OpensWithNeed(m, clues) || SubjectDropped(m, clues) || IsBereaved(m, clues) || Cases.IsOwnStyle(m, 0) || Cases.IsOwnStyle(m, 1)) return (Role.Resident, ForWhom.Self);
        if (clues.Has(Cue.Possessive) && clues.HasAny(Cue.Need, Cue.State, Cue.Lonely, Cue.Loss, Cue.Grief)) return (Role.Resident, ForWhom.Self);
        return (Role.Unknown, ForWhom.Unknown);
    }

    /// <summary>"wat moet ik niet zeggen tegen iemand die veel alleen is": advice about somebody who is not named.</summary>
    private static bool AsksAboutSomebody(Utterance m, Clues clues)
    {
        if (!clues.HasAny(Cue.AdviceAvoid, Cue.AdviceSay, Cue.AdviceSigns, Cue.HowTo)) return false;
        for (var i = 0; i < m.Count; i++)
            if (m.At(i) is "iemand" && (m.At(i + 1) is "die" or "zich" || m.At(i - 1) is "tegen" or "bij" or "dat" or "of")) return true;
        return false;
    }

    /// <summary>"voor mijzelf"; not "niet voor mezelf", nor "voor mij is dat te ver" in a sentence about another.</summary>
    private static bool IsForSelf(Utterance m, Clue clue) =>
        m.At(clue.Start - 1) is not ("niet" or "niets" or "niks") && !(m.At(clue.End - 1) is "eigen" && m.At(clue.End).Length > 0) && (m.Count <= 6 || m.At(clue.End - 1) is "mijzelf" or "mezelf" or "onszelf" or "zelf" or "eigen");

    /// <summary>"zit hele dagen alleen": telegram style, the writer left "ik" out.</summary>
    private static bool OpensWithNeed(Utterance m, Clues clues) =>
        !clues.Has(Cue.ThirdPerson) && clues.All.Any(c => c.Cue is Cue.Need or Cue.Lonely or Cue.Wish && (c.Start <= 1 || m.Count <= 4)) && m.At(0) is not ("de" or "het" or "een");

    /// <summary>"heb veel verdriet", "ben mijn baan kwijt", "woon in Stein": the verb of "ik" opens the message.</summary>
    private static bool SubjectDropped(Utterance m, Clues clues)
    {
        if (m.Count < 3 || m.EndsAsQuestion || m.At(1) is "je" or "u" or "jij" or "jullie" or "ge" or "gij" or "het" or "dat" or "er" or "ze" or "hij") return false;
        return m.At(0) is "ben" or "heb" or "woon" or "zit" or "voel" or "mis" or "eet" or "slaap" or "kom" or "durf" or "loop" or "hou" or "houd" or "sta" or "wou" or "zou"
            && !clues.Covers(Cue.PersonAsked, 0);
    }

    /// <summary>"ze zit de hele dag thuis", "hij durft niet alleen": nobody is named, yet another is spoken of.</summary>
    public static bool IsOfOneUnnamed(Utterance m, Clues clues)
    {
        if (m.Count < 4 || m.Words.Any(w => w.Text is "ik" or "mij" or "me" or "wij" or "we" or "ons" or "mijn" or "onze")) return false;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is not ("ze" or "zij" or "hij")) continue;
            var one = IsOfOne(m.At(i + 1)) || IsOfOne(m.At(i - 1)) || m.At(i) is "hij";
            if (one && (clues.HasAny(Cue.Need, Cue.Lonely, Cue.Housebound, Cue.Wish, Cue.Alone, Cue.WalksBadly, Cue.Afraid, Cue.Lives) || m.At(i - 1) is "kan" or "mag")) return true;
        }

        return false;
    }

    /// <summary>"de oude heer van hiernaast", "de mevrouw van boven", "de man tegenover".</summary>
    private static bool LivesBeside(Utterance m)
    {
        for (var i = 0; i + 1 < m.Count; i++)
        {
            if (!IsNeighbourly(m.At(i)) || m.At(i - 1) is "als" or "ben") continue;
            var at = m.At(i + 1) is "van" ? m.At(i + 2) is "de" ? i + 3 : i + 2 : i + 1;
            if (m.At(i + 1) is "die" && m.At(i + 2) is "hier" or "daar" or "altijd" && i > 0) return true;
            if (m.At(i + 1) is "boven" or "onder" or "naast" or "tegenover" && m.At(i + 2) is "mij" or "me" or "ons") return true;
            if (m.At(at) is "hiernaast" or "ernaast" or "naast" or "hierboven" or "hieronder" or "overkant" or "tegenover" or "verderop" || (at > i + 1 && m.At(at) is "boven" or "beneden" or "onder" or "achter" or "hoek")) return true;
        }

        return false;
    }

    private static bool IsNeighbourly(string word) =>
        word is "vrouw" or "man" or "mevrouw" or "meneer" or "heer" or "dame" or "weduwe" or "weduwnaar" or "echtpaar" or "vrouwtje" or "mannetje" or "jongen" or "meisje" or "oudere" or "dametje";

    /// <summary>A verb by which one does something, not many, and not long ago.</summary>
    private static bool IsOfOne(string verb) =>
        verb is "is" or "kan" or "wil" or "mag" or "zou" || (verb.Length > 2 && verb[^1] is 't' && verb is not ("dat" or "wat" or "met" or "niet" or "het" or "liet" or "niet" or "want" or "moest"));

    /// <summary>"ik doe alles voor mijn zieke vrouw", "mijn man is ziek en alles komt op mij neer".</summary>
    private static bool CaresForOne(Utterance m, Clues clues)
    {
        if (!clues.HasAny(Cue.Spouse, Cue.Relative) || !clues.Has(Cue.Possessive)) return false;
        var ill = m.Words.Any(w => w.Text is "zieke" or "ziek" or "demente" or "dement" or "hulpbehoevende" or "hulpbehoevend" or "gehandicapte" or "invalide" or "bedlegerig" or "bedlegerige" or "beroerte" or "kanker" or "alzheimer" or "dementie");
        for (var i = 0; i < m.Count; i++)
            if (m.At(i) is "alles" or "zorg" or "zorgen" or "verzorg" && (ill || m.At(i) is "verzorg") && !clues.Has(Cue.Loss)) return true;
        return false;
    }

    /// <summary>"bij ons in de flat woont een oude heer", "een vrouw bij mij op de galerij": one lives near.</summary>
    private static bool Neighbour(Utterance m, Clues clues)
    {
        if (!clues.HasAny(Cue.Self, Cue.Possessive)) return false;
        var near = false;
        for (var i = 1; i < m.Count && !near; i++)
            near = m.At(i) is "straat" or "flat" or "galerij" or "portiek" or "gang" or "verdieping" or "complex" or "dorp" or "wijk" or "buurt" or "kerk" or "koor" or "club" or "hofje" or "etage" or "gebouw" or "seniorenflat" or "laan"
                && (m.At(i - 1) is "mijn" or "onze" or "ons" || (m.At(i - 1) is "de" or "het" && (m.At(i - 2) is "uit" || (m.At(i - 2) is "in" or "op" or "van" && m.At(i - 3) is "mij" or "ons" or "me"))));
        if (!near) return false;
        for (var i = 0; i + 1 < m.Count; i++)
        {
            if (m.At(i) is not ("een" or "die" or "deze" or "n" or "'n")) continue;
            var at = i + 1;
            while (at < Math.Min(m.Count, i + 3) && m.At(at).Length > 3 && m.At(at).EndsWith('e')) at++;
            if (IsNeighbourly(m.At(at))
                && !(m.At(i - 1) is "ben" or "zoek" or "als" or "zoekt" or "wil" || m.At(i - 2) is "ben" or "zoek") && m.At(i - 1) is not ("met" or "voor")) return true;
        }

        return false;
    }

    /// <summary>"mijn moeder", "voor de buurvrouw", "mijn man" when the need is his and he is not the one who is missed.</summary>
    private static bool ForAnother(Utterance m, Clues clues)
    {
        foreach (var other in clues.Of(Cue.Acquaintance))
            if (!IsVolunteering(m, other) && !IsWhomeverItFits(m, clues, other)) return true;
        if (CaresFor(m, clues) || IsOurs(m)) return true;
        var own = OwnNeed.Find(m, clues);
        foreach (var relative in clues.Of(Cue.Relative))
        {
            if (IsFor(m, clues, relative)) return true;
            if (relative.Start >= own.From && relative.Start < own.Until) continue;
            if (IsSomeonesOwn(m, clues, relative) && !IsMissed(m, clues, relative) && !Bystanders.Is(m, relative) && !own.Outweighs(relative)) return true;
        }

        foreach (var spouse in clues.Of(Cue.Spouse))
            if (IsSomeonesOwn(m, clues, spouse) && !clues.HasAny(Cue.Loss, Cue.Grief) && !own.Outweighs(spouse) && !Bystanders.Is(m, spouse) && !IsAway(m, spouse) && NeedIsTheirs(m, clues, spouse)) return true;
        return clues.All.Any(c => c.Cue is Cue.Spouse && IsAnothers(m, clues, c));
    }

    /// <summary>"ik zorg al zes jaar voor mijn man", "ik verzorg mijn moeder": a carer writes, of whom it is about as much.</summary>
    private static bool CaresFor(Utterance m, Clues clues)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is "mantelzorger" && m.At(i + 1) is "van" && clues.Covers(Cue.Possessive, i + 2) && clues.Covers(Cue.Relative, i + 3)) return true;
            if (m.At(i) is not ("zorg" or "verzorg" or "kzorg" or "zorgen" or "verzorgen") || !(m.At(i).StartsWith('k') || m.At(i - 1) is "ik" or "k" or "we" or "wij" || m.At(i + 1) is "ik" or "we" or "wij")) continue;
            for (var at = i + 1; at < Math.Min(m.Count, i + 9) && !m.Words[at].AfterPause; at++)
                if ((clues.Covers(Cue.Relative, at) || clues.Covers(Cue.Spouse, at)) && clues.Covers(Cue.Possessive, at - 1)) return true;
        }

        return false;
    }

    /// <summary>"iets voor mijn oma", "voor de buurvrouw en mij".</summary>
    private static bool IsFor(Utterance m, Clues clues, Clue person)
    {
        var i = person.Start - 1;
        while (i >= 0 && (clues.Covers(Cue.Possessive, i) || m.At(i) is "de" or "een" or "oude" or "ouwe" or "oudere" or "lieve" or "alleenstaande" or "alleenwonende" or "eenzame" || (i > 0 && m.At(i).Length > 3 && m.At(i).EndsWith('e') && clues.Covers(Cue.Possessive, i - 1)))) i--;
        return m.At(i) is "voor" or "veur" or "vur" && m.At(i - 1) is not ("zorg" or "zorgen" or "zorgt" or "jaren" or "bang" or "zorgde" or "mantelzorger") && !(m.At(i - 1) is "al" or "ik" or "vandaag");
    }

    /// <summary>"mijn man zit in het verpleeghuis": who stays behind writes.</summary>
    private static bool IsAway(Utterance m, Clue spouse)
    {
        for (var i = spouse.End; i < Math.Min(m.Count, spouse.End + 9); i++)
            if (m.At(i) is "verpleeghuis" or "verpleegtehuis" or "verzorgingshuis" or "tehuis" or "hospice" or "opgenomen" or "ziekenhuis" or "weggegaan" or "dood" or "vertrokken" or "kerkhof" or "begraafplaats" or "graf") return true;
        for (var i = spouse.End; i < Math.Min(m.Count, spouse.End + 7); i++)
            if (m.At(i) is "niet" && m.At(i + 1) is "meer" && m.At(spouse.End) is "is" or "leeft") return m.At(i + 2) is "" or "en" or "sinds" || m.At(i - 1) is "jaar" or "er" or "tijd";
        return m.At(spouse.End) is "slaat" or "mishandelt" or "bedreigt" or "schopt" or "vernedert" or "en";
    }

    /// <summary>"de vrouw van mijn broer", "haar man": another's spouse.</summary>
    private static bool IsAnothers(Utterance m, Clues clues, Clue spouse) =>
        m.At(spouse.Start - 1) is "de" && m.At(spouse.End) is "van" && clues.Of(Cue.Relative).Any(r => r.Start > spouse.End && r.Start <= spouse.End + 3);

    /// <summary>"iets betekenen voor een ander" is about oneself.</summary>
    private static bool IsVolunteering(Utterance m, Clue other)
    {
        var verb = m.At(other.End);
        if (verb is "wil" && m.At(other.End + 1) is "zijn") return true;
        for (var i = other.Start - 1; i >= Math.Max(0, other.Start - 5); i--)
        {
            // "ik kan best voor een ander koken"; not "ik wil voor iemand iets vragen".
            if (m.At(i) is "ik" && m.At(i + 1) is "kan" or "wil" or "zou" or "mag" && verb.Length > 4 && verb.EndsWith("en", StringComparison.Ordinal) && verb is not ("vragen" or "zoeken" or "weten" or "regelen" or "aanmelden" or "informeren" or "vinden" or "opgeven" or "aanvragen")) return true;
        }

        for (var i = other.Start - 1; i >= Math.Max(0, other.Start - 2); i--)
            if (m.At(i) is "betekenen" or "doen" or "klaarstaan" or "helpen" or "zorgen") return true;
        return m.At(other.End) is "betekenen" or "doen" or "klaarstaan" or "zorgen";
    }

    /// <summary>"Wat is er open voor iemand die niet thuis wil zitten", "voor iemand van 77": of nobody else is told anything, so it may well be oneself.</summary>
    private static bool IsWhomeverItFits(Utterance m, Clues clues, Clue other) =>
        m.At(other.End - 1) is "iemand" && m.At(other.End) is "die" or "van" && m.At(other.Start) is "voor" && !clues.Has(Cue.ThirdPerson)
        && !m.Words.Any(w => w.Text is "zoek" or "zoeken" or "vraag" or "ken" or "weten") && (m.At(other.Start - 1) is not ("iets" or "wat") || m.Words.Any(w => w.Text is "mij" or "me" or "ik"));

    /// <summary>"Onze Vera zoekt mensen", "ons Riet zit in een rolstoel".</summary>
    private static bool IsOurs(Utterance m)
    {
        for (var i = 0; i + 2 < m.Count; i++)
            if (m.At(i) is "onze" or "ons" or "os" && (m.Words[i + 1].Capital || m.At(i + 1) is "jongste" or "oudste" or "middelste" or "moe" or "pap" or "mam" or "moeke" or "vader" or "va") && (m.At(i + 2) is "zoekt" or "zit" or "wil" or "is" or "woont" or "heeft" or "kan" or "mag" or "durft" or "eet" || m.Words[i + 2].Mark is '(' or ',')) return true;
        return false;
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
        if (Bare.Is(m, person.Start, clues.Lists)) return true;
        if (clues.Lists.Has(WordList.CallingNames, m.At(person.Start)) && m.At(person.Start - 1) is not ("een" or "geen" or "als" or "ben" or "word" or "wil" or "wel" or "zijn" or "ook" or "haar" or "hun") && m.At(person.End) is not ("zijn" or "worden")) return true;
        // "Help. Moeder. Alleen.": a word by itself.
        if (person.Start > 0 && m.Words[person.Start].BeginsSentence && (person.End >= m.Count || m.Words[person.End].AfterPause)) return true;
        var before = m.At(person.Start - 1);
        if (before is "zijn" or "haar" or "hun" && clues.HasAny(Cue.Self, Cue.Possessive)) return true;
        if (m.At(person.Start) is "ma" && DayNames.TryPart(m.At(person.End), out _)) return false;
        if (m.At(person.Start) is "ma" && DayNames.TryShort(m.At(person.End) is "en" or "of" or "tot" or "tm" ? m.At(person.End + 1) : m.At(person.End) is "t" ? m.At(person.End + 2) : m.At(person.End), out _)) return false;
        return before is "voor" or "met" or "de" or "een" or "oude" or "oudere" or "die" or "onze" || (person.Start == 0 && m.Count > 1 && (m.Next(1).Length > 0 || m.Words[1].IsNumber || m.Count > 4));
    }

    /// <summary>The relative died or is missed by the writer: the need is the writer's own.</summary>
    private static bool IsMissed(Utterance m, Clues clues, Clue person)
    {
        if (!clues.Has(Cue.Loss)) return false;
        foreach (var loss in clues.Of(Cue.Loss))
        {
            // "mijn moeder is haar papieren kwijt": she lost a thing; "ik ben mijn man kwijt": he is lost.
            if (m.At(loss.Start).StartsWith("kwijt", StringComparison.Ordinal) && loss.Start > person.End && !(loss.Start - person.End <= 1 && m.At(person.End) is not ("is" or "raakt" or "was"))) continue;
            // "mijn broer appt dat hij liever dood is": he lives.
            if (m.At(loss.Start) is "dood" && m.At(loss.Start - 1) is "liever" or "wil" or "wou" or "zou") continue;
            var gap = loss.Start >= person.End ? loss.Start - person.End : person.Start - loss.End;
            if (gap > 6) continue;

            // "mijn vader heeft niemand meer sinds mama dood is": the one nearest to the loss is missed.
            if (loss.Start > person.End && clues.All.Any(c => c.Cue is Cue.Relative or Cue.Spouse && c.Start > person.End && c.Start < loss.Start)) return false;

            // "mijn vader is stil sinds de dood van mam": whom the loss names is missed.
            if (m.At(loss.End) is "van" && clues.All.Any(c => c.Cue is Cue.Relative or Cue.Spouse && c.Start > loss.End && c.Start <= loss.End + 2 && c.Start != person.Start)) return false;

            // "sinds mijn vader dood is, zit mijn moeder alleen": the one named before the loss is missed.
            if (loss.End <= person.Start && m.At(loss.Start) is not ("ik" or "k" or "mis" or "mist") && clues.All.Any(c => c.Cue is Cue.Relative or Cue.Spouse && c.End <= loss.Start && loss.Start - c.End <= 2)) return false;

            // "mijn vader zijn vrouw is gestorven"; "de vrouw van mijn overleden broer".
            if (m.At(person.End) is "zijn" or "d'r" or "haar" && clues.Covers(Cue.Spouse, person.End + 1)) return false;
            if (loss.End == person.Start && clues.Of(Cue.Spouse).Any(s => s.Start < loss.Start)) return false;

            // "mijn moeder mist mijn vader": she is the one in need.
            if (m.At(loss.Start) is "mist" && loss.Start >= person.End) return false;
            if (m.At(person.Start + 1) is "heeft" or "is" && clues.Of(Cue.Spouse).Any(s => s.Start > person.Start)) return false;
            return true;
        }

        return false;
    }

    private static bool NeedIsTheirs(Utterance m, Clues clues, Clue spouse)
    {
        for (var i = spouse.End; i < m.Count && i < spouse.End + 9; i++)
        {
            if (clues.Covers(Cue.Self, i) && m.At(i) is "ik" && i - spouse.End > 1 && m.Words[i].AfterPause) break;
            if (m.At(i) is "heeft" or "kreeg" or "raakte" or "viel" or "zit" or "is" or "wil" or "kan" or "zoekt" or "voelt" or "mist" or "durft" or "komt" or "doet" or "vindt" or "moet" or "ligt" or "wordt" or "verveelt" or "van" or "woont" or "houdt" or "eet" or "gaat") return true;
        }

        return m.At(spouse.Start - 2) is "voor";
    }
}
