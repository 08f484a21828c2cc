using System.Text.RegularExpressions;

namespace HelpBot.Tests.Conversation.Facts;

internal enum FactKind { Phone, Clock, Price, Web, Mail, Postcode, Date, Weekday, Name }

/// <summary>Something in a reply that can be true or false.</summary>
/// <param name="Value">As it is written; of a date the day and month, <c>25-11</c>.</param>
internal sealed partial record Fact(FactKind Kind, string Value)
{
    /// <summary>Of a date: as it is written, without the day of the week; null for other facts.</summary>
    public string? Written { get; private init; }

    private static readonly string[] s_months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Knows how facts look in Dutch text, and nothing of what writes them.</summary>
    public static IEnumerable<Fact> In(string reply)
    {
        foreach (Match m in Phone().Matches(reply)) yield return new(FactKind.Phone, m.Value);
        foreach (Match m in Clock().Matches(reply)) yield return new(FactKind.Clock, m.Value);
        foreach (Match m in Price().Matches(reply)) yield return new(FactKind.Price, Amount().Match(m.Value).Value);
        foreach (Match m in Web().Matches(reply)) yield return new(FactKind.Web, m.Value.TrimEnd('.', ',', ')'));
        foreach (Match m in Mail().Matches(reply)) yield return new(FactKind.Mail, m.Value.TrimEnd('.'));
        foreach (Match m in Postcode().Matches(reply)) yield return new(FactKind.Postcode, m.Value);
        foreach (Match m in Date().Matches(reply)) yield return new(FactKind.Date, $"{m.Groups[2].Value}-{Month(m.Groups[3].Value)}{(m.Groups[1].Success ? $" {m.Groups[1].Value[..2]}" : "")}") { Written = $"{m.Groups[2].Value} {m.Groups[3].Value}" };
        foreach (Match m in Asked().Matches(reply)) yield return new(FactKind.Name, m.Groups[1].Value.Trim());
    }

    private static int Month(string name) => name.StartsWith("maa", StringComparison.Ordinal) ? 3 : Array.IndexOf(s_months, name[..3]) + 1;

    [GeneratedRegex(@"(?<![\d/.-])(?:0\d{1,3}[ -]?(?:\d[ ]?){5,8}\d|0[89]00[- ](?:\d ?){3,7}\d|14 0\d{2,3}|112|113)(?![\d-])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d.,€-])(?<!€ )\b\d{1,2}\.\d{2}\b(?![.,\d])")]
    private static partial Regex Clock();

    [GeneratedRegex(@"€ ?\d+(?:,\d{2})?|\b\d+(?:,\d{2})? euro\b")]
    private static partial Regex Price();

    [GeneratedRegex(@"\d+(?:,\d{2})?")]
    private static partial Regex Amount();

    [GeneratedRegex(@"https?://[^\s,]+|\bwww\.[^\s,]+")]
    private static partial Regex Web();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{3} [A-Z]{2}(?![A-Za-z])")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?:\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo) )?(?<![\d.])(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec)\b")]
    private static partial Regex Date();

    /// <summary>Whom to ask, on a line of its own or after "navragen bij".</summary>
    [GeneratedRegex(@"(?:^Navragen: |^Door: |navragen bij |^Waar: .*?\()([A-Z][^,\n()]+)", RegexOptions.Multiline)]
    private static partial Regex Asked();
}
