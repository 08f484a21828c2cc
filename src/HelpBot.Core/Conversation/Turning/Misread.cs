using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>What by itself would mean one thing and after what was said and shown can only mean another.</summary>
internal static class Misread
{
    private static readonly HashSet<string> s_machine = ["mens", "menselijk", "robot", "computer", "bot", "chatbot", "machine", "echt", "echte", "ai", "programma", "persoon", "u", "jij", "je"];

    private static readonly HashSet<string> s_nothing = ["niks", "niets", "nix", "noppes", "gratis", "grates"];

    private const int MostListed = 14;

    public static Meaning Read(ConversationState before, Meaning meaning, Utterance m)
    {
        if (meaning.Language != "nl" || !before.IsUnderWay) return meaning;
        meaning = AfterDanger(before, meaning, m);
        if (!meaning.Asks && EndsInQuestion(m)) meaning = meaning with { Asks = true };
        // "Op welke dag van de maand": which, and no day to search on.
        if (before.Shown.Count > 0 && meaning is { Intent: Intent.Details or Intent.Unknown or Intent.OutOfScope or Intent.Narrow or Intent.Find, Themes.Count: 0, Places.Count: 0, Detail: Detail.None or Detail.Time or Detail.Next, When.Date: null, When.Days.Count: 0, Asks: true, WordCount: <= MostOfWay } && meaning.FollowUps.Contains(FollowUp.Time)) meaning = meaning with { Intent = Intent.Details, Detail = Detail.Time, Details = [Detail.Time], When = WantedTime.Any };
        // "Kan ik daar zelf ook bellen als hulpverlener": for whom it is, and the number.
        if (before is { Role: Role.Professional, Shown.Count: > 0 } && meaning is { Asks: true, Places.Count: 0, NewClient: false, WordCount: <= MostRecalled } && m.Words.Any(w => w.Text is "bellen" or "terecht") && m.Words.Any(w => w.Text is "ik" or "wij" or "we") && m.Words.Any(w => w.Text is "zelf" or "ook") && m.Words.Any(w => w.Text is "daar" or "die" or "dat" or "hen" or "hun"))
            return meaning with { Intent = Intent.Details, Detail = Detail.Audience, Details = [Detail.Audience, Detail.Phone], Themes = [] };
        // "Datum en prijs?": both.
        if (before.Shown.Count > 0 && meaning is { Intent: Intent.Details, Themes.Count: 0, Places.Count: 0, Details.Count: <= 1, WordCount: <= MostPair } && m.Words.Any(w => w.Text == "en") && FollowUps.Heard(meaning).Distinct().ToList() is { Count: > 1 } pair)
            meaning = meaning with { Details = [.. meaning.Details.Concat(pair.Where(d => d != Detail.Time || meaning.Detail != Detail.Next)).Distinct()] };
        // "Aanmelden nodig?" asks, and says no to nothing.
        if (meaning is { Intent: Intent.No, Asks: true, NotThemes.Count: 0 } && before.Shown.Count > 0 && m.EndsAsQuestion && m.At(0) is not ("nee" or "neen" or "nee,")) meaning = meaning with { Intent = Intent.Unknown };
        // "Wat was nou die plek in Heerlen?": the list, once more.
        if (before.Shown.Count > 0 && IsRecalled(m)) return meaning with { Intent = Intent.Back, Points = true, Asks = false, Themes = [], Detail = Detail.None, Details = [] };
        // "Waar kan ik meer lezen": where it is written of.
        if (before.Shown.Count > 0 && meaning.WordCount <= MostOfWay && IsRead(m)) return meaning with { Intent = Intent.Details, Detail = Detail.Site, Details = [Detail.Site], Themes = [], Subject = null };
        if (Impassable(before, meaning, m)) return meaning with { Intent = Intent.Details, Detail = Detail.Transport, Details = [Detail.Transport], Themes = [], NotThemes = [], NotWords = [], PartlyNotThemes = [] };
        // "Als ik eerlijk ben liever een maatje": nobody asks what this is.
        if (meaning.Intent == Intent.AreYouHuman && !meaning.Asks && !m.Words.Any(w => s_machine.Contains(w.Text))) meaning = meaning with { Intent = meaning.Themes.Count > 0 || meaning.OneToOne ? Intent.Find : Intent.Unknown };
        // "Dag?" after a list: on which day.
        if (meaning.Intent == Intent.Greet && before.Shown.Count > 0 && (m.Count == 1 ? meaning.Asks : m.Count == 2 && m.At(0).StartsWith('w') && m.At(1) is "dag" or "dagen" or "dage")) return meaning with { Intent = Intent.Details, Detail = Detail.Time, Details = [Detail.Time] };
        // "Graag: dagen, tijden, vervoer": of what was given.
        if (before is { Role: Role.Professional, Overview.Count: > 0 } && meaning is { Intent: Intent.Find or Intent.Unknown or Intent.OutOfScope or Intent.Narrow, Places.Count: 0, NewClient: false, WordCount: <= MostListed } && meaning.Themes.All(t => t == ThemeIds.Transport) && FollowUps.Heard(meaning).Distinct().Take(3).ToList() is { Count: > 1 } listed)
            return meaning with { Intent = Intent.Details, Detail = listed[0], Details = listed, Themes = [], When = WantedTime.Any };
        // "Kan ik daar zelf eerst over bellen, of moet zij dat doen".
        if (before.Role == Role.Family && meaning.Asks && m.Words.Any(w => w.Text is "bellen" or "belle" or "bel" or "opbellen") && m.Words.Any(w => w.Text is "zelf" or "selluf") && m.Words.Any(w => w.Text is "ik" or "k") && !meaning.FollowUps.Contains(FollowUp.WhoCalls))
            meaning = meaning with { FollowUps = [.. meaning.FollowUps, FollowUp.WhoCalls] };
        return OfOrdinal(before, Free(before, meaning, m), m);
    }

