using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace HelpBot.Storage;

/// <summary>
/// Many rows in few statements. They go in pieces of a power of two, so that there are few texts and each stays prepared. In the SQL,
/// <c>{rows}</c> stands for <c>(@p0, @p1), (@p2, @p3)</c>.
/// </summary>
internal static class ManyRows
{
    private static readonly ConcurrentDictionary<(string, int, int), string> Texts = new();

    /// <summary>As <see cref="Session.Add"/>, for each of the rows.</summary>
    public static void AddMany(this Session session, string sql, IReadOnlyList<object?[]> rows, Action<DbDataReader>? read = null)
    {
        foreach (var (text, parameters) in Pieces(sql, rows, session.Dialect.RowsAtOnce)) session.Add(text, parameters, read);
    }

    public static async Task<List<T>> QueryManyAsync<T>(
        this Session session, string sql, IReadOnlyList<object?[]> rows, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var found = new List<T>();
        session.AddMany(sql, rows, r => found.Add(read(r)));
        await session.RunAsync(cancel);
        return found;
    }

    internal static IEnumerable<(string Text, (string, object?)[] Parameters)> Pieces(string sql, IReadOnlyList<object?[]> rows, int most)
    {
        for (var done = 0; done < rows.Count;)
        {
            var count = Math.Min(most, 1 << System.Numerics.BitOperations.Log2((uint)(rows.Count - done)));
            var columns = rows[done].Length;
            var parameters = new (string, object?)[count * columns];
            for (var i = 0; i < parameters.Length; i++) parameters[i] = (Name(i), rows[done + (i / columns)][i % columns]);
            yield return (Texts.GetOrAdd((sql, count, columns), Text), parameters);
            done += count;
        }
    }

    private static string Name(int i) => i < Names.Length ? Names[i] : "p" + i.ToString(CultureInfo.InvariantCulture);

    private static readonly string[] Names = [.. Enumerable.Range(0, 512).Select(i => "p" + i.ToString(CultureInfo.InvariantCulture))];

    private static string Text((string Sql, int Rows, int Columns) of)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < of.Rows * of.Columns; i++)
            rows.Append(i % of.Columns == 0 ? i == 0 ? "(" : "), (" : ", ").Append('@').Append(Name(i));
        return of.Sql.Replace("{rows}", rows.Append(')').ToString(), StringComparison.Ordinal);
    }
}
