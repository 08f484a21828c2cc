using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>
    /// With it, another server may ask for conversation tokens. Null: none may, and only websites with the widget can chat.
    /// </summary>
    [MinLength(8, ErrorMessage = "DirectLine:Secret must have at least 8 characters, or be left out.")]
    public string? Secret { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Websites that may hold the chat, as <c>https://www.example.nl</c>; the service's own address need not be named.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token serves before it must be refreshed; open pages do that every quarter of an hour.</summary>
    [Range(5, 1440)]
    public int TokenMinutes { get; set; } = 60;

    /// <summary>Conversations that one address may begin a minute. One address may be a whole library.</summary>
    [Range(1, 10_000)]
    public int TokensPerMinute { get; set; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in AllowedOrigins)
            if (!IsOrigin(origin))
                yield return new($"DirectLine:AllowedOrigins holds '{origin}'; write scheme and host in lower case, as https://www.example.nl.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
