using System.Text;

namespace HelpBot.Benchmarks.Safety.Variants;

/// <summary>Slips of the fingers and of the ear: about one in every six words, never two in one word, and at least one in all.</summary>
internal static class TypingErrors
{
    private const int WordsForOne = 6;
    private const int Shortest = 3;

    /// <summary>Keys that lie side by side.</summary>
    private const string Row1 = "qwertyuiop", Row2 = "asdfghjkl", Row3 = "zxcvbnm";

    /// <summary>What is mixed up by ear, both ways.</summary>
    private static readonly (string A, string B)[] s_mixedUp =
        [("ei", "ij"), ("au", "ou"), ("dt", "d"), ("d", "t"), ("s", "z"), ("f", "v"), ("ch", "g"), ("aa", "a"), ("oo", "o"), ("ee", "e"), ("c", "k"), ("ie", "i"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("tt", "t")];

    public static string Apply(string text, Random random)
    {
        var words = text.Split(' ');
        var places = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= Shortest && words[i].All(char.IsLetter)).ToArray();
        random.Shuffle(places);
        foreach (var at in places.Take(Math.Max(1, words.Length / WordsForOne))) words[at] = Slip(words[at], random);
        return string.Join(' ', words);
    }

    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length);
        return random.Next(6) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
            3 => word[..at] + Beside(word[at], random) + word[(at + 1)..],
            _ => ByEar(word, random),
        };
    }

    private static char Beside(char key, Random random)
    {
        foreach (var row in new[] { Row1, Row2, Row3 })
        {
            var at = row.IndexOf(key, StringComparison.Ordinal);
            if (at < 0) continue;
            return row[at == 0 ? 1 : at == row.Length - 1 || random.Next(2) == 0 ? at - 1 : at + 1];
        }

        return key;
    }

    private static string ByEar(string word, Random random)
    {
        var offset = random.Next(s_mixedUp.Length);
        for (var i = 0; i < s_mixedUp.Length; i++)
        {
            var (a, b) = s_mixedUp[(i + offset) % s_mixedUp.Length];
            if (random.Next(2) == 0) (a, b) = (b, a);
            if (word.IndexOf(a, 1, StringComparison.Ordinal) is var at and > 0) return new StringBuilder(word).Remove(at, a.Length).Insert(at, b).ToString();
        }

        return word + word[^1];
    }
}
