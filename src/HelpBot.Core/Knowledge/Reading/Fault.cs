namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
/// <param name="IsOfToday">True when only the date makes it one: an activity that is over. <c>check</c> tells it; the service goes on without the record,
/// because a day that passes must not stop a restart.</param>
public sealed record Fault(string File, int Line, string What, string Right, bool IsOfToday = false)
{
    public override string ToString() => $"{File}:{Line}: {What}; {Right}";
}
