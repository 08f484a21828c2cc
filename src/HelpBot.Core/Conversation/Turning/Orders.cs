using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Ok genoeg zo. Vergeet mij maar": an order after a word or two is that order. Whoever wants to be forgotten should not need to say it twice.</summary>
internal static class Orders
{
    private const int MostBefore = 4;

    private const int MostOrder = 7;

    /// <returns>Null when the message ends in no such order.</returns>
    public static Intent? Read(Basis basis, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (meaning.Intent is Intent.Stop or Intent.Forget || meaning.WordCount is < 3 or > MostBefore + MostOrder) return null;
        var last = Array.FindLastIndex(m.Words, w => w.AfterPause);
        if (last is < 1 or > MostBefore || m.Count - last > MostOrder) return null;
        var order = basis.Reader.Read(m.Text[m.Words[last].Start..], localNow, follows: true).Intent;
        return order is Intent.Stop or Intent.Forget ? order : null;
    }
}
