using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>"Mama belt", "voor oma": names by which only the own family calls somebody, without "mijn" or "de" before them.</summary>
internal static class Bare
{
    public static bool Is(Utterance m, int at, WordLists lists) =>
        lists.Has(WordList.CallingNames, m.At(at))
        && m.At(at - 1) is not ("de" or "een" or "haar" or "zijn" or "hun" or "die" or "deze" or "geen" or "als" or "ben" or "jouw" or "uw");
}
