namespace HelpBot.Storage;

/// <summary>Work that must be done once, whatever the number of instances: whoever takes it has it for a while.</summary>
public sealed class Duties(Database database, TimeProvider time)
{
    /// <returns>False when another instance has it now.</returns>
    public async Task<bool> TryTakeAsync(string name, TimeSpan hold, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await database.WriteAsync(
            (session, cancel) => session.ExecuteAsync(
                """
                INSERT INTO duties (name, owner, until) VALUES (@name, @me, @until)
                ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
                WHERE duties.owner = excluded.owner OR duties.until < @now
                """,
                cancel, ("name", name), ("me", database.Instance), ("until", (now + hold).ToUnixTimeMilliseconds()),
                ("now", now.ToUnixTimeMilliseconds())),
            cancel) == 1;
    }
}
