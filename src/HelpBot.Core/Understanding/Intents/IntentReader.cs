using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Decides what somebody wants: the learnt model proposes, and a few rules that can be read aloud decide where it may not be trusted. A
/// theme word alone is never a wish: "Find" needs a wish, a question, a need, or nothing but key words.
/// </summary>
internal sealed class IntentReader
{
    private const int MostKeywords = 6;

    /// <summary>All cues but those that make a sentence or lead elsewhere.</summary>
    private static readonly CueSet AnyTelling = new(~CueSet.Of(Cue.Gadget, Cue.World, Cue.Self, Cue.ThirdPerson).Bits);

    /// <summary>What was learned decides from here on, in a message long enough to tell.</summary>
    private const float Sure = 0.4f;

    /// <summary>What tells of ordinary life, by the shape of its sentence, is taken for a wish from here on, and who has debts or grieves is sent away.</summary>
    private const float Certain = 0.9f;

    /// <summary>In few words nobody is lightly sent away.</summary>
    private const float SureOfWorld = 0.7f;

    private const int ShortSentence = 10;

    /// <summary>Shorter ones are answers or key words, for which there are rules.</summary>
    private const int Telling = 9;

    /// <summary>Later in a conversation only a story is read as one that stands alone; what was learned is learned from those.</summary>
    public const int TellingAnew = 18;

    private readonly AnswerModel _model;
    private readonly WholeMessages _whole = new();
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _yes = [];

    public IntentReader(IReadOnlyList<LabelledExample> examples, IReadOnlyDictionary<Role, IReadOnlyList<string>> roles, Func<string, Findings> analyse)
    {
        var rows = new List<(Intent, IReadOnlyList<ulong>)>(examples.Count);
        var writers = new List<(Role, IReadOnlyList<ulong>)>(examples.Count);
        foreach (var example in examples)
        {
            var findings = analyse(example.Text);
            rows.Add((example.Intent, AnswerFeatures.Of(findings.Message, AnswerFeatures.Marks(findings))));
            if (example.Intent is Intent.OutOfScope or Intent.SmallTalk || (findings.Role == Role.Unknown && example.Intent is not (Intent.Referral or Intent.Advice))) writers.Add((Role.Unknown, AnswerFeatures.Of(findings.Message, AnswerFeatures.Manner(findings))));
            _seen.UnionWith(findings.Message.Words.Select(w => w.Text));
            if (example.Intent == Intent.Yes) _yes.UnionWith(findings.Message.Words.Select(w => w.Text));
            _whole.Add(findings.Message, example.Intent);
        }

        foreach (var (role, texts) in roles)
            writers.AddRange(texts.Select(analyse).Select(f => (role, (IReadOnlyList<ulong>)AnswerFeatures.Of(f.Message, AnswerFeatures.Manner(f)))));
        _model = AnswerModel.Learn(rows, writers);
    }

    /// <summary>The message as the model sees it.</summary>
    public int[] Seen(Findings f) => _model.Columns(AnswerFeatures.Of(f.Message, AnswerFeatures.Manner(f)));

    /// <param name="seen">From <see cref="Seen"/>.</param>
    /// <param name="sight">What was learned of such messages.</param>
    /// <returns>Who writes: by the cues, where the model is not sure of another.</returns>
    public Role Writer(Findings f, int[] seen, Sight sight) => Writers.Of(f, TellsEnough(f) ? sight.Writer(f.Role) : null, () => _model.Writer(seen));

