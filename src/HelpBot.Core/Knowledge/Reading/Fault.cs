namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record Fault(string File, int Line, string What, string Right)
{
    public override string ToString() => $"{File}:{Line}: {What}; {Right}";
}
