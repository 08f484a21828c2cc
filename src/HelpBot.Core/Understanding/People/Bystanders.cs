using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>Relatives who are only mentioned: who comes along, lives far away, keeps away, is mourned, or houses the writer. Nothing is sought for them.</summary>
internal static class Bystanders
{
    /// <summary>The other comes along or is only mentioned: "mijn kinderen wonen ver", "met mijn zus samen".</summary>
    public static bool Is(Utterance m, Clue person)
    {
        if (m.At(person.End) is "is" or "zijn" or "was" && (m.At(person.End + 1) is "mijn" or "m'n" or "mn" or "de" && m.At(person.End + 2) is "enige")) return true;
        if (Shuns(m, person) || IsMourned(m, person) || IsHost(m, person)) return true;
        if (m.At(person.End) is "zei" or "zegt" or "vroeg" && m.Words.Length > person.End + 1 && m.Words[person.End + 1].Mark is ':') return true;
        if (m.At(person.End) is "zegt" or "vindt" or "wil" or "zei" or "zeggen" or "vinden" or "vond" && (m.At(person.End + 1) is "dat" ? m.At(person.End + 2) : m.At(person.End + 3)) is "ik") return true;
        if (Writes(m, person)) return true;
        if (m.At(person.Start - 2) is "met" && m.At(person.Start - 3) is "wil" or "samen" or "graag" or "ik" or "" or "we" && m.Words.Any(w => w.Text is "ik" or "we" or "wij")) return true;
        if (m.At(person.Start - 1) is "geen" or "een" && m.At(person.Start - 2) is "zoek" or "wil" or "heb" or "mis") return true;
        if (m.At(0) is "kan" or "mag" && m.Words.Any(w => w.Text is "mee" or "meekomen" or "meenemen" or "meegaan") && m.Count <= 8) return true;
        if (m.At(person.Start - 1) is "van" && m.At(person.Start - 2) is "oma" or "opa" or "moeder" or "vader") return true;
        var children = m.At(person.Start) is "kinderen" or "kleinkinderen" or "familie" or "kids" or "zoons" or "dochters" or "kinders";
        if (m.At(person.Start) is "buren" && m.Next(person.End) is "weg" or "verhuisd" or "vertrokken") return true;
        if (m.At(person.Start) is "vrienden" or "vriendinnen" or "kennissen" or "buren" && m.At(person.Start - 2) is not "voor" && (m.At(person.Start) is not "buren" || (m.Words.Any(w => w.Text is "me" or "mij" or "ik") && !m.Words.Skip(person.End).Any(w => w.Text is "ze" or "hen" or "hun")))) return true;
        if (m.At(person.Start - 2) is "van" && m.At(person.End) is "moet" or "mag" && m.At(person.End + 1) is "ik") return true;
        var voor = m.At(person.Start - 1) is "voor" || m.At(person.Start - 2) is "voor";
        if (children) return !voor;
        var child = m.At(person.Start) is "zoon" or "dochter" or "zoontje" or "dochtertje" or "kleinkind" or "schoondochter" or "schoonzoon" or "kleinzoon" or "kleindochter" or "vriend" or "vriendin" or "collega" or "kennis" or "maat";
        return child && !voor && FarAway(m, person);
    }

    /// <summary>"Mijn zoon leest dit voor en typt": who lends his hands.</summary>
    private static bool Writes(Utterance m, Clue person)
    {
        for (var i = person.End; i < Math.Min(m.Count, person.End + 7) && !(i > person.End && m.Words[i].BeginsSentence); i++)
            if (m.At(i) is "typt" or "tikt" or "typte" || (m.At(i) is "leest" or "schrijft" or "stuurt" && m.Words.Skip(i + 1).Take(3).Any(w => w.Text is "voor" or "dit" or "dat" or "op"))) return true;
        return false;
    }

    /// <summary>"ik woon tijdelijk bij mijn broer": only where one is.</summary>
    private static bool IsHost(Utterance m, Clue person)
    {
        if (m.At(person.Start - 1) is not ("mijn" or "mn" or "me" or "m'n") || m.At(person.Start - 2) is not "bij") return false;
        for (var i = person.Start - 3; i >= Math.Max(0, person.Start - 7) && !m.Words[i + 1].AfterPause; i--)
            if (m.At(i) is "ik" && m.At(i + 1) is "woon" or "logeer" or "slaap" or "verblijf" or "zit") return true;
        return false;
    }

    /// <summary>"mijn kind wil mij niet meer zien", "mijn zus belt me nooit": the one who is left out writes.</summary>
    private static bool Shuns(Utterance m, Clue person)
    {
        var (me, never, meets) = (false, false, false);
        for (var i = person.End; i < Math.Min(m.Count, person.End + 7) && !m.Words[i].AfterPause; i++)
        {
            me |= m.At(i) is "mij" or "me";
            never |= m.At(i) is "niet" or "nooit" or "nauwelijks" or "amper" or "zelden";
            meets |= m.At(i) is "zien" or "ziet" or "spreken" or "spreekt" or "kennen" or "kent" or "bellen" or "belt" or "bezoeken" or "bezoekt" or "opzoeken" or "opzoekt" or "uitnodigen";
        }

        return me && never && meets;
    }

    /// <summary>"ik ben in de rouw om mijn dochter", "verdriet over mijn zus".</summary>
    private static bool IsMourned(Utterance m, Clue person)
    {
        var at = person.Start - (m.At(person.Start - 1) is "mijn" or "mn" or "m'n" or "me" ? 2 : 1);
        return m.At(at) is "om" or "over" or "na" && m.At(at - 1) is "rouw" or "verdriet" or "rouwen" or "treuren" or "huil" && m.Words.Any(w => w.Text is "ik");
    }

    private static bool FarAway(Utterance m, Clue person)
    {
        if (m.At(0) is "morgen" or "vandaag" or "straks" or "zondag" or "soms" && m.At(1) is "komt" or "belt" or "komen") return true;
        for (var i = person.End; i < Math.Min(m.Count, person.End + 7); i++)
            if (m.At(i) is "ver" or "druk" or "buitenland" or "weg" or "langs" or "bellen" or "belt" or "komen" or "komt" or "nooit" or "eigen") return i + 1 >= m.Count || m.At(i) is not ("komt" or "weg") || m.At(i + 1) is "nooit" or "niet" or "bijna" or "weinig" or "haast" or "alleen" or "morgen";
        return false;
    }
}
