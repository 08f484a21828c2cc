using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Safety;

/// <summary>What no danger reply may break: its numbers come from the helplines, the right one leads, and there are at most three.</summary>
internal static class ReplyRules
{
    private const int MostNumbers = 3;

    /// <summary>
    /// Reviewed by hand: people died after a wrong number was given, so a change in <c>helplines.yaml</c> alone is not enough.
    /// Digits only. Sources are those of the records.
    /// </summary>
    private static readonly Dictionary<string, (string Phone, string? Alternative)> Reviewed = new()
    {
        ["112"] = ("112", null), ["113"] = ("113", "08000113"), ["veilig-thuis"] = ("08002000", null), ["luisterlijn"] = ("0880767000", null),
    };

    public static void Check(SafetyReply reply, string file, ICollection<Fault> faults)
    {
        var placeholders = Placeholders(reply.Text, out var rest);
        void Report(string what, string right) => faults.Add(new(file, reply.Line, what, right));
        if (rest.Any(char.IsDigit)) Report("a danger reply has a digit of its own", "numbers are written as {phone:113}, from helplines.yaml");
        if (placeholders.Count(p => p.StartsWith("phone", StringComparison.Ordinal)) > MostNumbers) Report("a danger reply has more than three numbers", "keep the three that fit best");
        if (LeadOf(reply.Kind) is { } lead && reply.Form == SafetyReplyForm.First && reply.Perspective != Perspective.Professional
            && !placeholders.Any(p => p == "phone:" + lead || p == "phone2:" + lead))
            Report($"the reply to {reply.Kind.ToString().ToLowerInvariant()} does not name {lead}", $"write {{phone:{lead}}}");
    }

    public static void CheckNumbers(IReadOnlyList<Helpline> helplines, ICollection<Fault> faults)
    {
        foreach (var line in helplines)
            if (Reviewed.TryGetValue(line.Id, out var reviewed) && (line.Phone?.Digits != reviewed.Phone || line.AlternativePhone?.Digits != reviewed.Alternative))
                faults.Add(new("helplines.yaml", 1, $"the number of '{line.Id}' is not the reviewed one", "a crisis number changes in the code too, reviewed by two people"));
    }

    private static string? LeadOf(DangerKind kind) => kind switch
    {
        DangerKind.Emergency => "112",
        DangerKind.Suicide => "113",
        DangerKind.Violence => "veilig-thuis",
        _ => null,
    };

    private static List<string> Placeholders(string text, out string rest)
    {
        var found = new List<string>();
        var left = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (end < 0)
            {
                left.Append(text[at]);
                continue;
            }

            found.Add(text[(at + 1)..end]);
            at = end;
        }

        rest = left.ToString();
        return found;
    }
}
