using System.Text.RegularExpressions;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>
/// The sentences of one conversation, so that none is said twice. Kept as numbers: no words of anybody. One per turn; not thread-safe.
/// </summary>
internal sealed partial class Heard(IReadOnlyList<int> before)
{
    /// <summary>More than a long conversation has; beyond it the oldest are forgotten.</summary>
    private const int Most = 400;

    private readonly List<int> _all = [.. before];
    private readonly HashSet<int> _set = [.. before];

    public IReadOnlyList<int> All => _all.Count > Most ? [.. _all.Skip(_all.Count - Most)] : [.. _all];

    /// <summary>The first form from this one on of which no sentence was said; else what is new of the form that has most of that; null when nothing is.</summary>
    /// <param name="forms">Filled in.</param>
    /// <param name="from">Number of the form to begin with.</param>
    public string? Fresh(IReadOnlyList<string> forms, int from)
    {
        var best = "";
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[(from + i) % forms.Count];
            var sentences = Sentences(form);
            var fresh = sentences.Where(s => !_set.Contains(Number(s)) && !_set.Contains(Number(Lead(s)))).ToList();
            if (fresh.Count == sentences.Length) return form;
            var rest = string.Join(' ', fresh);
            if (rest.Length > best.Length) best = rest;
        }

        return best.Length == 0 ? null : best;
    }

    /// <summary>True when just this was said.</summary>
    public bool Has(string sentence) => _set.Contains(Number(sentence));

    /// <summary>Remembers the sentences of what is said.</summary>
    public void Add(string text)
    {
        foreach (var sentence in Sentences(text).SelectMany(s => new[] { s, Lead(s) }).Distinct())
            if (Number(sentence) is var number && _set.Add(number)) _all.Add(number);
    }

    /// <summary>"Vraag het hier:" of what names a value after it: said once, and the value never without it.</summary>
    private static string Lead(string sentence) => sentence.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? sentence[..(colon + 1)] : sentence;

    public static string[] Sentences(string text) => SentenceEnd().Split(text.Trim());

    /// <summary>FNV-1a: the same on every machine and at every start.</summary>
    private static int Number(string sentence)
    {
        var hash = 2166136261u;
        foreach (var c in sentence) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        return unchecked((int)hash);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
