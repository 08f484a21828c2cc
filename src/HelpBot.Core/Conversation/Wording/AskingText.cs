using System.Text.RegularExpressions;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>Whether words of ours ask the reader something (how people ask us is read in <c>Understanding/Questions</c>): not what they quote, and not "Geen vervoer? Uw gemeente weet …", which answers itself.</summary>
internal static partial class AskingText
{
    public static bool Is(string text) => text.Contains('?', StringComparison.Ordinal) && Asked().IsMatch(Quoted().Replace(text, ""));

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!\bGeen [^?.!\n]{1,30})\?")]
    private static partial Regex Asked();
}
