using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>
/// Once a conversation is under way, a message that by itself would be small talk or the world at large is most often the next wish: another theme, another
/// day, another town, words for the other, somebody to call. What was learned from examples says which. Immutable; thread-safe.
/// </summary>
internal sealed class NextWish(Basis basis)
{
    private readonly Seeking _seeking = new(basis);

    private const int MostWords = 14;

    private const double Sure = 0.5;

    /// <returns>Null when the message is what it seems.</returns>
    public Meaning? Read(ConversationState before, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (meaning.Language != "nl" || !before.IsUnderWay || before is { SinceDanger: <= 1, LastDanger: >= DangerKind.Violence }) return null;
        var heard = new Heard(m, basis.Reader.Lists, new(() => basis.Reader.Learned(m.Text, localNow).ToDictionary(l => l.Label, l => l.Share, StringComparer.Ordinal)));
        if (IsReachable(before, meaning, m)) return meaning with { Intent = Intent.Find, Themes = [], Subject = null, When = WantedTime.Any, Detail = Detail.None, Details = [], FollowUps = [], Mobility = Mobility.None };
        if (AsksAnother(before, meaning, m)) return meaning with { Intent = Intent.Find, Themes = [], Subject = null, Detail = Detail.None, Details = [], FollowUps = [] };
        return _seeking.Read(before, meaning, m, localNow) ?? Own(before, meaning) ?? Relieved(before, meaning, heard) ?? Corrected(before, meaning, heard) ?? Advice(before, meaning, heard) ?? Somebody(before, meaning, heard) ?? Wish(before, meaning, heard, localNow);
    }

    /// <summary>"Daar zit ik straks bij mijn zus": where somebody is to be found, and nobody for whom something is sought.</summary>
    public static Meaning Visiting(ConversationState before, Meaning meaning, Utterance m)
    {
        if (before.Role is not (Role.Resident or Role.Unknown) || before.Seen.Count == 0 || meaning is not { Role: Role.Family, Kin: not null, TellsOfThem: false }) return meaning;
        for (var i = 1; i + 1 < m.Count; i++)
            if (m.At(i) is "mijn" or "mn" or "m'n" or "me" && m.At(i - 1) == "bij" && m.Words.Take(i).Any(w => w.Text == "ik")) return meaning with { Role = Role.Unknown, For = ForWhom.Unknown, Kin = null };
        return meaning;
    }

    /// <summary>The words, and what was learned of the whole, which is looked up only where it decides.</summary>
    private sealed record Heard(Utterance Message, WordLists Lists, Lazy<Dictionary<string, double>> Shares)
    {
        public double Of(Intent intent) => Shares.Value.GetValueOrDefault("intent " + intent);

        public double OfElse => Of(Intent.OutOfScope) + Of(Intent.SmallTalk);

        public bool Has(WordList any) => Message.Words.Any(w => Lists.Has(any, w.Text));

        public bool Has(string word) => Message.Words.Any(w => w.Text == word);
    }

    /// <summary>"Ik zeg het verkeerd, zij woont nu in Elsloo": another place for what was sought; a move is no loss.</summary>
    private static Meaning? Corrected(ConversationState before, Meaning meaning, Heard heard) =>
        meaning.Places.Count > 0 && before is { Seen.Count: > 0, Themes.Count: > 0 } && meaning is { NewClient: false, Kin: null } && meaning.Themes.All(t => t is ThemeIds.Mourning or ThemeIds.Lonely) && heard.Has(WordList.Correcting) && !heard.Has(WordList.Bereaved)
            ? meaning with { Intent = Intent.Find, Themes = [], Feeling = null, AsksAnything = false } : null;

