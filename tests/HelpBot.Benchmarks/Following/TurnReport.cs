using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;
using HelpBot.Core.Understanding.Following;

namespace HelpBot.Benchmarks.Following;

/// <summary>The figures over labelled turns, one line for each way to read them, and what was missed.</summary>
internal static class TurnReport
{
    public static void Write(TextWriter output, TextWriter told, Basis basis, string name, IReadOnlyList<LabelledTurn> turns, MoveCount parted)
    {
        Dictionary<LabelledTurn, Move> learned = [];
        foreach (var way in Enum.GetValues<Way>())
        {
            var scene = new Scene(basis, way);
            var count = new TurnCount();
            foreach (var turn in turns)
            {
                var read = scene.Read(turn);
                if (way == Way.Learned) learned[turn] = read.Move;
                if (way == Way.Both) parted.Add(turn, learned[turn], read.Move);
                if (count.Add(turn, read) || way != Way.Both) continue;
                told.WriteLine($"{turn.Before.Said,-8} {turn.Before.Role,-12} meant {string.Join('|', turn.Moves)} {string.Join(',', turn.Asks)} {turn.About}; read {read.Move} {string.Join(',', read.Asks)} {read.About} | {turn.Text} | {read.Why}");
            }

            JsonOutput.Write(output, json => Figures(json, name, way, count));
        }

        JsonOutput.Write(output, json => json.Figure("cpu_us_learned", Math.Round(Cost(turns, t => basis.Reader.Read(t.Text, ShippedKnowledge.Now, true, t.Before)) - Cost(turns, t => basis.Reader.Read(t.Text, ShippedKnowledge.Now, true)), 1)));
    }

    private const int Rounds = 10;

    /// <summary>Processor time of one turn, in microseconds.</summary>
    private static double Cost(IReadOnlyList<LabelledTurn> turns, Action<LabelledTurn> read)
    {
        foreach (var turn in turns) read(turn);
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Rounds; i++)
            foreach (var turn in turns) read(turn);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (Rounds * turns.Count);
    }

    private static void Figures(Utf8JsonWriter json, string name, Way way, TurnCount count)
    {
        json.WriteString("turns", name);
        json.WriteString("by", way.ToString());
        json.WriteNumber("of", count.Turns);
        json.Figure("move", count.Move);
        json.Figure("alike", count.Alike);
        json.Figure("details_precision", count.DetailsPrecision);
        json.Figure("details_recall", count.DetailsRecall);
        json.Figure("asks_precision", count.AsksPrecision);
        json.Figure("asks_recall", count.AsksRecall);
        json.Figure("asks_f1", count.AsksF1);
        json.Figure("about", count.About);
    }
}
