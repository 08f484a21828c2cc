using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Measures;
using HelpBot.Core.Conversation;
using HelpBot.Core.Understanding;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>The figures over the labelled messages, and the missed labels of those that may be looked at.</summary>
internal static class LabelReport
{
    private const int Rounds = 20;

    public static void Write(TextWriter output, TextWriter told, Basis basis, MessageReader reader, IReadOnlyList<LabelledMessage> labels)
    {
        var themes = new ThemeCount();
        var turn = new OneTurn(basis.With(reader));
        var findings = new List<Finding>();
        foreach (var label in labels)
        {
            var read = reader.Read(label.Text, ShippedKnowledge.Now);
            findings.AddRange(Finding.Of(label, read, ShippedKnowledge.Now));
            if (Finding.OfTimes(label, read, reader, ShippedKnowledge.Now) is { } times) findings.Add(times);
            if (themes.Add(label, read) is { } about) findings.Add(about);
            if (!label.OutOfScope) continue;
            findings.Add(Offer("offered", turn.First(label.Text)));
            findings.Add(Offer("offered_at_place", turn.AtPlace(label.Text)));

            Finding Offer(string measure, IReadOnlyList<ReplyItem> items) =>
                new(label, measure, !OneTurn.OffersActivity(items), "nothing", string.Join(' ', items.Select(i => i.Id)));
        }

        foreach (var missed in findings.Where(f => !f.Right && !f.Message.IsHeld && f.Measure != "role_strict").OrderBy(f => f.Measure, StringComparer.Ordinal))
            told.WriteLine($"{missed.Measure,-16} {missed.Message.Id,-5} {missed.Message.Text} | meant {missed.Expected} | read {missed.Read}");
        JsonOutput.Write(output, json => Figures(json, reader, labels, findings, themes));
    }

    private static void Figures(Utf8JsonWriter json, MessageReader reader, IReadOnlyList<LabelledMessage> labels, List<Finding> findings, ThemeCount themes)
    {
        json.WriteNumber("messages", labels.Count);
        foreach (var measure in Finding.Measures)
        {
            var of = findings.Where(f => f.Measure == measure).ToList();
            Share(json, measure, of.Count(f => f.Right), of.Count);
        }

        json.WriteStartObject("themes");
        json.Figure("precision", themes.Precision);
        json.Figure("recall", themes.Recall);
        json.Figure("f1", themes.F1);
        json.WriteNumber("of", themes.Messages);
        json.WriteEndObject();
        foreach (var measure in (string[])["offered", "offered_at_place"])
        {
            var of = findings.Where(f => f.Measure == measure).ToList();
            Share(json, measure, of.Count(f => !f.Right), of.Count);
        }

        var before = TimeSpan.Zero;
        var speed = Timings.Of(labels.Count * Rounds, i => reader.Read(labels[i % labels.Count].Text, ShippedKnowledge.Now), () => before = Environment.CpuUsage.TotalTime);
        var cpu = Environment.CpuUsage.TotalTime - before;
        json.Count("messages_per_s", speed.PerSecond);
        json.Figure("cpu_us_per_message", Math.Round(cpu.TotalMicroseconds / (labels.Count * Rounds), 1));
        json.Figure("p50_us", Math.Round(speed.Percentile(.5) * 1000, 1));
        json.Figure("p99_us", Math.Round(speed.Percentile(.99) * 1000, 1));
    }

    /// <summary>A share with what it is of; null when there is nothing.</summary>
    private static void Share(Utf8JsonWriter json, string name, int counted, int of)
    {
        json.WriteStartObject(name);
        json.Figure("share", (double)counted / of);
        json.WriteNumber("of", of);
        json.WriteEndObject();
    }
}
