using HelpBot.Core.Language.Learning;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>The times of the labelled messages with what they are there for.</summary>
internal static class TimeLessons
{
    /// <param name="read">Reads the times of a text by what is said of each.</param>
    public static IEnumerable<(Features Features, TimeSense Sense)> Of(IEnumerable<LabelledMessage> messages, Action<string, Func<TimedMessage, FoundTime, TimeSense>> read)
    {
        var reader = new TimeFeatures();
        List<(Features, TimeSense)> all = [];
        foreach (var message in messages)
        {
            if (message.Times is not { } times) continue;
            read(message.Text, (m, time) =>
            {
                var sense = SenseOf(m, time, times);
                reader.Read(m, time);
                all.Add((reader.Copy(), sense));
                return sense;
            });
        }

        return all;
    }

    /// <summary>By the first labelled words that share a letter with it; what is not labelled is only told.</summary>
    internal static TimeSense SenseOf(TimedMessage m, FoundTime time, IReadOnlyList<string> times) =>
        times.FirstOrDefault(t => Covers(m, time, t)) is { } label ? label.StartsWith('!') ? TimeSense.RuledOut : TimeSense.Asked : TimeSense.Told;

    /// <summary>The labelled words share a letter with it.</summary>
    internal static bool Covers(TimedMessage m, FoundTime time, string label)
    {
        var words = label.AsSpan().TrimStart('!');
        var at = m.Words.Text.AsSpan().IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && at < m.Words.Words[time.End - 1].End && m.Words.Words[time.First].Start < at + words.Length;
    }
}
