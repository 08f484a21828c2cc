using System.Collections.Concurrent;
using System.Text;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>Chooses how a sentence is put: for whom, on which channel, and not as it was put before. Immutable; thread-safe.</summary>
public sealed class Phrasebook(Texts texts)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Choice>> _choices = new(StringComparer.Ordinal);

    private static IReadOnlyList<Choice> ChoicesOf(string id, Texts texts) => [.. texts.ById[id].Forms[0].Split('|').Select(Choice.Parse)];

    /// <summary>The one form of a text that has no variation.</summary>
    /// <exception cref="KeyNotFoundException">No such text; start-up refuses knowledge in which one is missing.</exception>
    public string Fixed(string id, params ReadOnlySpan<(string Name, string Value)> values) => Fill(texts.ById[id].Forms[0], values);

    /// <summary>All forms for this reader on this channel, filled in.</summary>
    public IReadOnlyList<string> Forms(string id, Role role, Channel channel, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = texts.ById[id];
        var forms = (channel, role) switch
        {
            (Channel.Sms, _) when text.Sms is { } sms && role != Role.Professional => sms,
            (_, Role.Professional) when text.Professional is { } professional => professional,
            (_, Role.Family) when text.Family is { } family => family,
            _ => text.Forms,
        };
        var filled = new string[forms.Count];
        for (var i = 0; i < filled.Length; i++) filled[i] = Capitalise(Fill(forms[i], values));
        return filled;
    }

    /// <summary>True for a kindness that may be left out when it was said in every way.</summary>
    public bool IsOptional(string id) => texts.ById[id].Optional;

    public bool Has(string id) => texts.ById.ContainsKey(id);

    /// <summary>Buttons: their labels, each with what it does.</summary>
    public IReadOnlyList<Choice> Choices(string id) => _choices.GetOrAdd(id, ChoicesOf, texts);

    /// <summary>Every button in the texts, by its label in lower case.</summary>
    public IReadOnlyDictionary<string, Choice> AllChoices { get; } = texts.ById.Values
        .Where(t => t.Id.EndsWith("-choices", StringComparison.Ordinal) || t.Id.Contains("-choices-", StringComparison.Ordinal))
        .SelectMany(t => t.Forms[0].Split('|'))
        .Select(Choice.Parse)
        .DistinctBy(c => c.Label)
        .ToDictionary(c => c.Label.ToLowerInvariant());

    /// <summary>Fills one more placeholder; a text that begins with it still begins with a capital.</summary>
    public static string With(string text, string name, string value) => Capitalise(text.Replace("{" + name + "}", value, StringComparison.Ordinal));

    private static string Fill(string form, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (values.Length == 0 || !form.Contains('{', StringComparison.Ordinal)) return form;
        var filled = new StringBuilder(form);
        foreach (var (name, value) in values) filled.Replace("{" + name + "}", value);
        return filled.ToString();
    }

    /// <summary>A sentence that begins with a filled-in word still begins with a capital.</summary>
    private static string Capitalise(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}

/// <summary>A button.</summary>
/// <param name="Action">more, person, find, begin, own-support, other, professional, ask-place, ask-need, ask-day, theme, day; empty for just the words.</param>
/// <param name="Argument">The theme id, or the ISO weekdays as digits; empty when the action has none.</param>
public sealed record Choice(string Label, string Action, string Argument)
{
    /// <summary>Reads <c>Samen eten=theme:samen-eten</c>.</summary>
    public static Choice Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return new(text, "", "");
        var action = text[(equals + 1)..];
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(text[..equals], action, "") : new(text[..equals], action[..colon], action[(colon + 1)..]);
    }
}
