using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>Words of a theme by which something else is told: "ik bel zo met een mevrouw", "iemand van mijn koor", "komt nooit buiten", "met mijn scootmobiel".</summary>
internal static class Passing
{
    private const int Before = 4;

    public static bool Is(Utterance m, ThemeMatch match, int first, int last) => match.ThemeId switch
    {
        "praatje" => first == last && m.At(first) is "bel" or "bellen" && (m.At(first - 1) is "ik" || m.At(first + 1) is "ik"),
        "wandelen-bewegen" => IsShutIn(m, first, last) || IsKnownFrom(m, first),
        "spel-creatief-muziek" => IsKnownFrom(m, first),
        "meedoen-vrijwilligerswerk" => IsSentHome(m, first) || (m.At(first) is "vrijwilliger" or "vrijwilligster" && (m.At(first - 1) is "ben" or "als" || m.At(first - 2) is "ben") && !m.Words.Any(w => w.Text is "word" or "worden" or "wil")),
        "vervoer" => first == last && IsOwnWheels(m, first),
        "eenzaam" => first == last && IsOnly(m, first),
        _ => false,
    };

    /// <summary>"alleen wat gratis is", "alleen op zondag": only.</summary>
    private static bool IsOnly(Utterance m, int at) =>
        m.At(at) is "alleen" or "aleen" && m.At(at + 1) is "wat" or "op" or "als" or "in" or "met" or "voor" or "iets" or "de" or "het" or "een" or "die" or "dit" or "dat" or "gratis" or "overdag"
        && m.At(at - 1) is "" or "maar" or "en" or "graag" or "dan" or "kan" or "wil" or "liefst";

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
        m.At(first).StartsWith("ontslag", StringComparison.Ordinal) && m.Words.Any(w => w.Text is "ziekenhuis" or "revalidatie" or "heup" or "thuis" or "operatie" or "verpleeghuis" or "naar" or "morgen" or "nazorg");

    /// <summary>"met mijn scootmobiel", "zit in een scootmobiel": how one comes, unless it is what is sought.</summary>
    private static bool IsOwnWheels(Utterance m, int first) =>
        m.At(first).StartsWith("scootmob", StringComparison.Ordinal) && !m.Words.Any(w => w.Text is "zoek" or "lenen" or "huren" or "aanvragen" or "nodig" or "krijg" or "krijgen" or "aanvraag");
}
