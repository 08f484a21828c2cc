namespace HelpBot.Storage;

/// <summary>Conversations to which another instance added something. Thread-safe.</summary>
public sealed class Changes
{
    // PostgreSQL carries up to 8,000 bytes at once.
    private const int MostTold = 7_000;

    /// <summary>The id of a conversation; null when any may have changed. Called from any thread; must not block or throw.</summary>
    public event Action<string?>? Heard;

    internal static void Tell(Session session, IEnumerable<string> ids)
    {
        if (session.Dialect.Tell is not { } tell) return;
        var what = session.Dialect.Instance;
        foreach (var id in ids.Distinct())
        {
            if (what.Length + id.Length > MostTold)
            {
                session.Add(tell, [("what", what)], _ => { });
                what = session.Dialect.Instance;
            }

            what += ' ' + id;
        }

        session.Add(tell, [("what", what)], _ => { });
    }

    internal void Hear(string? id) => Heard?.Invoke(id);
}
