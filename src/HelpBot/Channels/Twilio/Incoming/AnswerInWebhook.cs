using HelpBot.Channels.Twilio.Sending;
using HelpBot.Storage;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>
/// Without an API key answers can only go back in the answer to the webhook. What is not there in time waits in the outbox for the next.
/// </summary>
internal sealed class AnswerInWebhook(OpenTurns turns, Outbox outbox, TimeProvider time)
{
    /// <summary>Twilio waits 15 seconds; a person should not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>A webhook takes no longer than this; what it took and never finished is for the next one.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(20);

    public async Task WriteAsync(HttpResponse response, string conversationId, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        while (await turns.NextAsync(conversationId, cancel) is not null && time.GetElapsedTime(began) < Patience) await Task.Delay(Look, time, cancel);

        var parcels = await outbox.TakeAllAsync(conversationId, (time.GetUtcNow() - Lost).ToUnixTimeMilliseconds(), cancel);
        await Twiml.WriteAsync(response, [.. parcels.Select(parcel => OutgoingMessage.Read(parcel.Body).Text)], cancel);
        await response.Body.FlushAsync(cancel);
        // Whether Twilio read it to the end nobody knows. What could not be written stays, for the next webhook.
        foreach (var parcel in parcels) await outbox.DropAsync(parcel, CancellationToken.None);
    }
}
