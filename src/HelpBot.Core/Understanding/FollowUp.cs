namespace HelpBot.Core.Understanding;

/// <summary>
/// What a short message may be about when offers were just shown: read loosely, from <c>understanding/follow-ups.yaml</c>, and of no meaning
/// without such offers.
/// </summary>
public enum FollowUp
{
    Cost, Time, Route, Accessibility, Phone, Registration, Audience, Freshness,

    /// <summary>Whether one can be fetched.</summary>
    Transport,

    /// <summary>What happens there: "wat doen ze daar".</summary>
    Content,

    /// <summary>What no record tells: what to bring, how many come, whether a dog may.</summary>
    Unlisted,

    Cheapest, Nearest, Soonest,

    /// <summary>"Welke is gratis": one of them.</summary>
    Which,

    /// <summary>"Verder weg mag ook".</summary>
    Farther,

    /// <summary>A site or an address for mail: who does not like to call.</summary>
    Site,

    /// <summary>After danger to another: "moet zij zelf bellen of mag ik dat ook".</summary>
    WhoCalls,

    /// <summary>"Nee, geen hulplijn, gewoon mensen": no number to call.</summary>
    NoLine,

    /// <summary>"Doe maar iets binnen dan".</summary>
    Other,

    /// <summary>"Nu", of who listens.</summary>
    Now,

    /// <summary>"Is dat morgen al": of what was shown, and no wish for that day.</summary>
    IsThat,

    /// <summary>The very word for a number to call, however short the message: "hbu n tel nr".</summary>
    Number,

    /// <summary>"Iemand", "een mens": whoever is called, it is not the offer.</summary>
    Someone,

    /// <summary>"Wat gebeurt er als ik bel".</summary>
    Calling,

    /// <summary>"Als ik daar binnenkom", "de eerste keer kom": what happens at the door, and not on the telephone.</summary>
    Arriving,

    /// <summary>"Ik woon zelf in Groningen".</summary>
    OwnHome,

    /// <summary>"Mijn hondje": whether an animal may come along is in no field.</summary>
    Pet,

    /// <summary>"Wat moet ik zeggen": to who picks up, or to whom one worries about.</summary>
    Words,

    /// <summary>"Tegen haar", "tegen mijn moeder".</summary>
    ToSomebody,

    /// <summary>"Wie kan mij dan helpen".</summary>
    WhoHelps,

    /// <summary>"Iemand om mee te chatten", "kan ik appen in plaats van bellen".</summary>
    Chat,

    /// <summary>"Nee, ze wil niet": what was proposed to another is turned down.</summary>
    Refuses,

    /// <summary>"Hoe ver is dat": not where, but how far.</summary>
    HowFar,

    /// <summary>"Het nummer van de gemeente": of the town hall itself, whatever was shown.</summary>
    TownHall,

    /// <summary>"Eerlijk gezegd is het voor mezelf".</summary>
    OwnsUp,

    /// <summary>"En iemand die bij haar langsgaat", "wie belt er dan": a wish, also after offers of another kind.</summary>
    Visits, Calls,

    /// <summary>"Voor mij zou zoiets ook goed zijn".</summary>
    Alike,

    /// <summary>"Mensen van mijn leeftijd".</summary>
    SameAge,

    /// <summary>After danger: "moet ik ernaar vragen", "zonder dat hij het hoort", "welke stappen".</summary>
    AskOutright, Unheard, Steps,

    DayBefore, DaysBefore, DayAfter, DaysAfter, WeekAfter,

    /// <summary>A command by itself: "terug", "meer", also misspelt.</summary>
    Back, More,

    /// <summary>"Dat van 5 euro is me te duur": less than that.</summary>
    TooDear,

    /// <summary>"Vindt u dat raar": whether one does right by the other.</summary>
    Doubts,

    /// <summary>"Ik slaap er een nachtje over": nothing more now.</summary>
    Postpones,

    /// <summary>"Prijs van beide": not only of the one that was spoken of. Last: what was learned of turns knows the others by their place.</summary>
    Both,
}
