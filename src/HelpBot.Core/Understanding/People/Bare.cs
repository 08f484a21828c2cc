using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>"Mama belt", "voor oma": names by which only the own family calls somebody, without "mijn" or "de" before them.</summary>
internal static class Bare
{
    public static bool Is(Utterance m, int at) =>
        m.At(at) is "mama" or "mam" or "mams" or "mamma" or "papa" or "pap" or "paps" or "pappa" or "oma" or "opa" or "omaatje" or "opaatje" or "moeders" or "vaders"
        && m.At(at - 1) is not ("de" or "een" or "haar" or "zijn" or "hun" or "die" or "deze" or "geen" or "als" or "ben" or "jouw" or "uw");
}
