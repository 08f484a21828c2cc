using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>Words of a theme by which something else is told: "ik bel zo met een mevrouw", "iemand van mijn koor", "komt nooit buiten", "met mijn scootmobiel".</summary>
internal static class Passing
{
    private const int Before = 4;

    public static bool Is(Utterance m, ThemeMatch match, int first, int last) => match.ThemeId switch
    {
        ThemeIds.Talk => IsSpeech(m, first) || m.At(first) is "stemmen" || (m.At(first) is "bellen" && m.At(first - 1) is "we" or "wij") || first == last && m.At(first) is "bel" or "bellen" && (m.At(first - 1) is "ik" || m.At(first + 1) is "ik"),
        ThemeIds.Visitor => m.At(first) is "bezoek" && (m.At(first + 1) is "van" && m.At(first + 2) is "de" or "het" || (m.At(first - 1) is "en" or "ik" && m.At(first + 1) is "een" or "de" or "het")),
        ThemeIds.Papers => first == last && m.At(first).StartsWith("schoonma", StringComparison.Ordinal) && !m.At(first).StartsWith("schoonmaa", StringComparison.Ordinal) && m.At(first) is not "schoonmaken",
        ThemeIds.Meal => m.At(first).StartsWith("eetstoornis", StringComparison.Ordinal),
        ThemeIds.Moving => (m.At(first) is "buiten" && m.At(first + 1) is "is" && m.At(first + 2) is "het") || (m.At(first) is "fiets" && m.At(first - 1) is "mijn" or "elektrische" or "haar" or "zijn") || (m.At(first) is "fietsen" && m.At(first + 1) is "maken" or "repareren") || IsShutIn(m, first, last) || IsKnownFrom(m, first),
        ThemeIds.Hobbies => IsKnownFrom(m, first),
        ThemeIds.Volunteering => (first == last && m.At(first) is "meedoen" && m.At(first + 1) is "aan" or "met" or "bij") || (m.At(first).StartsWith("pensioen", StringComparison.Ordinal) && m.At(first + 1) is "is" or "van") || IsDoneAlready(m, first) || IsSentHome(m, first) || (m.At(first) is "vrijwilliger" or "vrijwilligster" && (m.At(first - 1) is "ben" or "als" || m.At(first - 2) is "ben") && !m.Words.Any(w => w.Text is "word" or "worden" or "wil")),
        ThemeIds.Transport => (first == last && (IsOwnWheels(m, first) || IsArranged(m, first))) || (m.At(last) is "bushalte" or "halte" && m.At(first - 1) is "de" or "naar" && m.Words.Any(w => w.Text is "loopt" or "zit" or "staat") && !m.Words.Any(w => w.Text is "hoe" or "ver")) || IsBrought(m, first, last) || (m.At(first) is "te" or "niet" && m.At(first + 1) is "ver") || m.At(last) is "lopen" || m.Words.Any(w => w.Text is "dichterbij" or "digterbij") || m.Words.Any(w => w.Text is "rijbewijs") && m.Words.Any(w => w.Text is "gehaald" or "geslaagd"),
        ThemeIds.Young => m.At(first).StartsWith("leeftijd", StringComparison.Ordinal) || m.At(last) is "leeftijd" || m.At(first) is "stage" or "student" && m.At(first + 1) is "bij" or "verpleegkundige" or "op" or "maatschappelijk",
        ThemeIds.Lonely => (first == last || last - first >= match.Phrase.Split(' ').Length) && IsOnly(m, first),
        ThemeIds.Money => m.At(first) is "weinig" && m.At(first - 1) is "voor" or "met",
        ThemeIds.Mourning => IsOfThings(m, first, last) || (m.At(last) is "mist" or "mis" && m.At(last + 1) is "mannen" or "vrouwen" or "mensen"),
        _ => false,
    };

    /// <summary>"alleen wat gratis is", "alleen op zondag": only.</summary>
    private static bool IsOnly(Utterance m, int at) =>
        m.At(at) is "alleen" or "aleen" && m.At(at + 1) is "wat" or "op" or "als" or "in" or "met" or "voor" or "iets" or "de" or "het" or "een" or "die" or "dit" or "dat" or "gratis" or "overdag"
        && m.At(at - 1) is not ("ben" or "bent" or "bin" or "is" or "zit" or "zitten" or "voel" or "voelt" or "woon" or "woont" or "zo" or "helemaal" or "veel" or "heel" or "erg" or "vaak" or "leef" or "leeft" or "blijf" or "te" or "meer" or "eet" or "ik" or "sta");

    /// <summary>"ik doe al jaren vrijwilligerswerk", "onze vrijwilliger stopt", "als vrijwilliger doe ik": none is sought, nor wished for.</summary>
    private static bool IsDoneAlready(Utterance m, int first)
    {
        if (!m.At(first).StartsWith("vrijwil", StringComparison.Ordinal) && !m.At(first).StartsWith("vrijwil", StringComparison.Ordinal)) return false;
        if (m.At(first - 1) is "jaren" or "jaar" or "al" or "nog" && m.Words.Take(first).Any(w => w.Text is "doe" or "doet")) return true;
        if (m.At(first).EndsWith('s') && m.At(first + 1) is "die" or "kunnen" && m.Words.Any(w => w.Text is "zijn" or "is")) return true;
        return m.At(first + 1) is "stopt" or "is" or "komt" && m.At(first - 1) is "onze" or "de" or "mijn" or "haar" or "zijn";
    }

