using System.Text.RegularExpressions;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

public sealed partial class SafetyRepliesTests
{
    private const int TwoSegments = 306;
    private const string GsmLetters = "@£$¥èéùìòÇ\nØøÅåÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly IReadOnlyList<Helpline> Lines =
    [
        Line("112", "112", null, "https://www.112.nl"), Line("113", "113", "0800-0113", "https://www.113.nl"),
        Line("veilig-thuis", "0800-2000", null, "https://www.veiligthuis.nl"), Line("luisterlijn", "088 0767 000", null, "https://www.deluisterlijn.nl"),
    ];

    private static IEnumerable<SafetyReply> Replies => SafetyKnowledge.Data.Replies.Concat(SafetyKnowledge.Data.JeReplies);

    [Fact]
    public void No_digit_stands_in_a_text_outside_a_placeholder() =>
        Assert.All(Replies, r => Assert.DoesNotContain(Placeholder().Replace(r.Text, ""), char.IsDigit));

    [Fact]
    public void At_most_three_numbers_are_given() =>
        Assert.All(Replies, r => Assert.InRange(Placeholder().Matches(r.Text).Select(m => m.Value).Where(v => v.StartsWith("{phone", StringComparison.Ordinal)).Distinct().Count(), 0, 3));

    [Theory]
    [InlineData(DangerKind.Emergency, "112")]
    [InlineData(DangerKind.Suicide, "113")]
    [InlineData(DangerKind.Violence, "veilig-thuis")]
    public void The_most_fitting_number_comes_first(DangerKind kind, string line) =>
        Assert.All(Replies.Where(r => r.Kind == kind && r.Form == SafetyReplyForm.First),
            r => Assert.Equal($"{{phone:{line}}}", Placeholder().Match(r.Text).Value));

    [Fact]
    public void An_sms_fits_two_segments_of_gsm_letters() =>
        Assert.All(Replies.Where(r => r.Sms), r =>
        {
            var text = Filled().Text(r.Kind, r.Perspective, sms: true, r.Form);
            Assert.InRange(text.Length, 1, TwoSegments);
            Assert.All(text, c => Assert.Contains(c, GsmLetters));
        });

    [Fact]
    public void Sentences_are_short() =>
        Assert.All(Replies, r => Assert.All(
            r.Text.Split(". ").SelectMany(s => s.Split("? ")), s => Assert.InRange(s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 20)));

    [Fact]
    public void Said_again_it_is_said_in_other_words() =>
        Assert.All(Replies.Where(r => r.Form == SafetyReplyForm.Again), r =>
            Assert.NotEqual(Filled().Text(r.Kind, r.Perspective, r.Sms, SafetyReplyForm.First), Filled().Text(r.Kind, r.Perspective, r.Sms, r.Form)));

    [Fact]
    public void With_violence_the_way_out_is_shown_and_it_is_no_report() =>
        Assert.All(Replies.Where(r => r is { Kind: DangerKind.Violence, Form: SafetyReplyForm.First }), r =>
        {
            Assert.Contains("wis gesprek", r.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("geen melding", r.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void There_is_a_text_for_every_kind_person_channel_and_form()
    {
        var replies = Filled();
        foreach (var kind in Enum.GetValues<DangerKind>().Where(k => k != DangerKind.None))
            foreach (var perspective in Enum.GetValues<Perspective>())
                foreach (var form in Enum.GetValues<SafetyReplyForm>())
                    foreach (var sms in new[] { false, true })
                        Assert.DoesNotContain('{', replies.Text(kind, perspective, sms, form));
    }

    [Fact]
    public void A_number_that_may_not_be_served_stops_the_start()
    {
        List<Fault> faults = [];
        var withheld = Lines.Select(l => l.Id == "113" ? l with { Provenance = l.Provenance with { Serving = Serving.Withheld } } : l).ToList();

        Assert.Null(SafetyReplies.Fill(SafetyKnowledge.Data, withheld, faults));
        Assert.NotEmpty(faults);
        Assert.All(faults, f => Assert.Contains("113", f.What, StringComparison.Ordinal));
    }

    private static SafetyReplies Filled() => SafetyReplies.Fill(SafetyKnowledge.Data, Lines, []) ?? throw new InvalidOperationException("not filled");

    private static Helpline Line(string id, string phone, string? other, string site) =>
        new(id, id, "crisis", Number(phone), other is null ? null : Number(other), site, null, null, null, "iedereen", "hulp", [], [],
            new(new("test", null, null), new(2026, 11, 22), Confidence.High, Serving.AsIs, null));

    private static PhoneNumber Number(string text) => PhoneNumber.TryParse(text, out var number) ? number! : throw new ArgumentException(text);

    [GeneratedRegex(@"\{[a-z0-9]+:[a-z0-9-]+\}")]
    private static partial Regex Placeholder();
}
