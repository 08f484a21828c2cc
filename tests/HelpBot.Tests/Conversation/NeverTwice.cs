using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Safety;

namespace HelpBot.Tests.Conversation;

/// <summary>Seeded walks of twelve turns: no sentence is said twice, nothing that was shown is shown again as if it were new.</summary>
public sealed partial class NeverTwice
{
    private const int Walks = 1000;
    private const int Turns = 12;

    /// <summary>Required by safety or law, one reviewed wording, or the last line of a card: these may return.</summary>
    private static readonly string[] s_fixed = ["language-", "overview", "call-first-"];

    private static readonly string[] s_openings =
    [
        "ik woon in {0} en zoek koffie met anderen", "samen eten in {0}", "iets met dieren in {0}", "{0}", "wat is er te doen in {0}", "ik zit alleen in {0}", "hallo",
        "mijn moeder in {0} zit alleen", "ik ben slecht ter been, {0}", "ik kan de deur niet uit, {0}", "ik wil samen eten, iemand die langskomt en hulp met papieren in {0}", "wandelen {0} niet in een groep",
        "ik wil iets voor een ander doen in {0}", "ik zoek iets", "gratis muziek in {0}",
    ];

    private static readonly string[] s_follow =
    [
        "meer", "de eerste", "de tweede", "de laatste", "wat kost dat?", "hoe kom ik daar?", "hoe laat?", "kan ik bellen?", "moet ik me opgeven?", "voor wie?", "klopt dat nog?",
        "is dat met rollator te doen?", "en op zaterdag?", "op zaterdag", "en overmorgen?", "niet op dinsdag", "gratis", "max 5 euro", "goedkoper", "dichterbij", "liever iets buiten", "liever niet in een groep",
        "ik wil een mens spreken", "ja", "nee", "ik weet het niet", "maakt niet uit", "ik durf niet", "terug", "opnieuw", "bedankt", "vertel een mop", "je bent stom", "ben je een mens?",
        "wat kun je?", "niet met eten", "en in Schiedam?", "en in Vlaardingen?", "en voor mijn vader?", "samen eten", "koffie drinken", "een maatje", "ik ken niemand", "ik wil dood", "die op woensdag",
        "die met de lunch", "asdf qwer", "wat is de hoofdstad van Frankrijk", "slecht ter been", "iets met dieren", "hoi", "ok", "dag", "klein pensioentje",
    ];

    /// <summary>Texts that say that what follows was shown before.</summary>
    private static readonly string[] s_saysKnown = ["seen-then", "seen-fits", "no-cheaper", "no-nearer"];

    private static readonly HashSet<string> s_names =
        [.. Shipped.Catalog.Activities.Select(a => a.Name), .. Shipped.Catalog.Partners.Select(p => p.Name), .. Shipped.Catalog.Helplines.Select(h => h.Name), .. Shipped.Catalog.Organisations.Select(o => o.Name)];

    private static readonly HashSet<string> s_values =
        [.. Shipped.Catalog.Activities.SelectMany(a => new[] { a.Audience, a.Registration.Text, a.Fee.Text, a.Note }).Concat(Shipped.Catalog.Partners.Select(p => p.Audience)).OfType<string>().Select(v => v.TrimEnd('.'))];

    private static readonly string[] s_labels = [.. Shipped.Catalog.Texts.ById.Values.Where(t => t.Id.StartsWith("label-", StringComparison.Ordinal)).Select(t => t.Forms[0] + ":")];

    /// <summary>The reviewed replies to danger, which are said again whenever they are needed.</summary>
    private static readonly HashSet<string> s_safety =
        [.. from kind in Enum.GetValues<DangerKind>() from who in Enum.GetValues<Perspective>() from form in Enum.GetValues<SafetyReplyForm>() from sms in new[] { true, false }
            from sentence in Reviewed(kind, who, sms, form) select sentence];

    private static readonly HashSet<string> s_advice = [.. Shipped.Catalog.Advice.SelectMany(a => a.Lines.Append(a.Title)).SelectMany(Sentences)];

    private static readonly HashSet<string> s_mayReturn =
        [.. Shipped.Catalog.Texts.ById.Values.Where(t => s_fixed.Any(f => t.Id.StartsWith(f, StringComparison.Ordinal))).SelectMany(t => t.Forms).SelectMany(Sentences)];

    [Theory]
    [InlineData(Channel.Web, 1)]
    [InlineData(Channel.Sms, 2)]
    [InlineData(Channel.WhatsApp, 3)]
    public void No_sentence_is_said_twice_in_a_conversation(Channel channel, int seed) => Walk(channel, seed, (walk, before, talk) =>
    {
        foreach (var sentence in talk.Reply.Balloons.Where(b => b.Card is null).SelectMany(b => b.Text.Split('\n')).Where(l => !IsFact(l)).SelectMany(Sentences))
            if (!MayReturn(sentence)) Assert.True(walk.Heard.Add(sentence), $"'{sentence}' is said twice in:\n{string.Join("\n> ", walk.Said)}");
    });

