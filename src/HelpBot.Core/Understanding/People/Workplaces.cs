using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>
/// Places of work and trades in care and welfare, by the part of a word that says what it is: "tandartspraktijk" is a practice,
/// "jeugdbegeleider" is one who guides.
/// </summary>
internal static class Workplaces
{
    /// <summary>"kerkelijk werker", "pastoraal werkster": of which kind stands apart.</summary>
    public static bool IsTrade(Utterance m, WordLists lists, int i) =>
        lists.IsTrade(m.At(i)) || (m.At(i) is "werker" or "werkster" or "medewerker" && m.At(i - 1) is "kerkelijk" or "pastoraal" or "sociaal" or "maatschappelijk" or "cultureel" or "diaconaal" or "ambulant" or "psychosociaal");

    /// <summary>"vanuit onze praktijk", "bij ons in het hospice", "in ons verzorgingstehuis", "onze wijkkliniek": said by who works there.</summary>
    public static bool IsWrittenFrom(Utterance m, WordLists lists)
    {
        for (var i = 1; i < m.Count; i++)
        {
            if (!lists.IsWorkplace(m.At(i))) continue;
            var at = i - 1;
            while (at > 0 && m.At(at) is "de" or "het" or "een" or "t" or "lokale" or "plaatselijke" or "sociaal" or "sociale" && !m.Words[at + 1].AfterPause) at--;
            if (m.At(at) is "vanuit" or "namens" || (m.At(at) is "ons" or "onze" or "mijn" && m.At(at - 1) is "vanuit" or "namens" or "in" or "op" or "bij" or "van" or "via" or "")) return true;
            if (m.At(at) is "in" or "op" && m.At(at - 1) is "ons" && m.At(at - 2) is "bij") return true;
            if (m.At(at) is "in" or "op" && m.At(i) is "spreekkamer" or "spreekuur" or "caseload") return true;
            if (m.At(at) is "in" or "op" && m.Words.Any(w => w.Text is "wij" or "we") && m.Words.Any(w => w.Text is "zien" or "begeleiden" or "behandelen" or "helpen" or "ondersteunen")) return true;
        }

        return false;
    }

    /// <summary>Where the writer works is no wish: "vanuit het sociaal wijkteam", "bij het keukentafelgesprek". What may be sought itself stays.</summary>
    public static void Claim(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is "keukentafelgesprek" or "huisbezoek" or "intakegesprek" or "intake" && m.At(i - 1) is "het" or "een" or "tijdens" or "op" or "na" or "bij") m.Claim(i, 1);
            if (!lists.IsWorkplace(m.At(i)) || m.At(i) is "dagbesteding" or "dagopvang" or "opvang" or "loket" or "revalidatie" or "thuiszorg" or "wmo" or "schuldhulpverlening" or "inloophuis") continue;
            if (i > 4 && m.At(i - 1) is not ("het" or "ons" or "onze" or "sociaal" or "vanuit" or "de" or "mijn")) continue;
            m.Claim(i, 1);
            if (m.At(i - 1) is "sociaal" or "sociale") m.Claim(i - 1, 1);
        }
    }

    /// <summary>"ik werk in een hospice", "werkzaam op de poli".</summary>
    public static bool IsWorkedIn(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is not ("werk" or "werkzaam" or "werken" or "bel" or "mail" or "schrijf" or "app" or "zit")) continue;
            if (m.At(i) is "bel" or "mail" or "schrijf" or "app" or "zit" && m.At(i + 1) is not ("namens" or "vanuit")) continue;
            for (var at = i + 1; at < Math.Min(m.Count, i + 7) && !m.Words[at].BeginsSentence; at++)
                if (lists.IsWorkplace(m.At(at)) || m.At(at) is "hulp" && m.At(at - 1) is "spoedeisende") return m.At(i + 1) is not "niet" and not "niet meer";
        }

        return false;
    }

    /// <summary>"apotheek: …", "gemeente Stein: …", "wijkzuster hier, …", "Ergotherapie; …": who writes names the work first.</summary>
    public static bool IsLetterhead(Utterance m, WordLists lists)
    {
        var first = m.At(0) is "hallo" or "hoi" or "dag" or "goedemorgen" or "goedemiddag" or "goedendag" or "goedenavond" or "beste" ? 1 : 0;
        if (m.At(first) is "hier" or "met") first++;
        if (m.At(first) is "de" or "het") first++;
        if (m.Count > first + 2 && m.Words[first + 1].Mark is ':' or ';' or ',' && m.Words[first].Length is >= 3 and <= 6 && IsCapitals(m, first)) return true;
        for (var i = first; i < Math.Min(m.Count - 1, first + 5); i++)
        {
            if (m.At(i) is "ik" or "mijn" or "was" or "een" or "zegt" or "wil" or "zoek") return false;
            var named = lists.IsWorkplace(m.At(i)) || lists.IsTrade(m.At(i));
            if (i > first && m.Words[i].AfterPause) return false;
            var opened = first > 0 && m.At(first - 1) is "hier" or "met";
            if (named && (opened || m.At(i + 1) is "hier")) return true;
            if (m.Words[i + 1].Mark is not (':' or ',' or ';' or '.' or '-' or ')') || (m.Words[i + 1].Mark is '-' && m.Words[i + 1].Tight && !named)) continue;
            for (var at = first; at <= i; at++)
                if (lists.IsWorkplace(m.At(at)) || lists.IsTrade(m.At(at)) || (m.At(at) is "gemeente" && m.Words[i + 1].Mark is ':')) return m.Words[i + 1].Mark is not '-' || m.Words[i + 1].Tight is false || lists.IsWorkplace(m.At(i + 1));
            return false;
        }

        return false;
    }

    /// <summary>"AMW:", "SPV;": short for a function.</summary>
    private static bool IsCapitals(Utterance m, int i)
    {
        foreach (var c in m.Text.AsSpan(m.Words[i].Start, m.Words[i].Length))
            if (c is < 'A' or > 'Z') return false;
        return m.At(i) is not ("help" or "hallo" or "hoi" or "eten" or "bingo");
    }
}
