using HelpBot.Core.Conversation;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>What was said and shown so far in one conversation.</summary>
internal sealed class Past
{
    private readonly List<string> _heard = [];
    private readonly Dictionary<int, IReadOnlyList<ReplyItem>> _shown = [];

    /// <summary>Sentences said before, in lower case.</summary>
    public HashSet<string> Said { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> ShownIds { get; } = new(StringComparer.Ordinal);

    public int Answers { get; private set; }

    /// <summary>The offers of the last turn that had any.</summary>
    public IReadOnlyList<ReplyItem> LastShown { get; private set; } = [];

    public string AllHeard => string.Join("\n", _heard);

    public IReadOnlyList<ReplyItem> ShownAt(int turn) => _shown.GetValueOrDefault(turn, []);

    public void Heard(string text) => _heard.Add(text);

    public void Answered(int turn, Answer answer)
    {
        Answers++;
        Said.UnionWith(answer.Sentences);
        _shown[turn] = answer.Offers;
        ShownIds.UnionWith(answer.Offers.Select(o => o.Id));
        if (answer.Offers.Count > 0) LastShown = answer.Offers;
    }
}
