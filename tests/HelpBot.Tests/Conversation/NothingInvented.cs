using System.Globalization;
using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation;

/// <summary>Walks through many conversations and finds every number, time, price, date and address of a reply in the catalog.</summary>
public sealed partial class NothingInvented
{
    private const int Conversations = 400;

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
        "ik wil dood", "mijn man slaat me", "hij ademt niet", "ik ben zo verdrietig", "wat kun je?", "niet met eten", "en in Schiedam?", "6461 AB",
    ];

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void Every_fact_in_every_reply_is_in_the_catalog(Channel channel)
    {
        var chance = new Random(20261124);
        var known = new KnownFacts(Shipped.Catalog, Talk.Now);
        var places = Shipped.Catalog.Places.Where(p => p.Kind is PlaceKind.Municipality or PlaceKind.Town).Select(p => p.Name).ToArray();
        for (var c = 0; c < Conversations; c++)
        {
            var talk = new Talk(channel);
            var said = string.Format(CultureInfo.InvariantCulture, s_frames[chance.Next(s_frames.Length)], places[chance.Next(places.Length)], s_needs[chance.Next(s_needs.Length)]);
            for (var turn = 0; turn < 5; turn++)
            {
                talk.Say(said);
                Assert.DoesNotContain('{', talk.Text);
                var unsupported = known.Unsupported(talk.Text, said);

                Assert.True(unsupported.Count == 0, $"conversation {c}, turn {turn}: '{said}' gave {string.Join(" | ", unsupported)} in:\n{talk.Text}");
                said = s_follow[chance.Next(s_follow.Length)];
            }
        }

        Assert.True(known.Checked > 5 * Conversations, $"only {known.Checked} facts were seen: the extractor is blind");
    }

    /// <summary>Written apart from what renders: it only knows the catalog and how facts look in Dutch text.</summary>
    private sealed class KnownFacts
    {
        private readonly HashSet<string> _digits = [];
        private readonly HashSet<string> _words = [];
        private readonly string _everything;

        public KnownFacts(Catalog catalog, DateTimeOffset now)
        {
            var texts = catalog.Partners.SelectMany(p => new[] { p.Name, p.Description, p.Audience, p.Contact.Phone?.Display, p.Contact.Website, p.Contact.Email, p.Contact.Hours, Spot(p.Location), Source(p.Provenance) })
                .Concat(catalog.Activities.SelectMany(a => new[] { a.Name, a.Summary, a.Audience, a.Note, a.Registration.Text, a.Fee.Text, a.Contact.Phone?.Display, a.Contact.Website, a.Contact.Hours, Spot(a.Location), Source(a.Provenance) }
                    .Concat(a.Schedules.Select(s => s.Note))))
                .Concat(catalog.Helplines.SelectMany(h => new[] { h.Name, h.For, h.Audience, h.Hours, h.Cost, h.Phone?.Display, h.AlternativePhone?.Display, h.Website, h.Chat, Source(h.Provenance) }))
                .Concat(catalog.Organisations.SelectMany(o => new[] { o.Name, o.Description, o.Audience, o.Contact.Phone?.Display, o.Contact.Website, Source(o.Provenance) }))
                .Concat(catalog.Advice.SelectMany(a => a.Lines.Append(a.Title))).OfType<string>().ToList();
            _everything = string.Join('\n', texts);
            foreach (var schedule in catalog.Activities.SelectMany(a => a.Schedules))
                foreach (var time in new[] { schedule.OpensAt, schedule.ClosesAt }.OfType<TimeOnly>())
                    _words.Add(time.ToString("H\\.mm", CultureInfo.InvariantCulture));
            foreach (var euro in catalog.Activities.Select(a => a.Fee.Euro).OfType<decimal>())
                _words.Add("€ " + (euro == decimal.Truncate(euro) ? euro.ToString("0", CultureInfo.InvariantCulture) : euro.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')));
            var today = DateOnly.FromDateTime(DutchTime.ToLocal(now));
            foreach (var activity in catalog.Activities.Where(a => a.Provenance.IsServed))
                for (var day = 0; day < 400; day++)
                    if (Core.Knowledge.Calendar.Next(activity, today.AddDays(day).ToDateTime(TimeOnly.MinValue), Core.Language.WantedTime.Any) is { } next) _digits.Add($"{next.Date.Day}-{next.Date.Month}");
            _digits.Add("22-11");
        }

        /// <summary>Facts looked up so far.</summary>
        public int Checked { get; private set; }

        public List<string> Unsupported(string reply, string said)
        {
            var wrong = new List<string>();
            Checked += Phone().Count(reply) + Clock().Count(reply) + Price().Count(reply) + Web().Count(reply) + Postcode().Count(reply) + Date().Count(reply);
            wrong.AddRange(Phone().Matches(reply).Select(m => m.Value).Where(v => !Has(v, said)));
            wrong.AddRange(Clock().Matches(reply).Select(m => m.Groups[1].Value).Where(v => !_words.Contains(v) && !Has(v, said)));
            wrong.AddRange(Price().Matches(reply).Select(m => m.Value).Where(v => !_words.Contains(v) && !Has(v, said)));
            wrong.AddRange(Web().Matches(reply).Select(m => m.Value.TrimEnd('.', ',', ')')).Where(v => !Has(v, said)));
            wrong.AddRange(Postcode().Matches(reply).Select(m => m.Value).Where(v => !Has(v, said)));
            foreach (Match date in Date().Matches(reply))
                if (!_digits.Contains($"{date.Groups[1].Value}-{Array.IndexOf(s_months, date.Groups[2].Value[..3]) + 1}") && !Has(date.Value, said)) wrong.Add(date.Value);
            return wrong;
        }

        private static readonly string[] s_months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

        private bool Has(string value, string said) => _everything.Contains(value, StringComparison.OrdinalIgnoreCase) || said.Contains(value, StringComparison.OrdinalIgnoreCase);

        private static string Spot(Location l) => $"{l.Venue}\n{l.Address}\n{l.Postcode}\n{l.Place}";

        private static string Source(Provenance p) => $"{p.Source.Name}\n{(p.Source.Date is { } d ? $"{d.Day} {(d.Month is { } m ? s_full[m - 1] : "")} {d.Year}" : "")}";

        private static readonly string[] s_full =
            ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    }

    [GeneratedRegex(@"(?<![\d/.-])(?:0\d{1,3}[ -]?(?:\d[ ]?){5,8}\d|0[89]00[- ](?:\d ?){3,7}\d|14 0\d{2,3}|112|113)(?![\d-])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\d.])(\d{1,2}\.\d{2})(?= (?:uur|tot))")]
    private static partial Regex Clock();

    [GeneratedRegex(@"€ \d+(?:,\d{2})?")]
    private static partial Regex Price();

    [GeneratedRegex(@"https?://[^\s,]+")]
    private static partial Regex Web();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{3} [A-Z]{2}(?![A-Za-z])")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![\d.])(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \d{4})?")]
    private static partial Regex Date();
}
