using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Ok genoeg zo. Vergeet mij maar": an order after a word or two is that order. Whoever wants to be forgotten should not need to say it twice.</summary>
internal static class Orders
{
    private const int MostBefore = 4;

    private const int MostOrder = 7;

    /// <summary>"Vergeet mij alstublieft, hij kijkt op mijn telefoon": who is watched is wiped at once.</summary>
    public static bool Begins(Basis basis, string text, DateTime localNow)
    {
        var m = Utterance.Of(text);
        var end = Array.FindIndex(m.Words, 1, w => w.AfterPause) is > 0 and var pause ? pause : m.Count;
        return m.Count > 1 && end <= MostOrder && basis.Reader.Read(text[m.Words[0].Start..m.Words[end - 1].End], localNow, follows: true).Intent == Intent.Forget;
    }

    /// <summary>"Kunt u dit gesprek wissen", "wilt u wissen wat ik schreef": an order, in the shape of a question.</summary>
    private static bool IsPolite(Utterance m)
    {
        if (m.Count > 2 * MostOrder) return false;
        for (var i = 0; i + 2 < m.Count; i++)
            if (m.At(i) is "kunt" or "kun" or "kan" or "wilt" or "wil" or "zou" && m.At(i + 1) is "u" or "je" or "jij" && m.Words.Skip(i + 2).Take(5).Any(w => w.Text is "gesprek" or "chat" or "berichten" or "schreef" or "schrijf" or "geschreven" or "typte" or "getypt") && m.Words.Skip(i + 2).Any(w => w.Text is "wissen" or "verwijderen" or "weggooien" or "weghalen")) return true;
        return false;
    }

    /// <returns>Null when the message ends in no such order.</returns>
    public static Intent? Read(Basis basis, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (IsPolite(m)) return Intent.Forget;
        if (meaning.Intent is Intent.Stop or Intent.Forget || meaning.WordCount is < 3 or > MostBefore + MostOrder) return null;
        if (m.Words.Skip(1).Any(w => w.AfterPause) && Begins(basis, m.Text, localNow)) return Intent.Forget;
        var last = Array.FindLastIndex(m.Words, w => w.AfterPause);
        if (last is < 1 or > MostBefore || m.Count - last > MostOrder) return null;
        var order = basis.Reader.Read(m.Text[m.Words[last].Start..], localNow, follows: true).Intent;
        return order is Intent.Stop or Intent.Forget ? order : null;
    }
}
