using System.Data.Common;
using System.Security.Cryptography;
using Npgsql;

namespace HelpBot.Storage;

/// <summary>PostgreSQL, shared by any number of instances.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>The channel of LISTEN and NOTIFY.</summary>
    public const string News = "helpbot";

    private PostgresDialect(NpgsqlDataSource source, string name) : base(source, name) { }

    public override string Instance { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    // Each holds many turns; a few at once keep the server busy while others wait for the disk.
    public override int Writers => 8;

    public override string LockRows => " FOR UPDATE";

    public override string LockTables => "SELECT pg_advisory_xact_lock(5080)";

    public override int? RowsAtOnce => null;

    public override string Tell => $"SELECT pg_notify('{News}', @what)";

    // Statements stay planned, and a plan that was made while a table was small would read all of it when it is not.
    public override string Greeting => "SET enable_seqscan = off";

    // VACUUM frees the place; the README says what that does not do.
    public override string? Scrub => null;

    /// <exception cref="ArgumentException">The setting cannot be read.</exception>
    public static PostgresDialect To(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, ApplicationName = "helpbot" };
        // A server that is gone without a word is noticed.
        if (settings.KeepAlive == 0) settings.KeepAlive = 15;
        if (!settings.ContainsKey("Timeout")) settings.Timeout = 5;
        if (!settings.ContainsKey("Command Timeout")) settings.CommandTimeout = 10;
        return new(NpgsqlDataSource.Create(settings), $"Storage:Connection (database '{settings.Database}' on '{settings.Host}')");
    }

    public override Statements StatementsOf(DbConnection connection) => new PostgresStatements(connection);

    public override void MakeRoom() { }

    public override bool IsThere() => true;

    public override bool IsPassing(DbException error) => error.IsTransient || error is PostgresException { SqlState: "57P01" or "57P02" or "57P03" };

    public override bool IsClash(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public override ValueTask DisposeAsync() => Source.DisposeAsync();
}
