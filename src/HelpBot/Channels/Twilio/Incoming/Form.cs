using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>The parameters of a webhook, within bounds. JSON bodies, which Twilio signs by their hash, have none.</summary>
internal sealed class Form
{
    /// <summary>Far above what Twilio sends: a text has at most 1,600 characters.</summary>
    public const int MostBytes = 64 * 1024;

    private const int MostParameters = 500;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private byte[] _hash = [];

    private Form() { }

    public bool IsJson { get; private init; }

    public IEnumerable<KeyValuePair<string, List<string>>> Sorted => _values.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>The first value; the empty string when there is none.</summary>
    public string this[string name] => _values.TryGetValue(name, out var values) ? values[0] : "";

    /// <returns>The form; or the refusal, when it is too large.</returns>
    public static async Task<(Form? Form, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes) return (null, StatusCodes.Status413PayloadTooLarge);
        var buffer = new byte[(int)(request.ContentLength ?? MostBytes) + 1];
        var length = 0;
        while (length < buffer.Length && await request.Body.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read) length += read;
        if (length > MostBytes) return (null, StatusCodes.Status413PayloadTooLarge);
        var isJson = request.HasJsonContentType();
        if (!isJson && !request.HasFormContentType) return (null, StatusCodes.Status415UnsupportedMediaType);
        var form = Parse(isJson ? "" : Encoding.UTF8.GetString(buffer, 0, length), isJson);
        if (form is null) return (null, StatusCodes.Status413PayloadTooLarge);
        if (isJson) form._hash = SHA256.HashData(buffer.AsSpan(0, length));
        return (form, 0);
    }

    /// <returns>Null when there are too many parameters.</returns>
    public static Form? Parse(string body, bool isJson = false)
    {
        var form = new Form { IsJson = isJson };
        var count = 0;
        foreach (var range in body.AsSpan().Split('&'))
        {
            var pair = body.AsSpan()[range];
            if (pair.IsEmpty) continue;
            if (++count > MostParameters) return null;
            var equals = pair.IndexOf('=');
            var name = WebUtility.UrlDecode((equals < 0 ? pair : pair[..equals]).ToString());
            var value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..].ToString());
            if (form._values.TryGetValue(name, out var values)) values.Add(value);
            else form._values[name] = [value];
        }

        return form;
    }

    public bool HashIs(string? hex) =>
        hex is { Length: 64 } && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(_hash)), Encoding.ASCII.GetBytes(hex.ToLowerInvariant()));
}
