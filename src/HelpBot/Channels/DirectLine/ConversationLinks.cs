using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

/// <summary>Tokens as clients get them, with the address of the stream.</summary>
internal sealed class ConversationLinks(ConversationTokens tokens, IOptions<ServiceOptions> service)
{
    public WireConversation Without(Grant grant) => new(grant.ConversationId!, tokens.Issue(grant), (int)tokens.Life.TotalSeconds);

    public WireConversation WithStream(HttpRequest request, Grant grant, string? watermark)
    {
        var root = service.Value.PublicBase ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
        var from = watermark is null ? "" : $"watermark={Uri.EscapeDataString(watermark)}&";
        // http becomes ws, https becomes wss.
        var stream = $"ws{root["http".Length..]}/v3/directline/conversations/{grant.ConversationId}/stream";
        return Without(grant) with { StreamUrl = $"{stream}?{from}t={tokens.IssueForStream(grant)}" };
    }
}
