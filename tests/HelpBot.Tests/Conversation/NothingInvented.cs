using System.Globalization;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Tests.Conversation.Facts;

namespace HelpBot.Tests.Conversation;

/// <summary>
/// Walks through 20,000 conversations and looks up every number, time, price, date, address and name of every reply in the knowledge files
/// as they lie on disk: on a card in that card's own record, in other words in what is shown, said or known at all.
/// </summary>
public sealed class NothingInvented
{
    /// <summary>On each of the three channels.</summary>
    private const int Conversations = 6_667;

    private const int Turns = 5;

    private static readonly string[] s_needs =
    [
        "koffie drinken", "samen eten", "wandelen", "een maatje", "iemand om mee te praten", "kaarten", "een rouwgroep", "hulp met geld", "vervoer",
        "iets voor mijn moeder met dementie", "iets voor jongeren", "Nederlands leren", "vrijwilligerswerk", "hulp bij papieren", "muziek",
    ];

    private static readonly string[] s_frames =
    [
        "ik woon in {0} en zoek {1}", "mijn moeder in {0} wil {1}", "cliënt, 81, {0}, zoekt {1}", "{1} {0}", "is er {1} in {0}?", "ik zit alleen in {0}",
    ];

    private static readonly string[] s_follow =
    [
        "meer", "de eerste", "de tweede", "wat kost dat?", "hoe kom ik daar?", "wanneer is het?", "kan ik bellen?", "moet ik me aanmelden?", "en op zaterdag?",
        "donderdagmiddag", "gratis", "dichterbij", "ik wil een mens spreken", "ja", "nee", "weet ik niet", "terug", "hoe begin ik erover?", "bedankt", "ze wijst alles af", "waar kan ik mijn zorg melden?", "en voor mezelf?", "hoe verwijs ik?", "verwijstekst", "welzijn op recept?", "wachttijd?",
        "goedkoper", "opnieuw", "de laatste", "is dat met rollator te doen?", "voor wie is dat?", "klopt dat nog?", "die op woensdag", "max 5 euro", "niet op dinsdag",
        "ik kan de deur niet uit", "liever geen groep", "en voor mijn vader in Venlo?", "overmorgen", "ik wil iets voor een ander doen", "vertel eens een mop", "ik wil dood", "mijn man slaat me", "hij ademt niet", "ik ben zo verdrietig", "wat kun je?", "niet met eten", "en in Schiedam?", "6461 AB",
    ];

    private static readonly RawKnowledge s_raw = new(Shipped.KnowledgeFolder);

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void Every_fact_in_every_reply_is_in_the_knowledge(Channel channel)
    {
        var places = Shipped.Catalog.Places.Where(p => p.Kind is PlaceKind.Municipality or PlaceKind.Town).Select(p => p.Name).ToArray();
        var (facts, wrong) = (0, new List<string>());
        Parallel.For(0, Conversations, c =>
        {
            var (seen, unsupported) = Walk(channel, places, new Random(20261124 + c));
            lock (wrong)
            {
                facts += seen;
                wrong.AddRange(unsupported.Select(u => $"conversation {c}: {u}"));
            }
        });

        Assert.True(wrong.Count == 0, $"{wrong.Count} unsupported\n{string.Join("\n", wrong.Take(20))}");
        Assert.True(facts > 5 * Conversations, $"only {facts} facts were seen: the extractor is blind");
    }

    [Theory]
    [InlineData("Koffie\nBellen: 010-1234567", FactKind.Phone)]
    [InlineData("Koffie\nWanneer: donderdag 26 november, 14.05 uur", FactKind.Clock)]
    [InlineData("Koffie\nKosten: € 17,35", FactKind.Price)]
    [InlineData("Koffie\nWaar: Dorpsstraat 1, 9999 ZZ", FactKind.Postcode)]
    [InlineData("Koffie\nWebsite: https://example.org/nergens", FactKind.Web)]
    [InlineData("Koffie op zondag 25 november", FactKind.Date)]
    [InlineData("Koffie\nNavragen: Stichting Zomaar Bedacht, 14 010", FactKind.Name)]
    public void What_is_made_up_is_seen(string reply, object kind) =>
        Assert.Contains(Fact.In(reply), f => f.Kind == (FactKind)kind && !s_raw.SupportsAnywhere(f));

    private static (int Seen, List<string> Unsupported) Walk(Channel channel, string[] places, Random chance)
    {
        var talk = new Talk(channel);
        var wrong = new List<string>();
        var (seen, heard) = (0, "");
        var said = string.Format(CultureInfo.InvariantCulture, s_frames[chance.Next(s_frames.Length)], places[chance.Next(places.Length)], s_needs[chance.Next(s_needs.Length)]);
        for (var turn = 0; turn < Turns; turn++)
        {
            talk.Say(said);
            heard += "\n" + said;
            if (talk.Text.Contains('{', StringComparison.Ordinal)) wrong.Add($"turn {turn}, '{said}': a placeholder in\n{talk.Text}");
            foreach (var balloon in talk.Reply.Balloons)
            {
                var facts = Fact.In(balloon.Text).ToList();
                seen += facts.Count;
                if (balloon.Card is { } card && card.Title != s_raw.NameOf(card.Id)) wrong.Add($"turn {turn}, '{said}': {card.Title}");
                wrong.AddRange(facts.Where(f => !IsSupported(f, balloon.Card, talk, heard)).Select(f => $"turn {turn}, '{said}': {f.Kind} {f.Value} in\n{balloon.Text}"));
            }

            said = s_follow[chance.Next(s_follow.Length)];
        }

        return (seen, wrong);
    }

    /// <summary>A card speaks of its own record alone; other words speak of what is or was shown, of a number known anywhere, or of what the person said.</summary>
    private static bool IsSupported(Fact fact, Card? card, Talk talk, string heard)
    {
        if (heard.Contains(fact.Value, StringComparison.OrdinalIgnoreCase)) return true;
        if (card is not null) return s_raw.Supports(card.Id, fact);
        if (talk.Items.Concat(talk.State.Shown).Concat(talk.State.Seen).Any(id => s_raw.Supports(id, fact))) return true;
        return fact.Kind is FactKind.Date ? IsWished(fact, talk) : fact.Kind is not (FactKind.Clock or FactKind.Price) && s_raw.SupportsAnywhere(fact);
    }

    /// <summary>"Op zaterdag 28 november vond ik niets": the day that was asked for.</summary>
    private static bool IsWished(Fact fact, Talk talk) => talk.State.When.Date is { } date && fact.Value.StartsWith($"{date.Day}-{date.Month}", StringComparison.Ordinal);
}
