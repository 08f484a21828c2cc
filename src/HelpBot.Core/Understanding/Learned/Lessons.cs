using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>Everything there is to learn from, as the other readers see it: the examples of intents and roles, and the labelled messages.</summary>
internal sealed class Lessons
{
    private readonly List<Lesson> _all = [];
    private readonly List<(Intent, Findings)> _intents = [];

    public Lessons(UnderstandingData data, Func<string, Findings> analyse)
    {
        string[] texts = [.. data.Examples.Select(e => e.Text), .. data.Roles.Values.SelectMany(t => t), .. data.Messages.Select(m => m.Text)];
        var findings = new Findings[texts.Length];
        Parallel.For(0, texts.Length, i => findings[i] = analyse(texts[i]));
        var next = 0;
        foreach (var example in data.Examples)
        {
            var found = findings[next++];
            _intents.Add((example.Intent, found));
            _all.Add(new(found, [example.Intent], IsAnybodys(example.Intent, found) ? Role.Unknown : null, null, []) { MayAnswer = true });
        }

        foreach (var (role, sayings) in data.Roles)
            foreach (var _ in sayings) _all.Add(new(findings[next++], [], role, null, []));
        foreach (var message in data.Messages) _all.Add(new(findings[next++], message.Intents, message.Role, message.Themes, message.MayThemes));
    }

    public IReadOnlyList<Lesson> All => _all;

    /// <summary>Those that have but an intent.</summary>
    public IReadOnlyList<(Intent Intent, Findings Findings)> Intents => _intents;

    /// <summary>Nothing in it tells who writes.</summary>
    private static bool IsAnybodys(Intent intent, Findings f) =>
        intent is Intent.OutOfScope or Intent.SmallTalk || (f.Role == Role.Unknown && intent is not (Intent.Referral or Intent.Advice));
}
