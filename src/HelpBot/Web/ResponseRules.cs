using System.Data.Common;
using System.Text.Json;
using HelpBot.Turns;

namespace HelpBot.Web;

/// <summary>What holds for every answer: headers that protect the reader, and no stack trace, whatever happens.</summary>
public static partial class ResponseRules
{
    /// <param name="frameOrigins">Websites that may show a page of the service in a frame.</param>
    public static void UseResponseRules(this WebApplication app, IEnumerable<string> frameOrigins)
    {
        var frames = string.Join(' ', frameOrigins.Prepend("'self'"));
        // Nearly every request is for the same host.
        var last = Tuple.Create("", Policy("", frames));
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            var host = context.Request.Host.ToString();
            var policy = Volatile.Read(ref last);
            if (policy.Item1 != host) Volatile.Write(ref last, policy = Tuple.Create(host, Policy(host, frames)));
            headers.ContentSecurityPolicy = policy.Item2;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            await CatchAsync(app, context, next);
        });
    }

    private static string Policy(string host, string frames)
    {
        // Older browsers do not count a socket to the same host as 'self'.
        var sockets = host.Length > 0 ? $" ws://{host} wss://{host}" : "";
        return $"default-src 'self'; connect-src 'self'{sockets}; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + $"form-action 'self'; frame-ancestors {frames}";
    }

    private static async Task CatchAsync(WebApplication app, HttpContext context, RequestDelegate next)
    {
        var logger = app.Logger;
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
        catch (DbException error) when (!context.Response.HasStarted)
        {
            StorageFailed(logger, context.Request.Method, error.GetType().Name, (error.InnerException ?? error).Message);
            await RefuseAsync(context, 503, "StorageFailed", app.Services.GetRequiredService<ServiceTexts>().StorageFailed(null));
        }
#pragma warning disable CA1031 // The edge: nothing leaves but a plain sentence.
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Failed(logger, context.Request.Method, error.GetType().Name, new System.Diagnostics.StackTrace(error).ToString());
            await RefuseAsync(context, 500, "ServerError", "Something went wrong.");
        }
    }

    internal static Task RefuseAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"{{{JsonEncodedText.Encode(message)}}}"}}""");
    }

    [LoggerMessage(LogLevel.Error, "A {Method} request could not be stored: {Kind}, {Reason}")]
    private static partial void StorageFailed(ILogger logger, string method, string kind, string reason);

    [LoggerMessage(LogLevel.Error, "A {Method} request failed: {Kind}\n{Place}")]
    private static partial void Failed(ILogger logger, string method, string kind, string place);
}
