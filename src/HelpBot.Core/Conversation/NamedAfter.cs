using HelpBot.Core.Language;

namespace HelpBot.Core.Conversation;

/// <summary>"Niets van de kerk": a house that is called a church is one, whatever it offers. Immutable; thread-safe.</summary>
internal sealed class NamedAfter(Basis basis)
{
    /// <summary>True when the record, or who offers it, has a word of one of these themes in its name.</summary>
    public bool Any(string id, IReadOnlyList<string> themes) =>
        themes.Count > 0 && (IsOf(basis.NameOf(id), themes) || (basis.Lookup.Activity(id) is { } activity && IsOf(basis.NameOf(activity.PartnerId), themes)));

    private bool IsOf(string? name, IReadOnlyList<string> themes) =>
        name is not null && basis.Words.Analyse(name) is var terms
        && themes.Any(t => basis.Lookup.Theme(t)?.Words.Any(w => !w.Contains(' ', StringComparison.Ordinal) && w.Length > 3 && terms.Any(n => IsMadeOf(n, w))) == true);

    /// <summary>The word itself, one made with it, or a name that ends in it: "Pauluskerk".</summary>
    private bool IsMadeOf(Term name, string word) => basis.Words.Stem(word) is var stem && (name.Stem == stem || name.PartStems.Contains(stem) || name.Text.EndsWith(word, StringComparison.Ordinal));
}
