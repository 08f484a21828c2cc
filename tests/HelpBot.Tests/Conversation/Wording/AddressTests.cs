using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Tests.Conversation.Wording;

/// <summary>Whole conversations with who is spoken to with "je".</summary>
public sealed partial class AddressTests
{
    private static readonly string[] s_talk =
    [
        "hallo", "ik zit hele dagen alleen", "ik woon in Kerkrade", "koffie drinken", "meer", "de tweede", "wat kost dat?", "moet ik me aanmelden?", "kan ik bellen?", "hoe kom ik daar?",
        "en op zaterdag?", "liever niet in een groep", "ik durf niet", "ik wil een mens spreken", "wat kun je?", "ben je een mens?", "vertel een mop", "asdf qwer", "opnieuw",
        "mijn moeder in Schiedam is eenzaam", "hoe begin ik erover?", "en voor mezelf?", "ze wil niet", "waar kan ik mijn zorg melden?", "mijn buurman in Heerlen wil biljarten", "ik wil dood", "nee", "mijn man slaat me", "bedankt", "tot ziens",
    ];

    /// <summary>What HelpBot itself says on a card.</summary>
    private static readonly string[] s_own =
        [.. ShippedBasis.Value.Catalog.Texts.ById.Values.Where(t => t.Forms.Count == 1 && U().IsMatch(t.Forms[0])).Select(t => Regex.Replace(t.Forms[0], @"\{[^}]*\}", ".*"))];

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void A_whole_conversation_in_je_finds_the_same_and_says_no_u(Channel channel)
    {
        var (u, je) = (new Talk(channel).Open(), new Talk(channel, FormOfAddress.Je).Open());
        foreach (var message in s_talk)
        {
            u.Say(message);
            je.Say(message);
            Assert.Equal(u.Reply.Choices, je.Reply.Choices);
            Assert.Equal(u.Reply.Facts.Danger, je.Reply.Facts.Danger);
            Assert.Equal(u.Items, je.Items);
            foreach (var balloon in je.Reply.Balloons.Where(b => b.Card is null))
                Assert.False(U().IsMatch(Quoted().Replace(balloon.Text, "")), $"{message}: {balloon.Text}");
        }
    }

    [Theory]
    [InlineData("mijn moeder in Kerkrade zit alleen", "je moeder", "uw moeder")]
    [InlineData("opnieuw", "je", "uw")]
    public void The_form_is_kept_when_all_else_begins_anew(string message, string said, string unsaid)
    {
        var text = string.Join('\n', new[] { "opnieuw", message, "hoe begin ik erover?", "en voor mezelf?" }.Select(new Talk(form: FormOfAddress.Je).Say).Select(t => t.Text));

        Assert.Matches($@"\b{said}\b", text);
        Assert.DoesNotMatch($@"\b{unsaid}\b", text);
    }

    [Fact]
    public void Facts_of_records_are_never_put_otherwise()
    {
        var (u, je) = (new Talk(), new Talk(form: FormOfAddress.Je));
        foreach (var message in new[] { "samen eten in Rotterdam", "meer", "koffie in Schiedam", "hulp met geld in Maastricht" })
        {
            var (cards, other) = (Cards(u.Say(message)), Cards(je.Say(message)));
            Assert.NotEmpty(cards);
            Assert.Equal(cards.Select(c => (c.Title, c.Summary)), other.Select(c => (c.Title, c.Summary)));
            foreach (var (line, _) in cards.SelectMany(c => c.Lines).Zip(other.SelectMany(c => c.Lines)).Where(p => p.First.Value != p.Second.Value))
                Assert.Contains(s_own, own => Regex.IsMatch(line.Value, own));
        }
    }

    [Fact]
    public void The_operator_says_how_people_are_spoken_to_and_a_website_may_say_otherwise()
    {
        var dialogue = new Dialogue(ShippedBasis.Value, new(Address: FormOfAddress.Je));
        string Answer(ConversationState state) => string.Join(' ', dialogue.Respond(state, new("bedankt", Channel.Sms), Talk.Now).Reply.Balloons.Select(b => b.Text));

        Assert.Contains("Je kunt altijd weer schrijven", Answer(ConversationState.New), StringComparison.Ordinal);
        Assert.Contains("U kunt altijd weer schrijven", Answer(ConversationState.New with { Address = FormOfAddress.U }), StringComparison.Ordinal);
    }

    private static List<Card> Cards(Talk talk) => [.. talk.Reply.Balloons.Select(b => b.Card).OfType<Card>()];

    [GeneratedRegex(@"\b(u|uw|uzelf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex U();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
