using System.Data.Common;
using HelpBot.Core.Knowledge;
using HelpBot.Knowledge;
using HelpBot.Storage;

namespace HelpBot.Web;

/// <summary><c>/health</c>: whether the service can answer, and with what. No personal data, so that it may be open.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (LiveKnowledge knowledge, Conversations conversations, CancellationToken cancel) =>
    {
        try
        {
            var (kept, waiting) = await conversations.CountAsync(cancel);
            return Results.Json(new { status = "ok", knowledge = Counts(knowledge.Catalog), conversations = kept, waiting });
        }
        catch (DbException)
        {
            return Results.Json(new { status = "storage failed", knowledge = Counts(knowledge.Catalog) }, statusCode: 503);
        }
    });

    private static object Counts(Catalog catalog) => new
    {
        fingerprint = catalog.Fingerprint,
        municipalities = catalog.Municipalities.Count,
        partners = catalog.Partners.Count(p => p.Provenance.IsServed),
        activities = catalog.Activities.Count(a => a.Provenance.IsServed),
    };
}
