using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>Who writes.</summary>
public enum Role { Unknown, Resident, Family, Professional }

/// <summary>For whom something is sought.</summary>
public enum ForWhom { Unknown, Self, Other, Client }

/// <summary>What the person wants from this message.</summary>
public enum Intent
{
    /// <summary>Nothing recognised.</summary>
    Unknown,
    Find, More, Choose, Narrow, Person, Advice, Referral, Details, Yes, No, DontKnow, Greet, Thanks, Goodbye, SmallTalk,
    AreYouHuman, WhatCanYouDo, Privacy, Back, Restart, Stop, Start, Forget, Language, OutOfScope, Insult,
}

/// <summary>What is asked about something that was just shown.</summary>
public enum Detail
{
    None, Cost, Route, Accessibility, Phone, Time, Registration, Audience,

    /// <summary>Whether it still holds, how old the information is.</summary>
    Freshness,

    /// <summary>How long until somebody can come.</summary>
    Waiting,

    /// <summary>Whether one can be fetched.</summary>
    Transport,

    /// <summary>What happens there.</summary>
    Content,

    /// <summary>What no record tells.</summary>
    Unlisted,

    /// <summary>What will happen when one calls.</summary>
    Calling,

    /// <summary>The first coming date.</summary>
    Next,

    HowFar,

    /// <summary>Until when one can call.</summary>
    ReachHours,

    /// <summary>A site, an address for mail, a chat.</summary>
    Site,

    /// <summary>Whether somebody may come along.</summary>
    Company,

    /// <summary>How many come.</summary>
    Group,

    /// <summary>Who is behind it.</summary>
    Who,
}

/// <summary>What a professional asks about referring.</summary>
public enum ReferralQuestion { None, How, Text, OnPrescription, Personal }

/// <summary>Why somebody cannot simply come.</summary>
[Flags]
public enum Mobility { None = 0, WalksBadly = 1, Wheelchair = 2, NoCar = 4, Housebound = 8 }

/// <summary>A place named in the message.</summary>
/// <param name="Postcode">As written, full or only the area; null when a name was written.</param>
/// <param name="IsOthers">True when it is where the other person lives ("mijn moeder in Schiedam").</param>
public sealed record PlaceMention(Place Place, Postcode? Postcode, TextSpan Span, bool IsOthers);

/// <summary>Everything read from one message, before the conversation is taken into account.</summary>
public sealed record Meaning
{
    /// <summary>Null when the message says nothing of it.</summary>
    public Role Role { get; init; }

    public ForWhom For { get; init; }

    /// <summary>Nobody but a "ze" or "hij" tells who writes: in a conversation with a professional it is the client still.</summary>
    public bool RoleIsGuessed { get; init; }

    public Intent Intent { get; init; }

    /// <summary>Second-likeliest reading, for the one question that may be asked; Unknown when there is none.</summary>
    public Intent Alternative { get; init; }

    /// <summary>Theme ids, the one most strongly meant first.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>"Wat is er te doen", "maakt niet uit wat": whatever there is, where nothing in particular is named beside it.</summary>
    public bool AsksAnything { get; init; }

    /// <summary>Ids of the records that are asked about by their name; empty when none is.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>"Bij wie kan ik dat melden": a worry about somebody is to be passed on.</summary>
    public bool Reports { get; init; }

    /// <summary>What is asked about referring; None when nothing is.</summary>
    public ReferralQuestion Referral { get; init; }

    /// <summary>"een cliënt", "mw. 82": a client is introduced, who may not be the one before.</summary>
    public bool NewClient { get; init; }

    /// <summary>"ik ben huisarts", "mijn cliënt": in so many words it is work.</summary>
    public bool SaysWork { get; init; }

    /// <summary>"Kunt u haar eens bellen": that HelpBot itself does what a computer cannot.</summary>
    public bool AsksDeed { get; init; }

    /// <summary>Key of the kin word of who it is about ("mother"), from <c>understanding/kin.yaml</c>; null when none was used.</summary>
    public string? Kin { get; init; }

    /// <summary>"voor mezelf": whatever was said of others, now it is about the writer.</summary>
    public bool SaysForSelf { get; init; }

    /// <summary>A clause tells of the writer's own state: "ik ben moe", "ik zit maar thuis".</summary>
    public bool TellsOwnState { get; init; }

    /// <summary>Whoever cares for another is exhausted too: "en ik ben zelf ook op".</summary>
    public bool CaresToo { get; init; }

    /// <summary>"en voor de dochter": for whom the kin word names.</summary>
    public bool IsForKin { get; init; }

    /// <summary>"mijn moeder", not "haar zoon".</summary>
    public bool KinIsOwn { get; init; }

    /// <summary>"wijst alles af": whoever it is about wants no company, no group, no help.</summary>
    public bool Declines { get; init; }

    /// <summary>A relative tells how the other is doing: "hij zit maar te zitten", or at length.</summary>
    public bool TellsOfThem { get; init; }

    /// <summary>"gelukkig", "loos alarm": what was feared is over.</summary>
    public bool Relieved { get; init; }

    /// <summary>It asks what is kept of what was written.</summary>
    public bool AsksOfKeeping { get; init; }