    /// <summary>"En ik dan? Woensdagavond kan ik": who names a time seeks something to go to, and no support.</summary>
    private static Meaning? Own(ConversationState before, Meaning meaning) =>
        before is { Role: Role.Family, For: ForWhom.Other } && meaning is { For: ForWhom.Self, AsksOwnSupport: true, When.IsAny: false } && meaning.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies)
            ? meaning with { Intent = Intent.Find, AsksOwnSupport = false, SaysForSelf = true, TellsOwnState = true } : null;

    /// <summary>"Hoe krijg ik hem zover", "en als ze nee zegt": words and small steps, and no opening hours.</summary>
    private static Meaning? Advice(ConversationState before, Meaning meaning, Heard heard)
    {
        if (before is not { Role: Role.Family, For: ForWhom.Other } || meaning.Places.Count + meaning.NotThemes.Count > 0 || meaning.Role == Role.Professional || meaning.AsksOwnSupport || meaning.Reports || meaning.AdviceTopic is not null) return null;
        if (meaning.Intent is Intent.Stop or Intent.Forget or Intent.Person or Intent.Thanks or Intent.Goodbye || meaning.Themes.Any(t => t is not (ThemeIds.Lonely or ThemeIds.Talk)) || !meaning.When.IsAny) return null;
        if (meaning.Intent != Intent.Advice && SaysHow(heard.Message) is { } topic && meaning.Themes.Count == 0) return meaning with { Intent = Intent.Advice, AdviceTopic = topic, Role = Role.Unknown, For = ForWhom.Unknown, Detail = Detail.None, Details = [] };
        if (before.Seen.Count + before.Advised.Count > 0 && TellsOfNo(heard.Message, heard.Lists) && (meaning.Asks || heard.Has("wat") || heard.Has("hoe"))) return meaning with { Intent = Intent.Advice, AdviceTopic = "declines", Themes = [], Role = Role.Unknown, For = ForWhom.Unknown };
        if (before.Municipality is not null && TellsOfNo(heard.Message, heard.Lists) && meaning is { Asks: false, Detail: Detail.None, Intent: not Intent.No }) return meaning with { Intent = Intent.Find, Declines = true, Themes = [], Role = Role.Unknown, For = ForWhom.Unknown };
        var isAsked = (meaning.Asks || meaning.AsksHow || meaning.Stuck) && meaning.WordCount >= 6 && heard.Has(WordList.Others);
        return isAsked && heard.Of(Intent.Advice) >= Sure ? meaning with { Intent = Intent.Advice, Themes = [], Role = Role.Unknown, For = ForWhom.Unknown } : null;
    }

    /// <summary>"Hoe begin ik over haar zonder dat hij dichtklapt", "wat moet k tege haar zegge": a talk, and nothing of what was shown; null when neither.</summary>
    private static string? SaysHow(Utterance m)
    {
        var words = m.Words.Select(w => w.Text).ToHashSet();
        if (words.Contains("hoe") && words.Overlaps(["begin", "beginnen", "beginne", "begint"]) && words.Overlaps(["over", "erover", "gesprek"])) return "begin";
        return words.Overlaps(["wat", "hoe"]) && words.Overlaps(["zeg", "zeggen", "zegge", "zegt"]) && words.Overlaps(["tegen", "tege"]) ? "say" : null;
    }

    /// <summary>"Ze zegt: ik hoef niemand", "hij zegt bij alles nee", "wat zit er achter dat nee".</summary>
    private static bool TellsOfNo(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is "nee" && i > 0 && m.At(i - 1) is "dat" or "die" or "haar" or "zijn" or "zn" or "een" or "alles" or "altijd" or "steeds") return true;
            if (!lists.Has(WordList.Others, m.At(i - 1)) && !lists.Has(WordList.Others, m.At(i + 1))) continue;
            if (m.At(i) is "wil" or "wilt" or "hoeft" && WantsNobody(m, i)) return true;
            if (m.At(i) is "zegt" or "zeg" or "zegd" or "roept" && SaysNo(m, i)) return true;
        }

        return false;
    }

    private static bool WantsNobody(Utterance m, int i) => m.Words.Skip(i).Take(5).Any(w => w.Text is "niemand" or "niks" or "niets");

    private static bool SaysNo(Utterance m, int i) => m.Words.Skip(i).Take(7).Any(w => w.Text is "nee" or "niet" or "nie" or "niemand" or "niks" or "niets" or "geen");

    /// <summary>"Capelle kan hij met de bus halen", "naar Echt is maar tien minuten": there too, and no ride is sought.</summary>
    private static bool IsReachable(ConversationState before, Meaning meaning, Utterance m) =>
        meaning is { Places.Count: > 0, Asks: false, NewClient: false, NotThemes.Count: 0, WordCount: <= MostWords } && before is { Seen.Count: > 0 } && meaning.Themes.All(t => t is ThemeIds.Transport or ThemeIds.Lonely) && meaning.Places.Any(p => p.Place.Name != before.Place)
        && m.Words.Any(w => w.Text is "halen" or "komen" or "bereiken" or "minuten" or "kwartier" or "minuutjes" or "redden") && m.Words.Any(w => w.Text is "kan" or "is" or "das" or "da's" or "kunnen" or "ken" or "lukt") && !m.Words.Any(w => w.Text is "niet" or "nie" or "geen" or "wie");

    /// <summary>"En in Wahlwiller, is daar ook zo'n plek": what was sought, there.</summary>
    private static bool AsksAnother(ConversationState before, Meaning meaning, Utterance m) =>
        meaning is { Places.Count: > 0, NewClient: false, WordCount: <= MostWords + 4, Intent: Intent.Find or Intent.Details or Intent.Unknown or Intent.OutOfScope or Intent.Narrow } && before is { Seen.Count: > 0, Themes.Count: > 0 } && meaning.Places.All(p => p.Place.Name != before.Place)
        && m.Words.Any(w => w.Text is "zo'n" or "zon" or "zoiets" or "zoies") && meaning.Themes.All(t => before.Themes.Contains(t) || t == ThemeIds.Lonely);

    /// <summary>"Kan iemand het een middag van me overnemen": support for who cares, whatever the hour; no outing.</summary>
    private static Meaning? Relieved(ConversationState before, Meaning meaning, Heard heard) =>
        before.Role is not Role.Professional && before.Seen.Count > 0 && meaning is { Intent: Intent.Find or Intent.Narrow or Intent.Unknown or Intent.OutOfScope, WordCount: <= MostWords + 4 } && heard.Has(WordList.Relieving) && (before.Themes.Contains(ThemeIds.Caring) || before.Role == Role.Family || heard.Has("iemand"))
            ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Caring], When = WantedTime.Any } : null;

    /// <summary>"Wie regelt zulke hulp", "mag ik gewoon een mens aan de telefoon": a door, or a voice.</summary>
    private Meaning? Somebody(ConversationState before, Meaning meaning, Heard heard)
    {
        var m = heard.Message;
        if (meaning.Intent == Intent.Find && meaning.FollowUps.Contains(FollowUp.Someone) && meaning.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Talk) && meaning.WordCount <= MostWords && heard.Of(Intent.Person) >= 0.8) return Person(meaning);
        if (before.Role is not Role.Professional && AsksCaller(m)) return meaning with { Intent = Intent.Find, Themes = [ThemeIds.Talk], AtHome = true };
        if (meaning is { WordCount: <= 3, Themes.Count: 0 } && before.Seen.Count > 0 && before.Role != Role.Professional && m.Words.Any(w => w.Text is "chatten" or "chat" or "appen" or "whatsappen")) return Person(meaning) with { FollowUps = [FollowUp.Chat] };
        if (meaning is { Intent: Intent.Details, Themes.Count: 0, WordCount: <= MostWords } && meaning.FollowUps.Contains(FollowUp.Someone) && before.Municipality is not null && m.Words.Any(w => w.Text == "wie")) return Person(meaning);
        if (AsksHelper(before, meaning, m)) return Person(meaning);
        if ((AsksLine(meaning, m) || AsksLineFor(meaning, m)) && before.Seen.Count > 0) return Person(meaning);
        if (AsksLineAtNight(before, meaning, heard)) return meaning with { Intent = Intent.Details, Detail = Detail.Calling, Details = [Detail.Calling], Role = Role.Unknown, For = ForWhom.Unknown, When = WantedTime.Any with { From = new(20, 0) } };
        if (before.Municipality is null && !before.IsElsewhere) return null;
        var asksWho = m.Words.Any(w => w.Text is "wie") || (m.At(0) is "welke" && m.At(1) is "organisatie" or "instantie" or "instelling" or "dienst");
        if (!asksWho || meaning.WordCount > MostWords || WhoIs(m) || meaning.FollowUps.Contains(FollowUp.HowFar)) return null;
        if (meaning.Intent is Intent.Find && meaning.Themes is [ThemeIds.Talk] && meaning.FollowUps.Contains(FollowUp.Phone) && before.Seen.Count > 0) return Person(meaning with { Themes = [] });
        var isOpen = meaning.Intent is Intent.OutOfScope or Intent.Unknown or Intent.SmallTalk or Intent.WhatCanYouDo or Intent.Yes or Intent.Privacy && !meaning.AsksOfKeeping && meaning is { Worldly: false, Detail: Detail.None, Ordinal: null } && before.Turns > 0;
        // "Wie pakt de Wmo-vraag op": who asks that at work, asks for a door.
        if (isOpen && before.Role == Role.Professional && meaning.Themes.All(t => t is ThemeIds.Papers or ThemeIds.Lonely)) return Person(meaning with { Themes = [] });
        if (!isOpen || meaning.Themes.Count > 0 || heard.Of(Intent.OutOfScope) >= Sure || meaning.FollowUps.Any(f => f is FollowUp.Visits or FollowUp.Calls or FollowUp.Transport)) return null;
        return Person(meaning);
    }

    /// <summary>"Iemand die mij kan bellen": to be called, and not whom to call.</summary>
    private static bool AsksCaller(Utterance m)
    {
        for (var i = 0; i + 3 < m.Count; i++)
            if (m.At(i) is "iemand" or "vrijwilliger" && m.At(i + 1) == "die" && m.At(i + 2) is "mij" or "me" or "mn" or "haar" or "hem" or "ons" && m.Words.Skip(i + 3).Take(4).Any(w => w.Text is "bel" or "belt" or "bellen" or "opbelt")) return true;
        return false;
    }

    /// <summary>"Wie kan hem daar met die papieren helpen", "wie weet dat dan wel daar": who in town sorts it out, for what was spoken of.</summary>
    private static bool AsksHelper(ConversationState before, Meaning meaning, Utterance m)
    {
        if (before.Municipality is null || before.Seen.Count == 0 || meaning is not { WordCount: <= MostWords, Ordinal: null, NotThemes.Count: 0 } || meaning.Places.Any(p => p.Place.Municipality != before.Municipality) || meaning.Intent is Intent.Person or Intent.Advice or Intent.Referral || !meaning.Themes.All(t => t is ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Papers || before.Themes.Contains(t))) return false;
        for (var i = 0; i + 2 < m.Count; i++)
        {
            if (m.At(i) != "wie" || WhoIs(m)) continue;
            var after = m.Words.Skip(i + 1).Take(12).Select(w => w.Text).ToList();
            if (after[0] is "kan" or "kunnen" or "ken" or "kon" or "komt" or "gaat" or "zou" && after.Any(w => w is "helpen" or "helpe" or "bijstaan" or "meedenken" or "regelen")) return true;
            if (after[0] is "weet" or "wete" && after.Contains("wel")) return true;
        }

        // "Waar moet hij zich melden", "waar kan ze aankloppen".
        if (meaning.Themes.Count == 0 && meaning.Intent is Intent.Unknown or Intent.OutOfScope && m.Words.Any(w => w.Text is "waar" or "wie") && m.Words.Any(w => w.Text is "melden" or "melde" or "aankloppen" or "aanklope" or "terecht") && m.Words.Any(w => w.Text is "moet" or "kan" or "moete" or "ken")) return true;
        // "Als ik eerst iemand wil spreken, wie is dat dan hier".
        return m.Words.Any(w => w.Text == "wie") && m.Words.Any(w => w.Text is "spreken" or "spreke") && m.Words.Any(w => w.Text is "iemand" or "iemant");
    }

    /// <summary>"Een lijn waar hij zelf heen kan".</summary>
    private static bool AsksLine(Meaning meaning, Utterance m) => meaning is { WordCount: <= MostWords, Ordinal: null, NotThemes.Count: 0 } && !meaning.FollowUps.Contains(FollowUp.NoLine)
        && meaning.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Talk or ThemeIds.Young) && m.Words.Any(w => w.Text is "lijn" or "hulplijn" or "telefoonlijn") && m.Words.Any(w => w.Text is "waar" or "heen" or "zelf" or "een" or "ook") && !m.Words.Any(w => w.Text is "aan" or "wanneer" or "laat" or "welke" or "kost") && !PointsAtLine(m);

    /// <summary>"Die lijn": the one that was given.</summary>
    private static bool PointsAtLine(Utterance m)
    {
        for (var i = 1; i < m.Count; i++)
            if (m.At(i) is "lijn" or "hulplijn" or "telefoonlijn" or "nummer" or "telefoonnummer" && m.At(i - 1) is "die" or "deze" or "dat") return true;
        return false;
    }

    /// <summary>"Een telefoonnummer over dementie", "wie belt er over mantelzorg mee": a line that is there for just that.</summary>
    private bool AsksLineFor(Meaning meaning, Utterance m) => meaning is { WordCount: <= MostWords + 4, Ordinal: null, NotThemes.Count: 0, Places.Count: 0 } && m.Words.Any(w => w.Text is "over" or "voor" or "bij") && !PointsAtLine(m)
        && m.Words.Any(w => w.Text is "telefoonnummer" or "telefonisch" or "telnr" or "tel" or "lijn" or "hulplijn" or "nummer" or "nr" or "bellen" or "belt")
        && meaning.Themes.Any(t => t is not (ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Visitor) && basis.Catalog.Helplines.Any(h => h.Provenance.IsServed && h.Phone is not null && h.Themes is [var main, ..] && main == t));

    /// <summary>"Wie komt er dan", "wie ben jij", "wie mag daar heen": of who is there.</summary>
    private static bool WhoIs(Utterance m)
    {
        for (var i = 0; i + 1 < m.Count; i++)
            if (m.At(i) == "wie" && m.At(i + 1) is "ben" or "bent" or "is" or "was" or "heeft" or "won" or "komt" or "komen" or "kom" or "zijn" or "zit" or "zitten" or "gaat" or "gaan" or "mag" or "mogen" or "doet" or "doen") return true;
        return false;
    }

    /// <summary>"Ook een nummer voor 's nachts?": who always picks up; not the hours of what was shown.</summary>
    private static bool AsksLineAtNight(ConversationState before, Meaning meaning, Heard heard) =>
        before.Seen.Count > 0 && meaning is { WordCount: <= MostWords, Ordinal: null, Refers: false } or { WordCount: <= MostWords, Wishes: true, Ordinal: null }
        && (heard.Message.Words.Any(w => w.Text is "avondnummer" or "nachtnummer" or "avondlijn" or "nachtlijn") || heard.Message.Words.Any(w => w.Text is "nummer" or "nr" or "telefoonnummer" or "telnr" or "tel" or "lijn" or "bellen" or "bereikbaar") && heard.Message.Words.Any(w => w.Text is "nacht" or "nachts" or "snachts" or "avond" or "avonds" or "savonds" or "weekend" or "24"))
        && meaning.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Talk or ThemeIds.Mourning) && !heard.Has("laat");

    private static Meaning Person(Meaning meaning) => meaning with { Intent = Intent.Person, Detail = Detail.None, Details = [] };

    private Meaning? Wish(ConversationState before, Meaning meaning, Heard heard, DateTime localNow)
    {
        if (before.Municipality is null || before.Seen.Count == 0 || meaning.WordCount > MostWords || meaning.UnknownPlaces.Count > 0) return null;
        if (meaning is { Intent: Intent.Narrow, AtHome: true, Asks: true, Themes.Count: 0, WordCount: <= 8 } && !meaning.FollowUps.Contains(FollowUp.Visits) && !before.Themes.Contains(ThemeIds.Visitor)) return meaning with { Intent = Intent.Find, Themes = [ThemeIds.Visitor] };
        if (meaning is { Intent: Intent.No, When.IsAny: false, WordCount: > 3 }) return meaning with { Intent = Intent.Narrow };
        if (meaning is { Intent: Intent.More, Themes.Count: 0 } && (meaning.MaxCost is not null || !(meaning.When with { NotDays = [] }).IsAny)) return meaning with { Intent = Intent.Narrow };
        if (meaning is { WordCount: <= 5, Themes.Count: 0, Places.Count: 0, Detail: Detail.None, Intent: Intent.Advice or Intent.Find } && before.Role is not Role.Family && heard.Has("wat") && heard.Has("wel") && !heard.Has("zeggen")) return meaning with { Intent = Intent.More, AdviceTopic = null };
        if (meaning.Intent is not (Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown)) return null;
        if (meaning is { Themes.Count: 0, Worldly: false, WordCount: <= 6, Places.Count: 0 } && (Alternative(heard) || (heard.Has("wat") && heard.Has("wel")))) return meaning with { Intent = Intent.More, AdviceTopic = null };
        // "Hij is wel doof hoor": how somebody is, is no wish.
        if (meaning is { Themes: [ThemeIds.Illness], Asks: false, Wishes: false }) return null;
        if (meaning.Detail != Detail.None) return null;
        if (meaning.Themes.Count > 0) return (meaning.FollowUps.Count == 0 || !meaning.Asks) && heard.Of(Intent.Find) > heard.OfElse && !(meaning.Worldly && heard.Of(Intent.Find) < 0.8) ? Found(meaning) : null;
        if (meaning.Places.Count > 0) return (!meaning.Asks && heard.Has(WordList.Consenting) && heard.OfElse < 0.7) || Alternative(heard) ? Found(meaning) : null;
        // "Partij is ook goed": a name that is a word as well is a place, where another place would do.
        if (meaning is { Asks: false, WordCount: <= 6, SearchWords: [var name, ..] } && heard.Has("is") && heard.Has("ook") && basis.Reader.Read("in " + name, localNow).Places is { Count: > 0 } named) return Found(meaning with { Places = named });
        if (meaning.Worldly) return null;
        if (meaning.Asks || !heard.Has(WordList.Liking) || heard.Of(Intent.Find) < 0.2) return null;
        return Liking.ThemesIn(basis, meaning, localNow) is { Count: > 0 } liked ? Found(meaning with { Themes = liked }) : null;
    }

    private static bool Alternative(Heard heard) => heard.Message.Words.Any(w => w.Text.StartsWith("alternatie", StringComparison.Ordinal));

    private static Meaning Found(Meaning meaning) => meaning with { Intent = Intent.Find };
}