    /// <param name="seen">From <see cref="Seen"/>.</param>
    /// <param name="sight">What was learned of such messages.</param>
    /// <param name="everyday">It tells of ordinary life and asks for nothing.</param>
    public (Intent Intent, Intent Alternative) Read(Findings f, int[] seen, Sight sight, bool everyday)
    {
        if (f.Message.Count == 0) return (Intent.Unknown, Intent.Unknown);
        if (f.Message.Count <= 8 && _whole.Find(f.Message) is { } known) return (known, Intent.Unknown);
        if (StopWish.Is(f.Message)) return (Intent.Stop, Intent.Unknown);
        if (HumanWish.Is(f.Message, f.Clues.Lists)) return (Intent.Person, Intent.Unknown);
        if (IsTownWithPart(f)) return (Intent.Find, Intent.Unknown);
        var (first, certainty, second, next) = sight.Wanted();
        if (TellsEnough(f) && IsLearned(f, first, certainty, everyday)) return (first, certainty < 0.8f && next > 0.1f ? second : Intent.Unknown);
        if (everyday || (ShortAnswer(f) is null && WorldAtLarge.IsLikelyIn(f, sight))) return (Intent.OutOfScope, Intent.Unknown);
        if (ShortAnswer(f) is null && SaysNothing(f)) return (Intent.Unknown, Intent.Unknown);
        (first, certainty, second, next) = _model.Decide(seen);
        if (first == Intent.Stop || (first == Intent.Yes && !IsYes(f))) (first, certainty, second, next) = (second is Intent.Stop or Intent.Yes || next < 0.15f ? Intent.Unknown : second, next, Intent.Unknown, 0);
        else if (second is Intent.Stop || (second is Intent.Yes && !IsYes(f))) (second, next) = (Intent.Unknown, 0);
        var alternative = certainty < 0.8f && next > 0.1f ? second : Intent.Unknown;
        if (Rule(f, first, certainty) is { } ruled) return (ruled, ruled == first ? alternative : Intent.Unknown);
        if (first == Intent.Find && !MayFind(f) && !(certainty >= 0.5f && f.HasNeed && f.Role is Role.Resident or Role.Family && !f.Clues.HasAny(Cue.Gadget, Cue.World)))
        {
            (first, certainty) = second is Intent.Find or Intent.Unknown || next < 0.15f ? (Intent.OutOfScope, next) : (second, next);
            if (Rule(f, first, certainty) is { } other) return (other, Intent.Unknown);
        }

        first = Checked(f, first, certainty, second, next);
        if (first == Intent.Unknown || (certainty < 0.2f && !f.HasTheme && !f.HasPlace && first != Intent.Find)) return (Intent.Unknown, first);
        return (first, alternative == first ? Intent.Unknown : alternative);
    }

    /// <summary>A message that tells enough, and is no answer to something said before.</summary>
    private static bool IsLearned(Findings f, Intent first, float certainty, bool everyday) =>
        certainty >= (everyday || (f.HasState && first == Intent.OutOfScope) ? Certain : first == Intent.OutOfScope && f.Message.Count <= ShortSentence ? SureOfWorld : Sure) && !Abuse.Is(f) && !(first == Intent.Find && Generalities.IsTrivia(f)) && !(everyday && f.Message.Count <= ShortSentence)
        && !f.Clues.Has(Cue.AdviceSilent) && !(f.Clues.HasAny(Cue.HowTo, Cue.Report) && first == Intent.Find) && !(f.HasPlace && first == Intent.Advice)
        && first is Intent.Find or Intent.Advice or Intent.Referral or Intent.OutOfScope or Intent.SmallTalk or Intent.Details or Intent.Person;

    /// <summary>It is no answer and more than key words.</summary>
    public static bool TellsEnough(Findings f) => f.Message.Count >= (f.Follows ? TellingAnew : Telling) && f.Message.At(0) is not ("nee" or "neen" or "ja" or "gelukkig") && !f.Clues.Has(Cue.Relieved);

    /// <summary>Consent is said in its own words: "bel" or a name the model does not know is none.</summary>
    private bool IsYes(Findings f) => ShortAnswer(f) == Intent.Yes || (!f.HasPlace && f.Message.Words.Any(w => _yes.Contains(w.Text) && w.Text is not ("maar" or "me" or "dat" or "die" or "is" or "dan" or "een" or "wat" or "zo")));

    /// <summary>A town and a name or two that no example knows: "utrecht overvecht", a part of that town.</summary>
    private bool IsTownWithPart(Findings f)
    {
        var m = f.Message;
        if (!f.HasPlace || m.Count is < 2 or > 4 || !m.IsClaimed(0) || f.Clues.All.Count > 0) return false;
        return Enumerable.Range(1, m.Count - 1).All(i => m.IsClaimed(i) || (!m.Words[i].IsNumber && m.Words[i].Text.Length > 3 && !_seen.Contains(m.Words[i].Text)));
    }

