using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Language.Numbers;
using HelpBot.Core.Language.Times;
using HelpBot.Core.Understanding.Following;
using HelpBot.Core.Understanding.Intents;
using HelpBot.Core.Understanding.Learned;
using HelpBot.Core.Understanding.Needs;
using HelpBot.Core.Understanding.People;
using HelpBot.Core.Understanding.Places;

namespace HelpBot.Core.Understanding;

/// <summary>
/// Reads one message: who writes, for whom, what is wanted, where, when, at what cost. Pure and total: any string gives a meaning, the
/// same string and time the same. At most 2,000 characters are read. Built once from a catalog; immutable; thread-safe.
/// </summary>
public sealed class MessageReader
{
    private static readonly DateTime SomeDay = new(2026, 1, 5, 12, 0, 0);

    /// <summary>The day that the examples were written for.</summary>
    private static readonly DateTime DayOfExamples = new(2026, 11, 24, 10, 0, 0);

    private static readonly CueSet AnyCue = new(UInt128.MaxValue);

    /// <summary>Who writes this much of another and asks for nothing in particular, tells what is the matter.</summary>
    private const int LongTelling = 14;

    /// <summary>In so few words a theme may still be a wish, by what was said before.</summary>
    private const int MostBareWish = 8;

    private readonly DutchWords _words;
    private readonly SubjectReader _subjects;
    private readonly ThemeMatcher _themes;
    private readonly IReadOnlyDictionary<string, string> _shorthand;
    private readonly PhraseMap<Cue> _cues = new();
    private readonly PhraseMap<string> _bareThemes = new();
    private readonly PhraseMap<string> _kin = new();
    internal WordLists Lists { get; }
    private readonly PlaceFinder _places;
    private readonly LanguageGuess _language;
    private readonly IntentReader _intents;
    private readonly FollowUpReader _followUps;
    private readonly HashSet<string> _known = [];

    public MessageReader(Catalog catalog, DutchWords words, UnderstandingData data)
    {
        _words = words;
        _subjects = new(words);
        _themes = ThemeMatcher.Build(catalog.Themes, words);
        _shorthand = catalog.Words.Shorthand;
        Lists = new(data.Lists);
        var known = _known;
        known.UnionWith(Lists.All);
        known.UnionWith(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "weekend", "ochtend", "middag", "avond", "avonds", "savonds", "overdag", "morgen", "vandaag", "overmorgen", "volgende", "komende", "feestdagen"]);
        foreach (var (cue, phrases) in data.Cues)
        {
            foreach (var phrase in phrases)
            {
                _cues.Add(phrase, cue);
                known.UnionWith(Utterance.Of(phrase).Words.Select(w => w.Text));
            }
        }

