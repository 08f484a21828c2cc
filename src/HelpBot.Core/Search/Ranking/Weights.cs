namespace HelpBot.Core.Search.Ranking;

/// <summary>
/// Every number the order of results depends on. A score is a sum of parts; a part's weight is the most it can add (or, where negative,
/// take away). Behind each stands the case that asks for it. <c>tests/HelpBot.Benchmarks weights</c> answers the judged messages without each
/// in turn, and names those that need it.
/// </summary>
internal sealed record Weights
{
    public static Weights Default { get; } = new();

    // What is asked.

    /// <summary>"Ontmoetingsbus" typed in full must bring that record first, above anything nearer, from wherever it is asked.</summary>
    public double Name { get; init; } = 20;

    /// <summary>"samen eten, of anders koffie" in Schiedam: a dinner in the next neighbourhood goes before a coffee morning next door.</summary>
    public double Theme { get; init; } = 4;

    /// <summary>The second theme named counts less than the first: "wandelen, en misschien koffie".</summary>
    public double LaterTheme { get; init; } = 0.6;

    /// <summary>Of the fit of each further theme so much is added: a walk for mourners before a walk, to who asks for both.</summary>
    public double AlsoTheme { get; init; } = 0.4;

    /// <summary>A record that is first of all about something else gets so much of its theme's worth: coffee after the walk.</summary>
    public double SideTheme { get; init; } = 0.85;

    /// <summary>What was not asked but serves too: a coffee house in the village for who wants a mate there.</summary>
    public double BesideTheme { get; init; } = 0.2;

    /// <summary>A neighbouring theme, only after relaxing: nearer than nothing, far below what was asked.</summary>
    public double NeighbourTheme { get; init; } = 0.4;

    /// <summary>
    /// A theme is wide: "kienen" must find the kienen evening before all other games near, and "bowlen" the skittles club before every walk;
    /// but no kienen evening 40 km away before cards in town.
    /// </summary>
    public double Words { get; init; } = 7;

    // Where.

    /// <summary>Heerlen, samen eten: the partner in town beats a meal in Rotterdam 150 km away.</summary>
    public double Distance { get; init; } = 6;

    /// <summary>What has no place of its own is everywhere: a national line goes before a circle three towns away.</summary>
    public double Anywhere { get; init; } = 1.8;

    /// <summary>Kilometres at which the distance part is halved: a bus ride of half an hour.</summary>
    public double HalfDistanceKm { get; init; } = 8;

    /// <summary>
    /// How steep the decay is. Above 1 the nearest few kilometres differ little, so a good fit in the next neighbourhood still wins.
    /// </summary>
    public double DistancePower { get; init; } = 1.3;

    /// <summary>
    /// A talk 125 km away is of no use, however well it fits: far things sink below a neighbouring theme next door (Den Haag, Doesburg).
    /// </summary>
    public double FarAway { get; init; } = -3;

    /// <summary>Kilometres at which half of <see cref="FarAway"/> is taken.</summary>
    public double HalfFarKm { get; init; } = 60;

    /// <summary>
    /// Who names a municipality means it: what is there goes before the same thing some kilometres over its border (Den Haag before Schiedam,
    /// Schiedam before Rotterdam-West). It only ranks; no border hides anything.
    /// </summary>
    public double SameMunicipality { get; init; } = 1.5;

    /// <summary>An organisation with a known branch in the person's municipality goes before one without.</summary>
    public double LocalBranch { get; init; } = 1.5;

    /// <summary>Beyond this an activity does not count as "found nearby": the next relaxation is tried first (Heerlen to Schiedam).</summary>
    public double NearbyKm { get; init; } = 25;

    // When.

    /// <summary>"donderdag": an activity that certainly is on Thursday beats one of which the day is unknown.</summary>
    public double TimeFits { get; init; } = 1.5;

    /// <summary>Every second Thursday of unknown weeks may be this Thursday: worth a call, so worth a little.</summary>
    public double TimeMayFit { get; init; } = 0.5;

    /// <summary>Of two equal coffee mornings the one tomorrow comes first.</summary>
    public double Soon { get; init; } = 0.5;

    /// <summary>Days after which <see cref="Soon"/> is halved.</summary>
    public double HalfSoonDays { get; init; } = 5;

    // For whom.

    /// <summary>A seniors' lunch for somebody of 80.</summary>
    public double AudienceFits { get; init; } = 1;

    /// <summary>A youth club for somebody of 80; an Alzheimer café for who did not ask for it.</summary>
    public double AudienceConflicts { get; init; } = -4;

    /// <summary>A seniors' lunch for somebody who did not say an age: most visitors are welcome there.</summary>
    public double AudienceUnasked { get; init; } = -0.5;

    /// <summary>For organisations, not for residents: a coalition, a covenant meeting.</summary>
    public double NotForResidents { get; init; } = -1.5;

