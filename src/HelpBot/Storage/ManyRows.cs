using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace HelpBot.Storage;

/// <summary>
/// Many rows in few statements. In the SQL stands <c>VALUES {rows}</c>. To a server each column goes as one array, whatever the number of
/// rows; else the rows go in pieces of a power of two, so that there are few texts and each stays prepared.
/// </summary>
internal static class ManyRows
{
    private static readonly ConcurrentDictionary<(string, int, int), string> Texts = new();

    /// <summary>As <see cref="Session.Add"/>, for each of the rows.</summary>
    /// <param name="rows">All of the same columns: texts and whole numbers.</param>
    public static void AddMany(this Session session, string sql, IReadOnlyList<object?[]> rows, Action<Row>? read = null)
    {
        if (rows.Count == 0) return;
        if (session.Dialect.RowsAtOnce is { } most) AddPieces(session, sql, rows, most, read);
        else session.Add(Texts.GetOrAdd((sql, 0, rows[0].Length), Columns), [.. rows[0].Select((_, i) => (Name(i), (object?)Column(rows, i)))], read);
    }

    public static async Task<List<T>> QueryManyAsync<T>(
        this Session session, string sql, IReadOnlyList<object?[]> rows, Func<Row, T> read, CancellationToken cancel)
    {
        var found = new List<T>();
        session.AddMany(sql, rows, r => found.Add(read(r)));
        await session.RunAsync(cancel);
        return found;
    }

    private static void AddPieces(Session session, string sql, IReadOnlyList<object?[]> rows, int most, Action<Row>? read)
    {
        var columns = rows[0].Length;
        for (var done = 0; done < rows.Count;)
        {
            var count = Math.Min(most, 1 << System.Numerics.BitOperations.Log2((uint)(rows.Count - done)));
            var parameters = new (string, object?)[count * columns];
            for (var i = 0; i < parameters.Length; i++) parameters[i] = (Name(i), rows[done + (i / columns)][i % columns]);
            session.Add(Texts.GetOrAdd((sql, count, columns), Pieces), parameters, read);
            done += count;
        }
    }

    /// <returns>Of the type that its first value has.</returns>
    private static Array Column(IReadOnlyList<object?[]> rows, int column) =>
        rows.Select(row => row[column]).FirstOrDefault(value => value is not null) is long
            ? rows.Select(row => (long?)row[column]).ToArray()
            : rows.Select(row => (string?)row[column]).ToArray();

    private static string Name(int i) => i < Names.Length ? Names[i] : "p" + i.ToString(CultureInfo.InvariantCulture);

    private static readonly string[] Names = [.. Enumerable.Range(0, 512).Select(i => "p" + i.ToString(CultureInfo.InvariantCulture))];

    private static string Columns((string Sql, int, int Columns) of) => of.Sql.Replace(
        "VALUES {rows}", $"SELECT * FROM unnest({string.Join(", ", Enumerable.Range(0, of.Columns).Select(i => "@" + Name(i)))})", StringComparison.Ordinal);

    private static string Pieces((string Sql, int Rows, int Columns) of)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < of.Rows * of.Columns; i++)
            rows.Append(i % of.Columns == 0 ? i == 0 ? "(" : "), (" : ", ").Append('@').Append(Name(i));
        return of.Sql.Replace("{rows}", rows.Append(')').ToString(), StringComparison.Ordinal);
    }
}