        foreach (var (theme, phrases) in data.BareThemes)
            foreach (var phrase in phrases) _bareThemes.Add(phrase, theme);
        foreach (var (kin, phrases) in data.Kin)
            foreach (var phrase in phrases) _kin.Add(phrase, kin);
        foreach (var text in data.Examples.Select(e => e.Text).Concat(data.Roles.Values.SelectMany(t => t)).Concat(data.LanguageWords.GetValueOrDefault("nl", [])))
            known.UnionWith(Utterance.Of(text).Words.Select(w => w.Text));
        _followUps = new(data.FollowUps, w => known.Contains(w) || words.IsKnown(w));
        var own = catalog.Words.Lexicon;
        var lexicon = data.LanguageWords.GetValueOrDefault("nl", []).Select(Normaliser.Fold).Concat(own).Concat(data.PlaceWords).ToHashSet();
        var names = new PlaceNames(catalog.Places, data.OtherPlaces, lexicon.Contains);
        _places = new(names, w => known.Contains(w) || words.IsKnown(w), known.Contains);
        _language = new(data.LanguageWords, known.Concat(own));
        Ideas ideas = new(data.Ideas, words);
        string[] themes = [.. catalog.Themes.Select(t => t.Id).Where(t => t != ThemeIds.Danger)];
        var learned = data.Learned is { } packed ? LearnedFile.Unpack(packed, ideas, themes) : null;
        Times = learned?.Times ?? LearnedTimes.Learn(TimeLessons.Of(data.Messages, (text, judge) => ReadTimes(text, DayOfExamples, judge)));
        Func<string, Findings> analyse = t => Analyse(t, SomeDay).Findings;
        _intents = new(data.Examples, data.Roles, analyse);
        Model = learned?.Model ?? LearnedModel.Learn(Lessons.Of(data, analyse), ideas, themes);
        if (data.Turns.Count > 0) Turns = data.LearnedTurns is { } turns ? TurnModel.Read(turns, new(data.TurnIdeas, words)) : LearnTurns(TurnLessons.Of(data), new(data.TurnIdeas, words));
    }

    /// <summary>What was learned, for explaining.</summary>
    internal LearnedModel Model { get; private set; }

    /// <summary>What there is to learn from, as this reader sees it.</summary>
    internal IReadOnlyList<Lesson> LessonsOf(UnderstandingData data) => Lessons.Of(data, t => Analyse(t, SomeDay).Findings);

    /// <summary>The same with something else learned.</summary>
    internal MessageReader Knowing(LearnedModel model)
    {
        var other = (MessageReader)MemberwiseClone();
        other.Model = model;
        return other;
    }

    internal LearnedTimes Times { get; }

    /// <summary>What was learned of later messages; null where nobody labelled any.</summary>
    internal TurnModel? Turns { get; }

    private TurnModel LearnTurns(IReadOnlyList<LabelledTurn> turns, Ideas ideas) => TurnModel.Learn(turns, ideas, (turn, features) =>
    {
        var meaning = Read(turn.Text, new DateTime(2026, 1, 5, 12, 0, 0), true, out var sight, out var seen, out var findings);
        features.Read(seen, sight, findings, meaning, turn.Before, !turn.IsAlone);
        return seen;
    });

    /// <param name="before">Where in the conversation it comes.</param>
    internal Meaning Read(string text, DateTime localNow, bool follows, Before before)
    {
        var meaning = Read(text, localNow, follows, out var sight, out var seen, out var findings);
        return !follows || meaning.Language != "nl" || meaning.WordCount is 0 or > LongestTurn || Turns is null ? meaning : meaning with { Turn = Turns.Look(seen, sight, findings, meaning, before) };
    }

    /// <summary>Longer messages speak for themselves.</summary>
    private const int LongestTurn = 40;

    /// <param name="text">Any string.</param>
    /// <param name="localNow">Local time in Europe/Amsterdam.</param>
    /// <param name="follows">Something was said before it, so that it may be an answer, or a question about that.</param>
    public Meaning Read(string text, DateTime localNow, bool follows = false) => Read(text, localNow, follows, out _, out _, out _);

    private Meaning Read(string text, DateTime localNow, bool follows, out Sight sight, out FeatureReader seenBy, out Findings findings)
    {
        (findings, var meaning) = Analyse(Questions.AsMeant(text), localNow, follows);
        sight = Model.Look(findings, out seenBy);
        if (meaning.Language != "nl" && meaning.WordCount <= 3 && findings.Clues.Has(Cue.Gratitude)) return meaning with { Intent = Intent.Thanks, Language = "nl" };
        if (meaning.Language != "nl") return meaning with { Intent = Intent.Language, FollowUps = _followUps.Read(findings.Message) };
        findings = findings with { Follows = follows };
        var everyday = Statements.IsEveryday(findings) && !(IntentReader.TellsEnough(findings) && WorldAtLarge.IsToldOfSomebodyHere(findings, sight));
        var seen = _intents.Seen(findings);
        var writer = everyday ? findings.Role : _intents.Writer(findings, seen, sight);
        if (writer == Role.Professional && findings.Role != writer) findings = findings with { Role = writer, For = ForWhom.Client };
        var (intent, alternative) = _intents.Read(findings, seen, sight, everyday);
        if (writer != meaning.Role && writer != Role.Unknown && (IntentReader.TellsEnough(findings) || intent is Intent.Find or Intent.Advice or Intent.Narrow or Intent.Referral)) meaning = meaning with { Role = writer, For = ForWhomOf(writer) };
        if (meaning.Role == Role.Resident && !Statements.TellsOfOneself(findings, intent)) meaning = meaning with { Role = Role.Unknown, For = ForWhom.Unknown };
        meaning = meaning with { Themes = Errands.With(findings, IntentReader.TellsEnough(findings) ? LearnedThemes.Decide(findings, sight, Model.Themes, intent) : meaning.Themes) };
        // Of the world at large nothing is sought, whatever its words sound like.
        if (intent == Intent.OutOfScope && !everyday && WorldAtLarge.IsNone(findings, sight, meaning.Themes)) intent = Intent.Find;
        else if (intent == Intent.OutOfScope && meaning.WordCount > MostBareWish) meaning = meaning with { Themes = [] };
        if (intent is Intent.Find or Intent.Details or Intent.Advice or Intent.Referral or Intent.Unknown && (WorldAtLarge.IsSurelyIn(findings, sight) || WorldAtLarge.IsForeign(findings, sight))) (intent, meaning) = (Intent.OutOfScope, meaning with { Themes = [], Worldly = true });
        if (WorldAtLarge.IsAsked(findings, sight, intent, meaning.Themes)) (intent, meaning) = (Intent.OutOfScope, meaning with { Worldly = true });
        if (intent == Intent.OutOfScope && WorldAtLarge.IsMeant(findings, sight)) meaning = meaning with { Worldly = true };
        if (intent == Intent.OutOfScope && everyday) meaning = meaning with { Role = Role.Unknown, For = ForWhom.Unknown };
        return meaning with { Intent = intent, Alternative = alternative, FollowUps = _followUps.Read(findings.Message) };
    }

    private static ForWhom ForWhomOf(Role writer) => writer switch { Role.Professional => ForWhom.Client, Role.Family => ForWhom.Other, Role.Resident => ForWhom.Self, _ => ForWhom.Unknown };

    internal (Findings Findings, Meaning Meaning) Analyse(string text, DateTime now, bool follows = false)
    {
        var m = Utterance.Of(text, _shorthand);
        var terms = _words.Analyse(m.Text);
        Respelling.Apply(m, terms, _known, _words);
        var clues = Clues.In(m, _cues, Lists);
        var cost = Money.Read(m);
        var age = Age.Read(m);
        var places = _places.Read(m, clues);
        var matches = _themes.Find(m.Text, terms);
        var when = follows && m.Count < IntentReader.TellingAnew ? TimeReader.Read(m, now, time => time.RuledOut || MeantTimes.IsReason(m, time) ? TimeSense.RuledOut : TimeSense.Asked) : TimesOf(new(m, clues, places, matches, terms), now, Times.SenseOf);
        var (role, forWhom) = PersonReader.Read(m, clues, age is not null);
        if (role == Role.Professional || !clues.HasAny(Cue.Wish, Cue.Ask))
            foreach (var job in clues.Of(Cue.Job)) m.Claim(job.Start, m.At(job.End - 1) is "dementie" ? job.Length - 1 : job.Length);
        foreach (var word in clues.All)
            if (word.Cue == Cue.Refer || (word.Cue == Cue.HowTo && m.At(word.Start) is "kaart") || (word.Cue == Cue.Professional && m.At(word.End - 1) is "spreekuur" or "recept" or "indicatie") || (word.Cue == Cue.Worried && m.At(word.Start).StartsWith("schuld", StringComparison.Ordinal))) m.Claim(word.Start, word.Length);
        Trades.Claim(m, clues, matches, t => !NeedRules.IsNegatable(t));
        if (role == Role.Professional) Workplaces.Claim(m, Lists);
        var themes = ThemeReader.Read(m, clues, matches, _bareThemes, NeedRules.IsNegatable, age).ForAge(age).AmongPeers(NeedRules.SeeksPeers(m, clues));
        var ordinal = Choice.Read(m);
        foreach (var match in matches)
        {
            var (first, last) = ThemeReader.Words(m, match.Span);
            if (first >= 0) m.ClaimTheme(first, last - first + 1);
        }

        var hasPlace = places.Mentions.Count + places.UnknownPlaces.Count + places.UnknownPostcodes.Count > 0;
        var hasTime = when != WantedTime.Any;
        var detail = NeedRules.DetailOf(m, clues);
        var mobility = Mobilities.Of(m, clues);
        var limits = hasTime || cost is not null || mobility != Mobility.None || clues.HasAny(Cue.Cheaper, Cue.Nearer, Cue.NearMe, Cue.AtHome, Cue.OneToOne);
        var findings = new Findings(m, clues, themes.Wanted.Count > 0, themes.Wanted.Any(t => t != ThemeIds.Transport), matches.Any(t => t.Strength >= 0.85 && NeedRules.IsState(t.ThemeId)) || clues.Has(Cue.Grief), hasPlace, age is not null, hasTime, cost is not null, themes.NotWanted.Count > 0, ordinal, detail, role, forWhom, limits, places.UnknownPostcodes.Count > 0 && places.Mentions.Count + places.UnknownPlaces.Count == 0) { Heard = new(terms, matches, themes, places) };
        var own = OwnNeed.Find(m, clues);
        var (kin, kinIsOwn) = KinReader.Read(m, clues, _kin);
        var meaning = new Meaning
        {
            Kin = kin,
            KinIsOwn = kinIsOwn,
            IsForKin = kin is not null && m.At(m.At(0) is "en" ? 1 : 0) is "voor" or "iets" or "wat",
            TellsOwnState = own.Exists,
            CaresToo = own.BesideAnother,
            SaysForSelf = clues.Has(Cue.ForSelf),
            NewClient = role == Role.Professional && Professionals.Introduces(m, clues, age is not null),
            SaysWork = role == Role.Professional && (clues.HasAny(Cue.Client, Cue.Professional) || m.Words.Any(w => w.Text is "ben" or "als" or "werk" or "namens" or "vanuit" or "wij")),
            AsksDeed = Questions.AsksDeed(m),
            Referral = NeedRules.ReferralOf(m, clues),
            Declines = clues.Has(Cue.Declines),
            TellsOfThem = role == Role.Family && (clues.HasAny(Cue.Need, Cue.Alone, Cue.Lonely, Cue.Loss) || (m.Count >= LongTelling && !clues.Has(Cue.Ask))),
            Relieved = clues.Has(Cue.Relieved),
            AsksOfKeeping = clues.Has(Cue.Keeping),
            Brings = NeedRules.AsksToBring(m),
            Stuck = clues.HasAny(Cue.Stuck, Cue.HowTo),
            AsksOwnSupport = clues.Has(Cue.OwnSupport),
            AsksHow = clues.Has(Cue.HowTo),
            Sifts = clues.Has(Cue.NotThis) && (m.At(m.At(0) is "en" ? 1 : 0) is "welke" or "welk" or "wie" or "wat" || (detail == Detail.Registration && m.Words.Any(w => w.Text is "zonder" or "zndr" or "geen"))),
            AdviceTopic = NeedRules.TopicOf(m, clues),
            Role = role,
            For = forWhom,
            RoleIsGuessed = role == Role.Family && PersonReader.IsOfOneUnnamed(m, clues),
            Themes = themes.Wanted,
            Reports = clues.Has(Cue.Report),
            AsksNationwide = clues.Has(Cue.Nationwide),
            AsksAnything = clues.Has(Cue.Anything),
            NotThemes = themes.NotWanted,
            NotWords = themes.NotWords,
            PartlyNotThemes = themes.PartlyNotWanted,
            Gender = Gender.Of(clues, forWhom),
            Places = places.Mentions,
            UnknownPlaces = places.UnknownPlaces,
            UnknownPostcodes = places.UnknownPostcodes,
            NearMe = clues.Has(Cue.NearMe) && places.Mentions.Count == 0,
            When = when,
            MaxCost = cost,
            Cheaper = clues.Has(Cue.Cheaper) && cost is null,
            Nearer = clues.Has(Cue.Nearer),
            Mobility = mobility,
            AtHome = Mobilities.AtHome(m, clues, mobility),
            Subject = _subjects.In(m, clues),
            OneToOne = clues.Has(Cue.OneToOne),
            Points = NeedRules.Points(m),
            Pointed = Questions.Pointed(m),
            Asks = Questions.Asks(m),
            AsksIfMay = Questions.AsksIfMay(m),
            Wishes = clues.HasAny(Cue.Wish, Cue.Ask),
            Refers = Questions.Refers(m),
            Worldly = clues.All.Any(c => c.Cue is Cue.World or Cue.Gadget && !IsPlace(m, places, c.Start)),
            WordCount = m.Count,
            Age = age,
            Audiences = NeedRules.AudiencesOf(clues, age),
            Detail = detail,
            Details = NeedRules.DetailsOf(m, clues),
            Peers = NeedRules.SeeksPeers(m, clues),
            Ordinal = ordinal,
            SaysLonely = clues.Has(Cue.Lonely),
            Feeling = NeedRules.FeelingOf(m, clues), Burden = NeedRules.BurdenOf(clues),
            Language = _language.Of(m, i => IsDutch(m, clues, places, i)),
            SearchWords = SearchWordsOf(m, clues, themes.RuledOut),
        };
        return (findings, meaning);
    }

    private static WantedTime TimesOf(TimedMessage message, DateTime now, Func<TimedMessage, FoundTime, TimeSense> judge) => TimeReader.Read(message.Words, now, time => judge(message, time));

    /// <summary>Reads the times of a text by what is said of each, before anything is learned.</summary>
    internal WantedTime ReadTimes(string text, DateTime now, Func<TimedMessage, FoundTime, TimeSense> judge)
    {
        var m = Utterance.Of(text, _shorthand);
        var terms = _words.Analyse(m.Text);
        Respelling.Apply(m, terms, _known, _words);
        var clues = Clues.In(m, _cues, Lists);
        Money.Read(m);
        Age.Read(m);
        var places = _places.Read(m, clues);
        return TimesOf(new(m, clues, places, _themes.Find(m.Text, terms), terms), now, judge);
    }

    /// <summary>"Partij" is a village too.</summary>
    private static bool IsPlace(Utterance m, PlacesFound places, int i) => places.Mentions.Any(p => p.Span.Start <= m.Words[i].Start && m.Words[i].End <= p.Span.End);

    /// <summary>How Dutch a word is that no list of languages has.</summary>
    private float IsDutch(Utterance m, Clues clues, PlacesFound places, int i)
    {
        var word = m.Words[i];
        foreach (var place in places.Mentions)
            if (place.Span.Start <= word.Start && word.End <= place.Span.End) return -1;
        return m.IsClaimed(i) || clues.Covers(AnyCue, i) ? 1 : _words.IsKnown(word.Text) ? 0.5f : 0;
    }

    /// <param name="ruledOut">What is not wanted is not searched for.</param>
    private string[] SearchWordsOf(Utterance m, Clues clues, IReadOnlyList<TextSpan> ruledOut)
    {
        var words = new List<string>();
        for (var i = 0; i < m.Count && words.Count < 40; i++)
        {
            var word = m.At(i);
            if (word.Length < 3 || m.Words[i].IsNumber || _words.IsStopWord(word) || words.Contains(word)) continue;
            if (m.IsClaimed(i) && !m.IsTheme(i)) continue;
            if (clues.Covers(NeedRules.Empty, i) || ruledOut.Any(r => m.Words[i].Start >= r.Start && m.Words[i].End <= r.End)) continue;
            words.Add(word);
        }

        return [.. words];
    }
}
