using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation;

/// <summary>A message without a conversation around it, as the search command and the measurements take it. Thread-safe.</summary>
public static class LoneMessage
{
    /// <summary>What the message asks for: its place, time, price and themes understood, its other words as they stand.</summary>
    /// <param name="localNow">Europe/Amsterdam.</param>
    public static Query QueryFor(Basis basis, string text, DateTime localNow)
    {
        var meaning = basis.Reader.Read(text, localNow);
        var place = meaning.Places.Count > 0 ? meaning.Places[0].Place : null;
        return new()
        {
            Words = meaning.SearchWords.Count > 0 ? string.Join(' ', meaning.SearchWords) : text.Length > Dialogue.MaxLength ? text[..Dialogue.MaxLength] : text,
            Themes = meaning.Themes,
            NotThemes = meaning.NotThemes,
            Near = basis.Places.PointOf(place),
            Municipality = place?.Municipality,
            When = meaning.When,
            MaxCost = meaning.MaxCost,
            AtHome = meaning.AtHome,
            Audiences = meaning.Audiences,
        };
    }
}
