using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>What the other readers found, as far as the intent depends on it.</summary>
/// <param name="HasNeed">A theme beside transport, which people also name when they ask how to get there.</param>
/// <param name="HasState">A theme somebody is in rather than wants: loneliness, grief, debts.</param>
/// <param name="HasLimits">A time, a price, a distance or a way of moving: what narrows a search.</param>
internal sealed record Findings(
    Utterance Message, Clues Clues, bool HasTheme, bool HasNeed, bool HasState, bool HasPlace, bool HasTime, bool HasCost, bool HasNot, int? Ordinal, Detail Detail, Role Role, ForWhom For, bool HasLimits);

/// <summary>
/// Decides what somebody wants: the learnt model proposes, and a few rules that can be read aloud decide where it may not be trusted. A
/// theme word alone is never a wish: "Find" needs a wish, a question, a need, or nothing but key words.
/// </summary>
internal sealed class IntentReader
{
    private const int MostKeywords = 6;

    /// <summary>All cues but those that make a sentence or lead elsewhere.</summary>
    private static readonly CueSet Telling = new(~CueSet.Of(Cue.Gadget, Cue.World, Cue.Self, Cue.ThirdPerson).Bits);

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
        if (Rule(f, first) is { } ruled) return (ruled, ruled == first ? alternative : Intent.Unknown);
        if (first == Intent.Find && !MayFind(f)) first = second is Intent.Find or Intent.Unknown || next < 0.15f ? Intent.OutOfScope : second;
        if (first == Intent.Unknown || (certainty < 0.2f && !f.HasTheme && !f.HasPlace)) return (Intent.Unknown, first);
        return (first, alternative == first ? Intent.Unknown : alternative);
    }

    /// <summary>What decides without the model: certain forms only.</summary>
    private static Intent? Rule(Findings f, Intent proposed)
    {
        var m = f.Message;
        if (f.Clues.Has(Cue.Rude) && (m.Count <= 3 || Addresses(m))) return Intent.Insult;
        if (ShortAnswer(f) is { } answer) return answer;
        var other = f.Clues.HasAny(Cue.Gadget, Cue.World);
        if (f.Clues.Has(Cue.PersonAsked) && !other && proposed is not (Intent.AreYouHuman or Intent.Privacy)) return Intent.Person;
        if (f.Ordinal is not null && proposed is not (Intent.Details or Intent.OutOfScope) && m.Count <= 8) return f.Detail == Detail.None ? Intent.Choose : Intent.Details;
        if (!other && proposed is Intent.Find or Intent.OutOfScope or Intent.SmallTalk or Intent.Narrow && IsAboutShown(f)) return Intent.Details;
        if (f.Role == Role.Professional && proposed is Intent.OutOfScope or Intent.SmallTalk) return Intent.Find;
        if (m.Count <= MostKeywords && proposed is not (Intent.Details or Intent.More or Intent.Person or Intent.Advice or Intent.Referral) && IsOnlyKeywords(f))
        {
            if (f.HasTheme) return f.HasNot ? Intent.Narrow : Intent.Find;
            if (f.HasPlace && !f.HasTime) return Intent.Find;
            if (f.HasLimits || f.HasNot) return Intent.Narrow;
        }

        if (proposed is not (Intent.OutOfScope or Intent.SmallTalk) || other) return null;
        if (IsNeed(f)) return Intent.Find;
        return m.Count <= MostKeywords && !f.HasTheme && (f.HasCost || f.Clues.HasAny(Cue.Cheaper, Cue.Nearer, Cue.WalksBadly, Cue.NoCar)) ? Intent.Narrow : null;
    }

    /// <summary>A question about what was just shown: "wat kost die koffieochtend", "kan dat met een rolstoel".</summary>
    private static bool IsAboutShown(Findings f)
    {
        if (f.Detail == Detail.None || f.HasPlace || f.Message.Count > 10 || f.Clues.Has(Cue.Wish) || !Asks(f.Message)) return false;
        return !f.HasNeed || f.Message.Words.Any(w => w.Text is "die" or "dat" or "deze" or "dit" or "daar" or "het" or "er" or "daarvoor" or "erheen");
    }

    private static bool Asks(Utterance m) =>
        m.EndsAsQuestion || m.At(m.At(0) is "en" or "maar" or "oh" or "ok" or "oke" ? 1 : 0) is "wat" or "wa" or "hoe" or "waar" or "wanneer" or "welke" or "welk" or "wie" or "kan" or "kun"
            or "is" or "zijn" or "moet" or "mag" or "hoeveel" or "hoelaat" or "heb" or "hebben" or "heeft" or "komen" or "gaat" or "voor" or "tot" or "vanaf" or "met" or "kost";

    /// <summary>Short answers by their first word: "nee hoeft niet hoor", "ja hoor prima".</summary>
    private static Intent? ShortAnswer(Findings f)
    {
        var m = f.Message;
        if (m.Count > 6 || f.HasPlace || f.HasTime || f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.Rude)) return null;
        if (f.Clues.Has(Cue.Farewell)) return Intent.Goodbye;
        if (f.Clues.Has(Cue.Gratitude) && m.At(0) is not ("nee" or "neen")) return Intent.Thanks;
        if (m.Count > 5 || (f.HasNeed && m.Count > 4) || f.Detail != Detail.None || f.HasLimits) return null;
        if (m.At(0) is "nee" or "neen" or "nope" or "neuh" && !f.Clues.HasAny(Cue.Rather, Cue.ChangeOfMind)) return Intent.No;
        return m.At(0) is "ja" or "jawel" or "jazeker" or "jaa" or "prima" or "oke" or "okee" or "ok" or "joa" or "yes" && !f.HasNeed ? Intent.Yes : null;
    }

    private static bool Addresses(Utterance m) =>
        m.Words.Any(w => w.Text is "je" or "jij" or "jou" or "u" or "jullie" or "robot" or "bot" or "computer" or "ding" or "gij");

    /// <summary>A wish with something this bot knows of, or a need of somebody in particular.</summary>
    private static bool IsNeed(Findings f)
    {
        if (f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask)) return true;
        return f.For != ForWhom.Unknown && (f.HasState || f.Clues.HasAny(Cue.Need, Cue.Lonely) || (f.Clues.Has(Cue.Alone) && f.Message.Count <= 10));
    }

    private static bool MayFind(Findings f)
    {
        var other = f.Clues.HasAny(Cue.Gadget, Cue.World) && !f.HasPlace;
        if (other) return false;
        if (f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.NearMe, Cue.Housebound, Cue.AtHome) || IsNeed(f) || f.Role is Role.Professional) return true;
        return (f.Role == Role.Family && f.HasTheme) || IsOnlyKeywords(f) || (f.HasPlace && f.HasTheme && f.Message.Count <= 8)
            || (f.Clues.Has(Cue.Lonely) && f.Message.Count <= 4);
    }

    /// <summary>Every word is a theme, a place, a time, a person or a small word: "koffie kerkrade", "wandelgroep za".</summary>
    public static bool IsOnlyKeywords(Findings f)
    {
        if ((!f.HasTheme && !f.HasPlace && !f.HasLimits && !f.HasNot) || f.Clues.HasAny(Cue.Sentence, Cue.World, Cue.Gadget)) return false;
        var m = f.Message;
        var other = 0;
        for (var i = 0; i < m.Count; i++)
            if (!m.IsClaimed(i) && !f.Clues.Covers(Telling, i)) other++;
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
