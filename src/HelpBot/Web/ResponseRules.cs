namespace HelpBot.Web;

/// <summary>What holds for every answer: headers that protect the reader, and no stack trace, whatever happens.</summary>
public static partial class ResponseRules
{
    /// <param name="frameOrigins">Websites that may show a page of the service in a frame.</param>
    public static void UseResponseRules(this WebApplication app, IEnumerable<string> frameOrigins)
    {
        var frames = string.Join(' ', frameOrigins.Prepend("'self'"));
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            // Older browsers do not count a socket to the same host as 'self'.
            var sockets = context.Request.Host.HasValue ? $" ws://{context.Request.Host} wss://{context.Request.Host}" : "";
            headers.ContentSecurityPolicy =
                $"default-src 'self'; connect-src 'self'{sockets}; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                + $"form-action 'self'; frame-ancestors {frames}";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.CacheControl = "no-store";
            await CatchAsync(app.Logger, context, next);
        });
    }

    private static async Task CatchAsync(ILogger logger, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up; there is nobody to answer.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, error.StatusCode, "BadArgument", "The request cannot be read.");
        }
#pragma warning disable CA1031 // The edge: nothing leaves but a plain sentence.
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Failed(logger, context.Request.Method, error.GetType().Name, new System.Diagnostics.StackTrace(error).ToString());
            await RefuseAsync(context, 500, "ServerError", "Something went wrong.");
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
    }

    [LoggerMessage(LogLevel.Error, "A {Method} request failed: {Kind}\n{Place}")]
    private static partial void Failed(ILogger logger, string method, string kind, string place);
}
