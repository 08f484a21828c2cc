using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.BotFramework;

/// <summary>Section <c>BotFramework</c>: the registration at Azure Bot Service. Other clouds have other addresses; most need none of them.</summary>
public sealed class BotFrameworkOptions : IValidatableObject
{
    /// <summary>The registration's application (client) id. Null: the channel is off, but for programs on the same machine in Development.</summary>
    public string? AppId { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The registration's client secret.</summary>
    public string? AppSecret { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The directory of the registration: its id or its domain. Bots of several tenants can no longer be made.</summary>
    public string? TenantId { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Where the keys of the service are told.</summary>
    [Required]
    public string MetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who signs what comes in.</summary>
    [Required]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the token for what goes out is asked for; the tenant follows.</summary>
    [Required]
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>What that token is for.</summary>
    [Required]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AppId is not null && AppSecret is null) yield return new("BotFramework:AppSecret is missing: with an AppId it is needed to answer.");
        if (AppId is not null && TenantId is null) yield return new("BotFramework:TenantId is missing: with an AppId it is needed to answer.");
        if (AppId is null && AppSecret is not null) yield return new("BotFramework:AppId is missing: without it an AppSecret does nothing.");
        foreach (var (key, address) in new[] { ("MetadataUrl", MetadataUrl), ("LoginUrl", LoginUrl) })
            if (!ServiceAddress.IsSafe(address))
                yield return new($"BotFramework:{key} must be an https address.");
    }
}

[OptionsValidator]
internal sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;
