using System.Runtime.CompilerServices;
using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

/// <summary>What people write, with the group each saying belongs to. Patterns are developed on the first half only; the second is run to report.</summary>
internal sealed record Saying(string Group, string Text)
{
    public static IReadOnlyList<Saying> Develop { get; } = Read("develop.tsv");

    public static IReadOnlyList<Saying> Report { get; } = Read("report.tsv");

    /// <summary>By somebody who saw nothing of the project, read by nobody: only figures are told of these.</summary>
    public static IReadOnlyList<Saying> Stranger { get; } = Read("stranger.tsv");

    /// <summary>By another, in the same way, after all that the first had shown.</summary>
    public static IReadOnlyList<Saying> SecondStranger { get; } = Read("second-stranger.tsv");

    public bool IsHarmless => Group is "lookalike" or "lonely" or "activity";

    /// <summary>Some danger reply is given; for a heavy saying warmth is enough, and a gentle question where that is what is due.</summary>
    public static bool IsFound(Danger danger) => danger.Kind != DangerKind.None;

    /// <summary>An attempt under way may be called either: both replies lead to the right help.</summary>
    public bool IsRightKind(Danger danger) => Group switch
    {
        "suicide" => danger.Kind is DangerKind.Suicide or DangerKind.Emergency,
        "violence" => danger.Kind is DangerKind.Violence or DangerKind.Emergency,
        "emergency" => danger.Kind is DangerKind.Emergency,
        "neglect" => danger.Kind is DangerKind.Neglect or DangerKind.Violence,
        "distress" => danger.Kind is DangerKind.Distress || danger is { Kind: DangerKind.Suicide, Unsure: true },
        "unsure" => danger is { Kind: DangerKind.Suicide, Unsure: true } or { Kind: DangerKind.Distress },
        _ => danger.Kind == DangerKind.None,
    };

    private static List<Saying> Read(string file, [CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "sayings", file)).Select(l => l.Split('\t')).Select(p => new Saying(p[0], p[1]))];
}

internal static class SafetyKnowledge
{
    public static string Folder { get; } = Find();

    public static SafetyData Data { get; } = SafetyReader.Read(Folder) is { Data: { } data } reading
        ? data
        : throw new InvalidOperationException(string.Join('\n', SafetyReader.Read(Folder).Faults));

    public static DangerDetector Detector { get; } = new(Data);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "HelpBot.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new InvalidOperationException("no HelpBot.sln above " + here), "knowledge", "safety");
    }
}
