using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Web;

/// <summary>Section <c>Service</c>.</summary>
public sealed class ServiceOptions : IValidatableObject
{
    /// <summary>The address people see, as <c>https://chat.example.nl</c>; needed behind a proxy. Null to go by each request.</summary>
    public string? PublicUrl { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary><see cref="PublicUrl"/> without a slash at its end; null as there.</summary>
    public string? PublicBase => PublicUrl?.TrimEnd('/');

    /// <summary>Proxies whose word about the caller is taken, as <c>10.0.0.7</c> or <c>10.0.0.0/24</c>; none unless named.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>Requests that one address may make a minute.</summary>
    [Range(60, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 6_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
            yield return new("Service:PublicUrl must be an address such as https://chat.example.nl.");
        foreach (var proxy in KnownProxies.Where(proxy => !Web.KnownProxies.CanRead(proxy)))
            yield return new($"Service:KnownProxies holds '{proxy}'; write an address or a network, as 10.0.0.7 or 10.0.0.0/24.");
    }
}

[OptionsValidator]
internal sealed partial class ServiceOptionsValidator : IValidateOptions<ServiceOptions>;
