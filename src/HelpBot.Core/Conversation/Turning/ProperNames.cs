using System.Collections.Concurrent;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>
/// What is called by its own name alone, written as it is: "De Wel" of Huis van de Wijk De Wel, "1-is-Samen", "J&amp;S", "AutoMaatje". Words that anybody says are
/// a name so, where small letters would be none. Immutable; thread-safe.
/// </summary>
internal sealed class ProperNames(Basis basis)
{
    private readonly ConcurrentDictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    /// <summary>A shorter end of a name is said of much.</summary>
    private const int Shortest = 5;

    /// <summary>Those whose own name stands in the text.</summary>
    public IEnumerable<string> In(string text, IEnumerable<string> ids) => ids.Where(id => _names.GetOrAdd(id, Read).Exists(name => Stands(text, name)));

    private List<string> Read(string id)
    {
        if (basis.NameOf(id) is not { } name) return [];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<string>();
        for (var i = 1; i < words.Length - 1; i++)
            if (char.IsUpper(words[i][0]) && char.IsUpper(words[^1][0]) && words[i] is "De" or "Het" or "'t" or "In") found.Add(string.Join(' ', words[i..]));
        found.AddRange(words.Where(w => IsOwn(w.Trim('(', ')', ','))).Select(w => w.Trim('(', ')', ',')));
        return [.. found.Where(n => n.Length >= Shortest || n.Contains('&', StringComparison.Ordinal))];
    }

    /// <summary>With a sign or a number in it, or a capital inside: no word of the language is written so.</summary>
    private static bool IsOwn(string word) =>
        word.Length > 2 && char.IsLetterOrDigit(word[0]) && word.Any(char.IsUpper)
        && (word.Contains('&', StringComparison.Ordinal) || word.Any(char.IsDigit) || (word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower) && !word.Contains('-', StringComparison.Ordinal)));

    private static bool Stands(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]))) return true;
        return false;
    }
}