    /// <summary>"Als het vriest durft hij niet. Wie brengt hem dan": the last sentence asks, mark or no mark.</summary>
    private static bool EndsInQuestion(Utterance m)
    {
        var last = Array.FindLastIndex(m.Words, w => w.BeginsSentence);
        return last > 0 && m.Count - last > 1 && m.At(last) is "wie" or "wat" or "hoe" or "waar" or "wanneer" or "welke" or "hoelaat" or "hoeveel" && m.At(last + 1) is not ("een" or "mooi" or "fijn" or "goed" or "lief" or "leuk" or "ik");
    }

    private const int MostOfWay = 9;

    private const int MostRecalled = 10, MostPair = 6;

    private static bool IsRecalled(Utterance m)
    {
        if (m.Count is < 3 or > MostRecalled || m.Words.Any(w => w.Text is "kost" or "laat" or "dag" or "dagen" or "adres" or "nummer" or "telefoonnummer" or "tijd" or "prijs" or "naam")) return false;
        var first = m.At(0) is "en" or "oh" or "o" or "maar" ? 1 : 0;
        return m.At(first) is "wat" or "welke" && m.At(first + 1) is "was" or "waren" && m.Words.Skip(first + 2).Take(3).Any(w => w.Text is "die" or "dat" or "de" or "alweer" or "weer");
    }

    private static bool IsRead(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
            if (m.At(i) is "nalezen" or "teruglezen" or "doorlezen" || (m.At(i) is "lezen" or "lees" or "leze" && m.At(i - 1) is "meer" or "verder" or "erover" or "na" or "over")) return true;
        return false;
    }

    /// <summary>"Als ik niet kan lopen", "en als ze er niet alleen heen kan": how one gets to what was shown.</summary>
    private static bool Impassable(ConversationState before, Meaning meaning, Utterance m)
    {
        if (before.Shown.Count == 0 || before.Role == Role.Professional || meaning is not { WordCount: <= MostOfWay, Places.Count: 0, Ordinal: null } || meaning.NotThemes.Any(t => t != ThemeIds.Moving) || meaning.Themes.Any(t => t is not (ThemeIds.Transport or ThemeIds.Moving or ThemeIds.Illness or ThemeIds.Lonely))) return false;
        var first = m.At(0) is "en" or "maar" or "wat" or "ja" ? 1 : 0;
        return m.At(first) == "als" && m.At(first + 1) is "ik" or "hij" or "ze" or "zij" or "ie" or "we" or "ma" or "pa" or "moeder" or "vader" or "oma" or "opa"
            && m.Words.Any(w => w.Text is "niet" or "nie" or "slecht" or "moeilijk") && m.Words.Any(w => w.Text is "lopen" or "loop" or "loopt" or "fietsen" or "rijden" or "rijd" or "rijdt" or "heen" or "erheen" or "weg");
    }

