using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

public enum RecordKind { Activity, Partner, Helpline, Organisation, Advice }

/// <summary>What is sought. Every part may be open; people's words are never query syntax.</summary>
public sealed record Query
{
    /// <summary>Free text, any string.</summary>
    public string Words { get; init; } = "";

    /// <summary>The message as it stands, in which names are looked for; null when <see cref="Words"/> is all there is.</summary>
    public string? Text { get; init; }

    /// <summary>Theme ids that understanding found; each counts as a strong match.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Theme ids that serve too, though they were not asked: what has one is a hit, far below what was asked. It does not count as found.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    public IReadOnlyList<string> NotThemes { get; init; } = [];

    /// <summary>Words ruled out within a theme that is wanted or open: "geen bingo" is no word against games. What is about them comes last, see <c>Shortlist</c>.</summary>
    public IReadOnlyList<string> NotWords { get; init; } = [];

    /// <summary>Everything answers, as when nothing is asked but a place or a time; words still rank.</summary>
    public bool Anything { get; init; }

    /// <summary>Where the person is; null when unknown: then distance plays no part.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>Kilometres around <see cref="Near"/> where the person may be just as well: of who names only a town, nothing in it is nearer than the rest.</summary>
    public double WithinKm { get; init; }

    /// <summary>Municipality the person is in; records that serve exactly it rank a little higher. Null when unknown.</summary>
    public string? Municipality { get; init; }

    public WantedTime When { get; init; } = WantedTime.Any;

    /// <summary>Euro; null when not said.</summary>
    public decimal? MaxCost { get; init; }

    public bool AtHome { get; init; }

    /// <summary>As in <c>Meaning.Audiences</c>.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Kinds wanted; empty for all.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>A kind that was asked for in so many words, as advice or a line to call; it goes first, others may follow. Null for none.</summary>
    public RecordKind? Sought { get; init; }

    /// <summary>Ids not to return: already shown.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();

    /// <summary>At least 1.</summary>
    public int Top { get; init; } = 10;
}

/// <summary>One found record.</summary>
/// <param name="DistanceKm">As the crow flies; null when either point is unknown.</param>
/// <param name="Next">Next time it happens that fits the query; null when it has no known time.</param>
/// <param name="Parts">The score's parts by name, in words a coordinator understands; they add up to <paramref name="Score"/>.</param>
public sealed record Hit(
    string Id, RecordKind Kind, double Score, double? DistanceKm, Occurrence? Next, IReadOnlyList<KeyValuePair<string, double>> Parts);

/// <summary>What was let go of to find something at all, in this order; said aloud in the reply.</summary>
public enum Relaxation { None, Time, Cost, Theme, Distance }

/// <param name="Hits">Best first; empty when nothing fits at all.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, Relaxation Relaxed);
