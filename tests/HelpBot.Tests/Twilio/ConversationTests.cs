using HelpBot.Channels.Twilio.Simulation;
using HelpBot.Channels.Twilio.Templates;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Tests.Twilio;

/// <summary>People and the real dialogue, from signed webhook to what their phone shows.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task The_first_text_says_that_it_is_a_computer_what_it_keeps_and_how_to_stop()
    {
        await using var line = await TwilioLine.RealAsync();

        var first = (await line.AskAsync(TwilioLine.Son, "moeder 84 heerlen alleen wat kan ik doen"))[0];
        var second = (await line.AskAsync(TwilioLine.Son, "1"))[0];

        Assert.Contains("computer", first.Body, StringComparison.Ordinal);
        Assert.Contains("7 dagen", first.Body, StringComparison.Ordinal);
        Assert.Contains("STOP", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("computer", second.Body, StringComparison.Ordinal);
        Assert.All(line.Sent, m => Assert.InRange(Gsm7.Segments(m.Body), 1, 3));
        Assert.All(line.Sent, m => Assert.NotNull(Gsm7.Septets(m.Body)));
    }

    [Fact]
    public async Task A_stop_word_stops_all_but_danger_until_a_start_word()
    {
        await using var line = await TwilioLine.RealAsync();
        string[] stops = ["STOP", "stopall", "Unsubscribe", "cancel", "END", "quit", "revoke", "optout", "stop", "Stoppen.", "afmelden", "uitschrijven"];
        string[] starts = ["start", "unstop", "aanmelden"];
        for (var i = 0; i < stops.Length; i++)
        {
            var from = $"+316000000{i:D2}";
            await line.AskAsync(from, "koffie in Kerkrade");
            var stopped = await line.AskAsync(from, stops[i]);
            await line.WriteAsync(from, "koffie in Kerkrade");
            await line.QuietAsync();
            var danger = await line.AskAsync(from, "ik wil dood");
            await line.WriteAsync(from, "koffie in Kerkrade");
            await line.QuietAsync();
            await line.AskAsync(from, starts[i % starts.Length]);
            var found = await line.AskAsync(from, "samen eten in Kerkrade");

            Assert.Contains("START", stopped.Single().Body, StringComparison.Ordinal);
            Assert.Contains("113", danger.Single().Body, StringComparison.Ordinal);
            Assert.Matches("^(?s).*\\b1 ", found.Single().Body);
            Assert.Equal(5, line.Sent.Count(m => m.To == from));
        }
    }

    [Fact]
    public async Task HELP_tells_what_this_is_once_more_and_a_stop_word_within_a_sentence_stops_nothing()
    {
        await using var line = await TwilioLine.RealAsync();
        await line.AskAsync(TwilioLine.Son, "hallo");

        Assert.Contains("computer", (await line.AskAsync(TwilioLine.Son, "HELP")).Single().Body, StringComparison.Ordinal);
        await line.AskAsync(TwilioLine.Son, "ik wil stoppen met roken in Kerkrade");
        await line.AskAsync(TwilioLine.Son, "kan ik me ergens aanmelden");
        Assert.NotEmpty(await line.AskAsync(TwilioLine.Son, "koffie in Kerkrade"));
    }

    [Theory]
    [InlineData("STOP", "KAP ERMEE")]
    [InlineData("HELP", "help")]
    public async Task What_Twilio_answered_itself_is_recorded_and_not_answered_again(string type, string body)
    {
        await using var line = await TwilioLine.RealAsync();
        await line.AskAsync(TwilioLine.Son, "koffie in Kerkrade");

        await line.WriteAsync(TwilioLine.Son, body, ("OptOutType", type));
        await line.QuietAsync();
        Assert.Single(line.Sent);

        await line.WriteAsync(TwilioLine.Son, "samen eten in Kerkrade");
        await line.QuietAsync();
        Assert.Equal(type == "STOP" ? 1 : 2, line.Sent.Count);
        await line.WriteAsync(TwilioLine.Son, "START", ("OptOutType", "START"));
        await line.AskAsync(TwilioLine.Son, "samen eten in Kerkrade");
    }

    [Fact]
    public async Task A_shared_location_says_where_somebody_lives()
    {
        await using var line = await TwilioLine.RealAsync();
        await line.AskAsync(TwilioLine.App, "ik wil graag koffie drinken met anderen");

        await line.WriteAsync(TwilioLine.App, "", ("Latitude", "50.8657"), ("Longitude", "6.0628"));
        await line.QuietAsync();

        Assert.Contains("Kerkrade", string.Join('\n', line.Sent.Skip(1).Select(m => m.Body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_opened_gets_a_kind_sentence()
    {
        await using var line = await TwilioLine.RealAsync();
        foreach (var type in (string[])["audio/ogg", "image/webp", "application/pdf"])
        {
            var from = TwilioLine.App + type.Length;
            await line.WriteAsync(from, "", ("NumMedia", "1"), ("MediaContentType0", type), ("MediaUrl0", "https://voorbeeld.test/x"));
            await line.QuietAsync();

            var all = string.Join('\n', line.Sent.Where(m => m.To == from).Select(m => m.Body));
            Assert.Matches("(?i)typ|schrijf|woorden", all);
            Assert.Contains("computer", all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_templates_choices_are_buttons_and_a_pressed_button_is_understood()
    {
        var sets = ButtonSet.All(Shipped.Catalog.Texts);
        await using var line = await TwilioLine.RealAsync([.. sets.Select((s, i) => ($"Twilio:Templates:{s.Name}", (string?)$"HX{i}"))]);
        line.Twilio.Add(sets.Select((s, i) => (s, $"HX{i}")));

        var first = await line.AskAsync(TwilioLine.App, "koffie in Kerkrade", 2);
        Assert.All(first.SkipLast(1), m => Assert.Empty(m.Buttons));
        Assert.Contains("Meer laten zien", first[^1].Buttons);
        Assert.DoesNotContain("Meer laten zien", first[^1].Body, StringComparison.Ordinal);

        await line.WriteAsync(TwilioLine.App, "Met een mens praten", ("ButtonText", "Met een mens praten"), ("ButtonPayload", "helpbot:Met een mens praten"));
        await line.QuietAsync();
        Assert.Contains(line.Sent.Skip(first.Count), m => m.Body.Contains("Luisterlijn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_that_Twilio_refuses_becomes_a_numbered_menu()
    {
        var sets = ButtonSet.All(Shipped.Catalog.Texts);
        await using var line = await TwilioLine.RealAsync([.. sets.Select(s => ($"Twilio:Templates:{s.Name}", (string?)"HXonbekend"))]);

        var all = string.Join('\n', (await line.AskAsync(TwilioLine.App, "koffie in Kerkrade", 2)).Select(m => m.Body));

        Assert.Contains("Meer laten zien", all, StringComparison.Ordinal);
        Assert.Contains("run 'helpbot twilio templates' again", line.Service.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_works_by_text_and_leaves_no_number()
    {
        await using var line = await TwilioLine.RealAsync();
        await line.AskAsync(TwilioLine.Son, "koffie in Kerkrade");

        await line.AskAsync(TwilioLine.Son, "vergeet mij");

        Assert.Equal((0L, 0L), (await line.CountAsync("addresses"), await line.CountAsync("outbox")));
    }

    [Fact]
    public async Task Without_an_API_key_the_answer_is_in_the_webhook()
    {
        await using var line = await TwilioLine.RealAsync(("Twilio:ApiKey", ""), ("Twilio:ApiSecret", ""), ("Twilio:AnswerInWebhook", "true"));

        var (_, body) = await line.WriteAsync(TwilioLine.Son, "koffie in Kerkrade");
        var (_, again) = await line.WriteAsync(TwilioLine.Son, "stop");

        Assert.StartsWith("<Response><Message>", body, StringComparison.Ordinal);
        Assert.Contains("Kerkrade", body, StringComparison.Ordinal);
        Assert.Contains("START", again, StringComparison.Ordinal);
        Assert.Empty(line.Sent);
        Assert.Equal(0, await line.CountAsync("outbox"));
    }

    [Fact]
    public void A_simulated_account_is_of_no_worth() => Assert.All(new[] { Account.Sid[2..], Account.ApiKey[2..] }, text => Assert.All(text, c => Assert.Equal('0', c)));
}
