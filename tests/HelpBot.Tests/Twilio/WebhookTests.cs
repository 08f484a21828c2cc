using System.Net;
using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Channels.Twilio.Simulation;

namespace HelpBot.Tests.Twilio;

public sealed class WebhookTests
{
    private const string Path = MessageEndpoint.Path;

    [Fact]
    public async Task A_signed_message_is_answered_at_once_and_the_reply_is_sent()
    {
        await using var line = await TwilioLine.ParrotAsync();

        Assert.Equal((HttpStatusCode.OK, "<Response/>"), await line.WriteAsync(TwilioLine.Son, "hallo"));
        await TwilioLine.UntilAsync(() => line.Sent.Count == 1);

        var sent = line.Sent[0];
        Assert.Equal((TwilioLine.Son, Account.SmsNumber, "1: hallo"), (sent.To, sent.From, sent.Body));
        Assert.Matches(@"^http://localhost/api/twilio/status\?c=sms-[\w-]{43}&n=2$", sent.Callback);
    }

    [Fact]
    public async Task A_message_id_that_comes_twice_is_answered_once()
    {
        await using var line = await TwilioLine.ParrotAsync();

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await line.WriteAsync(TwilioLine.Son, "hallo", ("MessageSid", "SMdezelfde"))).Status);
        await line.AskAsync(TwilioLine.Son, "nog iets");

        Assert.Equal(["1: hallo", "2: nog iets"], line.Sent.Select(m => m.Body));
    }

    [Fact]
    public async Task Twenty_messages_of_one_person_are_answered_in_order()
    {
        await using var line = await TwilioLine.ParrotAsync();

        for (var i = 1; i <= 20; i++) await line.WriteAsync(TwilioLine.Son, $"bericht {i}");
        await TwilioLine.UntilAsync(() => line.Sent.Count == 20);

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}: bericht {i}"), line.Sent.Select(m => m.Body));
    }

    [Fact]
    public async Task Unsigned_or_forged_is_refused_and_nothing_is_stored()
    {
        await using var line = await TwilioLine.ParrotAsync();

        foreach (var signature in (string[])["", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "xx", new string('A', 5000)])
        {
            var (status, body) = await line.PostAsync(Path, "From=%2B31612345678&To=%2B31700000000&Body=hoi&MessageSid=SM1&AccountSid=" + Account.Sid, signature);
            var (callback, _) = await line.PostAsync(StatusEndpoint.Path, "MessageSid=SM1&MessageStatus=failed", signature);
            Assert.Equal((HttpStatusCode.Forbidden, "", HttpStatusCode.Forbidden), (status, body, callback));
        }

        Assert.Equal((0, 0, 0), (await line.CountAsync("conversations"), await line.CountAsync("addresses"), await line.CountAsync("deliveries")));
    }

    [Fact]
    public async Task A_changed_word_another_address_or_another_account_breaks_the_signature()
    {
        await using var line = await TwilioLine.ParrotAsync();
        const string body = $"AccountSid={Account.Sid}&Body=hoi&From=%2B31612345678&MessageSid=SM1&To=%2B31700000000";
        var signature = TwilioLine.Sign(Path, body);

        Assert.Equal(HttpStatusCode.Forbidden, (await line.PostAsync(Path, body.Replace("hoi", "hui", StringComparison.Ordinal), signature)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await line.PostAsync(Path + "?a=1", body, signature)).Status);
        var other = body.Replace(Account.Sid, "AC1", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await line.PostAsync(Path, other, TwilioLine.Sign(Path, other))).Status);
        Assert.Equal(HttpStatusCode.OK, (await line.PostAsync(Path, body, signature)).Status);
    }

    [Fact]
    public async Task Both_tokens_serve_while_they_are_changed()
    {
        await using var line = await TwilioLine.ParrotAsync(("Twilio:OtherAuthToken", "het nieuwe token"));
        const string body = $"AccountSid={Account.Sid}&Body=hoi&From=%2B31612345678&MessageSid=SM1&To=%2B31700000000";

        Assert.Equal(HttpStatusCode.OK, (await line.PostAsync(Path, body, TwilioLine.Sign(Path, body, "het nieuwe token"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await line.PostAsync(Path, body, TwilioLine.Sign(Path, body))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await line.PostAsync(Path, body, TwilioLine.Sign(Path, body, "een ander"))).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_anything_else()
    {
        await using var line = await TwilioLine.ParrotAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await line.PostAsync(Path, "Body=" + new string('a', 1_000_000), "x")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await line.PostAsync(Path, string.Join('&', Enumerable.Range(0, 10_000).Select(i => "a=1")), "x")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await line.PostAsync(Path, "<xml/>", "x", "text/xml")).Status);
        Assert.Equal(0, await line.CountAsync("conversations"));
    }

    [Fact]
    public async Task Machines_and_nobody_get_no_answer()
    {
        await using var line = await TwilioLine.ParrotAsync();
        string[] machines =
        [
            "From=%2B31700000000&To=%2B31700000000", "From=22333&To=%2B31700000000", "From=PostNL&To=%2B31700000000", "From=&To=%2B31700000000",
            "To=%2B31700000000", "From=whatsapp%3A&To=%2B31700000000", "From=messenger%3A1234567&To=%2B31700000000", "From=%2B31612345678",
        ];

        foreach (var who in machines)
        {
            var body = $"AccountSid={Account.Sid}&MessageSid=SM1&Body=hoi&{who}";
            Assert.Equal((HttpStatusCode.OK, "<Response/>"), await line.PostAsync(Path, body, TwilioLine.Sign(Path, body)));
        }

        Assert.Equal(0, await line.CountAsync("conversations"));
    }

    [Fact]
    public async Task An_answering_machine_at_the_other_end_is_not_answered_for_ever_but_danger_is()
    {
        await using var line = await TwilioLine.ParrotAsync();

        for (var i = 0; i < 8; i++) await line.WriteAsync(TwilioLine.Son, "Ik ben met vakantie en lees dit pas later.");
        for (var i = 0; i < 8; i++) await line.WriteAsync(TwilioLine.Son, "gevaar");
        await line.QuietAsync();

        Assert.Equal(4, line.Sent.Count(m => m.Body.Contains("vakantie", StringComparison.Ordinal)));
        Assert.Equal(8, line.Sent.Count(m => m.Body == "Bel 112."));
    }

    [Fact]
    public async Task Whatever_is_signed_is_answered()
    {
        await using var line = await TwilioLine.ParrotAsync();
        string[] odd =
        [
            "Body=", "Body=%F0%9F%98%80%E2%80%AE%00abc", "Body=%3CResponse%3E%26amp%3B%3C%2FResponse%3E", "Body=een&Body=twee", "Body=hoi&=zonder+naam&&&x",
            "Body=hoi&Latitude=NaN&Longitude=1e999", "Body=hoi&NumMedia=-1&NewParameterOf2027=x", "Body=" + new string('a', 20_000), "Body=%FF%FE%C3", "Body=hoi&From=%2B31600000000",
        ];

        for (var i = 0; i < odd.Length; i++)
        {
            var body = $"AccountSid={Account.Sid}&MessageSid=SM{i}&To=whatsapp%3A%2B31700000000&From=whatsapp%3ANL.1234567890abcdef{i}&{odd[i]}";
            Assert.Equal(HttpStatusCode.OK, (await line.PostAsync(Path, body, TwilioLine.Sign(Path, body))).Status);
        }

        await line.QuietAsync();
        Assert.Equal(odd.Length, line.Sent.Select(m => m.To).Distinct().Count());
    }

    [Fact]
    public async Task Without_settings_there_is_no_endpoint_and_one_line_says_so()
    {
        await using var app = new Service.TestApp();
        using var client = app.CreateClient();
        using var content = new StringContent("");

        using var answer = await client.PostAsync(Path, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(app.Log.Lines, l => l.Contains("SMS and WhatsApp are off", StringComparison.Ordinal));
    }
}