    /// <summary>"mag mijn man mee".</summary>
    public bool Brings { get; init; }

    /// <summary>"wat nu", "wat kan ik doen": advice, where a relative writes.</summary>
    public bool Stuck { get; init; }

    /// <summary>"tips hoe ik haar kan helpen", "hoe nodig ik hem uit": advice, whoever writes.</summary>
    public bool AsksHow { get; init; }

    /// <summary>"en wie helpt mij": support for who cares for another.</summary>
    public bool AsksOwnSupport { get; init; }

    /// <summary>"welke zonder aanmelding": which of them have or lack something.</summary>
    public bool Sifts { get; init; }

    /// <summary>Topic of advice that is asked in so many words; null when none is.</summary>
    public string? AdviceTopic { get; init; }

    /// <summary>"landelijk": an organisation for the whole country.</summary>
    public bool AsksNationwide { get; init; }

    /// <summary>Theme ids ruled out: "niet met eten".</summary>
    public IReadOnlyList<string> NotThemes { get; init; } = [];

    /// <summary>Of these themes only these words are ruled out, as "bingo" of all games; folded.</summary>
    public IReadOnlyList<string> NotWords { get; init; } = [];

    /// <summary>Themes in <see cref="NotThemes"/> that were not ruled out as a whole: each word of theirs stands in <see cref="NotWords"/>.</summary>
    public IReadOnlyList<string> PartlyNotThemes { get; init; } = [];

    /// <summary>men or women: whom it is for, as far as words such as "moeder" or "dhr." tell; null when they do not.</summary>
    public string? Gender { get; init; }

    /// <summary>The place to search near comes first.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Dutch towns that were named but are not in the catalog: the reply can say so.</summary>
    public IReadOnlyList<string> UnknownPlaces { get; init; } = [];

    /// <summary>Postcodes that were written but are not in the catalog: <c>1012</c> or <c>1012 AB</c>.</summary>
    public IReadOnlyList<string> UnknownPostcodes { get; init; } = [];

    /// <summary>"bij mij in de buurt" without saying where.</summary>
    public bool NearMe { get; init; }

    public WantedTime When { get; init; } = WantedTime.Any;

    /// <summary>Euro a visit; 0 for "gratis"; null when not said.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>"goedkoper", "niet te duur": cheaper than what was shown, without an amount.</summary>
    public bool Cheaper { get; init; }

    /// <summary>"dichterbij".</summary>
    public bool Nearer { get; init; }

    public Mobility Mobility { get; init; }

    /// <summary>It should come to the person: visits, phone, meals.</summary>
    public bool AtHome { get; init; }

    /// <summary>What "iets met dieren" is about; null when nothing was named so.</summary>
    public string? Subject { get; init; }

    /// <summary>"Liever niet in een groep": one to one.</summary>
    public bool OneToOne { get; init; }

    /// <summary>"Die met de lunch", "die op woensdag": one of what was shown is meant.</summary>
    public bool Points { get; init; }

    /// <summary>What stands behind "die" or "dat": "die bus", "dat koor"; folded.</summary>
    public IReadOnlyList<string> Pointed { get; init; } = [];

    /// <summary>Years; null when not said.</summary>
    public int? Age { get; init; }

    /// <summary>older, young, newcomer, lhbtiq, dementia, carer, bereaved, disability.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    public Detail Detail { get; init; }

    /// <summary>What it does in a conversation that is under way, by what was learned; null where that is not known.</summary>
    internal Following.TurnSight? Turn { get; init; }

    /// <summary>By what was learned it only tells: a feeling, a circumstance, an answer. Nothing else is sought than before.</summary>
    public bool Tells { get; init; }

    /// <summary>What the message may ask of offers that were shown; of no meaning where none were.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>It is put as a question: by its first word or its mark.</summary>
    public bool Asks { get; init; }

    /// <summary>"Kan ik er alleen heen": how it goes there.</summary>
    public bool AsksIfMay { get; init; }

    /// <summary>A wish, or a question for something, is in it: "ik wil", "is er".</summary>
    public bool Wishes { get; init; }

    /// <summary>It points at what was said before: "die", "daar", "er".</summary>
    public bool Refers { get; init; }

    /// <summary>It is about the world at large, or about devices.</summary>
    public bool Worldly { get; init; }

    public int WordCount { get; init; }

    /// <summary>"adres en tijden": everything that is asked, <see cref="Detail"/> first.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>"lotgenoten": people who live through the same, whatever that is; no loss was named.</summary>
    public bool Peers { get; init; }

    /// <summary>"de tweede" is 2, "de laatste" is -1; null when none.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The person used the word eenzaam, so it may be used back.</summary>
    public bool SaysLonely { get; init; }

    /// <summary>What to acknowledge: alone, grief, ashamed, tired, worried, glad, afraid; null when nothing.</summary>
    public string? Feeling { get; init; }

    /// <summary>What else weighs, and is heard beside it: drinking, estranged, divorced; null when nothing.</summary>
    public string? Burden { get; init; }

    /// <summary>ISO 639-1 code; "nl" unless another is clear.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>The meaningful words left for free-text search, folded, in order.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];
}
