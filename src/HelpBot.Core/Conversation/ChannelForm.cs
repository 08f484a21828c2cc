using System.Text;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Core.Conversation;

/// <summary>The one place where a reply takes the form of its channel.</summary>
internal static class ChannelForm
{
    /// <summary>An SMS reply never takes more segments than this: about 459 letters.</summary>
    private const int MaxSegments = 3;

    /// <summary>
    /// Web keeps balloons and buttons apart. WhatsApp gets its choices as numbers that go on where the offers ended. An SMS is one message:
    /// questions get numbered choices, offers do not.
    /// </summary>
    /// <param name="offers">How many offers are numbered already.</param>
    public static IReadOnlyList<Balloon> Shape(IReadOnlyList<Balloon> balloons, IReadOnlyList<string> choices, int offers, Channel channel)
    {
        switch (channel)
        {
            case Channel.Sms: return balloons.Count == 0 ? [] : [new(Fit(balloons, offers == 0 ? Menu(choices, 0) : ""))];
            case Channel.WhatsApp when balloons.Count > 0 && choices.Count > 0:
                return [.. balloons.Take(balloons.Count - 1), balloons[^1] with { Text = balloons[^1].Text + "\n" + Menu(choices, offers) }];
            default: return balloons;
        }
    }

    private static string Menu(IReadOnlyList<string> choices, int after) =>
        string.Join('\n', choices.Select((label, i) => $"{after + i + 1} {label}"));

    /// <summary>Leaves out what fits least from the end: a last sentence first, then the last offer; the first balloon always stays.</summary>
    private static string Fit(IReadOnlyList<Balloon> balloons, string menu)
    {
        var kept = balloons.ToList();
        while (true)
        {
            var text = Join(kept, menu);
            if (Gsm7.Segments(text) <= MaxSegments) return text;
            var plain = kept.FindLastIndex(b => b.Card is null);
            if (plain > 0) kept.RemoveAt(plain);
            else if (kept.Count > 1) kept.RemoveAt(kept.Count - 1);
            else if (menu.Length > 0) menu = "";
            else return Cut(text);
        }
    }

    private static string Join(IEnumerable<Balloon> balloons, string menu)
    {
        var text = new StringBuilder();
        foreach (var balloon in balloons) text.Append(text.Length > 0 ? "\n" : "").Append(balloon.Text);
        if (menu.Length > 0) text.Append('\n').Append(menu);
        return Gsm7.Normalise(text.ToString());
    }

    /// <summary>Cuts after the last whole sentence or line that fits.</summary>
    private static string Cut(string text)
    {
        while (Gsm7.Segments(text) > MaxSegments)
        {
            var end = text.AsSpan(0, text.Length - 1).LastIndexOfAny(".\n!?");
            if (end <= 0) return text[..Math.Min(text.Length, Gsm7.Septets(text) is null ? 200 : 450)];
            text = text[..(end + (text[end] == '\n' ? 0 : 1))];
            if (text.Length > 0 && text[^1] == '.' && Gsm7.Segments(text) > MaxSegments) text = text[..^1];
        }

        return text;
    }
}
