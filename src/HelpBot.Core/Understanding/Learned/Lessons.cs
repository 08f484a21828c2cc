using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>Everything there is to learn from, as the other readers see it: the examples of intents and roles, and the labelled messages.</summary>
internal static class Lessons
{
    public static IReadOnlyList<Lesson> Of(UnderstandingData data, Func<string, Findings> analyse)
    {
        List<Lesson> all = [];
        string[] texts = [.. data.Examples.Select(e => e.Text), .. data.Roles.Values.SelectMany(t => t), .. data.Messages.Select(m => m.Text)];
        var findings = new Findings[texts.Length];
        Parallel.For(0, texts.Length, i => findings[i] = analyse(texts[i]));
        var next = 0;
        foreach (var example in data.Examples)
        {
            var found = findings[next++];
            all.Add(new(found, [example.Intent], IsAnybodys(example.Intent, found) ? Role.Unknown : null, null, []));
        }

        foreach (var (role, sayings) in data.Roles)
            foreach (var _ in sayings) all.Add(new(findings[next++], [], role, null, []));
        foreach (var message in data.Messages) all.Add(new(findings[next++], message.Intents, message.Role, message.Themes, message.MayThemes) { Author = message.Author });
        return all;
    }

    /// <summary>Nothing in it tells who writes.</summary>
    private static bool IsAnybodys(Intent intent, Findings f) =>
        intent is Intent.OutOfScope or Intent.SmallTalk || (f.Role == Role.Unknown && intent is not (Intent.Referral or Intent.Advice));
}