    [Theory]
    [InlineData(Channel.Web, 4)]
    [InlineData(Channel.Sms, 5)]
    public void Nothing_that_was_shown_is_shown_again_as_if_it_were_new(Channel channel, int seed) => Walk(channel, seed, (walk, before, talk) =>
    {
        if (talk.State.Turns == 0 || walk.Said[^1] is "terug" or "opnieuw" || talk.State.Chosen is not null || walk.HasRestarted) return;
        // For another person it is new.
        if (walk.Said[^1] == "en voor mijn vader?") return;
        // "Dichterbij ken ik niets", and then the best of what is known.
        if (s_saysKnown.Any(id => talk.State.Said.GetValueOrDefault(id) > before.Said.GetValueOrDefault(id))) return;
        var again = talk.Reply.Facts.Items.Where(i => i.Kind == "activity" && before.Seen.Contains(i.Id)).Select(i => i.Id);
        Assert.True(!again.Any(), $"{string.Join(", ", again)} again in:\n{string.Join("\n> ", walk.Said)}");
    });

    [Theory]
    [InlineData(Channel.Web, 6)]
    [InlineData(Channel.Sms, 7)]
    public void Every_reply_says_something_fits_its_channel_and_offers_no_partner_beside_its_own_activity(Channel channel, int seed) => Walk(channel, seed, (walk, before, talk) =>
    {
        Assert.NotEmpty(talk.Text);
        if (channel == Channel.Sms) Assert.True(Gsm7.Segments(talk.Text) <= 3);
        if (talk.State.Role == Core.Understanding.Role.Professional || walk.Said[^1] == "terug") return;
        var owners = talk.Reply.Facts.Items.Select(i => ShippedBasis.Value.Lookup.Activity(i.Id)?.PartnerId).OfType<string>().ToHashSet();
        Assert.True(!talk.Items.Any(owners.Contains), $"a partner beside its activity in:\n{string.Join("\n> ", walk.Said)}");
    });

    private sealed class Steps
    {
        public List<string> Said { get; } = [];

        public HashSet<string> Heard { get; } = [];

        public bool HasRestarted => Said.Contains("opnieuw");
    }

    private static void Walk(Channel channel, int seed, Action<Steps, ConversationState, Talk> check)
    {
        var chance = new Random(seed);
        string[] places = ["Schiedam", "Kerkrade", "Maastricht", "Venlo", "Heerlen", "Rotterdam", "Zaandam", "6411", "Gouda"];
        for (var w = 0; w < Walks; w++)
        {
            var (talk, walk) = (new Talk(channel), new Steps());
            var text = s_openings[chance.Next(s_openings.Length)].Replace("{0}", places[chance.Next(places.Length)], StringComparison.Ordinal);
            for (var turn = 0; turn < Turns; turn++)
            {
                var before = talk.State;
                walk.Said.Add(text);
                talk.Say(text);
                check(walk, before, talk);
                text = s_follow[chance.Next(s_follow.Length)];
            }
        }
    }

    private static IEnumerable<string> Reviewed(DangerKind kind, Perspective who, bool sms, SafetyReplyForm form)
    {
        try
        {
            var text = ShippedBasis.Value.DangerReplies.Text(kind, who, sms, form);
            return Sentences(text).Concat(Sentences(Gsm7.Normalise(text)));
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static bool MayReturn(string sentence) =>
        s_mayReturn.Contains(sentence) || s_advice.Contains(sentence) || s_safety.Contains(sentence) || sentence.StartsWith("Gecheckt op ", StringComparison.Ordinal) || !sentence.Any(char.IsLetter);

    /// <summary>A line of a card, a number to choose, or a fact behind a name.</summary>
    private static bool IsFact(string line) => line.Length == 0 || Numbered().IsMatch(line) || line.StartsWith("- ", StringComparison.Ordinal) || s_names.Contains(line)
        || s_labels.Any(l => line.StartsWith(l, StringComparison.Ordinal)) || (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && s_names.Any(n => line.AsSpan(0, colon).Contains(n, StringComparison.Ordinal)));

    /// <summary>A sentence, and of "Vraag het hier: 14 010." the part before the value; the value is a fact.</summary>
    private static string[] Sentences(string text) => [.. SentenceEnd().Split(text.Trim()).SelectMany(Parts).Where(s => s.Length > 0)];

    private static IEnumerable<string> Parts(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return [sentence];
        var rest = sentence[(colon + 2)..];
        return s_names.Any(n => sentence.AsSpan(0, colon).Contains(n, StringComparison.OrdinalIgnoreCase)) || rest.Any(char.IsDigit) || char.IsLower(rest[0]) || s_values.Contains(rest.TrimEnd('.')) || rest.Contains("://", StringComparison.Ordinal) || s_names.Any(n => rest.StartsWith(n, StringComparison.Ordinal)) ? [sentence[..(colon + 1)]] : [sentence[..(colon + 1)], rest];
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\d{1,2} ")]
    private static partial Regex Numbered();
}
