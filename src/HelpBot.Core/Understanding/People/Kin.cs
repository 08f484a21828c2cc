namespace HelpBot.Core.Understanding.People;

/// <summary>
/// Words for kin, neighbours and friends by how they are made: a known one with something before it ("schoon-", "achter-", "stief-") or
/// behind it ("-tje", "-s"). A list of all of them would never be full.
/// </summary>
internal static class Kin
{
    private const int Shortest = 4;

    private static readonly string[] Behind = ["tje", "etje", "atje", "je", "tjes", "jes", "s", "'s", "en", "nen", "lief", "ke", "ken", "ske"];

    public static bool Is(string word, WordLists lists)
    {
        if (word is "ex") return true;
        if (word.Length < Shortest) return false;
        if (IsMade(word, false, lists)) return true;
        foreach (var ending in Behind)
            if (word.Length - ending.Length >= 2 && word.EndsWith(ending, StringComparison.Ordinal) && IsMade(word[..^ending.Length], ending is "tje" or "atje" or "etje" or "je" or "tjes" or "jes" or "lief" or "ske", lists)) return true;
        return false;
    }

    /// <param name="small">It had a small ending, by which alone a known word is kin: "zusje" is, "mans" is not.</param>
    private static bool IsMade(string word, bool small, WordLists lists)
    {
        if (small && lists.Has(WordList.Kin, word) && word.Length > 2 && word is not ("man" or "vrouw" or "kind" or "oud")) return true;
        foreach (var start in lists.KinBefore)
            if (word.Length > start.Length + 1 && word.StartsWith(start, StringComparison.Ordinal) && lists.Has(WordList.Kin, word[start.Length..])) return word[start.Length..] is not ("man" or "vrouw" or "ma" or "va" or "moe" or "pa") || start is "schoon" or "ex";
        return false;
    }
}
