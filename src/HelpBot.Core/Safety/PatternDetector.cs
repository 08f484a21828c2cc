using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety;

/// <summary>
/// Sees danger in one message by the rules alone. Pure and thread-safe; any string is fine; the work grows linearly with its length.
/// First look-alikes are taken away ("ik lach me dood"), then denials are heard ("ik wil niet dood hoor"), then the heaviest sure rule that
/// matches decides, else the heaviest unsure one.
/// </summary>
internal sealed class PatternDetector(SafetyData data)
{
    public Danger Read(string text) => Read(TokenReader.All(text, data.Vocabulary), out _);

    public Danger Read(IReadOnlyList<Token> message, out Frame frame)
    {
        var window = Spare(message);
        var best = data.Dangers.Length;
        Sight sight = default;
        Rule? denial = null;
        frame = Frame.None;
        while (best > 0 && window.MoveOn())
        {
            if (data.Signs.Light.Matches(window)) frame |= Frame.Light;
            var seen = Look(window, best, ref denial, ref frame);
            if (seen.Rule is not null) (best, sight) = (seen.Rank, seen);
        }

        if (sight.Rule is { Outright: true }) frame |= Frame.Outright;
        if (sight.Rule is { } rule) return new(rule.Kind, sight.Perspective, rule.Unsure, rule.Id);
        return denial is null ? Danger.None : new(DangerKind.None, Perspective.First, false, denial.Id, Denied: true);
    }

    /// <summary>Whom a message is about when no rule tells.</summary>
    public Perspective PerspectiveOf(IReadOnlyList<Token> message, DangerKind kind)
    {
        var window = Spare(message);
        var whose = Perspective.First;
        while (window.MoveOn())
        {
            var seen = Seen(Whose.Open, window, kind == DangerKind.Neglect);
            if (seen == Perspective.Professional) return seen;
            if (seen == Perspective.Third) whose = seen;
        }

        return whose;
    }

    /// <summary>Whether the writer says that he cannot go on.</summary>
    public bool IsSpent(IReadOnlyList<Token> message)
    {
        var window = Spare(message);
        while (window.MoveOn())
            if (data.Signs.Spent.Matches(window)) return true;
        return false;
    }

    [ThreadStatic]
    private static Window? _spare;

    /// <summary>A window is large: each thread keeps one.</summary>
    private Window Spare(IReadOnlyList<Token> message)
    {
        if (_spare?.IsFor(data.Patterns) != true) _spare = new(data.ClassCount, data.Patterns);
        _spare.Begin(message);
        return _spare;
    }

    private readonly record struct Sight(Rule? Rule, int Rank, Perspective Perspective);

    /// <summary>The best rule that ranks above <paramref name="below"/>.</summary>
    private Sight Look(Window window, int below, ref Rule? denial, ref Frame frame)
    {
        foreach (var lookalike in data.Lookalikes)
            if (Erase(window, lookalike)) frame |= Frame.Excused;
        foreach (var rule in data.Denials)
        {
            if (!Erase(window, rule)) continue;
            frame |= Frame.Excused;
            if (rule.Kind == DangerKind.Suicide) denial ??= rule;
        }

        for (var rank = 0; rank < below; rank++)
        {
            var rule = data.Dangers[rank];
            if (Of(rule, window) is { } perspective && !rule.Unless.Matches(window)) return new(rule, rank, Seen(perspective, window, rule.Kind == DangerKind.Neglect));
        }

        return default;
    }

    private static bool Erase(Window window, Rule rule)
    {
        var covered = rule.Any.Cover(window);
        if (covered == 0 || rule.Unless.Matches(window)) return false;
        window.Erase(covered);
        return true;
    }

    /// <summary>Whom the matching patterns speak of; null when none matches, First also when left open.</summary>
    private static Whose? Of(Rule rule, Window window)
    {
        if (rule.First.Matches(window)) return Whose.Own;
        if (rule.Third.Matches(window)) return Whose.Others;
        if (rule.Any.Matches(window) || AllNear(rule, window)) return Whose.Open;
        return null;
    }

    private enum Whose { Own, Others, Open }

    private Perspective Seen(Whose whose, Window window, bool isNeglect)
    {
        if (data.Signs.Professional.Matches(window)) return Perspective.Professional;
        if (data.Signs.Reported.Matches(window)) return Perspective.Third;
        return whose switch
        {
            Whose.Own => Perspective.First,
            Whose.Others => Perspective.Third,
            _ => data.Signs.Other.Matches(window) && (!data.Signs.Self.Matches(window) || (isNeglect && data.Signs.Worried.Matches(window))) ? Perspective.Third : Perspective.First,
        };
    }

    private static bool AllNear(Rule rule, Window window)
    {
        if (rule.Together.Count == 0) return false;
        var near = ulong.MaxValue;
        foreach (var pattern in rule.Together)
        {
            var ends = pattern.Match(window.Starts, window.Words);
            if (ends == 0) return false;
            var spread = ends;
            for (var i = 0; i < rule.Within; i++) spread |= spread << 1 | ends;
            near &= spread;
        }

        return near != 0;
    }
}
