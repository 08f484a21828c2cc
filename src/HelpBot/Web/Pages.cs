using Microsoft.AspNetCore.ResponseCompression;

namespace HelpBot.Web;

/// <summary>The widget and its demo page, from <c>wwwroot</c>.</summary>
public static class Pages
{
    private static readonly string[] Compressed = ["text/html", "text/css", "text/javascript", "image/svg+xml"];

    public static IServiceCollection AddPages(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        // Only files that are the same for everybody: nothing secret shares a compressed answer.
        options.EnableForHttps = true;
        options.MimeTypes = Compressed;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UsePages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                headers.CacheControl = "no-cache";
                // Other websites load the widget with its integrity checked, and that takes leave.
                headers.AccessControlAllowOrigin = "*";
                headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            },
        });
    }
}
