namespace HelpBot.Core.Safety;

/// <summary>What in a message speaks against danger, whatever its words.</summary>
[Flags]
internal enum Frame
{
    None = 0,

    /// <summary>A look-alike or a denial was seen: dangerous words that mean something else here.</summary>
    Excused = 1,

    /// <summary>It is told as long past, or laughed about.</summary>
    Light = 2,
}
