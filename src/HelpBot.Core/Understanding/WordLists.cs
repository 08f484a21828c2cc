namespace HelpBot.Core.Understanding;

/// <summary>Lists of words in <c>knowledge/understanding/word-lists.yaml</c>; the rules say what it means to stand in one.</summary>
public enum WordList
{
    /// <summary>Where people work in care and welfare, by how such a word ends: "wijkpraktijk" is a "praktijk".</summary>
    Workplaces,

    /// <summary>What people are who work there, by how such a word ends.</summary>
    Trades,

    /// <summary>Ends like a trade, yet is none that brings people on.</summary>
    NoTrades,

    /// <summary>Words by which a file calls somebody: "cliënt", "deelnemer".</summary>
    Records,

    /// <summary>Words that open a case: "vrouw, 51".</summary>
    CasePersons,

    /// <summary>People of whom one speaks at work.</summary>
    PeopleAtWork,

    /// <summary>Kin, neighbours, friends, as they are made longer: "achterbuurvrouw".</summary>
    Kin,

    /// <summary>What stands before kin in one word.</summary>
    KinBefore,

    /// <summary>Names by which children call their family, that need no "mijn".</summary>
    CallingNames,

    /// <summary>People as a kind, of whom things are told in general.</summary>
    Kinds,

    /// <summary>Verbs that tell of somebody or something else.</summary>
    TellingVerbs,

    /// <summary>Verbs by which something is said of people or things in general.</summary>
    GeneralVerbs,

    /// <summary>What one does of an ordinary day, after "ik".</summary>
    MyDoings,

    /// <summary>The same after "wij".</summary>
    OurDoings,

    /// <summary>What carries somebody and may be worn.</summary>
    BodyParts,

    /// <summary>How hard walking goes.</summary>
    Hard,

    /// <summary>With what or how somebody walks who walks badly.</summary>
    WalkingAids,

    /// <summary>How a driving licence is lost.</summary>
    LicenceLost,

    /// <summary>How a car is gone.</summary>
    CarGone,

    /// <summary>That facts were looked up: "wanneer nagegaan".</summary>
    Checked,

    /// <summary>That somebody is taken there: "mijn dochter brengt me".</summary>
    Bringing,

    /// <summary>What caring for another does to somebody: "ik slaap er slecht van".</summary>
    Strain,

    /// <summary>Hours of what was shown, in one word.</summary>
    Hours,

    /// <summary>Of two things that were told: "prijs van beide".</summary>
    Both,

    /// <summary>That nothing is to be paid.</summary>
    Free,

    /// <summary>Words that point at one thing: "die lunch".</summary>
    Pointers,

    /// <summary>Words that begin a question about something.</summary>
    Asking,

    /// <summary>Something else is sought, like it or beside it.</summary>
    Seeking,

    /// <summary>Words before the one that tells what a clause is.</summary>
    Openings,

    /// <summary>Stems in the name of many houses, and said of any.</summary>
    NameStems,

    /// <summary>Words that begin a question about what was just told of.</summary>
    AskingOfOne,

    /// <summary>That something is liked: "dat vind ik leuk".</summary>
    Liking,

    /// <summary>That another town will do: "Partij is ook goed".</summary>
    Consenting,

    /// <summary>That something was said wrong: "ik bedoel Beek".</summary>
    Correcting,

    /// <summary>That somebody died.</summary>
    Bereaved,

    /// <summary>Words for the one of whom is spoken: "hij", "ma".</summary>
    Others,

    /// <summary>That somebody takes the caring over for a while.</summary>
    Relieving,

    /// <summary>What comes to the house, or calls, by the word alone.</summary>
    ComesHome,

    /// <summary>The same, by how the word begins.</summary>
    ComesHomeBegins,

    /// <summary>That somebody drops in.</summary>
    Visiting,

    /// <summary>That somebody stays for a while: who reads aloud or keeps watch comes to the house.</summary>
    Sitting,

    /// <summary>How one rides by oneself.</summary>
    Driving,

    /// <summary>A car of one's own.</summary>
    Cars,

    /// <summary>What legs must do.</summary>
    Walking,

    /// <summary>What one walks with who needs it.</summary>
    Sticks,

    /// <summary>What one gets at the shop, and the shop.</summary>
    Shops,

    /// <summary>Who or what is gone to for one's health.</summary>
    Doctors,

    /// <summary>That something does not work, or hardly.</summary>
    Failing,

    /// <summary>What is said of getting somewhere or getting it done: "het lukt".</summary>
    Managing,

    /// <summary>What HelpBot is, to who would rather have a human being.</summary>
    Machines,

    /// <summary>How one speaks with somebody.</summary>
    Speaking,

    /// <summary>When somebody picks up: "kan dat ook in het weekend".</summary>
    PickUpHours,

    /// <summary>How one reaches somebody without a voice.</summary>
    Typing,

    /// <summary>That one may be wrong about what one fears.</summary>
    Doubting,

    /// <summary>That somebody must agree before it is passed on.</summary>
    Consent,

    /// <summary>That somebody goes and does it: "ik ga daar eens kijken".</summary>
    Doing,

    /// <summary>That the police or another body is told of who hurts one.</summary>
    Charging,

    /// <summary>What cannot be borne any more: "ik hou het niet meer vol".</summary>
    Bearing,
}

/// <summary>The lists, ready to be asked of every word. Immutable.</summary>
internal sealed class WordLists
{
    /// <summary>An ending this short must be the whole word: "arts" is, "zwarts" is not.</summary>
    private const int ShortEnding = 4;

    public static readonly WordLists Empty = new(new Dictionary<WordList, IReadOnlyList<string>>());

    private readonly HashSet<string>[] _words;
    private readonly Dictionary<int, string[]> _workplaces, _trades;

    public WordLists(IReadOnlyDictionary<WordList, IReadOnlyList<string>> lists)
    {
        _words = [.. Enum.GetValues<WordList>().Select(l => lists.GetValueOrDefault(l, []).ToHashSet(StringComparer.Ordinal))];
        KinBefore = [.. _words[(int)WordList.KinBefore]];
        (_workplaces, _trades) = (ByTail(_words[(int)WordList.Workplaces]), ByTail(_words[(int)WordList.Trades]));
    }

    public string[] KinBefore { get; }

    public IEnumerable<string> All => _words.SelectMany(w => w);

    public bool Has(WordList list, string word) => _words[(int)list].Contains(word);

    /// <summary>The word begins as one of the list does.</summary>
    public bool Begins(WordList list, string word)
    {
        foreach (var start in _words[(int)list])
            if (word.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    public bool IsWorkplace(string word) => EndsIn(word, _workplaces);

    public bool IsTrade(string word) => EndsIn(word, _trades) && !Has(WordList.NoTrades, word);

    private static bool EndsIn(string word, Dictionary<int, string[]> endings)
    {
        if (word.Length < 3 || !endings.TryGetValue(Tail(word), out var some)) return false;
        foreach (var ending in some)
            if (word.Length >= ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && (ending.Length > ShortEnding || word.Length == ending.Length)) return true;
        return false;
    }

    /// <summary>By their last three letters: every word of every message is looked up.</summary>
    private static Dictionary<int, string[]> ByTail(IEnumerable<string> endings) => endings.Where(e => e.Length > 2).GroupBy(Tail).ToDictionary(g => g.Key, g => g.ToArray());

    private static int Tail(string word) => ((word[^3] & 255) << 16) | ((word[^2] & 255) << 8) | (word[^1] & 255);
}
