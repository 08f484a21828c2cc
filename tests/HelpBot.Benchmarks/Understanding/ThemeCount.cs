using HelpBot.Core.Understanding;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>Themes of all messages together, each counted once a message.</summary>
internal sealed class ThemeCount
{
    private int _right;
    private int _read;
    private int _meant;

    public int Messages { get; private set; }

    public double Precision => (double)_right / _read;

    public double Recall => (double)_right / _meant;

    /// <summary>Harmonic mean of precision and recall; 0 when nothing is right.</summary>
    public double F1 => 2.0 * _right / (_read + _meant);

    /// <returns>Null when the message has no theme label; otherwise what is missing and what is too much.</returns>
    public Finding? Add(LabelledMessage label, Meaning read)
    {
        if (label.Themes is not { } themes) return null;
        var meant = themes.ToHashSet(StringComparer.Ordinal);
        var said = read.Themes.Where(t => meant.Contains(t) || !label.MayThemes.Contains(t)).ToHashSet(StringComparer.Ordinal);
        Messages++;
        _right += meant.Count(said.Contains);
        _read += said.Count;
        _meant += meant.Count;
        return new(label, "themes", meant.SetEquals(said), string.Join(' ', meant.Except(said).Select(t => $"missed {t}")), string.Join(' ', said.Except(meant).Select(t => $"false {t}")));
    }
}
