using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HelpBot.Telemetry;

/// <summary>Sends metrics and traces to a collector, when one is named. Requests are measured by the framework's own meters, by route, never by path.</summary>
internal sealed class Exporter(IOptions<TelemetryOptions> options) : IHostedService
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Endpoint is not { } endpoint) return Task.CompletedTask;
        var who = ResourceBuilder.CreateDefault().AddService(options.Value.ServiceName);
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who)
            .AddMeter(TurnMeter.Name + "*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddOtlpExporter(to => To(to, endpoint, "metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who).AddSource(TurnMeter.Name).AddOtlpExporter(to => To(to, endpoint, "traces")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }

    private static void To(OtlpExporterOptions options, string endpoint, string what)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{endpoint.TrimEnd('/')}/v1/{what}");
    }
}
