using System.Text.Json;
using HelpBot.Channels.Twilio.Sending;
using HelpBot.Channels.Twilio.Templates;
using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;
using HelpBot.Tests.Conversation;

namespace HelpBot.Tests.Twilio;

/// <summary>What a phone shows, measured: every text and every record, in the form of each channel.</summary>
public sealed class PhoneFormTests
{
    private const string Hint = "Er is meer. Stuur MEER.";

    private static readonly ChannelForm s_form = new(Hint, plainLetters: true);
    private static readonly string[] s_choices = ["Meer laten zien", "Op een andere dag", "Met een mens praten"];

    private static readonly IReadOnlyList<Hit> s_hits =
    [
        .. Shipped.Catalog.Activities.Where(a => a.Provenance.IsServed).Select(a => new Hit(a.Id, RecordKind.Activity, 1, 12, null, [])),
        .. Shipped.Catalog.Partners.Where(p => p.Provenance.IsServed).Select(p => new Hit(p.Id, RecordKind.Partner, 1, 12, null, [])),
        .. Shipped.Catalog.Helplines.Where(h => h.Provenance.IsServed).Select(h => new Hit(h.Id, RecordKind.Helpline, 1, null, null, [])),
        .. Shipped.Catalog.Organisations.Where(o => o.Provenance.IsServed).Select(o => new Hit(o.Id, RecordKind.Organisation, 1, null, null, [])),
    ];

    [Fact]
    public void Every_text_with_every_record_fits_three_segments()
    {
        var basis = ShippedBasis.Value;
        var texts = Shipped.Catalog.Texts.ById.Values.Where(t => !t.Id.Contains("-choices", StringComparison.Ordinal) && !t.Id.StartsWith("label-", StringComparison.Ordinal)).ToList();
        var longest = s_hits.Select(h => basis.NameOf(h.Id)).MaxBy(n => n?.Length)!;
        var tooLong = new List<string>();
        for (var i = 0; i < s_hits.Count; i++)
        {
            var brief = new Balloon(basis.Briefs.Write(s_hits[i], 1), Card(s_hits[i], whole: false));
            var whole = Card(s_hits[i], whole: true);
            Check([new(texts[i % texts.Count].Forms[0]), brief, brief, new("Stuur een nummer voor uitleg.")], 2);
            Check([new(CardText.Brief(whole), whole)], 0);
        }

        foreach (var text in texts)
            foreach (var role in (Role[])[Role.Resident, Role.Family, Role.Professional])
                foreach (var form in basis.Phrases.Forms(text.Id, role, Channel.Sms, ("name", longest), ("place", "Eijsden-Margraten"), ("theme", "zorgen voor een ander")))
                    Check([new(form), new(basis.Briefs.Write(s_hits[form.Length % s_hits.Count], 1), Card(s_hits[form.Length % s_hits.Count], whole: false))], 0);

        Assert.Empty(tooLong);

        void Check(IReadOnlyList<Balloon> balloons, int offers)
        {
            var (shaped, _, left) = s_form.Shape(balloons, s_choices, offers, Channel.Sms);
            var whole = shaped.Single().Text;
            if (Gsm7.Segments(whole) > 3 || (left.Length > 0 && !whole.EndsWith(Hint, StringComparison.Ordinal))) tooLong.Add($"{Gsm7.Segments(whole)}: {whole}");
            while (left.Length > 0)
            {
                (shaped, _, left) = s_form.Shape([new(left)], [], 0, Channel.Sms);
                if (Gsm7.Segments(shaped[0].Text) > 3) tooLong.Add(shaped[0].Text);
            }
        }
    }

