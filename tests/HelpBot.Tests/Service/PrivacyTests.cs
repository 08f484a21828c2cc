using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HelpBot.Telemetry;
using HelpBot.Tests.Twilio;

namespace HelpBot.Tests.Service;

/// <summary>Conversations full of names, numbers and phrases on every channel; and then nothing of them in logs, metrics or traces.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Planted =
    [
        "Wilhelmina", "Geplant", "Verzonnenlaan", "6411 XZ", "06-12345678", "wilhelmina@voorbeeld.test", "NL91ABNA0417164300", "123456782",
        "mijn man is vorige week begraven", "ik drink elke avond",
    ];

    private static readonly string[] Messages =
    [
        "Hallo, ik ben Wilhelmina Geplant, Verzonnenlaan 12, 6411 XZ Heerlen, 06-12345678", "wilhelmina@voorbeeld.test is mijn adres",
        "mijn man is vorige week begraven en ik drink elke avond", "koffie drinken in Heerlen", "meer", "ik wil dood, zegt Wilhelmina",
        "mijn bsn is 123456782 en mijn rekening NL91ABNA0417164300", "knal Wilhelmina", "{\"Geplant\":1}", "%s Geplant \n\u001b[31m", "wis gesprek",
    ];

    [Fact]
    public async Task Nothing_that_a_person_wrote_on_any_channel_is_in_logs_metrics_or_traces()
    {
        var told = new ConcurrentBag<string>();
        using var metrics = Metrics(told);
        using var traces = Traces(told);
        await using var all = await AllChannels.OpenAsync(("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Information"));
        var (app, chat) = (all.Service, all.Chat);
        foreach (var message in Messages) await all.SayAsync(message);
        await chat.PostActivityAsync("""{"type":"message","text":5,"Geplant":"Wilhelmina"}""");
        await chat.PostActivityAsync("""{"type":"message" Geplant""");
        await all.Line.WriteAsync(TwilioLine.Son, "Geplant", ("MessageSid", "Wilhelmina"), ("NumMedia", "1"), ("MediaUrl0", "https://Geplant.test/"));
        await all.Line.PostAsync("/api/twilio/messages", "Body=Wilhelmina+Geplant", "onjuist");
        await all.Line.QuietAsync();
        metrics.RecordObservableInstruments();

        Assert.Contains(told, line => line.Contains("helpbot.turns", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("turn ", StringComparison.Ordinal));
        Assert.All(["directline", "sms", "whatsapp", "botframework"], channel => Assert.Contains($"Turn: {channel}", app.Log.All, StringComparison.Ordinal));
        foreach (var planted in (string[])[.. Planted, .. all.Addresses])
        {
            Assert.DoesNotContain(planted, app.Log.All, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(told, line => line.Contains(planted, StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain(chat.Token, app.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(told, line => line.Contains(chat.Id, StringComparison.Ordinal));
    }

    private static MeterListener Metrics(ConcurrentBag<string> told)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, me) => { if (instrument.Meter.Name is TurnMeter.Name or "Microsoft.AspNetCore.Hosting") me.EnableMeasurementEvents(instrument); } };
        void Tell<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
            told.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}");
        listener.SetMeasurementEventCallback<long>(Tell);
        listener.SetMeasurementEventCallback<double>(Tell);
        listener.Start();
        return listener;
    }

    private static ActivityListener Traces(ConcurrentBag<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => told.Add($"{span.OperationName} {span.DisplayName} {string.Join(' ', span.TagObjects.Select(t => $"{t.Key}={t.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
