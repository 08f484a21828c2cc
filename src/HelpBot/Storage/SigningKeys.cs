using System.Security.Cryptography;

namespace HelpBot.Storage;

/// <summary>The key that signs conversation tokens. Made once and kept, so that a restart does not end open conversations.</summary>
public sealed class SigningKeys(Database database, TimeProvider time)
{
    /// <returns>32 bytes; the same for every instance on this database.</returns>
    public Task<byte[]> ReadAsync(string id, CancellationToken cancel) => database.WriteAtStartAsync(
        async (session, cancel) =>
        {
            await session.ExecuteAsync(
                "INSERT INTO signing_keys (id, secret, created_at) VALUES (@id, @secret, @now) ON CONFLICT DO NOTHING",
                cancel, ("id", id), ("secret", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
                ("now", time.GetUtcNow().ToUnixTimeMilliseconds()));
            var rows = await session.QueryAsync("SELECT secret FROM signing_keys WHERE id = @id", r => r.GetString(0), cancel, ("id", id));
            return Convert.FromBase64String(rows[0]);
        },
        cancel);
}
