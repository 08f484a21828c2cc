using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Lopen vind ik ook leuk": what is liked is wished, where something was just offered.</summary>
internal static class Liking
{
    /// <summary>The themes of its words, each read as if it were wished.</summary>
    public static IReadOnlyList<string> ThemesIn(Basis basis, Meaning meaning, DateTime localNow) =>
        [.. meaning.SearchWords.Where(w => w.Length > 3).Take(8).SelectMany(w => basis.Reader.Read("ik wil " + w, localNow).Themes).Distinct().Take(2)];
}
