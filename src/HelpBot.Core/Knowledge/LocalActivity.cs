namespace HelpBot.Core.Knowledge;

/// <summary>Something a partner offers to residents. Open Referral calls this a <c>service</c>.</summary>
/// <param name="Summary">What it is in at most 12 Dutch words.</param>
/// <param name="Schedules">When it happens; more than one when days differ in time. Empty when nothing is known.</param>
/// <param name="Fee">What a visit costs.</param>
/// <param name="Registration">Whether one has to sign up, and how.</param>
/// <param name="Audience">For whom, in Dutch.</param>
/// <param name="AtHome">It comes to the person: a visit, a phone circle, a meal at the door.</param>
/// <param name="Note">Something else the source says that helps; null when nothing.</param>
public sealed record LocalActivity(
    string Id,
    string Name,
    string Summary,
    string PartnerId,
    string Municipality,
    Location Location,
    IReadOnlyList<Schedule> Schedules,
    Fee Fee,
    Registration Registration,
    string Audience,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Keywords,
    Contact Contact,
    bool AtHome,
    string? Note,
    Provenance Provenance) : ICatalogRecord;

/// <param name="Euro">Price of one visit in euro; 0 when free; null when the partner has not said.</param>
/// <param name="Text">The source's own words when there is more to say ("naar draagkracht"); null when the amount says it all.</param>
public sealed record Fee(decimal? Euro, string? Text);

/// <param name="Required">Null when unknown.</param>
/// <param name="Text">How, in Dutch: "bellen voor 13.30 uur"; null when unknown or not needed.</param>
public sealed record Registration(bool? Required, string? Text);
