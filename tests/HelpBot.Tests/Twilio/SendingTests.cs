using HelpBot.Channels.Twilio.Simulation;
using HelpBot.Storage;
using HelpBot.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Twilio;

public sealed class SendingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_too_much_is_tried_again_and_arrives_once()
    {
        await using var line = await TwilioLine.ParrotAsync();
        foreach (var (status, body, fails) in new[] { (429, """{"code":20429}""", 3), (429, "", 1), (400, """{"code":30001}""", 2) })
        {
            var times = fails;
            line.Twilio.Misbehave = request => request.Method == "POST" && times-- > 0 ? (status, body) : null;

            Assert.Single(await line.AskAsync(TwilioLine.Son, "hallo"));
        }

        Assert.Equal(["1: hallo", "2: hallo", "3: hallo"], line.Sent.Select(m => m.Body));
    }

    [Fact]
    public async Task After_an_answer_that_says_nothing_it_is_looked_up_and_arrives_once()
    {
        await using var line = await TwilioLine.ParrotAsync(("Twilio:TimeoutSeconds", "1"));
        // As when Twilio took it and its answer was lost on the way, when it did not, and when it was too slow.
        (int Status, bool WasTaken, bool TooSlow)[] cases = [(500, false, false), (503, true, false), (502, true, false), (201, true, true)];
        foreach (var (status, wasTaken, tooSlow) in cases)
        {
            var fails = 1;
            line.Twilio.Misbehave = request =>
            {
                if (request.Method != "POST" || fails-- <= 0) return null;
                if (wasTaken) line.Twilio.Take(request.ReadFormAsync(Cancel).GetAwaiter().GetResult());
                // Answers when nobody waits for it any more.
                if (tooSlow) request.HttpContext.RequestAborted.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
                return (status, "oops");
            };

            await line.WriteAsync(TwilioLine.Son, "hallo");
            await line.QuietAsync();
        }

        Assert.Equal(["1: hallo", "2: hallo", "3: hallo", "4: hallo"], line.Sent.Select(m => m.Body));
        Assert.Equal(4, line.Service.Log.Lines.Count(l => l.Contains("it is looked up before it is tried again", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_that_may_not_read_messages_gets_one_try_more_and_no_third()
    {
        await using var line = await TwilioLine.ParrotAsync(("Twilio:TimeoutSeconds", "1"));
        var posts = 0;
        line.Twilio.Misbehave = request => request.Method == "POST" ? (500, $"{++posts}") : (403, "{}");

        await line.WriteAsync(TwilioLine.Son, "hallo");
        await line.QuietAsync();

        Assert.Equal(2, posts);
        Assert.Contains("it is given up", line.Service.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_never_arrive_is_told_and_not_tried_again()
    {
        await using var line = await TwilioLine.ParrotAsync();
        foreach (var code in (string[])["21211", "21614", "21612", "21408", "99999"])
        {
            var posts = 0;
            var from = "+31600" + code;
            line.Twilio.Misbehave = request => request.Method == "POST" && ++posts == 1 ? (400, $$"""{"code":{{code}},"message":"x"}""") : null;

            await line.WriteAsync(from, "hallo");
            await line.QuietAsync();
            await line.AskAsync(from, "nog eens");

            Assert.Equal(["2: nog eens"], line.Sent.Where(m => m.To == from).Select(m => m.Body));
            Assert.Single(line.Service.Log.Lines, l => l.Contains($"error {code}", StringComparison.Ordinal) && l.StartsWith("Warning", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_said_STOP_to_Twilio_gets_nothing_more()
    {
        await using var line = await TwilioLine.RealAsync();
        line.Twilio.Misbehave = request => request.Method == "POST" ? (400, """{"code":21610}""") : null;
        await line.WriteAsync(TwilioLine.Son, "koffie in Kerkrade");
        await line.QuietAsync();
        line.Twilio.Misbehave = _ => null;

        Assert.Equal(1, await line.Service.Get<Database>().ReadAsync((s, c) => s.NumberAsync("SELECT opted_out FROM addresses", c), Cancel));
    }

    [Fact]
    public async Task A_wrong_key_keeps_the_answers_and_says_so()
    {
        await using var line = await TwilioLine.ParrotAsync();
        line.Twilio.Misbehave = _ => (401, """{"code":20003}""");
        await line.WriteAsync(TwilioLine.Son, "hallo");
        await TwilioLine.UntilAsync(() => line.Service.Log.All.Contains("The account or its key cannot send", StringComparison.Ordinal));

        Assert.Equal(1, await line.CountAsync("outbox"));
    }

    [Fact]
    public async Task Outside_the_24_hours_nothing_goes_out_until_the_person_writes()
    {
        var time = new FakeTime();
        await using var line = await TwilioLine.StartAsync(services => services.AddSingleton<TimeProvider>(time), null);
        line.Twilio.Misbehave = request => request.Method == "POST" ? (401, """{"code":20003}""") : null;
        await line.WriteAsync(TwilioLine.App, "hallo");
        await TwilioLine.UntilAsync(() => line.Service.Log.All.Contains("error 20003", StringComparison.Ordinal));
        line.Twilio.Misbehave = _ => null;
        time.Advance(TimeSpan.FromMinutes((23 * 60) + 59));
        await TwilioLine.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            return line.Service.Log.All.Contains("24 hours are over", StringComparison.Ordinal);
        });
        Assert.Empty(line.Sent);

        await line.WriteAsync(TwilioLine.App, "bent u daar");
        await TwilioLine.UntilAsync(() => line.Sent.Count == 2);

        Assert.Equal(["1: hallo", "2: bent u daar"], line.Sent.Select(m => m.Body));
    }

    [Fact]
    public async Task With_a_template_for_it_a_late_answer_goes_out_in_one_line()
    {
        var time = new FakeTime();
        await using var line = await TwilioLine.StartAsync(services => services.AddSingleton<TimeProvider>(time), null, ("Twilio:LateTemplate", "HXlaat"));
        line.Twilio.Add([(HelpBot.Channels.Twilio.Templates.ButtonSet.Of(["Verder"])!, "HXlaat")]);
        line.Twilio.Misbehave = request => request.Method == "POST" ? (401, """{"code":20003}""") : null;
        await line.WriteAsync(TwilioLine.App, "twee\nregels");
        await TwilioLine.UntilAsync(() => line.Service.Log.All.Contains("error 20003", StringComparison.Ordinal));
        time.Advance(TimeSpan.FromMinutes((23 * 60) + 59));
        line.Twilio.Misbehave = _ => null;
        await TwilioLine.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            return line.Sent.Count == 1;
        });

        Assert.Equal(("1: twee - regels", "Verder"), (line.Sent[0].Body, line.Sent[0].Buttons.Single()));
    }

    [Fact]
    public async Task A_status_that_comes_late_changes_nothing_and_a_failure_is_told_once()
    {
        await using var line = await TwilioLine.ParrotAsync();
        var sent = (await line.AskAsync(TwilioLine.Son, "hallo"))[0];

        foreach (var status in (string[])["delivered", "queued", "sent", "sending"]) await line.TellAsync(sent, status);
        Assert.Equal("delivered", await line.Service.Get<Deliveries>().StatusAsync(sent.Sid, Cancel));

        var other = (await line.AskAsync(TwilioLine.Son, "en nu"))[0];
        foreach (var status in (string[])["sent", "undelivered", "undelivered", "queued"]) await line.TellAsync(other, status, status == "undelivered" ? "30003" : null);

        Assert.Equal("undelivered", await line.Service.Get<Deliveries>().StatusAsync(other.Sid, Cancel));
        Assert.Single(line.Service.Log.Lines, l => l.Contains("was not delivered: undelivered, Twilio's error 30003", StringComparison.Ordinal));
        Assert.DoesNotContain("31612345678", line.Service.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_after_all_for_the_24_hours_it_waits_for_the_person_and_then_goes()
    {
        await using var line = await TwilioLine.ParrotAsync();
        var sent = (await line.AskAsync(TwilioLine.App, "hallo"))[0];

        await line.TellAsync(sent, "undelivered", "63016");
        Assert.Equal(1, await line.CountAsync("outbox"));
        await line.WriteAsync(TwilioLine.App, "bent u daar");
        await TwilioLine.UntilAsync(() => line.Sent.Count == 3);

        Assert.Equal(["1: hallo", "1: hallo", "2: bent u daar"], line.Sent.Select(m => m.Body));
    }

    [Fact]
    public async Task A_crash_while_sending_is_made_good_after_the_next_start_without_doubling()
    {
        using var folder = new TempFolder();
        string taken;
        await using (var line = await TwilioLine.StartAsync(null, folder.File("test.db")))
        {
            taken = (await line.AskAsync(TwilioLine.Son, "hallo"))[0].Sid;
            Assert.NotEmpty(taken);
            // As the process leaves it when it dies in the middle: marked, and nobody knows.
            await line.Service.Get<Database>().WriteAsync(
                (s, c) => s.ExecuteAsync(
                    """
                    INSERT INTO outbox (conversation_id, seq, channel, address, sender, body, urgent, status, attempts, unsure, heard_at, next_at, flight_at, expires_at, created_at)
                    SELECT conversation_id, 3, channel, address, sender, '{"text":"was al weg"}', 0, 'flying', 1, 0, heard_at, heard_at, heard_at - 60000, heard_at + 3600000, heard_at - 60000 FROM addresses
                    UNION ALL
                    SELECT conversation_id, 4, channel, address, sender, '{"text":"was nog niet weg"}', 0, 'waiting', 0, 0, heard_at, heard_at, NULL, heard_at + 3600000, heard_at FROM addresses
                    """,
                    c),
                Cancel);
            var before = line.Sent[0];
            using var was = new HttpClient();
            await was.PostAsync(line.Twilio.Url + $"/2010-04-01/Accounts/{Account.Sid}/Messages.json", new FormUrlEncodedContent(new Dictionary<string, string> { ["To"] = before.To, ["From"] = before.From, ["Body"] = "was al weg" }), Cancel);
            await line.QuietAsync();

            Assert.Equal(["1: hallo", "was al weg", "was nog niet weg"], line.Sent.Select(m => m.Body));
        }
    }
}
