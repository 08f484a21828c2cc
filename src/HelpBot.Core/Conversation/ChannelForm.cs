using System.Text;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Core.Conversation;

/// <summary>The one place where a reply takes the form of its channel.</summary>
/// <param name="restHint">Ends a text message that did not hold all.</param>
/// <param name="plainLetters">As <see cref="DialogueSettings.SmsPlainLetters"/>.</param>
internal sealed class ChannelForm(string restHint, bool plainLetters)
{
    /// <summary>An SMS reply never takes more segments than this: about 459 letters.</summary>
    private const int MaxSegments = 3;

    /// <summary>
    /// Web keeps balloons and buttons apart. WhatsApp gets its choices as numbers that go on where the offers ended. An SMS is one message:
    /// questions get numbered choices, offers do not.
    /// </summary>
    /// <param name="offers">How many offers are numbered already.</param>
    /// <returns>The balloons, the menu that ends the last of them where there is one, and what did not fit.</returns>
    public (IReadOnlyList<Balloon> Balloons, string Menu, string Left) Shape(
        IReadOnlyList<Balloon> balloons, IReadOnlyList<string> choices, int offers, Channel channel)
    {
        switch (channel)
        {
            case Channel.Sms when balloons.Count > 0:
                var (text, rest) = Fit(balloons, offers == 0 ? Menu(choices, 0) : "");
                return ([new(text)], "", rest);
            case Channel.WhatsApp when balloons.Count > 0 && choices.Count > 0:
                var menu = Menu(choices, offers);
                return ([.. balloons.Take(balloons.Count - 1), balloons[^1] with { Text = balloons[^1].Text + "\n" + menu }], menu, "");
            default: return (balloons, "", "");
        }
    }

    private static string Menu(IReadOnlyList<string> choices, int after) =>
        string.Join('\n', choices.Select((label, i) => $"{after + i + 1} {label}"));

    /// <summary>
    /// Leaves out what fits least: a last sentence first. Offers that do not fit wait for "meer"; the first balloon always stays.
    /// </summary>
    private (string Text, string Left) Fit(IReadOnlyList<Balloon> balloons, string menu)
    {
        var kept = balloons.ToList();
        while (!Fits(Join(kept, menu)) && kept.FindLastIndex(b => b.Card is null) is > 0 and var plain) kept.RemoveAt(plain);
        if (Fits(Join(kept, menu))) return (Join(kept, menu), "");

        var later = new List<Balloon>();
        while (kept.Count > 1 && !Fits(Join(kept, restHint)))
        {
            later.Insert(0, kept[^1]);
            kept.RemoveAt(kept.Count - 1);
        }

        if (later.Count > 0 && Fits(Join(kept, restHint))) return (Join(kept, restHint), Join(later, ""));
        if (later.Count == 0 && Fits(Join(kept, ""))) return (Join(kept, ""), "");
        var text = Join(kept, "");
        var end = Cut(text);
        return (Join([new(text[..end].TrimEnd())], restHint), Join([new(text[end..].Trim()), .. later], ""));
    }

    private static bool Fits(string text) => Gsm7.Segments(text) <= MaxSegments;

    private string Join(IEnumerable<Balloon> balloons, string end)
    {
        var text = new StringBuilder();
        foreach (var balloon in balloons) text.Append(text.Length > 0 ? "\n" : "").Append(balloon.Text);
        if (end.Length > 0) text.Append('\n').Append(end);
        return Gsm7.Normalise(text.ToString(), plainLetters);
    }

    /// <summary>Where the last whole sentence or line ends that fits together with the hint.</summary>
    private int Cut(string text)
    {
        var end = text.Length;
        while (end > 0 && !Fits(Join([new(text[..end].TrimEnd())], restHint)))
            end = end < 2 ? 0 : EndBefore(text, end - 1);
        if (end > 0) return end;

        // One sentence that is too long by itself: between words, or anywhere.
        end = text.Length;
        while (!Fits(Join([new(text[..end].TrimEnd())], restHint)))
            end = text.LastIndexOf(' ', end - 2) is > 0 and var space ? space + 1 : char.IsLowSurrogate(text[end - 1]) ? end - 2 : end - 1;
        return end;
    }

    /// <summary>A point ends a sentence only before a space: "9.30 uur" and "www.voorbeeld.nl" go on.</summary>
    private static int EndBefore(string text, int from)
    {
        for (var i = from; i > 0; i--)
            if (text[i - 1] == '\n' || (text[i - 1] is '.' or '!' or '?' && i < text.Length && char.IsWhiteSpace(text[i]))) return i;
        return 0;
    }
}
