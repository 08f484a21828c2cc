using HelpBot.Storage;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary><c>POST /api/twilio/messages</c>: verified, stored once, answered at once; the turn runs after.</summary>
internal sealed partial class MessageEndpoint(
    Signature signature, Receiver receiver, AnswerInWebhook inWebhook, IOptions<TwilioOptions> options, ILogger<MessageEndpoint> logger)
{
    public const string Path = "/api/twilio/messages";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, PostAsync);

    private async Task PostAsync(HttpContext context, CancellationToken cancel)
    {
        var (form, refusal) = await Form.ReadAsync(context.Request, cancel);
        if (form is null)
        {
            Refused(refusal);
            context.Response.StatusCode = refusal;
            return;
        }

        if (!signature.IsValid(context.Request, form) || (options.Value.AccountSid is { } account && form["AccountSid"] != account))
        {
            Refused(StatusCodes.Status403Forbidden);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (IncomingMessage.Read(form) is not { } message)
        {
            NotForPeople();
            await Twiml.WriteAsync(context.Response, [], cancel);
            return;
        }

        switch (await receiver.ReceiveAsync(message, cancel))
        {
            case (Receipt.Overloaded, _):
                // Not stored, so not acknowledged: Twilio may try again, and tells the operator.
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case var (_, id) when options.Value.AnswerInWebhook:
                await inWebhook.WriteAsync(context.Response, id, cancel);
                break;
            default:
                await Twiml.WriteAsync(context.Response, [], cancel);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A message to /api/twilio/messages was refused with {Status}: not signed by Twilio for this address, or too large.")]
    private partial void Refused(int status);

    [LoggerMessage(LogLevel.Information, "A message of a machine (our own number, a short code or a name) is not answered.")]
    private partial void NotForPeople();
}
