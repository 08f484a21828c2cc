using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>
/// Puts a text that says "u" into "je": "Heeft u uw tas?" becomes "Heb je je tas?". The verbs and the sentences that follow no rule are
/// data, <c>texts/je.yaml</c>. What stands in double quotes is said to somebody else and stays. Immutable; thread-safe.
/// </summary>
public sealed partial class JeForm(JeWords words)
{
    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(",;:?!.\"");

    /// <summary>The text in "je"; a sentence with a verb that nobody told about stays as it is, and all of it where nothing is told at all.</summary>
    public string Of(string text) => words.Verbs.Count == 0 ? text : Of(text, []);

    /// <summary>The words before "u" that may be a verb nobody told about.</summary>
    public IReadOnlyList<string> DoubtsIn(string text)
    {
        var doubts = new List<string>();
        Of(text, doubts);
        return doubts;
    }

    public Texts Of(Texts texts) => texts with { ById = texts.ById.ToDictionary(t => t.Key, t => IsButtons(t.Key) ? t.Value : Of(t.Value)) };

    public Advice Of(Advice advice) => advice with { Title = Of(advice.Title), Lines = Of(advice.Lines)! };

    // A button's words are what its press sends: they are the same for everybody.
    private static bool IsButtons(string id) => id.Contains("-choices", StringComparison.Ordinal);

    private ReplyText Of(ReplyText text) =>
        text with { Forms = Of(text.Forms)!, Family = Of(text.Family), Professional = Of(text.Professional), Sms = Of(text.Sms) };

    private IReadOnlyList<string>? Of(IReadOnlyList<string>? forms) => forms is null ? null : [.. forms.Select(Of)];

    private string Of(string text, List<string> doubts)
    {
        var (result, quoted) = (new StringBuilder(text.Length + 8), false);
        foreach (var sentence in SentenceEnd().Split(text))
        {
            if (!quoted && words.Sentences.TryGetValue(sentence, out var known)) result.Append(known);
            else result.Append(Rewritten(sentence, ref quoted, doubts));
        }

        return result.ToString();
    }

    /// <summary>Word by word; what stands between words is copied.</summary>
    private string Rewritten(string sentence, ref bool quoted, List<string> doubts)
    {
        var before = doubts.Count;
        var found = Word().Matches(sentence);
        var said = found.Select(w => w.Value).ToArray();
        var (subject, at) = (-1, 0);
        var between = new string[found.Count + 1];
        for (var i = 0; i < found.Count; i++)
        {
            between[i] = sentence[at..found[i].Index];
            at = found[i].Index + found[i].Length;
            if (between[i].Count(c => c == '"') % 2 == 1) quoted = !quoted;
            if (between[i].AsSpan().ContainsAny(s_clauseEnds)) subject = -1;
            if (quoted) continue;
            var alone = i == 0 || between[i].Trim().Length > 0;
            switch (found[i].Value.ToLowerInvariant())
            {
                case "u":
                    said[i] = Like(found[i].Value, BeforeU(said, alone ? -1 : i - 1, found, doubts));
                    if (said[i] is "je" or "Je") subject = i;
                    break;
                case "zich" when subject >= 0 && i - subject <= 2:
                    said[i] = "je";
                    break;
                case "heeft" when subject >= 0:
                    said[i] = "hebt";
                    break;
                case var word when words.Always.TryGetValue(word, out var other):
                    said[i] = Like(found[i].Value, other);
                    break;
            }
        }

        between[found.Count] = sentence[at..];
        if (between[found.Count].Count(c => c == '"') % 2 == 1) quoted = !quoted;
        if (doubts.Count > before) return sentence;
        return string.Concat(Enumerable.Range(0, said.Length).Select(i => between[i] + said[i])) + between[^1];
    }

    /// <summary>What "u" becomes after a word; a verb loses its ending there.</summary>
    private string BeforeU(string[] said, int before, MatchCollection found, List<string> doubts)
    {
        if (before < 0) return "je";
        var word = found[before].Value.ToLowerInvariant();
        if (words.After.TryGetValue(word, out var stressed)) return stressed;
        if (words.Verbs.TryGetValue(word, out var verb)) said[before] = Like(found[before].Value, verb);
        else if (word.EndsWith('t') && !words.Stays.Contains(word)) doubts.Add(word);
        return "je";
    }

    private static string Like(string model, string word) =>
        char.IsUpper(model[0]) ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..] : word;

    [GeneratedRegex(@"((?<=[.!?][""']?)\s+)")]
    private static partial Regex SentenceEnd();

    // A placeholder is one word, so that nothing inside it is taken for Dutch.
    [GeneratedRegex(@"\{[^}]*\}|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
