using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

/// <summary>Which websites may use the chat from a browser: the service's own, and those configured.</summary>
internal sealed class Origins(IOptions<DirectLineOptions> options, IOptions<ServiceOptions> service)
{
    private const string Headers = "authorization,content-type,x-ms-bot-agent,x-requested-with";

    private readonly HashSet<string> _allowed = new(
        [.. options.Value.AllowedOrigins, .. Own(service.Value.PublicBase)], StringComparer.OrdinalIgnoreCase);

    // With its own address configured the service need not believe the Host header, which an attacker's name server can choose.
    private readonly bool _trustHost = service.Value.PublicBase is null;

    /// <summary>A request without Origin does not come from another website's page: browsers always send it there.</summary>
    public bool Allows(HttpRequest request, IEnumerable<string> trusted)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsConfigured(origin) || (_trustHost && IsOwn(request, origin))
            || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Cross-origin headers, for configured websites only; a preflight is answered here.</summary>
    public async Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.Append("Vary", "Origin");
        var origin = request.Headers.Origin.ToString();
        if (IsConfigured(origin)) response.Headers.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(request.Method))
        {
            await next(context);
            return;
        }

        if (IsConfigured(origin))
        {
            response.Headers.AccessControlAllowMethods = "GET,POST";
            response.Headers.AccessControlAllowHeaders = Headers;
            response.Headers.AccessControlMaxAge = "7200";
        }

        response.StatusCode = StatusCodes.Status204NoContent;
    }

    private bool IsConfigured(string origin) => _allowed.Contains(origin);

    // Without the scheme: behind a proxy the service hears http where the browser said https.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static string[] Own(string? publicUrl) => publicUrl is null ? [] : [new Uri(publicUrl).GetLeftPart(UriPartial.Authority)];
}
