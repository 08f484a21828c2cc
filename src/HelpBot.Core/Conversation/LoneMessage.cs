using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>A message without a conversation around it, as the search command and the measurements take it. Thread-safe.</summary>
public static class LoneMessage
{
    /// <summary>What the message asks for: its place, time, price and themes understood, its other words as they stand.</summary>
    /// <param name="localNow">Europe/Amsterdam.</param>
    public static Query QueryFor(Basis basis, string text, DateTime localNow)
    {
        var meaning = basis.Reader.Read(text, localNow);
        var place = meaning.Places.Count > 0 ? meaning.Places[0].Place : basis.Places.Only;
        return new()
        {
            Words = WordsOf(meaning, text),
            Themes = WithNeighbours(basis, meaning.Themes),
            NotThemes = meaning.NotThemes,
            Near = basis.Places.PointOf(place),
            Municipality = place?.Municipality,
            When = meaning.When,
            MaxCost = meaning.MaxCost,
            AtHome = meaning.AtHome,
            Audiences = meaning.Audiences,
        };
    }

    /// <summary>
    /// A message of which no word is left asks for anything, when it says where, when or what not: "woensdag wil ik iets te doen hebben". Any
    /// other is searched for as it stands: it may be a name.
    /// </summary>
    private static string WordsOf(Meaning meaning, string text)
    {
        if (meaning.SearchWords.Count > 0) return string.Join(' ', meaning.SearchWords);
        var says = meaning.Themes.Count + meaning.NotThemes.Count + meaning.Places.Count > 0 || !meaning.When.IsAny || meaning.Intent == Intent.Find;
        return says ? "" : text.Length > Dialogue.MaxLength ? text[..Dialogue.MaxLength] : text;
    }

    /// <summary>Who says to be lonely and nothing more is helped by what brings people together.</summary>
    private static IReadOnlyList<string> WithNeighbours(Basis basis, IReadOnlyList<string> themes) =>
        themes is ["eenzaam"] && basis.Catalog.Themes.FirstOrDefault(t => t.Id == themes[0]) is { } theme ? [.. themes, .. theme.Neighbours] : themes;
}
