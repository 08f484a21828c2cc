using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Channels;

/// <summary>Reads a request's body as one JSON object, within bounds of size and depth.</summary>
internal static class JsonBody
{
    public const int MostBytes = 64 * 1024;
    private const int Usual = 4 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="ignoreCase">Whether the names of properties may be in any case.</param>
    /// <returns>The object, null for an empty body; or what is wrong with it.</returns>
    public static async Task<(JsonObject? Body, IResult? Refusal)> ReadAsync(HttpRequest request, bool ignoreCase, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes) return (null, WireError.TooLarge);

        var buffer = ArrayPool<byte>.Shared.Rent(Usual);
        var length = 0;
        try
        {
            while (await request.Body.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read)
            {
                if ((length += read) > MostBytes) return (null, WireError.TooLarge);
                if (length == buffer.Length) buffer = Larger(buffer);
            }

            // Bytes that are no UTF-8 become U+FFFD here: a broken letter is no reason to refuse a message.
            var text = Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text)) return (null, null);
            if (request.ContentType is { Length: > 0 } && !IsJson(request)) return (null, WireError.NotJson);
            return JsonNode.Parse(Surrogates.Mend(text), new() { PropertyNameCaseInsensitive = ignoreCase }, Strict) is JsonObject body
                ? (body, null)
                : (null, WireError.BadRequest("The body must be one JSON object."));
        }
        catch (JsonException)
        {
            return (null, WireError.BadRequest("The body is not JSON, names a property twice, or is nested too deeply."));
        }
        finally
        {
            Return(buffer, length);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 4);
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        return larger;
    }

    /// <summary>What somebody wrote does not lie about in memory.</summary>
    private static void Return(byte[] buffer, int used)
    {
        buffer.AsSpan(0, used).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && (request.GetTypedHeaders().ContentType?.Charset is not { HasValue: true } charset
            || charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
