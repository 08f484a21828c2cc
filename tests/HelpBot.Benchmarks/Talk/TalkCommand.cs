using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Measures;
using HelpBot.Core.Conversation;

namespace HelpBot.Benchmarks.Talk;

/// <summary>How fast whole conversations are held: danger, understanding, search, reply and what is remembered, without storage and network.</summary>
internal static class TalkCommand
{
    private sealed record Asked(ConversationState State, Message Message);

    public static void Run(CommandLine line, TextWriter output)
    {
        var (basis, faults) = BasisReader.Read(ShippedKnowledge.Folder, DateOnly.FromDateTime(ShippedKnowledge.Now));
        if (basis is null) throw new BadFileException(ShippedKnowledge.Folder, 0, $"it cannot be read: {faults[0]}");
        var rounds = int.Parse(line.Options.GetValueOrDefault("--rounds", "5"), CultureInfo.InvariantCulture);
        var dialogue = new Dialogue(basis, new DialogueSettings());
        var now = new DateTimeOffset(ShippedKnowledge.Now, TimeSpan.FromHours(1));
        var talks = Talks.Read();

        var asked = new List<Asked>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var talk in talks)
        {
            var state = ConversationState.New;
            foreach (var text in talk.Says)
            {
                var message = new Message(text, talk.Channel);
                asked.Add(new(state, message));
                var turn = dialogue.Respond(state, message, now);
                state = turn.State;
                foreach (var said in turn.Reply.Balloons.Select(b => b.Text).Concat(turn.Reply.Choices)) hash.AppendData(Encoding.UTF8.GetBytes(said + "\n"));
            }
        }

        void Answer(int i) => dialogue.Respond(asked[i % asked.Count].State, asked[i % asked.Count].Message, now);
        Timings.WarmUp(asked.Count, Answer, seconds: 3);
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        var timings = Timings.Once(asked.Count * rounds, Answer);
        var turns = asked.Count * rounds;
        var spent = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / turns;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / turns;
        JsonOutput.Write(output, json =>
        {
            json.Count("conversations", talks.Count);
            json.Count("turns", asked.Count);
            json.Count("turns_per_s", timings.PerSecond);
            json.Count("cpu_us_per_turn", spent);
            json.Count("p50_us", timings.Percentile(.5) * 1000);
            json.Count("p99_us", timings.Percentile(.99) * 1000);
            json.Count("bytes_per_turn", allocated);
            json.WriteString("replies", Convert.ToHexStringLower(hash.GetHashAndReset()[..8]));
        });
    }
}
