using System.Text.RegularExpressions;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>What one turn of a script demands of the answer, apart from its offers.</summary>
internal static partial class TurnJudge
{
    public static IEnumerable<Complaint> Judge(Answer answer, ScriptTurn turn, Past past)
    {
        var facts = answer.Reply.Facts;
        var shown = answer.Whole;
        foreach (var must in turn.Must.Where(m => !Found(shown, m))) yield return New("must", must);
        foreach (var not in turn.MustNot.Where(m => Found(shown + "\n" + string.Join("\n", answer.Reply.Choices), m))) yield return New("mustNot", not);
        if (Wrong(turn.Role, facts.Role.ToString())) yield return New("role", $"{facts.Role}, not {turn.Role}");
        if (Wrong(turn.Intent, facts.Intent.ToString())) yield return New("intent", $"{facts.Intent}, not {turn.Intent}");
        if (Wrong(turn.Danger, facts.Danger.ToString())) yield return New("danger", $"{facts.Danger}, not {turn.Danger}");
        if (turn.Place is { } place && !ScriptKnowledge.PlaceIs(facts.Place, place)) yield return New("place", $"{facts.Place ?? "none"}, not {place}");
        if (turn.Effect is { } effect && !answer.Effects.Any(e => !Wrong(effect, e.ToString()))) yield return New("effect", $"no {effect}");
        if (turn.Asks is { } asks && Asked(answer) is var asked && asked != asks) yield return New("asks." + asks, $"asks {asked}");
        if (Choices(answer, turn.Choices) is { } wrong) yield return New("choices", wrong);
        foreach (var names in turn.Names.Where(n => !n.Split('|').Any(id => Mentioned(answer, id)))) yield return New("names", names);
        foreach (var phones in turn.Phones.Where(p => !p.Split('|').Any(id => Called(answer, id)))) yield return New("phones", phones);
        if (turn.Door is { } door && !HasDoor(answer, door)) yield return New("door", $"no door of {door}");
        if (turn.About is { } nth && AboutAnother(answer, past, nth) is { } other) yield return New("about", other);
    }

    private static bool Found(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <param name="wanted">Alternatives with a bar; a name of several words may be written as anywhere else: "are-you-human".</param>
    private static bool Wrong(string? wanted, string got) =>
        wanted is not null && !wanted.Split('|').Any(w => w.Trim().Replace("-", "").Replace("_", "").Equals(got, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the answer wants to know before it goes on.</summary>
    private static string Asked(Answer answer)
    {
        var asking = answer.Sentences.Where(s => s.Contains('?') || Invites().IsMatch(s)).ToList();
        return asking.Any(s => AsksPlace().IsMatch(s)) ? "place" : answer.Offers.Count == 0 && asking.Any(s => AsksNeed().IsMatch(s)) ? "need" : "nothing";
    }

    private static string? Choices(Answer answer, string? wanted) => wanted switch
    {
        null => null,
        "yes" => answer.Reply.Choices.Count > 0 ? null : "none offered",
        "no" => answer.Reply.Choices.Count == 0 ? null : "some offered",
        _ => answer.Reply.Choices.Any(c => Found(c, wanted)) ? null : $"none is {wanted}: {string.Join(" | ", answer.Reply.Choices)}",
    };

    private static bool Mentioned(Answer answer, string id) => ScriptKnowledge.Lookup.Record(id) is { } record && answer.Mentions(record);

    private static bool Called(Answer answer, string id)
    {
        if (ScriptKnowledge.Lookup.Record(id) is not { } record) return false;
        var digits = ScriptKnowledge.Marks(record).Phone;
        var second = ScriptKnowledge.Lookup.Helpline(id)?.AlternativePhone;
        return digits is not null && answer.HasNumber(digits) || second is not null && answer.HasNumber(second.Digits);
    }

    private static bool HasDoor(Answer answer, string municipalities) =>
        municipalities.Split('|').Any(m => ScriptKnowledge.Lookup.Doors(m).Any(answer.Mentions) || Found(answer.Whole, "gemeente " + Regex.Escape(m)));

    private static string? AboutAnother(Answer answer, Past past, int nth)
    {
        if (past.LastShown.Count < nth) return $"only {past.LastShown.Count} were shown before";
        var id = past.LastShown[nth - 1].Id;
        var named = answer.Whole.Contains(ScriptKnowledge.NameOf(id), StringComparison.OrdinalIgnoreCase);
        return named || answer.Offers is [var only] && only.Id == id ? null : $"not about {id}";
    }

    private static Complaint New(string kind, string what) => new(0, kind, what);

    [GeneratedRegex(@"^(noem|typ|geef|stuur|schrijf|zeg|vertel|mag ik|laat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Invites();

    [GeneratedRegex(@"\b(woont|woon|woonplaats|postcode|(welke|uw|de|een) (plaats|stad|gemeente|buurt|wijk|dorp)|waar (zoekt|is het|moet|zal|in de buurt)|in welk)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksPlace();

    [GeneratedRegex(@"\b(wat|waar(mee|aan|over|bij|naar)|waar .*(naar|zin|mee|over|aan)|welke?|zoekt|zin in|bedoelt|helpen|liever|mist|wilt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksNeed();
}
