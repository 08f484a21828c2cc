namespace HelpBot.Trials.Clients;

/// <summary>What the whole conversation shows, beside what the client knows that it wrote.</summary>
public sealed record Verdict(int Messages, int Lost, int Doubled, int Unanswered, int AnsweredTwice, int OutOfOrder)
{
    public static Verdict None { get; } = new(0, 0, 0, 0, 0, 0);

    public bool IsClean => Lost + Doubled + Unanswered + AnsweredTwice + OutOfOrder == 0;

    /// <param name="written">The client's ids of what was acknowledged, in the order written.</param>
    public static Verdict Of(IReadOnlyList<string> written, IReadOnlyList<Said> history)
    {
        var heard = history.Where(s => s is { IsBot: false, ClientId: not null }).ToList();
        var counts = heard.CountBy(s => s.ClientId!).ToDictionary();
        var answers = history.Where(s => s is { IsBot: true, ReplyTo: not null, IsLast: true }).CountBy(s => s.ReplyTo!).ToDictionary();
        var asked = heard.Where(s => written.Contains(s.ClientId!)).ToList();
        var order = asked.Select(s => s.ClientId!).Distinct().ToList();
        var answered = history.Where(s => s is { IsBot: true, ReplyTo: not null, IsLast: true }).Select(s => s.ReplyTo!).Distinct().ToList();
        var expected = asked.Select(s => s.Id).Where(answered.Contains).ToList();
        return new(
            written.Count,
            written.Count(id => !counts.ContainsKey(id)),
            counts.Values.Sum(n => n - 1),
            asked.Count(s => !answers.ContainsKey(s.Id)),
            answers.Values.Sum(n => n - 1),
            (order.SequenceEqual(written.Where(counts.ContainsKey)) ? 0 : 1) + (answered.Where(expected.Contains).SequenceEqual(expected) ? 0 : 1));
    }

    public static Verdict operator +(Verdict a, Verdict b) => new(
        a.Messages + b.Messages, a.Lost + b.Lost, a.Doubled + b.Doubled, a.Unanswered + b.Unanswered, a.AnsweredTwice + b.AnsweredTwice, a.OutOfOrder + b.OutOfOrder);

    public override string ToString() =>
        $"{Messages} messages: {Lost} lost, {Doubled} doubled, {Unanswered} not answered, {AnsweredTwice} answered twice, {OutOfOrder} out of order";
}
