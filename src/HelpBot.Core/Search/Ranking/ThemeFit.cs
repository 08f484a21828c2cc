using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>How well a record's themes go with those asked. Immutable; one per search.</summary>
internal sealed class ThemeFit
{
    private readonly (ulong Bit, double Fit)[] _asked;
    private readonly (ulong Bit, double Fit)[] _neighbours;
    private readonly double _also;
    private readonly double _beside;

    public ThemeFit(Query query, ThemeBits bits, IReadOnlyDictionary<string, IReadOnlyList<string>> neighbours, Weights weights)
    {
        _asked = [.. query.Themes.Select((t, i) => (bits.Of(t), i == 0 ? 1 : weights.LaterTheme + (0.1 / i)))];
        _also = weights.AlsoTheme;
        Out = bits.Of(query.NotThemes);
        Asked = bits.Of(query.Themes);
        var near = Neighbours(query, neighbours);
        _neighbours = [.. near.Select(n => (bits.Of(n.Id), n.Fit * weights.NeighbourTheme))];
        _beside = weights.BesideTheme;
        Beside = bits.Of(query.Beside) & ~(Asked | Out);
        Near = 0;
        foreach (var (bit, _) in _neighbours) Near |= bit;
    }

    /// <summary>False when no theme was asked.</summary>
    public bool Any => _asked.Length > 0;

    /// <summary>False when no record can be worth more for its themes.</summary>
    public bool IsAsked => Any || Beside != 0;

    /// <summary>The themes asked.</summary>
    public ulong Asked { get; }

    /// <summary>Their neighbours.</summary>
    public ulong Near { get; }

    /// <summary>What serves too.</summary>
    public ulong Beside { get; }

    /// <summary>The themes that make a record a hit.</summary>
    public ulong Wanted(Looseness loose) => Beside | (loose.Theme ? Asked | Near : Asked);

    /// <summary>It only serves too: what was asked is not found by it.</summary>
    public bool IsOnlyBeside(ulong themes, Looseness loose) => (themes & Beside) != 0 && (themes & (loose.Theme ? Asked | Near : Asked)) == 0;

    /// <summary>The themes ruled out.</summary>
    public ulong Out { get; }

    /// <summary>What a record is mainly about is asked, or nothing is.</summary>
    /// <param name="theme">Number of a theme's bit; 64 for none.</param>
    public bool IsMain(byte theme) => (!Any && Beside == 0) || (theme < 64 && ((Asked | Near | Beside) & (1UL << theme)) != 0);

    /// <summary>1 for the theme named first; the best fit counts whole, others add a little.</summary>
    /// <param name="loose">Neighbours count where nothing that was asked is there.</param>
    public double Of(ulong themes, bool loose)
    {
        if ((themes & Asked) != 0) return Of(themes, _asked);
        if (loose && (themes & Near) != 0) return Of(themes, _neighbours);
        return (themes & Beside) != 0 ? _beside : 0;
    }

    private double Of(ulong themes, (ulong Bit, double Fit)[] fits)
    {
        double best = 0, sum = 0;
        foreach (var (bit, fit) in fits)
        {
            if ((themes & bit) == 0) continue;
            sum += fit;
            best = Math.Max(best, fit);
        }

        return best + (_also * (sum - best));
    }

    /// <summary>Nearest first, those neither asked nor ruled out.</summary>
    private static List<(string Id, double Fit)> Neighbours(Query query, IReadOnlyDictionary<string, IReadOnlyList<string>> neighbours)
    {
        var all = new List<(string Id, double Fit)>();
        foreach (var theme in query.Themes)
        {
            if (!neighbours.TryGetValue(theme, out var ids)) continue;
            for (var i = 0; i < ids.Count; i++)
                if (!query.Themes.Contains(ids[i]) && !query.NotThemes.Contains(ids[i]) && !all.Exists(n => n.Id == ids[i]))
                    all.Add((ids[i], 1 / (1 + (0.25 * i))));
        }

        return all;
    }
}
