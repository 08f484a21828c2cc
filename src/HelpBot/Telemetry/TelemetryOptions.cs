using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Telemetry;

/// <summary>Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>
    /// Address of an OpenTelemetry collector (OTLP over HTTP), as <c>http://collector:4318</c>; null to send nothing anywhere. The standard
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> does the same.
    /// </summary>
    public string? Endpoint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>As shown there.</summary>
    public string ServiceName { get; set; } = "helpbot";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is not null && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
            yield return new("Telemetry:Endpoint must be an address such as http://collector:4318.");
    }
}

[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
