namespace HelpBot.Core.Knowledge.Reading;

/// <summary>What was probably meant by a misspelt name.</summary>
internal static class Suggestion
{
    /// <returns>"did you mean 'x'?", or what kind of name belongs there when nothing is near.</returns>
    public static string For(string wrong, IEnumerable<string> known, string kind)
    {
        var nearest = known.Select(name => (Name: name, Steps: Steps(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(x => x.Steps).ThenBy(x => x.Name, StringComparer.Ordinal).FirstOrDefault();
        var near = nearest.Name is not null && nearest.Steps <= Math.Max(1, wrong.Length / 3);
        return near ? $"did you mean '{nearest.Name}'?" : $"write {kind}";
    }

    /// <summary>Levenshtein distance: letters added, dropped or changed.</summary>
    private static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
