using System.Data.Common;
using System.Net.Sockets;
using HelpBot.Web;
using Microsoft.Extensions.Options;
using Npgsql;

namespace HelpBot.Storage;

/// <summary>
/// Hears from PostgreSQL what other instances saved, and says so to <see cref="Changes"/>. While it cannot listen, everything may have changed
/// at each tick: whoever is told looks for himself, and so does nobody miss anything.
/// </summary>
public sealed partial class ChangeListener(
    Database database, Changes changes, IOptions<StorageOptions> options, TimeProvider time, ILogger<ChangeListener> logger) : BackgroundService
{
    /// <summary>Without news that long, one looks anyhow: a notice may be lost where a connection is.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1), LookAnyhow = TimeSpan.FromSeconds(5);

    private volatile bool _listens;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Dialect is not PostgresDialect) return Task.CompletedTask;
        return options.Value.Listen ? Task.WhenAll(PollAsync(stoppingToken), ListenAsync(stoppingToken)) : PollAsync(stoppingToken);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Poll, time);
        for (var quiet = 0; await timer.NextAsync(stopping);)
        {
            if (_listens && ++quiet * Poll < LookAnyhow) continue;
            quiet = 0;
            changes.Hear(null);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = (NpgsqlConnection)await database.Dialect.Source.OpenConnectionAsync(stopping);
                connection.Notification += (_, news) => Hear(news.Payload);
                await using (var command = new NpgsqlCommand($"LISTEN {PostgresDialect.News}", connection)) await command.ExecuteNonQueryAsync(stopping);
                _listens = true;
                changes.Hear(null);
                while (true) await connection.WaitAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is DbException or SocketException or IOException or InvalidOperationException)
            {
                if (_listens) Lost(error.Message);
                _listens = false;
            }

            await Task.Delay(Poll, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <param name="payload">Who tells, and the conversations, with spaces between.</param>
    private void Hear(string payload)
    {
        if (payload.StartsWith(database.Instance, StringComparison.Ordinal)) return;
        foreach (var id in payload.Split(' ').Skip(1)) changes.Hear(id);
    }

    [LoggerMessage(LogLevel.Warning, "Other instances are not heard just now, and are asked every second instead: {Reason}")]
    private partial void Lost(string reason);
}