    /// <summary>Nothing but unknown words, a tiredness of one word, or a number that is no postcode known here: the model would guess by the length.</summary>
    private bool SaysNothing(Findings f)
    {
        var m = f.Message;
        if (m.Count == 1 && m.Words[0].IsNumber) return f.HasUnknownPostcodeOnly;
        if (f.HasTheme || f.HasPlace || f.HasAge || f.HasLimits || f.HasNot || f.Ordinal is not null || f.Detail != Detail.None) return false;
        if (f.Clues.All.Count > 0) return m.Count == 1 && f.Clues.All.All(c => c.Cue == Cue.Tired);
        return m.Words.All(w => !w.IsNumber && (w.Text.Length == 1 || !_seen.Contains(w.Text)));
    }

    /// <summary>What decides without the model: certain forms only.</summary>
    private Intent? Rule(Findings f, Intent proposed, float certainty)
    {
        var m = f.Message;
        if (Abuse.Is(f)) return Intent.Insult;
        if (Generalities.IsTrivia(f)) return Intent.OutOfScope;
        if (f.Clues.Has(Cue.AdviceSilent) && f.Role == Role.Family) return Intent.Advice;
        if (f.Clues.Has(Cue.Confused) && m.Count <= 7 && !f.HasTheme && !f.HasPlace) return Intent.Unknown;
        if (ShortAnswer(f) is { } answer) return answer;
        if (f.Clues.Has(Cue.Reticent) && !f.HasPlace && !f.HasNeed) return Intent.Privacy;
        var other = IsOfWorld(f);
        var asksAdvice = f.Role is Role.Family or Role.Professional || f.Clues.Has(Cue.ThirdPerson) || !f.HasNeed;
        if (f.Clues.Has(Cue.HowTo) && !other && asksAdvice && m.Count > 2 && proposed is not (Intent.Referral or Intent.WhatCanYouDo or Intent.Privacy)) return Intent.Advice;
        if (f.Role == Role.Unknown && f.Clues.Has(Cue.Refer) && m.Words.Any(w => w.Text.StartsWith("verwijs", StringComparison.Ordinal) || w.Text.StartsWith("doorverwijs", StringComparison.Ordinal))) return Intent.Referral;
        if (f.Role == Role.Professional && f.Clues.Has(Cue.Refer) && proposed is not Intent.Forget) return Intent.Referral;
        if (f.Clues.Has(Cue.PersonAsked) && !other && proposed is not (Intent.AreYouHuman or Intent.Privacy)) return Intent.Person;
        if (AsksNumber(f)) return Intent.Person;
        if (!other && f.HasPlace && m.Count <= 7 && m.At(0) is "en" && f.Clues.Has(Cue.Ask) && proposed is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown) return Intent.Find;
        if (f.Ordinal is not null && proposed is not (Intent.Details or Intent.OutOfScope) && m.Count <= 8) return f.Detail == Detail.None ? Intent.Choose : Intent.Details;
        if (!other && proposed is not (Intent.Person or Intent.Referral or Intent.Choose or Intent.Back) && IsAboutShown(f)) return Intent.Details;
        if (f.Role == Role.Professional && proposed is Intent.OutOfScope or Intent.SmallTalk) return Intent.Find;
        if (m.Count <= MostKeywords && proposed is not (Intent.Details or Intent.More or Intent.Person or Intent.Advice or Intent.Referral) && IsOnlyKeywords(f))
        {
            if (f.HasTheme) return f.HasNot ? Intent.Narrow : Intent.Find;
            if (f.HasPlace) return Intent.Find;
            if (f.HasLimits || f.HasNot) return Intent.Narrow;
        }

        if (!other && f.HasNeed && m.Count <= MostKeywords && proposed is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown && !f.Clues.HasAny(Cue.Sentence, Cue.ThirdPerson)
            && m.At(0) is not ("de" or "het" or "een" or "zet" or "zoek" or "speel" or "mijn" or "haar" or "zijn" or "onze" or "ik" or "oudere" or "meer" or "deze" or "die")) return Intent.Find;
        if (proposed == Intent.Referral && f.Clues.Has(Cue.Job) && !m.EndsAsQuestion && m.Count <= 8) return Intent.Find;
        if (other && !(f.HasPlace && f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask))) return null;
        if (proposed is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown)
        {
            if (f.Clues.Has(Cue.Stuck) && f.Role == Role.Family && !f.HasPlace) return Intent.Advice;
            if (IsNeed(f) || Statements.IsOwn(f)) return Intent.Find;
            if (m.Count <= MostKeywords && !f.HasTheme && (f.HasCost || f.Clues.HasAny(Cue.Cheaper, Cue.Nearer, Cue.WalksBadly, Cue.NoCar))) return Intent.Narrow;
        }

