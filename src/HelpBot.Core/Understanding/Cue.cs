namespace HelpBot.Core.Understanding;

/// <summary>What a phrase points to. In <c>knowledge/understanding/cues.yaml</c> each is a key in kebab-case.</summary>
public enum Cue
{
    /// <summary>"ik", "mij", "wij".</summary>
    Self,

    /// <summary>"mijn", "ons", "me": a relative may follow.</summary>
    Possessive,

    /// <summary>Family and neighbours: "moeder", "buurvrouw".</summary>
    Relative,

    /// <summary>"man", "vrouw", "partner": another, or the one who is missed.</summary>
    Spouse,

    /// <summary>"een vriendin van mij", "iemand in onze straat".</summary>
    Acquaintance,

    /// <summary>"ze", "hij", "haar".</summary>
    ThirdPerson,

    /// <summary>"ik ben huisarts", "verwijzen", "caseload".</summary>
    Professional,

    /// <summary>"mw", "cliënt": the person a professional writes about.</summary>
    Client,

    /// <summary>"overleden", "verloren", "ik mis".</summary>
    Loss,

    /// <summary>"ik wil", "ik zoek", "lijkt me leuk".</summary>
    Wish,

    /// <summary>"waar kan ik", "is er", "weet u".</summary>
    Ask,

    /// <summary>"zit alleen", "ken niemand": a need without a question.</summary>
    Need,

    /// <summary>"ik heb reuma", "weduwe", "kan niet slapen": a state that asks for a hearing, not yet for anything in particular.</summary>
    State,

    /// <summary>A work in care or welfare: "wijkverpleegkundige", "casemanager".</summary>
    Job,

    /// <summary>"hoe begin ik erover", "waaraan merk ik": advice is asked.</summary>
    HowTo,

    /// <summary>"wat kan ik doen", "wijst alles af": advice, where a relative writes and nothing is sought.</summary>
    Stuck,

    /// <summary>"verwijzen", "aanmelden": a professional passes somebody on.</summary>
    Refer,

    /// <summary>"weet ik niet", "maakt niet uit".</summary>
    Undecided,

    /// <summary>"wat is er te doen", "welke activiteiten", "maakt niet uit wat".</summary>
    Anything,

    /// <summary>"waar kan ik dat melden": a worry about somebody is to be passed on.</summary>
    Report,

    /// <summary>"landelijk", "in heel Nederland".</summary>
    Nationwide,

    /// <summary>"huh", "ik snap het niet".</summary>
    Confused,

    /// <summary>Names of help lines and bodies that have a number.</summary>
    Helpline,

    /// <summary>"voor mijzelf": whatever was said of others, it is for oneself.</summary>
    ForSelf,

    /// <summary>"eenzaam" itself.</summary>
    Lonely,
    Alone, Grief, Ashamed, Tired, Worried, Glad, Afraid,

    /// <summary>"vader", "dhr", "opa": who it is for is a man.</summary>
    Man,

    /// <summary>"moeder", "mw", "oma".</summary>
    Woman,

    /// <summary>"weduwnaar", "ik ben een man": so is who writes, or who it is for.</summary>
    SelfMan,

    /// <summary>"weduwe", "ik ben een vrouw".</summary>
    SelfWoman,
    WalksBadly, Wheelchair, NoCar, Housebound, AtHome,
    AudienceOlder, AudienceYoung, AudienceNewcomer, AudienceLhbtiq, AudienceDementia, AudienceCarer, AudienceBereaved, AudienceDisability,
    Cheaper, Nearer, NearMe,
    DetailCost, DetailRoute, DetailAccessibility, DetailPhone, DetailTime, DetailRegistration, DetailAudience, DetailFreshness,

    /// <summary>"geen", "niet met", "hekel aan": what follows is not wanted.</summary>
    NotThis,

    /// <summary>"hoeft niet", "vind ik niks": what went before is not wanted.</summary>
    NotThat,

    /// <summary>"laat maar", "ik bedoel": only what follows counts.</summary>
    ChangeOfMind,

    /// <summary>"liever".</summary>
    Rather,

    /// <summary>Before a place: "in", "te", "omgeving".</summary>
    PlaceBefore,

    /// <summary>"woon", "verhuisd naar": a place is near.</summary>
    Lives,

    /// <summary>Lamps, timers, thermostats and the like.</summary>
    Gadget,

    /// <summary>Weather, sport results, politics, recipes, computers: not this bot's subject.</summary>
    World,

    /// <summary>"doorverbinden", "een medewerker": a person is asked for.</summary>
    PersonAsked,

    /// <summary>"tot ziens".</summary>
    Farewell,

    /// <summary>"bedankt".</summary>
    Gratitude,

    /// <summary>Words of abuse.</summary>
    Rude,

    /// <summary>Verbs and "je" that make a sentence of what would else be key words.</summary>
    Sentence,

    /// <summary>Words that carry nothing for search, beside the stop words.</summary>
    Filler,

    /// <summary>"wachttijd", "hoe snel kan iemand terecht".</summary>
    DetailWaiting,

    /// <summary>"hoe verwijs ik", "hoe meld ik aan": the way in, asked by a professional.</summary>
    ReferHow,

    /// <summary>"verwijstekst", "tekst voor het dossier".</summary>
    ReferText,

    /// <summary>"welzijn op recept".</summary>
    OnPrescription,

    /// <summary>"wijst alles af", "wil niet onder de mensen": somebody turns down whatever is proposed.</summary>
    Declines,

    /// <summary>What advice is about: "wat zeg ik", "wat kan ik beter niet zeggen", "waaraan merk ik".</summary>
    AdviceSay, AdviceAvoid, AdviceSigns,
    /// <summary>"Liever niet in een groep".</summary>
    OneToOne,

    /// <summary>"Pas verhuisd", "nieuw hier".</summary>
    Moved,

    /// <summary>"zet haar telefoonnummer erin": personal data asked for in a text.</summary>
    ReferPersonal,

    /// <summary>"dat vertel ik liever niet": somebody keeps something to himself.</summary>
    Reticent,

    /// <summary>"wie helpt mij", "even overnemen": support for who cares for another.</summary>
    OwnSupport,

    /// <summary>"moet ik haar dat eerst vertellen".</summary>
    AdviceTell,

    /// <summary>"weten ze dan dat ik het was", "anoniem".</summary>
    AdviceAnonymous,

    /// <summary>"geen teken van leven", "het licht is niet aan geweest": somebody may lie there.</summary>
    AdviceSilent,

    /// <summary>"gelukkig", "loos alarm", "hij deed net open".</summary>
    Relieved,

    /// <summary>"hoe lang bewaar je dit", "wat ik hier typ".</summary>
    Keeping,

    /// <summary>"drinkt steeds meer", "grijpt naar de fles".</summary>
    Drinking,

    /// <summary>"door een ruzie", "wil me niet meer zien".</summary>
    Estranged,

    /// <summary>"pas gescheiden", "na mijn scheiding".</summary>
    Divorced,
}
