using HelpBot.Storage;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>One answer on its way: sent, looked for, kept or given up. Whatever happens is written down before anything else is tried.</summary>
internal sealed partial class Dispatch(Outbox outbox, Lookup lookup, TwilioClient client, Sheet sheet, ILogger<Dispatch> logger)
{
    /// <summary>Tries in quick succession; after them the answer waits longer between two.</summary>
    private const int QuickTries = 5;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100), Long = TimeSpan.FromMinutes(1);

    /// <returns>When to look at this conversation again; zero for at once.</returns>
    public async Task<TimeSpan> SendAsync(Parcel parcel, CancellationToken cancel)
    {
        if (sheet.IsExpired(parcel)) return await DropAsync(parcel, parcel.ExpiresAt == 0 ? null : "expired", cancel);
        if (parcel.IsUnsure) return await lookup.SettleAsync(parcel, cancel);
        if (sheet.Fields(parcel) is not { } fields)
        {
            await outbox.HoldAsync(parcel, cancel);
            Held();
            return TimeSpan.Zero;
        }

        switch (await client.SendAsync(fields, cancel))
        {
            case SendOutcome.Taken taken:
                await outbox.SentAsync(parcel, taken.Sid, taken.Status, cancel);
                TwilioFigures.Sent(parcel.Channel);
                return TimeSpan.Zero;
            case SendOutcome.NotSent not:
                return await NotSentAsync(parcel, not, cancel);
            default:
                TwilioFigures.Retried("unknown");
                Unknown();
                await outbox.UnsureAsync(parcel, sheet.LookAfter, cancel);
                return sheet.LookAfter;
        }
    }

    private async Task<TimeSpan> NotSentAsync(Parcel parcel, SendOutcome.NotSent not, CancellationToken cancel)
    {
        switch (not.Problem)
        {
            case SendProblem.TooMany:
                TwilioFigures.Retried("too many");
                var wait = not.After ?? (parcel.Attempts > QuickTries ? Long : First * Math.Pow(2, parcel.Attempts - 1));
                await outbox.AgainAsync(parcel, wait, cancel);
                return wait;
            case SendProblem.Account:
                Refused(not.Error ?? "none", ErrorTable.Advice(not.Error));
                await outbox.AgainAsync(parcel, Long, cancel);
                return Long;
            case SendProblem.Template when sheet.HasTemplate(parcel):
                Refused(not.Error ?? "none", ErrorTable.Advice(not.Error));
                sheet.WithoutTemplates();
                await outbox.AgainAsync(parcel, TimeSpan.Zero, cancel);
                return TimeSpan.Zero;
            case SendProblem.OutsideWindow:
                await outbox.HoldAsync(parcel, cancel);
                Held();
                return TimeSpan.Zero;
            case SendProblem.OptedOut:
                await outbox.RefusedByPersonAsync(parcel.ConversationId, cancel);
                return await DropAsync(parcel, not.Error, cancel);
            default:
                return await DropAsync(parcel, not.Error, cancel);
        }
    }

    /// <param name="error">Why; null when the person wished so.</param>
    private async Task<TimeSpan> DropAsync(Parcel parcel, string? error, CancellationToken cancel)
    {
        await outbox.DropAsync(parcel, cancel);
        if (error is null) return TimeSpan.Zero;
        TwilioFigures.Undelivered(error);
        Refused(error, ErrorTable.Advice(error));
        return TimeSpan.Zero;
    }

    [LoggerMessage(LogLevel.Warning, "An answer was not taken by Twilio: error {Error}. {Advice}")]
    private partial void Refused(string error, string advice);

    [LoggerMessage(LogLevel.Warning, "Twilio did not say whether it took an answer; it is looked up before it is tried again.")]
    private partial void Unknown();

    [LoggerMessage(LogLevel.Information, "An answer waits until the person writes: WhatsApp's 24 hours are over.")]
    private partial void Held();
}

/// <summary>Finds out what became of a try that nobody heard back from.</summary>
internal sealed partial class Lookup(Outbox outbox, Deliveries deliveries, TwilioClient client, Sheet sheet, ILogger<Lookup> logger)
{
    public async Task<TimeSpan> SettleAsync(Parcel parcel, CancellationToken cancel)
    {
        var message = OutgoingMessage.Read(parcel.Body);
        var known = await deliveries.KnownAsync(parcel.ConversationId, cancel);
        string[] bodies = message.Say is null ? [message.Text] : [message.Text, message.Say];
        switch (await client.FindAsync(parcel.Address, bodies, DateTimeOffset.FromUnixTimeMilliseconds(parcel.CreatedAt), known, cancel))
        {
            case SearchOutcome.Found found:
                TwilioFigures.Retried("found");
                await outbox.SentAsync(parcel, found.Sid, found.Status, cancel);
                return TimeSpan.Zero;
            case SearchOutcome.NotThere:
            case SearchOutcome.NotAllowed when parcel.Unsure < 2:
                TwilioFigures.Retried("not found");
                await outbox.AgainAsync(parcel, TimeSpan.Zero, cancel);
                return TimeSpan.Zero;
            case SearchOutcome.NotAllowed:
                GivenUp();
                TwilioFigures.Undelivered("unknown");
                await outbox.DropAsync(parcel, cancel);
                return TimeSpan.Zero;
            default:
                await outbox.UnsureAsync(parcel, sheet.LookAfter, cancel);
                return sheet.LookAfter;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Twice nobody knew whether an answer was sent, and the API key may not read messages: it is given up. Let the key read messages.")]
    private partial void GivenUp();
}