    /// <summary>A coalition of organisations that inwoners may turn to as well: after every house and club that is there for them.</summary>
    public double MainlyForOrganisations { get; init; } = -1;

    // Cost and home.

    /// <summary>"gratis": a free lunch before one of unknown price.</summary>
    public double CostFits { get; init; } = 0.8;

    /// <summary>An unknown price may be free; it is not hidden.</summary>
    public double CostUnknown { get; init; } = 0.2;

    /// <summary>Somebody who cannot leave the house: a visitor or phone circle before a walk in the park.</summary>
    public double AtHome { get; init; } = 2.5;

    /// <summary>A coffee morning in the next village is no help to who cannot leave the house.</summary>
    public double NotAtHome { get; init; } = -1;

    /// <summary>A line that can be called is of use at home too.</summary>
    public double ByPhone { get; init; } = 1;

    // How far to trust it, and what it is.

    /// <summary>Old or vague facts rank below fresh ones of the same fit within the same town.</summary>
    public double AsIs { get; init; } = 0.5;

    /// <summary>Of two records to be shown as they are the one more sure comes first.</summary>
    public double Confidence { get; init; } = 0.2;

    /// <summary>A source of last year before one of six years ago.</summary>
    public double RecentSource { get; init; } = 0.3;

    /// <summary>Years after which <see cref="RecentSource"/> is halved.</summary>
    public double HalfRecentYears { get; init; } = 2;

    /// <summary>A partner that signed the covenant, between equals.</summary>
    public double Covenant { get; init; } = 0.1;

    /// <summary>People come for something to go to; a partner who knows is the second best, but not by much: a house that fits goes before a weak activity.</summary>
    public double IsActivity { get; init; } = 0.6;

    public double IsPartner { get; init; } = 0.3;

    /// <summary>A national line never before something in town with the same theme.</summary>
    public double IsOrganisation { get; init; } = 0.3;

    public double IsHelpline { get; init; } = 0.3;

    /// <summary>"Humanitas" without a place: the national organisation before a branch somewhere.</summary>
    public double IsOrganisationAnywhere { get; init; } = 0.8;

    public double IsAdvice { get; init; } = -0.5;

    /// <summary>No activity known in the municipality: its first door is named too, whatever its themes.</summary>
    public double FirstDoor { get; init; } = 1;

    /// <summary>The first door of another municipality opens for nobody else: no town hall of the next town, nor of any town when none was named.</summary>
    public double OthersDoor { get; init; } = -2;

    /// <summary>"Hoe begin ik erover": advice before any activity with the same words.</summary>
    public double Sought { get; init; } = 3;

    // Words in fields. A field's weight is its worth before saturation.

    public double NameField { get; init; } = 3;
    public double KeywordField { get; init; } = 2;
    public double SummaryField { get; init; } = 1.4;
    public double TypeField { get; init; } = 1.2;
    public double PartnerField { get; init; } = 0.8;
    public double PlaceField { get; init; } = 0.6;

    /// <summary>The words of the record's themes: a synonym counts less than the word itself.</summary>
    public double ThesaurusField { get; init; } = 1.2;

    /// <summary>"Ik wil weer eens bowlen": that somebody wants it again must not weigh beside what it is.</summary>
    public double CommonWord { get; init; } = 0.5;

    /// <summary>Who types a few words has chosen each of them: only in messages of more words than this do common ones weigh little.</summary>
    public double FewWords { get; init; } = 8;

    /// <summary>"bowlen" finds the kegelen evening, but after an evening of bowlen.</summary>
    public double Synonym { get; init; } = 0.6;

    /// <summary>The same where the word itself is in some record: then it is mostly what was meant.</summary>
    public double SynonymBeside { get; init; } = 0.3;

    /// <summary>A word in more than this share of the records needs no synonyms: "koffie" is written wherever there is some.</summary>
    public double SynonymMostShare { get; init; } = 0.03;

    /// <summary>BM25's k1: how soon more of the same stops counting.</summary>
    public double Saturation { get; init; } = 4;

    /// <summary>BM25's b: how far a long description is held against it.</summary>
    public double LengthNorm { get; init; } = 0.75;

    /// <summary>Parts of compounds in a field of their own: .3 measured best (nDCG .577 to .589 on the Dutch known-item set).</summary>
    public double Parts { get; init; } = 0.3;

    /// <summary>Character 4-grams: .2 measured best (nDCG .603 to .617).</summary>
    public double Grams { get; init; } = 0.2;

    /// <summary>With themes known, words alone make a hit only when they cover this much of what was asked: "in de buurt" finds no diner.</summary>
    public double WordsAloneCover { get; init; } = 0.2;

    /// <summary>A misspelt name that no dictionary mends counts as found when this much of its 4-grams is there.</summary>
    public double GramsAloneCover { get; init; } = 0.55;
}
