namespace HelpBot.Core.Search;

/// <summary>
/// Every number the order of results depends on. A score is a sum of parts; a part's weight is the most it can add (or, where negative,
/// take away). Behind each stands the case that asks for it; the tests hold most of them.
/// </summary>
internal static class Weights
{
    // What is asked.

    /// <summary>"Ontmoetingsbus" typed in full must bring that record first, above anything nearer, from wherever it is asked.</summary>
    public const double Name = 20;

    /// <summary>"samen eten" in Schiedam: a dinner 6 km away goes before a coffee morning next door.</summary>
    public const double Theme = 4;

    /// <summary>The second theme named counts less than the first: "wandelen, en misschien koffie".</summary>
    public const double LaterTheme = 0.6;

    /// <summary>A neighbouring theme, only after relaxing: nearer than nothing, far below what was asked.</summary>
    public const double NeighbourTheme = 0.4;

    /// <summary>"kienen" must find the kienen evening before other games, but not a kienen evening 40 km away before cards in town.</summary>
    public const double Words = 2.5;

    // Where.

    /// <summary>Heerlen, samen eten: the partner in town beats a meal in Rotterdam 150 km away.</summary>
    public const double Distance = 5;

    /// <summary>Kilometres at which the distance part is halved: a bus ride of half an hour.</summary>
    public const double HalfDistanceKm = 8;

    /// <summary>
    /// How steep the decay is. Above 1 the nearest few kilometres differ little, so a good fit in the next neighbourhood still wins.
    /// </summary>
    public const double DistancePower = 1.3;

    /// <summary>
    /// A talk 125 km away is of no use, however well it fits: far things sink below a neighbouring theme next door (Den Haag, Doesburg).
    /// </summary>
    public const double FarAway = -2;

    /// <summary>Kilometres at which half of <see cref="FarAway"/> is taken.</summary>
    public const double HalfFarKm = 60;

    /// <summary>Within one town the own municipality decides between equals; it is worth about 500 m, so no border hides anything.</summary>
    public const double SameMunicipality = 0.2;

    /// <summary>An organisation with a known branch in the person's municipality goes before one without.</summary>
    public const double LocalBranch = 0.8;

    /// <summary>Beyond this an activity does not count as "found nearby": the next relaxation is tried first (Heerlen to Schiedam).</summary>
    public const double NearbyKm = 25;

    // When.

    /// <summary>"donderdag": an activity that certainly is on Thursday beats one of which the day is unknown.</summary>
    public const double TimeFits = 1.5;

    /// <summary>Every second Thursday of unknown weeks may be this Thursday: worth a call, so worth a little.</summary>
    public const double TimeMayFit = 0.5;

    /// <summary>Of two equal coffee mornings the one tomorrow comes first.</summary>
    public const double Soon = 0.5;

    /// <summary>Days after which <see cref="Soon"/> is halved.</summary>
    public const double HalfSoonDays = 5;

    // For whom.

    /// <summary>A seniors' lunch for somebody of 80.</summary>
    public const double AudienceFits = 0.6;

    /// <summary>A youth club for somebody of 80; an Alzheimer café for who did not ask for it.</summary>
    public const double AudienceConflicts = -4;

    /// <summary>A seniors' lunch for somebody who did not say an age: most visitors are welcome there.</summary>
    public const double AudienceUnasked = -0.2;

    /// <summary>For organisations, not for residents: a coalition, a covenant meeting.</summary>
    public const double NotForResidents = -1.5;

    // Cost and home.

    /// <summary>"gratis": a free lunch before one of unknown price.</summary>
    public const double CostFits = 0.8;

    /// <summary>An unknown price may be free; it is not hidden.</summary>
    public const double CostUnknown = 0.2;

    /// <summary>Somebody who cannot leave the house: a visitor or phone circle before a walk in the park.</summary>
    public const double AtHome = 2.5;

    /// <summary>A line that can be called is of use at home too.</summary>
    public const double ByPhone = 1;

    // How far to trust it, and what it is.

    /// <summary>Old or vague facts rank below fresh ones of the same fit within the same town.</summary>
    public const double AsIs = 1;

    /// <summary>Of two records to be shown as they are the one more sure comes first.</summary>
    public const double Confidence = 0.2;

    /// <summary>A source of last year before one of six years ago.</summary>
    public const double RecentSource = 0.3;

    /// <summary>Years after which <see cref="RecentSource"/> is halved.</summary>
    public const double HalfRecentYears = 2;

    /// <summary>A partner that signed the covenant, between equals.</summary>
    public const double Covenant = 0.1;

    /// <summary>People come for something to go to; a partner who knows is the second best, a national line the third.</summary>
    public const double IsActivity = 1;

    public const double IsPartner = 0.3;

    /// <summary>A national line never before something in town with the same theme.</summary>
    public const double IsOrganisation = 0;

    public const double IsHelpline = 0;

    /// <summary>"Humanitas" without a place: the national organisation before a branch somewhere.</summary>
    public const double IsOrganisationAnywhere = 0.4;

    public const double IsAdvice = -0.5;

    /// <summary>No activity known in the municipality: its first door is named too, whatever its themes.</summary>
    public const double FirstDoor = 1;

    // Words in fields. A field's weight is its worth before saturation.

    public const double NameField = 3;
    public const double KeywordField = 2;
    public const double SummaryField = 1.4;
    public const double TypeField = 1.2;
    public const double PartnerField = 0.8;
    public const double PlaceField = 0.6;

    /// <summary>The words of the record's themes: a synonym counts less than the word itself.</summary>
    public const double ThesaurusField = 0.4;

    /// <summary>BM25's k1: how soon more of the same stops counting.</summary>
    public const double Saturation = 1.2;

    /// <summary>BM25's b: how far a long description is held against it.</summary>
    public const double LengthNorm = 0.5;

    /// <summary>Parts of compounds in a field of their own: .3 measured best (nDCG .577 to .589 on the Dutch known-item set).</summary>
    public const double Parts = 0.3;

    /// <summary>Character 4-grams: .2 measured best (nDCG .603 to .617).</summary>
    public const double Grams = 0.2;

    /// <summary>With themes known, words alone make a hit only when they cover this much of what was asked: "in de buurt" finds no diner.</summary>
    public const double WordsAloneCover = 0.5;

    /// <summary>A misspelt name that no dictionary mends counts as found when this much of its 4-grams is there.</summary>
    public const double GramsAloneCover = 0.55;
}
