using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>What the other readers found, as far as the intent depends on it.</summary>
/// <param name="HasNeed">A theme beside transport, which people also name when they ask how to get there.</param>
/// <param name="HasLimits">A time, a price, a distance or a way of moving: what narrows a search.</param>
internal sealed record Findings(
    Utterance Message, Clues Clues, bool HasTheme, bool HasNeed, bool HasPlace, bool HasTime, bool HasCost, bool HasNot, int? Ordinal, Detail Detail, Role Role, ForWhom For, bool HasLimits);

/// <summary>
/// Decides what somebody wants: the learnt model proposes, and a few rules that can be read aloud decide where it may not be trusted. A
/// theme word alone is never a wish: "Find" needs a wish, a question, a need, or nothing but key words.
/// </summary>
internal sealed class IntentReader
{
    private const float Sure = 0.5f;
    private const int MostKeywords = 6;

    private readonly IntentModel _model;
    private readonly Dictionary<string, Intent> _whole = [];

    public IntentReader(IReadOnlyList<LabelledExample> examples, Func<string, Findings> analyse)
    {
        var rows = new List<(Intent, IReadOnlyList<ulong>)>(examples.Count);
        foreach (var example in examples)
        {
            var findings = analyse(example.Text);
            rows.Add((example.Intent, Features.Of(findings.Message, Marks(findings))));
            _whole.TryAdd(Key(findings.Message), example.Intent);
        }

        _model = IntentModel.Learn(rows);
    }

    public (Intent Intent, Intent Alternative) Read(Findings f)
    {
        if (f.Message.Count == 0) return (Intent.Unknown, Intent.Unknown);
        if (f.Message.Count <= 8 && _whole.TryGetValue(Key(f.Message), out var known)) return (known, Intent.Unknown);
        var features = Features.Of(f.Message, Marks(f));
        var (first, certainty, second, next) = _model.Decide(features);
        var alternative = certainty < 0.8f && next > 0.1f ? second : Intent.Unknown;
        if (Rule(f, first, certainty) is { } ruled) return (ruled, ruled == first ? alternative : Intent.Unknown);
        if (first == Intent.Find && !MayFind(f)) first = second is Intent.Find or Intent.Unknown || next < 0.15f ? Intent.OutOfScope : second;
        if (first == Intent.Unknown || (certainty < 0.2f && !f.HasTheme && !f.HasPlace)) return (Intent.Unknown, first);
        return (first, alternative == first ? Intent.Unknown : alternative);
    }

    /// <summary>What decides without the model: certain forms only.</summary>
    private static Intent? Rule(Findings f, Intent proposed, float certainty)
    {
        if (f.Ordinal is not null && proposed is not (Intent.Details or Intent.OutOfScope) && f.Message.Count <= 8) return f.Detail == Detail.None ? Intent.Choose : Intent.Details;
        if (f.Detail != Detail.None && proposed is Intent.Find or Intent.OutOfScope or Intent.SmallTalk && !f.HasPlace && !f.HasNeed && !f.Clues.HasAny(Cue.Gadget, Cue.World) && f.Message.Count <= 9) return Intent.Details;
        if (f.Role == Role.Professional && proposed is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown) return Intent.Find;
        var fragment = f.Message.Count <= MostKeywords;
        if (fragment && IsOnlyKeywords(f))
        {
            if (f.HasTheme) return f.HasNot ? Intent.Narrow : Intent.Find;
            if (f.HasPlace && !f.HasTime) return Intent.Find;
            if (f.HasLimits || f.HasNot) return Intent.Narrow;
        }

        if (proposed is Intent.OutOfScope or Intent.SmallTalk && certainty < 0.9f && IsNeed(f)) return Intent.Find;
        return null;
    }

    /// <summary>A wish in the first person or a need, with something this bot knows of.</summary>
    private static bool IsNeed(Findings f) =>
        !f.Clues.HasAny(Cue.Gadget, Cue.World) && ((f.Clues.HasAny(Cue.Wish, Cue.Ask) && f.HasTheme) || (f.Clues.Has(Cue.Need) && f.For != ForWhom.Unknown) || (f.Clues.Has(Cue.Lonely) && f.For != ForWhom.Unknown));

    private static bool MayFind(Findings f) =>
        !(f.Clues.HasAny(Cue.Gadget, Cue.World) && !f.HasPlace)
        && (f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.Need, Cue.Lonely, Cue.NearMe, Cue.Housebound, Cue.AtHome) || f.Role is Role.Professional || (f.Role == Role.Family && f.HasTheme) || IsOnlyKeywords(f)
            || (f.HasPlace && f.HasTheme && f.Message.Count <= 8));

    /// <summary>Every word is a theme, a place, a time, a person or a small word: "koffie kerkrade", "wandelgroep za".</summary>
    public static bool IsOnlyKeywords(Findings f)
    {
        if ((!f.HasTheme && !f.HasPlace && !f.HasLimits && !f.HasNot) || f.Clues.HasAny(Cue.Sentence, Cue.World, Cue.Gadget)) return false;
        var m = f.Message;
        var other = 0;
        for (var i = 0; i < m.Count; i++)
            if (!m.IsClaimed(i) && !f.Clues.All.Any(c => c.Start <= i && i < c.End && c.Cue is not (Cue.Gadget or Cue.World or Cue.Self or Cue.ThirdPerson))) other++;
        return other == 0;
    }

    private static string Key(Utterance m) => string.Join(' ', m.Words.Select(w => w.Text));

    private static List<int> Marks(Findings f)
    {
        var marks = new List<int>(24);
        foreach (var clue in f.Clues.All)
            if (!marks.Contains((int)clue.Cue)) marks.Add((int)clue.Cue);
        if (f.HasTheme) marks.Add(100);
        if (f.HasPlace) marks.Add(101);
        if (f.HasTime) marks.Add(102);
        if (f.HasCost) marks.Add(103);
        if (f.HasNot) marks.Add(104);
        if (f.Ordinal is not null) marks.Add(105);
        marks.Add(110 + (int)f.Role);
        if (f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask)) marks.Add(120);
        if (f.HasTheme && !f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.Need)) marks.Add(121);
        if (!f.HasTheme && !f.HasPlace) marks.Add(122);
        if (IsOnlyKeywords(f)) marks.Add(123);
        return marks;
    }
}
