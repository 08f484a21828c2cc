namespace HelpBot.Core.Safety;

/// <summary>How a message says what it says, whatever its kind.</summary>
[Flags]
internal enum Frame
{
    None = 0,

    /// <summary>A look-alike or a denial was seen: dangerous words that mean something else here.</summary>
    Excused = 1,

    /// <summary>It is told as long past, or laughed about.</summary>
    Light = 2,

    /// <summary>The rule that speaks heard it in the plainest words there are.</summary>
    Outright = 4,
}
