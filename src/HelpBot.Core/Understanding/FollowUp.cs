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

    /// <summary>"Iemand", "een mens": whoever is called, it is not the offer.</summary>
    Someone,

    /// <summary>"Wat gebeurt er als ik bel".</summary>
    Calling,

    /// <summary>"Wat moet ik zeggen": to who picks up, or to whom one worries about.</summary>
    Words,

    /// <summary>"Tegen haar", "tegen mijn moeder".</summary>
    ToSomebody,

    /// <summary>"Wie kan mij dan helpen".</summary>
    WhoHelps,

    /// <summary>"Iemand om mee te chatten".</summary>
    Chat,

    DayBefore, DaysBefore, DayAfter, DaysAfter, WeekAfter,

    /// <summary>A command by itself: "terug", "meer", also misspelt.</summary>
    Back, More,

    /// <summary>"Dat van 5 euro is me te duur": less than that.</summary>
    TooDear,
}
