using System.Security.Cryptography;
using System.Text;
using HelpBot.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>
/// Whether a request comes from Twilio: <c>X-Twilio-Signature</c>, over the configured public address and every parameter. Fails closed.
/// https://www.twilio.com/docs/usage/security#validating-requests
/// </summary>
internal sealed class Signature(IOptions<TwilioOptions> options, IOptions<ServiceOptions> service)
{
    // Two while they are changed.
    private readonly byte[][] _tokens =
        [.. new[] { options.Value.AuthToken, options.Value.OtherAuthToken }.OfType<string>().Select(Encoding.UTF8.GetBytes)];

    // Behind a proxy the request does not know what Twilio called, and a Host header can be made up.
    private readonly string _base = service.Value.PublicBase ?? "";

    public bool IsValid(HttpRequest request, Form form)
    {
        var given = request.Headers["X-Twilio-Signature"];
        if (given.Count != 1 || _base.Length == 0) return false;
        var url = _base + Target(request);
        var signature = Encoding.UTF8.GetBytes(given[0]!);
        var valid = false;
        foreach (var token in _tokens)
            foreach (var candidate in Candidates(url))
                valid |= CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(Of(token, candidate, form)));
        return valid && (!form.IsJson || form.HashIs(request.Query["bodySHA256"]));
    }

    /// <summary>Letter for letter as it was asked for, because that is what was signed.</summary>
    private static string Target(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : $"{request.PathBase}{request.Path}{request.QueryString}";

    /// <summary>What Twilio would write. A repeated parameter counts once for each of its values, in order.</summary>
    public static string Of(byte[] token, string url, Form form)
    {
        var signed = new StringBuilder(url);
        foreach (var (key, values) in form.Sorted)
            foreach (var value in values.Distinct().Order(StringComparer.Ordinal)) signed.Append(key).Append(value);
#pragma warning disable CA5350 // SHA-1 is what Twilio signs with; as an HMAC it is not broken.
        return Convert.ToBase64String(HMACSHA1.HashData(token, Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
    }

    /// <summary>Twilio signs with the standard port or without it.</summary>
    private static string[] Candidates(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOfAny(['/', '?'], start);
        if (end < 0) end = url.Length;
        var colon = url.IndexOf(':', start, end - start);
        var host = url[..(colon < 0 ? end : colon)];
        var port = colon >= 0 ? url[colon..end] : url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return [host + url[end..], host + port + url[end..]];
    }
}
