namespace HelpBot.Core.Search.Records;

/// <summary>What ranking needs to know of one record. Kept together: the memory brings a record's facts at once or not at all.</summary>
internal struct RecordFacts
{
    /// <summary>The fee of something whose price is not known, and of what has none.</summary>
    public const float UnknownFee = float.NaN;

    /// <summary>A bit for each of its themes, see <see cref="ThemeBits"/>.</summary>
    public ulong Themes;

    /// <summary>Unknown for what has no place: national lines, organisations, advice.</summary>
    public Spot Spot;

    /// <summary>The most that its trust and kind are worth, on any day.</summary>
    public float Standing;

    /// <summary>Number of its municipality; -1 for none.</summary>
    public int Municipality;

    /// <summary>Number of its timetable, see <see cref="Timetables"/>; -1 for what is no activity.</summary>
    public int Timetable;

    /// <summary>Euro a visit.</summary>
    public float Fee;

    /// <summary>When its source said it, as day number; 0 when undated.</summary>
    public int SourceDay;

    /// <summary>Groups it is only for.</summary>
    public Audience LimitedTo;

    public RecordKind Kind;

    public Traits Traits;

    /// <summary>Number of the theme's bit that it is mainly about, the one named first; see <see cref="ThemeBits"/>. 64 for no theme.</summary>
    public byte MainTheme;
}

[Flags]
internal enum Traits : byte
{
    None = 0,

    /// <summary>It comes to the person.</summary>
    AtHome = 1,

    /// <summary>May be shown as it is, without "call first".</summary>
    AsIs = 2,

    Covenant = 4,

    /// <summary>A first door of its municipality.</summary>
    Door = 8,

    SomewhatSure = 16,

    Sure = 32,

    /// <summary>An organisation with known branches.</summary>
    HasBranches = 64,
}
