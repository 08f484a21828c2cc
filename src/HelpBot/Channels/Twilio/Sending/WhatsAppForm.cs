using HelpBot.Core.Conversation;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>A reply as WhatsApp messages: few, because each is a sound in somebody's pocket, and short enough to be seen whole.</summary>
internal static class WhatsAppForm
{
    /// <summary>Above this WhatsApp folds a message behind "Lees meer".</summary>
    private const int Comfortable = 750;

    /// <param name="choose">What stands above buttons when the answer ends with no short sentence of its own.</param>
    public static IReadOnlyList<string> Write(Reply reply, string choose)
    {
        if (reply.Balloons.Count == 0) return [];
        var texts = reply.Balloons.Select(b => b.Text).ToList();
        var menu = reply.Menu;
        var name = menu.Length == 0 ? null : Templates.ButtonSet.Of(reply.Choices)?.Name;
        if (name is null || !texts[^1].EndsWith(menu, StringComparison.Ordinal)) return [.. Join(texts).Select(text => new OutgoingMessage(text).Write())];

        // The last sentence goes above the buttons; the same message has the choices as numbers, for where there are no buttons.
        var last = texts[^1][..^menu.Length].TrimEnd();
        texts.RemoveAt(texts.Count - 1);
        if (last.Length is 0 or > Sheet.LongestVariable || last.Contains('\n') || reply.Balloons[^1].Card is not null)
        {
            if (last.Length > 0) texts.Add(last);
            last = choose;
        }

        return [.. Join(texts).Select(text => new OutgoingMessage(text).Write()), new OutgoingMessage($"{last}\n{menu}", name, last).Write()];
    }

    /// <summary>Balloons together as long as they are comfortable; one that is too long by itself is cut between lines.</summary>
    internal static IEnumerable<string> Join(IEnumerable<string> balloons)
    {
        var text = "";
        foreach (var part in balloons.SelectMany(Cut))
        {
            if (text.Length > 0 && text.Length + 2 + part.Length > Comfortable)
            {
                yield return text;
                text = "";
            }

            text = text.Length == 0 ? part : $"{text}\n\n{part}";
        }

        if (text.Length > 0) yield return text;
    }

    private static IEnumerable<string> Cut(string balloon)
    {
        while (balloon.Length > OutgoingMessage.MostCharacters)
        {
            var end = balloon.LastIndexOfAny(['\n', '.', '!', '?'], OutgoingMessage.MostCharacters - 1);
            end = end <= 0 ? OutgoingMessage.MostCharacters - 1 : end;
            // Never between the two halves of one sign.
            if (char.IsHighSurrogate(balloon[end])) end--;
            yield return balloon[..(end + 1)].TrimEnd();
            balloon = balloon[(end + 1)..].TrimStart();
        }

        if (balloon.Length > 0) yield return balloon;
    }
}
