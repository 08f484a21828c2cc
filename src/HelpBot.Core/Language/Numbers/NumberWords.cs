namespace HelpBot.Core.Language.Numbers;

/// <summary>Dutch number words: "drie", "vierentachtig", "tweede", "2e".</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
        "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] Tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly Dictionary<string, int> Cardinals = BuildCardinals();
    private static readonly Dictionary<string, int> Ordinals = BuildOrdinals();

    /// <summary>A whole number from 0 to 999 in words, or in at most six digits.</summary>
    public static bool TryRead(Word word, out int value)
    {
        value = word.Number;
        return value >= 0 || Cardinals.TryGetValue(word.Text, out value);
    }

    /// <summary>"tweede", "2e", "15de", "1ste" at a place.</summary>
    /// <param name="length">Words used: a written number and its ending are two.</param>
    public static bool TryReadOrdinal(Utterance message, int i, out int value, out int length)
    {
        (value, length) = (0, 1);
        if (i >= message.Count) return false;
        if (Ordinals.TryGetValue(message.At(i), out value)) return true;
        if (!message.Words[i].IsNumber || i + 1 >= message.Count) return false;
        if (message.At(i + 1) is not ("e" or "de" or "ste" or "ste'" or "n") || !message.Words[i + 1].Tight || message.At(i + 1) == "n") return false;
        (value, length) = (message.Words[i].Number, 2);
        return true;
    }

    private static Dictionary<string, int> BuildCardinals()
    {
        var words = new Dictionary<string, int> { ["1n"] = 1, ["ene"] = 1, ["zeuven"] = 7 };
        for (var n = 0; n < 1000; n++)
        {
            words[Name(n)] = n;
            if (n > 100 && n % 100 != 0) words[Hundreds(n) + "en" + Name(n % 100)] = n;
        }

        return words;
    }

    private static Dictionary<string, int> BuildOrdinals()
    {
        var words = new Dictionary<string, int> { ["eerste"] = 1, ["derde"] = 3, ["achtste"] = 8, ["zesde"] = 6, ["tweedde"] = 2 };
        for (var n = 2; n <= 100; n++)
            words.TryAdd(Name(n) + (n % 100 is 8 or >= 20 || n == 100 ? "ste" : "de"), n);
        words.Remove("driede");
        return words;
    }

    private static string Hundreds(int n) => (n < 200 ? "" : Small[n / 100]) + "honderd";

    // Folding took the diaeresis off: "tweeëntwintig" is compared as "tweeentwintig".
    private static string Name(int n) => n switch
    {
        < 20 => Small[n],
        < 100 => n % 10 == 0 ? Tens[n / 10] : Small[n % 10] + "en" + Tens[n / 10],
        _ => n % 100 == 0 ? Hundreds(n) : Hundreds(n) + Name(n % 100),
    };
}
