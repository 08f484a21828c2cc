using System.Collections.Concurrent;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Conversation;

/// <summary>"Niets van de kerk": a house that is called a church is one, whatever it offers. Immutable; thread-safe.</summary>
internal sealed class NamedAfter(Basis basis)
{
    /// <summary>The words of each theme that a name may be made of, with their stems.</summary>
    private readonly Lazy<(string Theme, (string Word, string Stem)[] Words)[]> _words = new(() =>
        [.. basis.Catalog.Themes.Select(t => (t.Id, t.Words.Where(w => !w.Contains(' ', StringComparison.Ordinal) && w.Length > 3).Select(w => (w, basis.Words.Stem(w))).ToArray()))]);

    /// <summary>By name, as many as the catalog has: every offer of every search is asked.</summary>
    private readonly ConcurrentDictionary<string, string[]> _themes = new(StringComparer.Ordinal);

    /// <summary>True when the record, or who offers it, has a word of one of these themes in its name.</summary>
    public bool Any(string id, IReadOnlyList<string> themes) =>
        themes.Count > 0 && (IsOf(basis.NameOf(id), themes) || (basis.Lookup.Activity(id) is { } activity && IsOf(basis.NameOf(activity.PartnerId), themes)));

    private bool IsOf(string? name, IReadOnlyList<string> themes) => name is not null && themes.Shares(_themes.GetOrAdd(name, ThemesIn));

    private string[] ThemesIn(string name)
    {
        var terms = basis.Words.Analyse(name);
        return [.. _words.Value.Where(t => t.Words.Any(w => terms.Any(n => IsMadeOf(n, w.Word, w.Stem)))).Select(t => t.Theme)];
    }

    /// <summary>The word itself, one made with it, or a name that ends in it: "Pauluskerk".</summary>
    private static bool IsMadeOf(Term name, string word, string stem) => name.Stem == stem || name.PartStems.Contains(stem) || name.Text.EndsWith(word, StringComparison.Ordinal);
}
