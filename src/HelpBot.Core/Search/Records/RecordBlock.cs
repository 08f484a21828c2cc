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

    /// <summary>Of each municipality one of them is in, the bit of its number; several share one.</summary>
    public ulong Municipalities;

    public readonly bool Has(RecordKind kind) => (Kinds & (1 << (int)kind)) != 0;

    /// <summary>0 for no municipality.</summary>
    public static ulong BitOf(int municipality) => municipality < 0 ? 0 : 1UL << (municipality & 63);

    public void Add(in RecordFacts facts)
    {
        if (facts.Spot.IsKnown) Box.Add(facts.Spot);
        else HasPlaceless = true;
        Themes |= facts.Themes;
        Kinds |= (byte)(1 << (int)facts.Kind);
        Municipalities |= BitOf(facts.Municipality);
        Standing = Math.Max(Standing, facts.Standing);
    }
}
