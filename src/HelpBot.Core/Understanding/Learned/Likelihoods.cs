namespace HelpBot.Core.Understanding.Learned;

/// <summary>What was learned, told for explaining.</summary>
public static class Likelihoods
{
    /// <summary>How likely each theme, intent and role is by what was learned, whatever the rules make of it; without the unlikely.</summary>
    /// <param name="reader">Reads the message.</param>
    /// <param name="text">Any string.</param>
    /// <param name="localNow">Local time in Europe/Amsterdam.</param>
    /// <returns>The likeliest first, with shares from 0 to 1.</returns>
    public static IReadOnlyList<(string Label, double Share)> Learned(this MessageReader reader, string text, DateTime localNow)
    {
        var sight = reader.Model.Look(reader.Analyse(Questions.AsMeant(text), localNow).Findings);
        return
        [
            .. reader.Model.Themes.Select((t, i) => (t, (double)sight.Theme(i)))
                .Concat(Enum.GetValues<Intent>().Select(i => ($"intent {i}", (double)sight.Of(i)))).Concat(Enum.GetValues<Role>().Select(r => ($"role {r}", (double)sight.Of(r))))
                .Where(s => s.Item2 >= 0.02).OrderByDescending(s => s.Item2),
        ];
    }
}
