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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
            yield return new("Service:PublicUrl must be an address such as https://chat.example.nl.");
    }
}

[OptionsValidator]
internal sealed partial class ServiceOptionsValidator : IValidateOptions<ServiceOptions>;
