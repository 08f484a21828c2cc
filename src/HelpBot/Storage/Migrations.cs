namespace HelpBot.Storage;

/// <summary>The tables, as steps that are only ever added to. Standard SQL only. Times are UTC milliseconds since 1970.</summary>
internal static class Migrations
{
    private static readonly string[][] Steps =
    [
        [
            // state: ConversationState as JSON, none of the person's own words. last_seq: number of the newest entry.
            """
            CREATE TABLE conversations (
              id VARCHAR(100) NOT NULL PRIMARY KEY, channel VARCHAR(20) NOT NULL, version BIGINT NOT NULL, state TEXT NOT NULL,
              last_seq BIGINT NOT NULL, last_at BIGINT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL)
            """,
            "CREATE INDEX conversations_updated_at ON conversations (updated_at)",
            // body: the entry as JSON, as its channel shows it. seq is its watermark.
            """
            CREATE TABLE entries (
              conversation_id VARCHAR(100) NOT NULL, seq BIGINT NOT NULL, sender VARCHAR(10) NOT NULL, body TEXT NOT NULL,
              created_at BIGINT NOT NULL, PRIMARY KEY (conversation_id, seq))
            """,
            "CREATE INDEX entries_created_at ON entries (created_at)",
            // What was received and not answered yet; a row goes in the transaction that saves its answer.
            """
            CREATE TABLE inbox (
              conversation_id VARCHAR(100) NOT NULL, seq BIGINT NOT NULL, is_start SMALLINT NOT NULL, text TEXT NOT NULL,
              created_at BIGINT NOT NULL, PRIMARY KEY (conversation_id, seq))
            """,
            // The client's own message ids, so that a repeated message is stored once.
            """
            CREATE TABLE seen (
              conversation_id VARCHAR(100) NOT NULL, message_id VARCHAR(100) NOT NULL, seq BIGINT NOT NULL,
              created_at BIGINT NOT NULL, PRIMARY KEY (conversation_id, message_id))
            """,
            "CREATE INDEX seen_created_at ON seen (created_at)",
            "CREATE TABLE signing_keys (id VARCHAR(40) NOT NULL PRIMARY KEY, secret VARCHAR(200) NOT NULL, created_at BIGINT NOT NULL)",
        ],
        [
            // What a message is besides its text; NULL for a plain one.
            "ALTER TABLE inbox ADD COLUMN kind VARCHAR(20)",
            // Who can be written to. conversation_id: a keyed hash of channel and address. Who opted out keeps only that.
            """
            CREATE TABLE addresses (
              conversation_id VARCHAR(100) NOT NULL PRIMARY KEY, channel VARCHAR(20) NOT NULL, address VARCHAR(2000), sender VARCHAR(400),
              heard_at BIGINT NOT NULL, opted_out SMALLINT NOT NULL)
            """,
            "CREATE INDEX addresses_heard_at ON addresses (heard_at)",
            // Answers that are not at the carrier yet, with all that is needed to send them; a row goes when the carrier took it.
            // flight_at: since when a try is under way; whoever finds it there long after does not know what became of that try.
            """
            CREATE TABLE outbox (
              conversation_id VARCHAR(100) NOT NULL, seq BIGINT NOT NULL, channel VARCHAR(20) NOT NULL, address VARCHAR(2000) NOT NULL,
              sender VARCHAR(400) NOT NULL, body TEXT NOT NULL, urgent SMALLINT NOT NULL, status VARCHAR(10) NOT NULL,
              attempts BIGINT NOT NULL, unsure BIGINT NOT NULL, heard_at BIGINT NOT NULL, next_at BIGINT NOT NULL, flight_at BIGINT,
              expires_at BIGINT NOT NULL, created_at BIGINT NOT NULL, PRIMARY KEY (conversation_id, seq))
            """,
            "CREATE INDEX outbox_next_at ON outbox (status, next_at)",
            // What became of answers at the carrier: no text, no address. conversation_id is NULL while only the carrier spoke of it.
            """
            CREATE TABLE deliveries (
              remote_id VARCHAR(100) NOT NULL PRIMARY KEY, conversation_id VARCHAR(100), seq BIGINT, status VARCHAR(20) NOT NULL,
              stage SMALLINT NOT NULL, error VARCHAR(20), created_at BIGINT NOT NULL)
            """,
            "CREATE INDEX deliveries_conversation_id ON deliveries (conversation_id)",
            "CREATE INDEX deliveries_created_at ON deliveries (created_at)",
        ],
        [
            // Who answers what waits in a conversation, and until when others leave it to him. Null when nothing waits.
            "ALTER TABLE conversations ADD COLUMN lease_owner VARCHAR(40)",
            "ALTER TABLE conversations ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0",
            // Work that one of the instances does for all.
            "CREATE TABLE duties (name VARCHAR(40) NOT NULL PRIMARY KEY, owner VARCHAR(40) NOT NULL, until BIGINT NOT NULL)",
            // How often what happened on a day; not one word of anybody. Columns that do not apply hold an empty text.
            """
            CREATE TABLE day_counts (
              day VARCHAR(10) NOT NULL, municipality VARCHAR(100) NOT NULL, theme VARCHAR(60) NOT NULL, role VARCHAR(20) NOT NULL,
              channel VARCHAR(20) NOT NULL, outcome VARCHAR(40) NOT NULL, number BIGINT NOT NULL,
              PRIMARY KEY (day, municipality, theme, role, channel, outcome))
            """,
        ],
        [
            // Of the conversation's entries together, so that their bound need not be added up each time.
            "ALTER TABLE conversations ADD COLUMN kept_bytes BIGINT NOT NULL DEFAULT 0",
        ],
    ];

    /// <summary>The version of the tables that this program writes.</summary>
    public static long Newest => Steps.Length;

    /// <param name="database">For the sentence that refuses.</param>
    /// <returns>The version the tables have now.</returns>
    /// <exception cref="CannotStartException">A newer HelpBot wrote this database.</exception>
    public static async Task<long> RunAsync(Session session, string database, CancellationToken cancel)
    {
        await session.ExecuteAsync(session.Dialect.LockTables, cancel);
        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)", cancel);
        var version = await session.NumberAsync("SELECT MAX(version) FROM schema_version", cancel) ?? 0;
        if (version > Newest)
            throw new CannotStartException(
                $"{database} holds tables of version {version}, and this HelpBot knows version {Newest}: start the newer HelpBot.");
        for (; version < Newest; version++)
        {
            foreach (var statement in Steps[version]) await session.ExecuteAsync(statement, cancel);
            await session.ExecuteAsync("INSERT INTO schema_version (version) VALUES (@version)", cancel, ("version", version + 1));
        }

        return version;
    }
}