    [Fact]
    public void Every_record_fits_the_limits_of_WhatsApp_with_buttons_and_without()
    {
        var form = new ChannelForm(Hint, true);
        for (var i = 0; i < s_hits.Count; i++)
        {
            var cards = Enumerable.Range(i, 4).Select(n => Card(s_hits[n % s_hits.Count], whole: n % 2 == 0)).Select(c => new Balloon(CardText.Full(c, 1, "*"), c));
            var (balloons, menu, _) = form.Shape([new("Kijk eens."), .. cards, new("Is hier iets bij?")], s_choices, 4, Channel.WhatsApp);
            var messages = WhatsAppForm.Write(new(balloons, s_choices, Facts) { Menu = menu }, "Kies hier.").Select(OutgoingMessage.Read).ToList();

            Assert.All(messages, m => Assert.InRange(m.Text.Length, 1, OutgoingMessage.MostCharacters));
            Assert.Equal(("Is hier iets bij?", ButtonSet.Of(s_choices)!.Name), (messages[^1].Say, messages[^1].Template));
            Assert.EndsWith(menu, messages[^1].Text, StringComparison.Ordinal);
            Assert.All(messages.SkipLast(1), m => Assert.Null(m.Template));
        }
    }

    [Fact]
    public void A_split_loses_no_word_and_never_exceeds_its_limit()
    {
        foreach (var text in File.ReadLines(SignatureTests.Table("segments.tsv")).Select(line => JsonSerializer.Deserialize<string>(line.Split('\t')[1])!))
        {
            var parts = new List<string>();
            for (var left = text + " " + text; left.Length > 0;)
            {
                var (shaped, _, rest) = s_form.Shape([new(left)], [], 0, Channel.Sms);
                Assert.InRange(Gsm7.Segments(shaped[0].Text), 1, 3);
                Assert.True(rest.Length < left.Length);
                parts.Add(rest.Length == 0 ? shaped[0].Text : shaped[0].Text[..^(Hint.Length + 1)]);
                left = rest;
            }

            Assert.Equal(Letters(Gsm7.Normalise(text + " " + text)), Letters(string.Concat(parts)));
        }

        static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void What_did_not_fit_comes_on_MEER_and_is_forgotten_by_any_other_word()
    {
        var dialogue = new Dialogue(ShippedBasis.Value, new());
        var state = ConversationState.New with { Introduced = true, Rest = string.Join(' ', Enumerable.Range(1, 40).Select(n => $"Dit is zin {n}.")), Shown = ["x"] };

        var first = dialogue.Respond(state, new("meer", Channel.Sms), Talk.Now);
        var second = dialogue.Respond(first.State, new("Meer!", Channel.Sms), Talk.Now);
        var other = dialogue.Respond(first.State, new("hallo", Channel.Sms), Talk.Now);

        Assert.StartsWith("Dit is zin 1.", first.Reply.Balloons.Single().Text, StringComparison.Ordinal);
        Assert.EndsWith(Hint, first.Reply.Balloons[0].Text, StringComparison.Ordinal);
        Assert.Contains("zin 40.", second.Reply.Balloons.Single().Text, StringComparison.Ordinal);
        Assert.Equal(("", "", "x"), (second.State.Rest, other.State.Rest, second.State.Shown.Single()));
    }

    [Fact]
    public void Long_answers_become_few_messages_that_need_not_be_unfolded()
    {
        var balloons = Enumerable.Range(0, 12).Select(n => new string((char)('a' + n), 120)).Append(new string('z', 4000));

        var messages = WhatsAppForm.Join(balloons).ToList();

        Assert.All(messages.Take(2), m => Assert.InRange(m.Length, 500, 750));
        Assert.All(messages, m => Assert.InRange(m.Length, 1, OutgoingMessage.MostCharacters));
        Assert.Equal(4000, messages.Sum(m => m.Count(c => c == 'z')));
    }

    [Fact]
    public void Most_choices_in_the_texts_are_buttons_on_WhatsApp()
    {
        var sets = Shipped.Catalog.Texts.ById.Values.Where(t => t.Id.EndsWith("-choices", StringComparison.Ordinal) || t.Id.Contains("-choices-", StringComparison.Ordinal)).ToList();

        Assert.Empty(sets.Where(t => ButtonSet.Of([.. t.Forms[0].Split('|').Select(c => c.Split('=')[0])]) is null).Select(t => t.Id));
    }

    private static ReplyFacts Facts => new(DangerKind.None, Role.Resident, Intent.Find, [], null, []);

    private static Card Card(Hit hit, bool whole) =>
        ShippedBasis.Value.Cards.Write(hit, new(new DateTime(2026, 11, 24, 10, 0, 0), false, "Heerlen", true, true, whole));
}
