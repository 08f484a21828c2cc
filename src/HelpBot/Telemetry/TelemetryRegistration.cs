using Microsoft.Extensions.Options;

namespace HelpBot.Telemetry;

public static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TelemetryOptions>().Bind(settings.GetSection("Telemetry"))
            .PostConfigure(options => options.Endpoint ??= settings["OTEL_EXPORTER_OTLP_ENDPOINT"]).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        return services.AddSingleton<TurnMeter>().AddHostedService<Exporter>();
    }
}