    private static readonly HashSet<string> s_helpers = ["huisarts", "dokter", "politie", "ambulance", "crisisdienst", "psycholoog", "ziekenhuis", "113", "112", "ggz"];

    /// <summary>"Hij gaat morgen mee naar de huisarts": relief. "Is dit al een aangifte": whether writing here reports it.</summary>
    private static Meaning AfterDanger(ConversationState before, Meaning meaning, Utterance m)
    {
        if (before is not { SinceDanger: <= 3, LastDanger: >= Safety.DangerKind.Violence }) return meaning;
        if (meaning.Asks && m.Words.Any(w => w.Text is "aangifte" or "melding" or "gemeld" or "aangegeven") && m.Words.Any(w => w.Text is "dit" or "hier" or "schrijf" or "typ" or "nu")) return meaning with { Intent = Intent.Privacy, Reports = true };
        var goes = !meaning.Asks && m.Words.Any(w => s_helpers.Contains(w.Text)) && m.Words.Any(w => w.Text is "gaat" or "gaan" or "gesproken" or "gebeld" or "geweest" or "afspraak" or "komt" or "komen" or "onderweg" or "geholpen" or "over") && !m.Words.Any(w => w.Text is "niet" or "nie" or "geen" or "wil" or "moet" or "hoe");
        return goes || IsAccompanied(meaning, m) ? meaning with { Relieved = true, Wishes = false, Themes = [], Role = Role.Unknown, For = ForWhom.Unknown, Kin = null } : meaning;
    }

    /// <summary>"Mijn zus komt zo en blijft slapen", "mijn broer is nu bij hem": nobody is alone with it.</summary>
    private static bool IsAccompanied(Meaning meaning, Utterance m) =>
        meaning is { Asks: false, Kin: not null } && m.Words.Any(w => w.Text is "komt" or "blijft" or "slaapt" or "is" or "zit") && !m.Words.Any(w => w.Text is "niet" or "nie" or "nooit" or "weg" or "dood" or "slaat" or "bang" or "boos")
        && m.Words.Any(w => w.Text is "slapen" or "hierheen" or "langs" or "zo" or "nu" or "straks" or "vanavond" or "vannacht") && (m.Words.Any(w => w.Text is "komt" or "blijft") || Enumerable.Range(1, Math.Max(0, m.Count - 1)).Any(i => m.At(i - 1) == "bij" && m.At(i) is "hem" or "haar" or "mij" or "me"));

    /// <summary>"Ergens terecht zonder dat het wat kost", "iets dat helemaal niks kost": only what is free, and no question of what was shown costs.</summary>
    private static Meaning Free(ConversationState before, Meaning meaning, Utterance m)
    {
        if (meaning.MaxCost is not null || before.Seen.Count == 0 || !m.Words.Any(w => w.Text is "iets" or "ergens" or "wat" or "plek" or "eten")) return meaning;
        var isFree = false;
        for (var i = 0; i < m.Count; i++)
            isFree |= (m.At(i) is "kost" or "kosten" or "koste" && (s_nothing.Contains(m.At(i - 1)) || s_nothing.Contains(m.At(i + 1)))) || (m.At(i) == "zonder" && m.Words.Skip(i + 1).Take(6).Any(w => w.Text is "kost" or "betalen" or "betale"));
        return !isFree || m.At(0) == "wat" ? meaning : meaning with { MaxCost = 0, Cheaper = false, Intent = meaning.Themes.Count > 0 ? Intent.Find : Intent.Narrow, Detail = Detail.None, Details = [], FollowUps = [], AsksAnything = false, Refers = false };
    }

    /// <summary>"Voor die eerste": of the list that was shown.</summary>
    private static Meaning OfOrdinal(ConversationState before, Meaning meaning, Utterance m)
    {
        if (meaning.Ordinal is not null || before.Shown.Count < 2 || meaning.Intent is not (Intent.Details or Intent.Unknown or Intent.OutOfScope)) return meaning;
        for (var i = 1; i < m.Count; i++)
        {
            if (m.At(i - 1) is not ("die" or "dat") || m.At(i + 1) is "keer" or "datum" or "dag" or "avond" or "week" or "afspraak") continue;
            int? ordinal = m.At(i) switch { "eerste" => 1, "tweede" => 2, "derde" => 3, "laatste" => -1, _ => null };
            if (ordinal is { } n && n <= before.Shown.Count) return meaning with { Ordinal = n };
        }

        return meaning;
    }
}
