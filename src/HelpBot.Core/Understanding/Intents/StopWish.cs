using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Tells whether somebody wants no more messages: a stop word with nothing but small words, or sending and stopping said together. Too
/// much hangs on it for a guess: "ik slaap niet meer" and "ik wil stoppen met roken" are none.
/// </summary>
internal static class StopWish
{
    private const int MostWords = 12;

    public static bool Is(Utterance m)
    {
        if (m.Count is 0 or > MostWords) return false;
        bool stops = false, sends = false, not = false;
        for (var i = 0; i < m.Count; i++)
        {
            var word = m.At(i);
            if (IsStop(word) || (word is "op" && Holds(m, i)) || (word is "uit" or "af" && m.Words.Any(w => w.Text is "schrijf" or "meld")) || (word is "rust" && m.Words.Any(w => w.Text is "laat"))) stops = true;
            else if (IsSent(word)) sends = true;
            else if (word is "niet" or "niks" or "niets" or "geen") not = true;
            else if (!IsSmall(word)) return false;
        }

        return (stops && !not) || (sends && (stops || (not && !m.EndsAsQuestion && m.Words.Any(w => w.Text is "meer"))));
    }

    private static bool IsStop(string word) =>
        word is "stop" or "stopp" or "stoppen" or "stopt" or "stope" or "ophouden" or "kappen" or "kap" or "afmelden" or "uitschrijven" or "unsubscribe" or "einde";

    /// <summary>"hou maar op", "houdt u eens op".</summary>
    private static bool Holds(Utterance m, int at)
    {
        for (var i = 0; i < at; i++)
            if (m.At(i) is "hou" or "houd" or "houdt") return true;
        return false;
    }

    private static bool IsSent(string word) =>
        word.StartsWith("bericht", StringComparison.Ordinal) || word.StartsWith("sms", StringComparison.Ordinal) || word.StartsWith("appje", StringComparison.Ordinal)
        || word is "app" or "apps" or "appen" or "mail" or "mails" or "mailtjes" or "sturen" or "stuur" or "stuurt" or "gestuurd" or "ontvangen" or "gesprek" or "chat" or "chatten";

    private static bool IsSmall(string word) =>
        word is "ik" or "wil" or "wou" or "wilt" or "graag" or "nu" or "maar" or "even" or "eens" or "hier" or "hiermee" or "daarmee" or "ermee" or "er" or "mee" or "met" or "die" or "dat" or "deze" or "dit" or "de" or "het"
            or "al" or "alle" or "van" or "jullie" or "je" or "u" or "jou" or "jij" or "mij" or "me" or "mijn" or "meer" or "a" or "ub" or "aub" or "alsjeblieft" or "alstublieft" or "svp" or "asjeblieft" or "hou" or "houd" or "houdt"
            or "op" or "meld" or "schrijf" or "uit" or "af" or "laat" or "rust" or "zou" or "willen" or "wel" or "gewoon" or "ook" or "nou" or "toch" or "dan" or "krijgen" or "hebben" or "hoef" or "te" or "aan" or "en" or "ja" or "dus" or "direct" or "meteen" or "s"
            or "zeuren" or "vragen" or "om" or "onmiddellijk" or "zo" or "voor" or "vandaag" or "bot" or "robot";
}
