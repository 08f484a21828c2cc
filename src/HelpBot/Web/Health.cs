using System.Data.Common;
using HelpBot.Knowledge;
using HelpBot.Storage;

namespace HelpBot.Web;

/// <summary><c>/health</c>: whether the service can answer, and with what. No personal data, so that it may be open.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", TellAsync);

    private static async Task<IResult> TellAsync(LiveKnowledge knowledge, Conversations conversations, Outbox outbox, CancellationToken cancel)
    {
        try
        {
            var (kept, waiting) = await conversations.CountAsync(cancel);
            var (unsent, held) = await outbox.CountAsync(cancel);
            return Results.Json(new { status = "ok", knowledge = knowledge.Current.Counts, conversations = kept, waiting, unsent, held });
        }
        catch (DbException)
        {
            return Results.Json(new { status = "storage failed", knowledge = knowledge.Current.Counts }, statusCode: 503);
        }
    }
}
