namespace HelpBot.Core.Search.Records;

/// <summary>What is true of a block of neighbouring records together: enough to tell that none of them can be among the best.</summary>
internal struct RecordBlock
{
    /// <summary>Where those with a place are.</summary>
    public SpotBox Box;

    /// <summary>Some have no place.</summary>
    public bool HasPlaceless;

    /// <summary>Every theme one of them has.</summary>
    public ulong Themes;

    /// <summary>A bit for each kind of record.</summary>
    public byte Kinds;

    /// <summary>The most that trust and kind are worth for one of them.</summary>
    public float Standing;

    public readonly bool Has(RecordKind kind) => (Kinds & (1 << (int)kind)) != 0;

    public void Add(in RecordPlace place, RecordKind kind, ulong themes)
    {
        if (place.Spot.IsKnown) Box.Add(place.Spot);
        else HasPlaceless = true;
        Themes |= themes;
        Kinds |= (byte)(1 << (int)kind);
        Standing = Math.Max(Standing, place.Standing);
    }
}
