using HelpBot.Knowledge;

namespace HelpBot.Web;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve, and with what. <c>/health</c>: the same, in short. No personal
/// data, so that they may be open; nobody can wear out the database by asking.
/// </summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", TellAsync);
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" }));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> TellAsync(LiveKnowledge knowledge, Readiness readiness, CancellationToken cancel)
    {
        var standing = await readiness.LookAsync(cancel);
        return standing.Works
            ? Results.Json(new
            {
                status = "ok", knowledge = knowledge.Current.Counts, conversations = standing.Conversations, waiting = standing.Inbox.Waiting,
                unsent = standing.Outbox.Waiting, held = standing.Held,
            })
            : Results.Json(new { status = "storage failed", knowledge = knowledge.Current.Counts }, statusCode: 503);
    }

    private static async Task<IResult> ReadyAsync(LiveKnowledge knowledge, Readiness readiness, CancellationToken cancel)
    {
        var standing = await readiness.LookAsync(cancel);
        var told = new
        {
            status = standing.Works ? "ok" : "storage failed",
            knowledge = knowledge.Current.Counts.Fingerprint,
            database = standing.Works ? "ok" : "failed",
            inbox = new { waiting = standing.Inbox.Waiting, oldestSeconds = Math.Round(standing.Inbox.Age, 1) },
            outbox = new { waiting = standing.Outbox.Waiting, oldestSeconds = Math.Round(standing.Outbox.Age, 1) },
        };
        return Results.Json(told, statusCode: standing.Works ? 200 : 503);
    }
}
