using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>What no reply may lack, in any conversation.</summary>
internal static partial class Always
{
    public static IEnumerable<Complaint> Judge(Answer answer, ScriptTurn turn, Past past, Script script)
    {
        if (answer.Reply.Balloons.Count == 0 || answer.Whole.Trim().Length == 0)
        {
            if (!turn.Silent) yield return New("empty", "nothing was said");
            yield break;
        }

        if (past.Answers == 0 && !Computer().IsMatch(answer.Whole)) yield return New("computer", "the first reply does not say that it is a computer");
        if (Placeholder().Match(answer.Whole) is { Success: true } hole) yield return New("placeholder", hole.Value);
        if (answer.Reply.Balloons.Any(b => b.Text.Contains("  ", StringComparison.Ordinal))) yield return New("spaces", "two spaces in a row");

        var professional = answer.Reply.Facts.Role == Role.Professional;
        var most = professional ? 6 : script.Channel == "sms" ? 2 : 3;
        var offers = answer.Offers.Count(o => !IsDoor(o));
        if (offers > most) yield return New("items", $"{offers} offers, at most {most}");

        if (Questions(answer) is > 1 and var questions) yield return New("questions", $"{questions} questions at once");
        foreach (var again in Repeated(answer, past)) yield return New("repeated", again);

        var own = WithoutNames(answer.OwnWords);
        if (!professional && Lonely().IsMatch(own) && !LonelySaid().IsMatch(past.AllHeard))
            yield return New("lonely", "says the word before the person did");
        if (!turn.Foreign && answer.Reply.Facts.Intent != Intent.Language && Familiar().Match(own) is { Success: true } je)
            yield return New("u", $"says {je.Value}");
    }

    private static IEnumerable<string> Repeated(Answer answer, Past past)
    {
        // Facts come back when they are asked for again; sentences of one's own do not.
        var titles = answer.Reply.Facts.Items.Select(i => ScriptKnowledge.NameOf(i.Id)).ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in answer.Sentences)
        {
            if (sentence.Any(char.IsAsciiDigit) || sentence.Split(' ').Length < 3 || sentence.Contains('…')) continue;
            if (titles.Any(t => sentence.Contains(t, StringComparison.OrdinalIgnoreCase))) continue;
            if (!seen.Add(sentence) || past.Said.Contains(sentence)) yield return sentence;
        }
    }

    /// <summary>"Is dat er niet? Dan …" and lines of advice ask nothing.</summary>
    private static int Questions(Answer answer) =>
        answer.Reply.Facts.Danger is DangerKind.None or DangerKind.Distress
            ? answer.OwnWords.Split('\n').Where(l => !ScriptKnowledge.AdviceLines.Contains(l.TrimStart('-', '•', ' ').Trim()))
                .Sum(l => Question().Count(l))
            : 0;

    private static bool IsDoor(ReplyItem item) => ScriptKnowledge.Lookup.Partner(item.Id)?.Door is not null;

    private static string WithoutNames(string text) =>
        ScriptKnowledge.NamesToOverlook.Aggregate(text, (t, name) => t.Replace(name, "", StringComparison.OrdinalIgnoreCase));

    private static Complaint New(string kind, string what) => new(0, "always." + kind, what);

    [GeneratedRegex(@"computer|robot|chatbot|automatisch|digitale|machine", RegexOptions.IgnoreCase)]
    private static partial Regex Computer();

    [GeneratedRegex(@"\{[A-Za-z_][A-Za-z0-9_:.\-]*\}|\[\w+\]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!\bGeen [^?.!\n]{1,30})\?+(?!\s*(Dan|Bel|Typ|Kies|Stuur|Zeg|Schrijf|Vraag|Kijk|Noem)\b)")]
    private static partial Regex Question();

    [GeneratedRegex(@"\beenza(am|me)", RegexOptions.IgnoreCase)]
    private static partial Regex Lonely();

    [GeneratedRegex(@"e+nsz?a+m|e+nza+(m|hei)|e+nzame|lonel|einsam|seul|isolé", RegexOptions.IgnoreCase)]
    private static partial Regex LonelySaid();

    [GeneratedRegex(@"\b(je|jij|jou|jouw|jullie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();
}
