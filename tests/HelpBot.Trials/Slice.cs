namespace HelpBot.Trials;

/// <summary>What one stretch of load came to.</summary>
/// <param name="Times">Of its turns, in milliseconds, the quickest first.</param>
/// <param name="Service">Processor time, user and system, as the next two.</param>
public sealed record Slice(double[] Times, double Seconds, TimeSpan Service, TimeSpan Database, TimeSpan Clients)
{
    public double ServiceEach => Service.TotalMicroseconds / Times.Length;

    public double DatabaseEach => Database.TotalMicroseconds / Times.Length;

    public override string ToString() =>
        $"{Times.Length} turns in {Seconds:0.0} s: {Times.Length / Seconds:0} turns/s; p50 {Times[Times.Length / 2]:0.0} ms, "
        + $"p99 {Times[Times.Length * 99 / 100]:0.0} ms, slowest {Times[^1]:0} ms; processor time a turn: service {ServiceEach:0} µs, "
        + $"database server {DatabaseEach:0} µs, clients {Clients.TotalMicroseconds / Times.Length:0} µs";
}
