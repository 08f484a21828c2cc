namespace HelpBot.Core.Knowledge;

/// <summary>All that is known, from one reading of the knowledge folder. Immutable; safe to share between threads.</summary>
/// <param name="Fingerprint">Changes when any file changes: SHA-256 over the files, in lowercase hexadecimal.</param>
public sealed record Catalog(
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<Partner> Partners,
    IReadOnlyList<LocalActivity> Activities,
    IReadOnlyList<Helpline> Helplines,
    IReadOnlyList<NationalOrganisation> Organisations,
    IReadOnlyList<Advice> Advice,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Place> Places,
    Words Words,
    Texts Texts,
    string Fingerprint)
{
    /// <summary>A record's themes are kept as bits of one number; a catalog with more themes is refused when it is read.</summary>
    public const int MostThemes = 64;
}

/// <summary>Dutch language data from <c>knowledge/words</c>. All in lower case.</summary>
/// <param name="StopWords">Words that carry no meaning for search; short on purpose.</param>
/// <param name="StemExceptions">Word to stem, where the stemmer slips.</param>
/// <param name="CompoundHeads">Last parts that make a compound likely: groep, club, café.</param>
/// <param name="CompoundExceptions">Word to its parts; an empty list means "do not split".</param>
/// <param name="Shorthand">SMS forms and common errors to what is meant: "idd" to "inderdaad".</param>
/// <param name="Lexicon">Known base forms, so that they are neither split nor corrected.</param>
public sealed record Words(
    IReadOnlySet<string> StopWords,
    IReadOnlyDictionary<string, string> StemExceptions,
    IReadOnlyList<string> CompoundHeads,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CompoundExceptions,
    IReadOnlyDictionary<string, string> Shorthand,
    IReadOnlySet<string> Lexicon)
{
    /// <summary>Parts of compounds that only say what kind of thing, when, where or for whom: groep, middag, buurt.</summary>
    public IReadOnlySet<string> KindWords { get; init; } = new HashSet<string>();

    /// <summary>Words that say little about what is sought, in any of their forms: gaan, vinden, moeder, week.</summary>
    public IReadOnlySet<string> CommonWords { get; init; } = new HashSet<string>();

    /// <summary>The same only as they stand: "man" says little, "mannen" does not.</summary>
    public IReadOnlySet<string> CommonForms { get; init; } = new HashSet<string>();

    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];
}

/// <summary>Words and phrases for nearly the same thing: who says one is served by what carries another.</summary>
/// <param name="Asked">Served by the others, but never looked for: who asks about a printer is served by computer lessons.</param>
/// <param name="Also">Looked for, but not the other way round: who asks for the theatre is served by an outing.</param>
public sealed record SynonymGroup(IReadOnlyList<string> Words, IReadOnlyList<string> Asked, IReadOnlyList<string> Also);
