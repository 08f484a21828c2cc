using HelpBot.Channels.Twilio.Sending;
using HelpBot.Storage;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary><c>POST /api/twilio/status</c>: what became of an answer. Signed as messages are; in any order.</summary>
internal sealed partial class StatusEndpoint(Signature signature, Deliveries deliveries, Outbox outbox, ILogger<StatusEndpoint> logger)
{
    public const string Path = "/api/twilio/status";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, PostAsync);

    /// <param name="c">The conversation that the answer belongs to, as the address of the callback says.</param>
    /// <param name="n">Its entry.</param>
    private async Task<IResult> PostAsync(HttpRequest request, string? c, long? n, CancellationToken cancel)
    {
        var (form, refusal) = await Form.ReadAsync(request, cancel);
        if (form is null) return Results.StatusCode(refusal);
        if (!signature.IsValid(request, form)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var (sid, status) = (form["MessageSid"], form["MessageStatus"]);
        if (sid.Length is 0 or > 100 || MessageStatus.StageOf(status) is not { } stage) return Results.NoContent();

        // Twilio has it, then, whatever became of our request.
        if (c is not null && n is { } seq) await outbox.ConfirmAsync(c, seq, sid, status, cancel);
        var error = form["ErrorCode"] is { Length: > 0 and <= 20 } code ? code : null;
        if (await deliveries.ReportAsync(sid, status, stage, error, cancel) is not { } delivery) return Results.NoContent();
        if (MessageStatus.IsFailure(status)) await FailedAsync(delivery with { ConversationId = delivery.ConversationId ?? c, Seq = delivery.Seq == 0 ? n ?? 0 : delivery.Seq }, status, error, cancel);
        return Results.NoContent();
    }

    private async Task FailedAsync(Delivery delivery, string status, string? error, CancellationToken cancel)
    {
        var meaning = ErrorTable.Of(error);
        TwilioFigures.Undelivered(error ?? "none");
        NotDelivered(status, error ?? "none", ErrorTable.Advice(error));
        if (delivery.ConversationId is not { } id) return;
        if (meaning == SendProblem.OptedOut) await outbox.RefusedByPersonAsync(id, cancel);
        if (meaning == SendProblem.OutsideWindow) await outbox.HoldAgainAsync(id, delivery.Seq, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "An answer was not delivered: {Status}, Twilio's error {Error}. {Advice}")]
    private partial void NotDelivered(string status, string error, string advice);
}
