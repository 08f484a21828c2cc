using System.Globalization;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety;

namespace HelpBot.Commands;

/// <summary>Learning danger from the examples, and telling why a message is taken for danger.</summary>
internal static class SafetyCommand
{
    public const string Train = "safety train";
    public const string Explain = "safety explain";

    /// <summary>Writes what the examples teach beside the rules of the first folder that has them.</summary>
    /// <returns>Exit code.</returns>
    public static int RunTrain(IReadOnlyList<string> folders, TextWriter output, TextWriter errors)
    {
        List<Fault> faults = [];
        if (LearnedSafety.Train(LearnedSafety.FolderIn(folders), faults) is { } path)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written: {path}, {new FileInfo(path).Length} bytes"));
            return 0;
        }

        foreach (var fault in faults) errors.WriteLine(fault);
        return 1;
    }

    /// <summary>Each line: kind, whether it is a question, what decided, what pulled hardest.</summary>
    public static void RunExplain(DangerDetector detector, System.IO.TextReader input, TextWriter output)
    {
        var line = new JsonLine();
        while (input.ReadLine() is { } text)
        {
            var danger = detector.Read(text);
            var shares = detector.Shares(text);
            line.Write(output, json =>
            {
                json.WriteString("text", text);
                json.WriteString("danger", JsonLine.Snake(danger.Kind));
                json.WriteBoolean("unsure", danger.Unsure);
                json.WriteBoolean("denied", danger.Denied);
                json.WriteString("rule", danger.Rule);
                json.WriteStartObject("learned");
                foreach (var (kind, share) in shares) json.WriteNumber(kind, Math.Round(share, 3));
                json.WriteEndObject();
            });
        }
    }
}
