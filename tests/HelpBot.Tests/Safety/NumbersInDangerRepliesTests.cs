using System.Text.Json;
using System.Text.RegularExpressions;
using HelpBot.Channels.Twilio.Sending;
using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Tests.Conversation;

namespace HelpBot.Tests.Safety;

/// <summary>
/// No number in a reply to danger but those of <c>helplines.yaml</c>, as it leaves the house: every kind, person, form, channel and municipality.
/// Bot Framework and Direct Line send the texts of the web.
/// </summary>
public sealed partial class NumbersInDangerRepliesTests
{
    private static readonly (string Text, DangerKind Kind)[] s_sayings =
    [
        ("hij ademt niet meer", DangerKind.Emergency), ("ik heb net alle pillen geslikt", DangerKind.Emergency), ("ik wil niet meer leven", DangerKind.Suicide), ("mijn buurvrouw zegt dat ze dood wil", DangerKind.Suicide),
        ("het heeft geen zin meer", DangerKind.Suicide), ("mijn man slaat me", DangerKind.Violence), ("mijn buurman slaat zijn vrouw", DangerKind.Violence), ("mevrouw wordt door haar zoon geslagen", DangerKind.Violence),
    ];

    private static readonly HashSet<string> s_checked =
        [.. Shipped.Catalog.Helplines.SelectMany(h => new[] { h.Phone?.Digits, h.AlternativePhone?.Digits }).OfType<string>()];

    /// <summary>Digits in the sites of the lines: "113.nl".</summary>
    private static readonly HashSet<string> s_sites = [.. Shipped.Catalog.Helplines.SelectMany(h => Digits().Matches(h.Website ?? "").Select(m => m.Value))];

    private static readonly Dialogue s_dialogue = new(ShippedBasis.Value, new());

    [Fact]
    public void Every_digit_of_every_filled_text_is_of_a_checked_helpline()
    {
        var replies = ShippedBasis.Value.DangerReplies;
        foreach (var kind in Enum.GetValues<DangerKind>().Where(k => k != DangerKind.None))
            foreach (var perspective in Enum.GetValues<Perspective>())
                foreach (var form in Enum.GetValues<SafetyReplyForm>())
                    foreach (var sms in new[] { false, true })
                        AssertChecked(replies.Text(kind, perspective, sms, form));
    }

    [Fact]
    public void A_text_message_with_a_danger_text_takes_two_segments_at_most()
    {
        var replies = ShippedBasis.Value.DangerReplies;
        foreach (var kind in Enum.GetValues<DangerKind>().Where(k => k != DangerKind.None))
            foreach (var perspective in Enum.GetValues<Perspective>())
                foreach (var form in Enum.GetValues<SafetyReplyForm>())
                    Assert.InRange(Gsm7.Segments(replies.Text(kind, perspective, true, form)), 1, 2);
    }

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void In_every_municipality_for_everybody_no_other_number_is_sent(Channel channel)
    {
        foreach (var town in Shipped.Catalog.Municipalities)
            foreach (var role in Enum.GetValues<Role>())
                foreach (var (text, kind) in s_sayings)
                {
                    var known = ConversationState.New with { Place = town.Name, Municipality = town.Name, Role = role, Introduced = true };
                    var first = Said(known, text, channel);
                    Assert.Equal(kind, first.Reply.Facts.Danger);
                    Said(first.State, text, channel);
                    if (first.State.Pending == Pending.DangerCheck) Said(first.State, "ja", channel);
                }
    }

    private static Turn Said(ConversationState state, string text, Channel channel)
    {
        var turn = s_dialogue.Respond(state, new(text, channel), Talk.Now);
        IEnumerable<string> sent = channel switch
        {
            Channel.Sms => SmsForm.Write(turn.Reply, plainLetters: true).Select(Text),
            Channel.WhatsApp => WhatsAppForm.Write(turn.Reply, "Kies").Select(Text),
            _ => turn.Reply.Balloons.SelectMany(b => b.Card is { } card ? [b.Text, card.Phone ?? ""] : new[] { b.Text }),
        };
        foreach (var message in sent) AssertChecked(WithoutDates(WithoutMenu(message)));
        return turn;
    }

    private static string Text(string message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static void AssertChecked(string text)
    {
        foreach (var number in Numbers().Matches(text).Select(m => string.Concat(m.Value.Where(char.IsDigit))))
            Assert.True(s_checked.Contains(number) || s_sites.Contains(number), $"{number} in: {text}");
    }

    /// <summary>"1 Met een mens praten" is a choice.</summary>
    private static string WithoutMenu(string text) => Menu().Replace(text, "");

    /// <summary>When a card was checked, and that a line is open day and night.</summary>
    private static string WithoutDates(string text) => Dates().Replace(text, "");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d[\d \-]*\d|\d")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?m)^\d{1,2} (?=[A-Z])")]
    private static partial Regex Menu();

    [GeneratedRegex(@"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b|24/7")]
    private static partial Regex Dates();
}
