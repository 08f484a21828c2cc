using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;
using HelpBot.Core.Understanding;

using Example = HelpBot.Core.Understanding.Learned.LabelledMessage;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>Each author of the examples in turn, read by what all the others taught: themes, roles and intents, and what is offered to who asks for nothing of the kind.</summary>
internal static class LeaveOutReport
{
    private sealed class Counts
    {
        public int Right, Read, Meant, Messages, RoleRight, Roles, IntentRight, Intents, Offered, OutOfScope;

        /// <summary>Harmonic mean of precision and recall of the themes.</summary>
        public double F1 => 2.0 * Right / (Read + Meant);

        public void Add(Counts other)
        {
            (Right, Read, Meant, Messages) = (Right + other.Right, Read + other.Read, Meant + other.Meant, Messages + other.Messages);
            (RoleRight, Roles, IntentRight, Intents) = (RoleRight + other.RoleRight, Roles + other.Roles, IntentRight + other.IntentRight, Intents + other.Intents);
            (Offered, OutOfScope) = (Offered + other.Offered, OutOfScope + other.OutOfScope);
        }
    }

    public static void Write(TextWriter output, TextWriter told, Basis basis, UnderstandingData data)
    {
        var lessons = basis.Reader.LessonsOf(data);
        var all = new Counts();
        JsonOutput.Write(output, json =>
        {
            foreach (var author in data.Messages.Select(m => m.Author).Distinct())
            {
                var reader = basis.Reader.Knowing(basis.Reader.Model.Anew([.. lessons.Where(l => l.Author != author)]));
                var counts = CountsOf(data.Messages.Where(m => m.Author == author), reader, new(basis.With(reader)), told);
                all.Add(counts);
                Figures(json, author, counts);
            }

            Figures(json, "all", all);
        });
    }

    private static Counts CountsOf(IEnumerable<Example> messages, MessageReader reader, OneTurn turn, TextWriter told)
    {
        var counts = new Counts();
        foreach (var m in messages)
        {
            var read = reader.Read(m.Text, ShippedKnowledge.Now);
            if (m.Role is { } role && Missed(m, "role", Ask(role) == Ask(read.Role), $"{role}", $"{read.Role}", ref counts.Roles)) counts.RoleRight++;
            if (m.Intents.Count > 0 && Missed(m, "intent", m.Intents.Contains(read.Intent), string.Join('|', m.Intents), $"{read.Intent}", ref counts.Intents)) counts.IntentRight++;
            if (m.Themes is { } themes)
            {
                var said = read.Themes.Where(t => themes.Contains(t) || !m.MayThemes.Contains(t)).ToList();
                counts.Right += themes.Count(said.Contains);
                counts.Read += said.Count;
                counts.Meant += themes.Count;
                Missed(m, "themes", themes.Count == said.Count && themes.All(said.Contains), string.Join(' ', themes.Except(said)), string.Join(' ', said.Except(themes)), ref counts.Messages);
            }

            if (m.Intents is [Intent.OutOfScope] && !Missed(m, "offered", !OneTurn.OffersActivity(turn.AtPlace(m.Text)), "nothing", "something", ref counts.OutOfScope)) counts.Offered++;
        }

        return counts;

        // Who says nothing of it is answered as a resident.
        static Role Ask(Role role) => role == Role.Unknown ? Role.Resident : role;

        bool Missed(Example m, string measure, bool right, string meant, string read, ref int of)
        {
            of++;
            if (!right) told.WriteLine($"{measure,-8} {m.Author,-9} {m.Text} | meant {meant} | read {read}");
            return right;
        }
    }

    private static void Figures(Utf8JsonWriter json, string name, Counts c)
    {
        json.WriteStartObject(name);
        json.Figure("role", (double)c.RoleRight / c.Roles);
        json.Figure("intent", (double)c.IntentRight / c.Intents);
        json.Figure("precision", (double)c.Right / c.Read);
        json.Figure("recall", (double)c.Right / c.Meant);
        json.Figure("f1", c.F1);
        json.Figure("offered_at_place", (double)c.Offered / c.OutOfScope);
        json.WriteNumber("of", c.Messages);
        json.WriteEndObject();
    }
}
