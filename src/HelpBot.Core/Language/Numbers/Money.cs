namespace HelpBot.Core.Language.Numbers;

/// <summary>What a visit may cost: "max 5 euro", "niet meer dan een tientje", "€ 3,50", "gratis".</summary>
public static class Money
{
    private static readonly Dictionary<string, decimal> Coins = new()
    {
        ["tientje"] = 10, ["tientjes"] = 10, ["vijfje"] = 5, ["joetje"] = 10, ["rijksdaalder"] = 2.5m, ["piek"] = 1, ["knaak"] = 2.5m,
    };

    /// <returns>Euro, 0 for free, at most 10,000; null when no amount is named. Words used are claimed.</returns>
    public static decimal? Read(Utterance m)
    {
        decimal? amount = null;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.IsClaimed(i)) continue;
            var length = One(m, i, out var value);
            if (length == 0) continue;
            amount = amount is null || value > amount ? value : amount;
            m.Claim(i, length);
            i += length - 1;
        }

        return amount;
    }

    private static int One(Utterance m, int i, out decimal value)
    {
        value = 0;
        var word = m.At(i);
        if (word is "gratis" or "kosteloos" or "kosteloze" or "gratiz" or "grates") return 1;
        if (word is "geen" or "niks" or "niets" or "nul" && m.Next(i + 1) is "kosten" or "kost" or "euro" && m.At(i - 1) is not ("wat" or "hoeveel")) return word == "geen" && m.At(i + 1) == "euro" ? 0 : m.At(i + 1) is "kosten" && word is "niks" or "niets" or "geen" ? 2 : 0;
        if (word == "voor" && m.Next(i + 1) is "niks" or "niets" or "noppes") return 2;
        if (Coins.TryGetValue(word, out var coin))
        {
            var n = i > 0 && NumberWords.TryRead(m.Words[i - 1], out var times) ? times : 1;
            value = n * coin;
            return 1;
        }

        var at = word == "€" ? i + 1 : i;
        if (at >= m.Count || !Amount(m, at, out value, out var length)) return 0;
        if (word == "€") return 1 + length + (m.At(at + length) == "-" ? 1 : 0);
        if (m.Next(at + length) is not ("euro" or "euros" or "euro's" or "eur" or "€" or "euroos" or "eurie" or "eurootjes" or "piek")) return 0;
        length++;
        if (Cents(m, at + length, out var cents, out var used)) (value, length) = (value + (cents / 100m), length + used);
        return length;
    }

    private static bool Amount(Utterance m, int i, out decimal value, out int length)
    {
        (value, length) = (0, 1);
        if (m.At(i) == "anderhalve")
        {
            value = 1.5m;
            return true;
        }

        if (!NumberWords.TryRead(m.Words[i], out var whole) || whole > 10_000) return false;
        value = whole;
        if (m.Words[i].IsNumber && i + 1 < m.Count && m.Words[i + 1] is { Tight: true, Mark: ',' or '.', Length: 1 or 2, IsNumber: true } part)
        {
            value += part.Length == 2 ? part.Number / 100m : part.Number / 10m;
            length = 2;
        }

        return true;
    }

    private static bool Cents(Utterance m, int i, out int cents, out int used)
    {
        (cents, used) = (0, 0);
        var at = m.At(i) == "en" ? i + 1 : i;
        if (at >= m.Count || !NumberWords.TryRead(m.Words[at], out cents) || cents > 99) return false;
        if (m.At(at + 1) is not ("cent" or "ct") && at != i) return false;
        used = at - i + (m.At(at + 1) is "cent" or "ct" ? 2 : 1);
        return m.At(at + 1) is "cent" or "ct";
    }
}
