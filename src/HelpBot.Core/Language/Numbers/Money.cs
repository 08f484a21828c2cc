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
        var free = false;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.IsClaimed(i)) continue;
            var length = One(m, i, out var value);
            if (length == 0) continue;
            if (value > 0 && !IsLimit(m, i, length))
            {
                m.Claim(i, length);
                continue;
            }

            // Who says free means it, whatever sum is named beside it.
            free |= value == 0;
            amount = free ? 0 : amount is null || value > amount ? value : amount;
            m.Claim(i, length);
            i += length - 1;
        }

        return amount;
    }

    /// <summary>A debt, an income, a fine or a loss is no limit to what a visit may cost; nor is a sum that nobody spends on one.</summary>
    private static bool IsLimit(Utterance m, int i, int length)
    {
        for (var k = Math.Max(0, i - 4); k < Math.Min(m.Count, i + length + 5); k++)
        {
            if (m.At(k).StartsWith("schuld", StringComparison.Ordinal) || m.At(k) is "achterstand" or "huurachterstand" or "rood" or "boete" or "lening" or "geleend" or "verloren" or "gestolen" or "kwijt" or "salaris" or "inkomen" or "uitkering" or "pensioen" or "leefgeld"
                or "huur" or "verdien" or "verdient" or "bewindvoerder" or "bewindvoering" or "weekgeld" or "zakgeld" or "rekening" or "toeslag" or "alimentatie") return false;
        }

        for (var k = i - 1; k >= Math.Max(0, i - 5); k--)
            if (m.At(k) is "krijg" or "krijgt" or "ontvang" or "ontvangt" or "leef" or "leeft" or "rondkomen" or "rond" && m.At(i + length) is "per" or "in" or "" or "," or "de") return false;
        return true;
    }

    private static int One(Utterance m, int i, out decimal value)
    {
        value = 0;
        var word = m.At(i);
        if (word.StartsWith("gratis", StringComparison.Ordinal) && word.Length <= 8 || word is "kosteloos" or "kosteloze" or "gratiz" or "grates" or "gratus") return 1;
        if (word is "vrije" && m.Next(i + 1) is "toegang" or "entree") return 2;
        if (word is "zonder" && Free(m, i + 1) is > 0 and var unpaid) return 1 + unpaid;
        if (word is "geen" or "gein" && m.Next(i + 1) is "geld" && Spends(m)) return 2;
        if (word is "niks" or "niets" or "nieks" or "nix" or "niet" or "noppes" or "nik" && (m.Next(i + 1) is "kosten" or "koste" or "betalen" || (m.Next(i + 1) is "te" && m.At(i + 2) is "kosten")) && m.Words.Any(w => w.Text is "mag" or "maag" or "moet" or "hoeft" or "wil" or "kan" or "liefst") && word is not "niet") return 2;
        // "Iets wat helemaal niets kost".
        if (word is "niks" or "niets" or "nix" && m.Next(i + 1) is "kost" or "kosten" && m.Words.Take(i).Any(w => w.Text is "wat" or "dat" or "die") && !m.Words.Any(w => w.Text is "hoeveel" or "waarom")) return 2;
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
        if (IsBare(m, at, length)) return length;
        if (m.Next(at + length) is not ("euro" or "euros" or "euro's" or "eur" or "€" or "euroos" or "eurie" or "eurootjes" or "piek")) return 0;
        length++;
        if (Cents(m, at + length, out var cents, out var used)) (value, length) = (value + (cents / 100m), length + used);
        return length;
    }

    /// <summary>"maximaal 7,50 per keer", "hooguit 5 p.p.": no coin is named, but it can be nothing else.</summary>
    private static bool IsBare(Utterance m, int i, int length)
    {
        var most = m.At(i - 1) is "max" or "maximaal" or "hooguit" or "hoogstens" or "onder" or "tot" or "hoogste" || (m.At(i - 1) is "dan" && m.At(i - 2) is "meer" or "duurder");
        var each = m.At(i + length) is "per" or "p" && m.At(i + length + 1) is "keer" or "persoon" or "p" or "bezoek" or "middag" or "les" or "maaltijd";
        return m.Words[i].IsNumber && ((length == 2 && (most || each) && m.Words[i + 1].Mark is ',') || (most && each));
    }

    /// <summary>"zonder kosten", "zonder te betalen", "zonder entree".</summary>
    private static int Free(Utterance m, int i) => m.At(i) switch
    {
        "kosten" or "entree" or "betaling" or "betalen" or "bijdrage" or "contributie" or "inschrijfgeld" => 1,
        "te" or "iets" or "extra" or "eigen" when m.At(i + 1) is "betalen" or "kosten" or "bijdrage" => 2,
        "iets" when m.At(i + 1) is "te" && m.At(i + 2) is "betalen" => 3,
        _ => 0,
    };

    /// <summary>"geen geld aan uitgeven", "kan er geen geld aan kwijt": not said of a purse in general.</summary>
    private static bool Spends(Utterance m) => m.Words.Any(w => w.Text is "uitgeven" or "uit" or "besteden" or "kwijt" or "missen" or "kosten" or "betalen" or "vragen");

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
