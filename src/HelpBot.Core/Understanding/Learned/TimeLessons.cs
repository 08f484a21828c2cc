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
    private static TimeSense SenseOf(TimedMessage m, FoundTime time, IReadOnlyList<string> times)
    {
        var (first, last) = (m.Words.Words[time.First].Start, m.Words.Words[time.End - 1].End);
        foreach (var label in times)
        {
            var ruledOut = label.StartsWith('!');
            var words = ruledOut ? label[1..] : label;
            var at = m.Words.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && at < last && first < at + words.Length) return ruledOut ? TimeSense.RuledOut : TimeSense.Asked;
        }

        return TimeSense.Told;
    }
}
