namespace HelpBot.Core.Language.Numbers;

/// <summary>Ages: "moeder van 86", "78 jaar", "ik ben 34", "mw. 82", "een tachtiger", "70-plusser".</summary>
public static class Age
{
    private static readonly Dictionary<string, int> Decades = new()
    {
        ["twintiger"] = 25, ["dertiger"] = 35, ["veertiger"] = 45, ["vijftiger"] = 55, ["zestiger"] = 65, ["zeventiger"] = 75, ["tachtiger"] = 85,
        ["negentiger"] = 95, ["vijftigplusser"] = 50, ["zestigplusser"] = 60, ["zeventigplusser"] = 70, ["tachtigplusser"] = 80,
    };

    /// <returns>Years, 1 to 115; null when no age is named. Words used are claimed.</returns>
    public static int? Read(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.IsClaimed(i)) continue;
            if (Decades.TryGetValue(m.At(i), out var decade)) return Take(m, i, 1, decade);
            if (!NumberWords.TryRead(m.Words[i], out var n) || n is < 1 or > 115) continue;
            var length = After(m, i, n);
            if (length > 0 || Before(m, i, n)) return Take(m, i, 1 + length, n);
        }

        return null;
    }

    private static int Take(Utterance m, int i, int length, int age)
    {
        m.Claim(i, length);
        return age;
    }

    /// <summary>Words after the number that make it an age; 0 when there are none.</summary>
    private static int After(Utterance m, int i, int n)
    {
        var next = m.Next(i + 1);
        if (next is "jarige" or "jarig") return 1;
        if (next is "+" or "plus" or "plusser" or "plussers" && n is >= 40 && n % 5 == 0) return m.At(i + 2) is "plusser" or "plussers" or "er" or "ers" ? 2 : 1;
        if (next.StartsWith("plus", StringComparison.Ordinal) && n >= 40) return 1;
        if (next is not ("jaar" or "jr" or "jaren" or "jaor" or "jaart" or "lentes")) return 0;
        if (m.Next(i + 2) is "oud" or "jong") return 2;
        if (n < 16 && m.At(i - 1) is not ("is" or "van" or "ben" or "bin")) return 0;
        if (m.At(i - 1) is "al" or "na" or "over" or "ruim" or "sinds" or "ongeveer" or "bijna" && m.At(i - 2) is not ("ben" or "is" or "wordt" or "van") || m.Next(i + 2) is "geleden" or "lang" or "getrouwd" or "samen" or "gewoond" or "gewerkt" or "alleen" or "weduwe" or "later" or "terug" or "hier" or "woon" or "wonen" or "zit" or "niet" or "niets" or "in")
            return 0;
        return m.At(i - 1) is "in" or "de" ? 0 : 1;
    }

    private static bool Before(Utterance m, int i, int n)
    {
        if (n < 12 || m.Next(i + 1) is "uur" or "u" or "euro" or "minuten" or "weken" or "dagen" or "maanden" or "km" or "keer" or "kilometer" or "personen" or "mensen" or "%" or "cent"
            || (i + 1 < m.Count && m.Words[i + 1] is { Tight: true, Mark: '-' or '/' or '.' or ':' or ',' })) return false;
        if (i > 0 && m.Words[i].Mark is '(' && n <= 105 && (i + 1 >= m.Count || m.Words[i + 1].Mark is ')')) return true;
        var before = m.At(i - 1);
        if (before is "€" or "euro" or "nummer" or "nr") return false;
        if (before is "ben" or "bin" or "word" or "wordt" or "leeftijd" or "leeft" or "lft" or "plus" or "boven" or "bijna" or "inmiddels" or "net") return n >= 12;
        if (before is "zij" && m.At(i - 2) is "ik") return true;
        if (before is "is" or "van" or "al" or "me" && n >= 60) return before != "al" || m.At(i - 2) is "ben" or "is";
        if (before == "van" && n >= 14) return Person(m.At(i - 2)) || Person(m.At(i - 3));
        if (before == "is" && n >= 14) return Person(m.At(i - 2)) || m.At(i - 2) is "ze" or "zij" or "hij" or "die" or "dat" or "u";
        return (n >= 16 || before is "jongen" or "meisje" or "meid" or "knul" or "zoontje" or "dochtertje" or "scholier") && (Person(before) || (Person(m.At(i + 1)) && n > 30 && m.Words[i].Mark is ',' or '\0' && i == 0));
    }

    private static bool Person(string word) =>
        word is "mw" or "mevr" or "mevrouw" or "dhr" or "hr" or "meneer" or "heer" or "dame" or "man" or "vrouw" or "weduwe" or "weduwnaar" or "moeder" or "vader" or "oma" or "opa" or "client"
            or "patient" or "clientje" or "bewoner" or "bewoonster" or "tante" or "oom" or "buurvrouw" or "buurman" or "zoon" or "dochter" or "zus" or "broer" or "schoonmoeder"
            or "schoonvader" or "vriend" or "vriendin" or "pt" or "clt" or "alleenstaand" or "alleenstaande" or "ma" or "pa" or "mam" or "pap" or "iemand" or "jongen" or "meisje" or "wed"
            or "moedr" or "cliente" or "patiente" or "mama" or "papa" or "m" or "v" or "vrw" or "senior" or "homo" or "lesbo" or "meid" or "knul" or "gozer" or "zoontje" or "dochtertje" or "scholier" or "student" or "studente" or "jongere" or "leerling" or "neef" or "nicht"
            || s_ends.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>"Buurjongen", "kleindochter", "stiefbroertje".</summary>
    private static readonly string[] s_ends = ["jongen", "meisje", "zoon", "dochter", "broer", "broertje", "zus", "zusje", "neefje", "nichtje", "buurvrouw", "buurman", "moeder", "vader"];
}