    /// <summary>"verliest zijn rijbewijs", "mijn baan verloren": no person is lost.</summary>
    private static bool IsOfThings(Utterance m, int first, int last)
    {
        if (!m.At(first).StartsWith("verl", StringComparison.Ordinal) && !m.At(last).StartsWith("verl", StringComparison.Ordinal)) return false;
        for (var i = Math.Max(0, first - Before); i < Math.Min(m.Count, last + Before); i++)
            if (m.At(i) is "rijbewijs" or "baan" or "werk" or "huis" or "woning" or "sleutels" or "portemonnee" or "geheugen" or "zicht" or "gehoor" || m.At(i).EndsWith("vrienden", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"sinds de beroerte praat ik moeilijk": how one speaks.</summary>
    private static bool IsSpeech(Utterance m, int first)
    {
        if (m.At(first) is not ("praat" or "spreek" or "spreekt" or "praten")) return false;
        for (var i = first + 1; i < Math.Min(m.Count, first + 4); i++)
            if (m.At(i) is "moeilijk" or "slecht" or "zachter" or "onduidelijk" or "langzaam") return true;
        return m.At(first - 1) is "zien" || m.At(first - 1) is "moeilijk" or "slecht";
    }

    /// <summary>"wie brengt mij een maaltijd", "brengt iemand ook wat aan huis": a thing is brought.</summary>
    private static bool IsBrought(Utterance m, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (m.At(i).StartsWith("breng", StringComparison.Ordinal) || m.At(i) is "ophalen") return m.Words.Skip(i + 1).Take(4).Any(w => w.Text is "eten" or "maaltijd" or "maaltijden" or "wat" or "boodschappen") || m.Words.Any(w => w.Text.StartsWith("pakje", StringComparison.Ordinal));
        return false;
    }

    /// <summary>"komt nooit meer buiten", "mag niet alleen naar buiten": how it is, and no wish to walk.</summary>
    private static bool IsShutIn(Utterance m, int first, int last)
    {
        if (m.At(last) is not "buiten") return false;
        for (var i = first; i >= Math.Max(0, first - Before) && !(i < first && m.Words[i + 1].AfterPause); i--)
            if (m.At(i) is "niet" or "nie" or "nooit" or "nauwelijks" or "amper" or "weinig" or "zelden") return true;
        return false;
    }

    /// <summary>"iemand van mijn koor", "een vrouw uit onze wandelclub": from where one knows somebody.</summary>
    private static bool IsKnownFrom(Utterance m, int first) =>
        m.At(first - 1) is "mijn" or "onze" or "ons" or "m'n" or "mn" && m.At(first - 2) is "van" or "uit" or "bij" or "op" && first > 2 && m.At(first - 3) is not ("houd" or "hou" or "geniet" or "lid");

    /// <summary>"ontslag morgen, heup": from hospital.</summary>
    private static bool IsSentHome(Utterance m, int first) =>
        m.At(first).StartsWith("ontslag", StringComparison.Ordinal) && m.Words.Any(w => w.Text is "ziekenhuis" or "pt" or "spoed" or "revalidatie" or "heup" or "thuis" or "operatie" or "verpleeghuis" or "naar" or "morgen" or "nazorg");

    /// <summary>"dochter kan vervoer regelen", "het vervoer is geregeld": that is no wish.</summary>
    private static bool IsArranged(Utterance m, int at)
    {
        if (m.At(at) is not "vervoer") return false;
        if (m.At(at + 1) is "is" && m.At(at + 2) is "geregeld" or "geen") return true;
        if (m.At(at + 1) is not ("regelen" or "zelf")) return m.At(at - 1) is "regelt" && at > 1 && m.At(at - 2) is not ("wie" or "iemand");
        for (var i = at - 1; i >= Math.Max(0, at - Before) && !m.Words[i + 1].AfterPause; i--)
            if (m.At(i) is "kan" or "kunnen" or "gaat" or "wil" or "willen") return i > 0 && !m.Words[i].AfterPause && m.At(i - 1) is not ("wie" or "iemand" or "ik") && m.At(i + 1) is not ("ik" or "iemand" or "u" or "jullie" or "je");
        return false;
    }

    /// <summary>"met mijn scootmobiel", "zit in een scootmobiel": how one comes, unless it is what is sought.</summary>
    private static bool IsOwnWheels(Utterance m, int first) =>
        m.At(first).StartsWith("scootmob", StringComparison.Ordinal) && !m.Words.Any(w => w.Text is "zoek" or "lenen" or "huren" or "aanvragen" or "nodig" or "krijg" or "krijgen" or "aanvraag");
}
