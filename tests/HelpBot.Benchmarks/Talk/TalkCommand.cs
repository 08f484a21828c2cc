using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Measures;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks.Talk;

/// <summary>How fast whole conversations are held: danger, understanding, search, reply and what is remembered, without storage and network.</summary>
internal static class TalkCommand
{
    private const int FewMethods = 20, LongestWarmUp = 60;

    private sealed record Asked(ConversationState State, Message Message);

    public static void Run(CommandLine line, TextWriter output)
    {
        var (basis, faults) = BasisReader.Read(ShippedKnowledge.Folder, DateOnly.FromDateTime(ShippedKnowledge.Now));
        if (basis is null) throw new BadFileException(ShippedKnowledge.Folder, 0, $"it cannot be read: {faults[0]}");
        var rounds = int.Parse(line.Options.GetValueOrDefault("--rounds", "5"), CultureInfo.InvariantCulture);
        var dialogue = new Dialogue(basis, new DialogueSettings());
        var now = new DateTimeOffset(ShippedKnowledge.Now, TimeSpan.FromHours(1));
        var localNow = DutchTime.ToLocal(now);
        var talks = Talks.Read();

        var asked = new List<Asked>();
        using var said = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var remembered = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var talk in talks)
        {
            var state = ConversationState.New;
            foreach (var text in talk.Says)
            {
                var message = new Message(text, talk.Channel);
                asked.Add(new(state, message));
                var turn = dialogue.Respond(state, message, now);
                state = turn.State;
                foreach (var words in turn.Reply.Balloons.Select(b => b.Text).Concat(turn.Reply.Choices)) said.AppendData(Encoding.UTF8.GetBytes(words + "\n"));
                remembered.AppendData(JsonSerializer.SerializeToUtf8Bytes(state));
            }
        }

        // Rounds of the parts between rounds of the whole: what else the machine does meets all alike.
        Action<int> answer = i => dialogue.Respond(asked[i].State, asked[i].Message, now);
        Action<int> see = i => basis.Danger.Read(asked[i].Message.Text);
        Action<int> understand = i => basis.Reader.Read(asked[i].Message.Text, localNow, asked[i].State.IsUnderWay);
        WarmUp(asked.Count, answer);
        var (whole, danger, understanding) = (new List<Effort>(), new List<Effort>(), new List<Effort>());
        var each = new List<double>();
        var collections = GC.CollectionCount(0);
        for (var round = 0; round < rounds; round++)
        {
            var before = Effort.Now;
            for (var i = 0; i < asked.Count; i++) each.Add(Effort.Of(1, _ => answer(i)).Microseconds);
            whole.Add(Effort.Now - before);
            if (round == 0) collections = GC.CollectionCount(0) - collections;
            danger.Add(Effort.Of(asked.Count, see));
            understanding.Add(Effort.Of(asked.Count, understand));
        }

        var turns = asked.Count;
        each.Sort();
        // Another program on the same processor makes a round dearer, never cheaper.
        double Least(List<Effort> efforts) => efforts.Min(e => e.Microseconds) / turns;
        JsonOutput.Write(output, json =>
        {
            json.Count("conversations", talks.Count);
            json.Count("turns", asked.Count);
            json.Count("cpu_us_per_turn", whole.Average(e => e.Microseconds) / turns);
            json.Count("least_us", Least(whole));
            json.Count("danger_us", Least(danger));
            json.Count("understanding_us", Least(understanding));
            json.Count("answering_us", Least(whole) - Least(danger) - Least(understanding));
            json.Count("p50_us", each[each.Count / 2]);
            json.Count("p99_us", each[each.Count * 99 / 100]);
            json.Count("bytes_per_turn", (double)whole[0].Bytes / turns);
            json.Count("danger_bytes", (double)danger[0].Bytes / turns);
            json.Count("understanding_bytes", (double)understanding[0].Bytes / turns);
            json.Count("collections_per_1000_turns", collections * 1000.0 / asked.Count);
            json.WriteString("replies", Convert.ToHexStringLower(said.GetHashAndReset()[..8]));
            json.WriteString("states", Convert.ToHexStringLower(remembered.GetHashAndReset()[..8]));
        });
    }

    /// <summary>Rounds until hardly anything is compiled any more, as in a service that has been up for a while: on a busy machine that takes its time.</summary>
    private static void WarmUp(int count, Action<int> run)
    {
        var began = Stopwatch.GetTimestamp();
        var (last, quiet) = (0L, 0);
        while (quiet < 2 && Stopwatch.GetElapsedTime(began).TotalSeconds < LongestWarmUp)
        {
            Timings.WarmUp(count, run, seconds: 2);
            var compiled = JitInfo.GetCompiledMethodCount();
            quiet = compiled - last < FewMethods ? quiet + 1 : 0;
            last = compiled;
        }
    }
}
