using HelpBot.Core.Safety.Learned;
using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety;

/// <summary>How danger is recognised, and the fixed replies: one reading of <c>knowledge/safety</c>. Immutable; safe to share between threads.</summary>
public sealed class SafetyData
{
    internal SafetyData(
        Vocabulary vocabulary, int classCount, PatternIndex patterns, IReadOnlyList<Rule> lookalikes, IReadOnlyList<Rule> denials, IReadOnlyList<Rule> dangers,
        PerspectiveSigns signs, IReadOnlyList<SafetyReply> replies, ConceptClasses concepts, LearnedModel learned)
    {
        (Vocabulary, ClassCount, Patterns, Lookalikes, Denials, Dangers, Signs, Replies, Concepts, Learned) =
            (vocabulary, classCount, patterns, [.. lookalikes], [.. denials], [.. dangers], signs, replies, concepts, learned);
    }

    /// <summary>The fixed replies, placeholders not yet filled.</summary>
    public IReadOnlyList<SafetyReply> Replies { get; }

    /// <summary>Ids of the rules that can decide, heaviest kind first.</summary>
    public IEnumerable<string> RuleIds => Dangers.Select(r => r.Id);

    /// <summary>The same for who is spoken to with "je"; empty where they are not written.</summary>
    public IReadOnlyList<SafetyReply> JeReplies { get; init; } = [];

    internal Vocabulary Vocabulary { get; }

    internal int ClassCount { get; }

    /// <summary>All patterns of the rules and signs.</summary>
    internal PatternIndex Patterns { get; }

    internal Rule[] Lookalikes { get; }

    internal Rule[] Denials { get; }

    /// <summary>Sure ones before unsure ones, then the heaviest kind first: the first that matches decides.</summary>
    internal Rule[] Dangers { get; }

    internal PerspectiveSigns Signs { get; }

    internal ConceptClasses Concepts { get; }

    /// <summary>What the examples taught.</summary>
    internal LearnedModel Learned { get; }

    /// <summary>The same with other weights.</summary>
    internal SafetyData With(LearnedModel learned) => new(Vocabulary, ClassCount, Patterns, Lookalikes, Denials, Dangers, Signs, Replies, Concepts, learned) { JeReplies = JeReplies };

    /// <summary>The same without one rule: what does that rule add?</summary>
    internal SafetyData Without(string rule) =>
        new(Vocabulary, ClassCount, Patterns, Lookalikes, Denials, [.. Dangers.Where(r => r.Id != rule)], Signs, Replies, Concepts, Learned);
}

/// <summary>One way to recognise one thing.</summary>
/// <param name="First">Patterns that say it of the writer.</param>
/// <param name="Third">Patterns that say it of another.</param>
/// <param name="Any">Patterns that leave open of whom; the rest of the message tells.</param>
/// <param name="Together">Patterns that must all occur, in any order, within <paramref name="Within"/> words; empty when not asked.</param>
/// <param name="Outright">In the plainest words there are: asked after however little the score makes of it.</param>
internal sealed record Rule(
    string Id, DangerKind Kind, bool Unsure, PatternSet First, PatternSet Third, PatternSet Any,
    IReadOnlyList<Pattern> Together, int Within, PatternSet Unless, bool Outright = false);

/// <summary>What tells of whom a message speaks.</summary>
/// <param name="Professional">A client, a patient, a caseload.</param>
/// <param name="Reported">Somebody else is quoted: what follows is theirs.</param>
/// <param name="Other">Another person is the subject.</param>
/// <param name="Self">The writer is the one in danger.</param>
/// <param name="Light">What is told is long past, or laughed about.</param>
/// <param name="Spent">The writer cannot go on.</param>
/// <param name="Worried">The writer worries, about another.</param>
internal sealed record PerspectiveSigns(
    PatternSet Professional, PatternSet Reported, PatternSet Other, PatternSet Self, PatternSet Light, PatternSet Spent, PatternSet Worried);

/// <summary>One fixed text.</summary>
/// <param name="Kind">None for the text that belongs to no kind: check_in.</param>
/// <param name="Text">Placeholders <c>{phone:ID}</c>, <c>{phone2:ID}</c>, <c>{site:ID}</c>; ID is a helpline's.</param>
public sealed record SafetyReply(DangerKind Kind, Perspective Perspective, bool Sms, SafetyReplyForm Form, string Text, int Line);

/// <summary>Which of the fixed texts.</summary>
public enum SafetyReplyForm
{
    /// <summary>The first reply to this danger.</summary>
    First,

    /// <summary>The danger is said again: other words, the same doors.</summary>
    Again,

    /// <summary>Perhaps danger: care and one direct question, to which yes means danger.</summary>
    Gentle,

    /// <summary>The person says that it is not so.</summary>
    Denied,

    /// <summary>Later in the conversation, once: how is it now?</summary>
    CheckIn,
}
