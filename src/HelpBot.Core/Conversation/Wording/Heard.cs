using System.Runtime.InteropServices;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>
/// The sentences of one conversation, so that none is said twice. Kept as numbers: no words of anybody. One per turn; not thread-safe.
/// </summary>
internal sealed class Heard(IReadOnlyList<int> before)
{
    /// <summary>More than a long conversation has; beyond it the oldest are forgotten.</summary>
    private const int Most = 400;

    // Few enough to look through: a set would have to be made anew for every turn.
    private readonly List<int> _all = [.. before];

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
            if (IsFresh(form)) return form;
            var rest = NewOf(form);
            if (rest.Length > best.Length) best = rest;
        }

        return best.Length == 0 ? null : best;
    }

    /// <summary>True when just this was said.</summary>
    public bool Has(ReadOnlySpan<char> sentence) => Has(Number(sentence));

    /// <summary>Remembers the sentences of what is said.</summary>
    public void Add(string text)
    {
        var rest = text.AsSpan().Trim();
        do
        {
            var sentence = Next(ref rest);
            Remember(Number(sentence));
            Remember(Number(Lead(sentence)));
        }
        while (!rest.IsEmpty);
    }

    private bool IsFresh(string form)
    {
        var rest = form.AsSpan().Trim();
        do
        {
            if (WasSaid(Next(ref rest))) return false;
        }
        while (!rest.IsEmpty);
        return true;
    }

    private string NewOf(string form) => string.Join(' ', Sentences(form).Where(s => !WasSaid(s)));

    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var rest = text.AsSpan().Trim();
        do sentences.Add(Next(ref rest).ToString());
        while (!rest.IsEmpty);
        return sentences;
    }

    private bool WasSaid(ReadOnlySpan<char> sentence) => Has(Number(sentence)) || Has(Number(Lead(sentence)));

    private bool Has(int number) => CollectionsMarshal.AsSpan(_all).Contains(number);

    private void Remember(int number)
    {
        if (!Has(number)) _all.Add(number);
    }

    /// <summary>"Vraag het hier:" or what names a value after it: said once, and the value never without it.</summary>
    private static ReadOnlySpan<char> Lead(ReadOnlySpan<char> sentence) => sentence.IndexOf(": ") is >= 0 and var colon ? sentence[..(colon + 1)] : sentence;

    /// <summary>Takes a sentence off the text, and the space after it.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || text[i - 1] is not ('.' or '!' or '?')) continue;
            var sentence = text[..i];
            text = text[i..].TrimStart();
            return sentence;
        }

        var last = text;
        text = [];
        return last;
    }

    /// <summary>FNV-1a: the same on every machine and at every start.</summary>
    private static int Number(ReadOnlySpan<char> sentence)
    {
        var hash = 2166136261u;
        foreach (var c in sentence) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        return unchecked((int)hash);
    }
}