        return proposed switch
        {
            Intent.Advice when !f.Clues.HasAny(Cue.HowTo, Cue.Stuck) || (f.HasPlace && !f.Clues.Has(Cue.HowTo)) || (!f.Clues.Has(Cue.HowTo) && f.Role is Role.Resident or Role.Unknown && f.HasNeed) => f.Role == Role.Unknown && !f.HasTheme && !f.HasPlace ? null : Intent.Find,
            Intent.More when f.HasNot => Intent.Narrow,
            Intent.Narrow when (f.HasPlace && m.Count > 3) || f.HasNeed => Intent.Find,
            Intent.WhatCanYouDo when f.HasTime || f.HasPlace => Intent.Find,
            Intent.Find or Intent.DontKnow or Intent.Narrow when f.Role == Role.Family && f.Clues.Has(Cue.Stuck) && !f.HasPlace && !f.HasTime && !f.Clues.Has(Cue.Wish) => Intent.Advice,
            Intent.DontKnow when !f.Clues.Has(Cue.Undecided) || f.HasPlace || (f.HasState && m.Count > 6) => Statements.IsOwn(f) || f.HasTheme ? Intent.Find : null,
            Intent.Person when !f.Clues.Has(Cue.Helpline) && (f.HasPlace || f.Clues.Has(Cue.AtHome) || (f.HasNeed && m.Count > 8)) && certainty < 0.9f => Intent.Find,
            Intent.Insult or Intent.No or Intent.Yes or Intent.Thanks or Intent.Greet or Intent.Goodbye or Intent.Choose or Intent.Back or Intent.More or Intent.Language or Intent.Start or Intent.Stop when m.Count > 4 && (f.HasState || (f.HasPlace && f.HasNeed)) && Statements.IsOwn(f) => Intent.Find,
            Intent.Details when f.Detail == Detail.None && (f.HasPlace || f.HasState) && Statements.IsOwn(f) => Intent.Find,
            _ => null,
        };
    }

    /// <summary>The last word on what the model proposes: what needs evidence is not taken without it.</summary>
    private Intent Checked(Findings f, Intent first, float certainty, Intent second, float next)
    {
        var other = IsOfWorld(f);
        return first switch
        {
            Intent.Details when f.HasPlace && !f.HasTheme && HasStranger(f) => Intent.OutOfScope,
            Intent.OutOfScope when !other && certainty < 0.5f => Intent.Unknown,
            Intent.SmallTalk when certainty < 0.35f => Intent.Unknown,
            Intent.Insult when !f.Clues.Has(Cue.Rude) && (certainty < 0.6f || !Abuse.Addresses(f.Message)) => second is Intent.Insult || next < 0.15f ? Intent.Unknown : second,
            Intent.DontKnow when !f.Clues.Has(Cue.Undecided) || (f.Clues.Has(Cue.ThirdPerson) && f.Message.Count > 4) => Intent.Unknown,
            Intent.Narrow when !f.HasLimits && !f.HasNot && certainty < 0.5f => second is Intent.SmallTalk or Intent.OutOfScope ? second : Intent.Unknown,
            _ => first,
        };
    }

    /// <summary>"nummer van de luisterlijn", "telefoonnummer trajekt": of a body, not of what was shown.</summary>
    private static bool AsksNumber(Findings f)
    {
        var m = f.Message;
        if (m.Count > 9) return false;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is not ("nummer" or "telefoonnummer" or "tel" or "telnr" or "telefoonnr" or "telefoon" or "contactpersoon" or "bellen" or "bel" or "bereik")) continue;
            if (f.Clues.Has(Cue.Helpline)) return true;
            var at = i + 1;
            while (m.At(at) is "van" or "voor" or "de" or "het" or "bij") at++;
            if (at > i && at < m.Count && m.At(i) is "telefoonnummer" or "contactpersoon" or "telnr" && m.At(at).Length > 3 && !m.IsClaimed(at) && !f.Clues.Covers(Pointing, at)) return true;
        }

        return false;
    }

    private static readonly CueSet Pointing = CueSet.Of(Cue.Filler, Cue.Sentence, Cue.Self, Cue.ThirdPerson, Cue.Possessive, Cue.Relative, Cue.Job);

    /// <summary>A question about what was just shown: "wat kost die koffieochtend", "kan dat met een rolstoel".</summary>
    private bool IsAboutShown(Findings f)
    {
        if (f.Detail == Detail.None || f.HasPlace || f.Message.Count > 14) return false;
        if (f.Detail == Detail.Freshness) return true;
        if (f.Clues.Has(Cue.Wish) || !Questions.Asks(f.Message)) return false;
        var m = f.Message;
        var points = m.Words.Any(w => w.Text is "die" or "dat" or "deze" or "dit" or "daar" or "het" or "er" or "daarvoor" or "erheen" or "ernaartoe" or "eraan");
        for (var i = 1; i < m.Count && !points; i++) points = m.At(i - 1) is "de" && m.At(i) is "groep" or "club" or "middag" or "cursus" or "eettafel" or "inloop" or "avond" or "ochtend" or "bijeenkomst" or "les";
        return points || (!f.HasNeed && m.Count <= 10 && !HasStranger(f));
    }

    /// <summary>A long word that nobody here ever used: the question is about that, not about what was shown.</summary>
    private bool HasStranger(Findings f)
    {
        var m = f.Message;
        for (var i = 0; i < m.Count; i++)
            if (m.At(i).Length > 7 && !m.Words[i].IsNumber && !m.IsClaimed(i) && !f.Clues.Covers(AnyTelling, i) && !_seen.Contains(m.At(i))) return true;
        return false;
    }

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

    /// <summary>It names what this bot does not know of; a village called "Partij" is no party.</summary>
    private static bool IsOfWorld(Findings f) => f.Clues.HasAny(Cue.Gadget, Cue.World) && f.Clues.All.Any(c => c.Cue is Cue.Gadget or Cue.World && !(f.HasPlace && f.Message.IsClaimed(c.Start) && !f.Message.IsTheme(c.Start)));

    /// <summary>A wish with something this bot knows of, or a need of somebody in particular.</summary>
    private static bool IsNeed(Findings f)
    {
        if (f.HasTheme && f.Clues.HasAny(Cue.Wish, Cue.Ask)) return true;
        return f.For != ForWhom.Unknown && (f.HasState || f.Clues.HasAny(Cue.Need, Cue.Lonely) || (f.Clues.Has(Cue.Alone) && f.Message.Count <= 10));
    }

    private static bool MayFind(Findings f)
    {
        var other = IsOfWorld(f) && !f.HasPlace;
        if (other) return false;
        if (Statements.IsOwn(f)) return true;

        // "een goed gesprek over vroeger", "regiotaxi aanvragen": a bare need, with no verb that tells of something else.
        if (f.HasTheme && f.Message.Count <= 10 && !f.Clues.HasAny(Cue.ThirdPerson) && !Statements.Tells(f)) return true;
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
            if (!m.IsClaimed(i) && !f.Clues.Covers(AnyTelling, i)) other++;
        return other == 0;
    }
}
