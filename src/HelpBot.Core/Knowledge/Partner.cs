namespace HelpBot.Core.Knowledge;

/// <summary>An organisation or a residents' initiative. Open Referral calls this an <c>organization</c>.</summary>
/// <param name="Type">What it is, in Dutch, for people: "wijkcentrum", "seniorenvereniging".</param>
/// <param name="Description">What it does, in one short Dutch phrase without a final stop.</param>
/// <param name="Themes">Theme ids from <c>themes.yaml</c>.</param>
/// <param name="Keywords">The source's own words for its themes; matched, not shown.</param>
/// <param name="ContactVia">Id of the partner to ask when this one has no phone, site or address of its own; null otherwise.</param>
/// <param name="Door">What kind of first door this is for the whole municipality; null when it is not one.</param>
/// <param name="HowToRefer">How a professional refers to it; null when unknown.</param>
/// <param name="Covenant">True when it signed the local covenant; null when unknown.</param>
public sealed record Partner(
    string Id,
    string Name,
    string Type,
    string Municipality,
    string Description,
    Contact Contact,
    Location Location,
    string Audience,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Keywords,
    string? ContactVia,
    Door? Door,
    string? HowToRefer,
    bool? Covenant,
    Provenance Provenance) : ICatalogRecord
{
    /// <summary>A description that nobody verified: it helps to find the partner and is shown to nobody. Null when there is none.</summary>
    public string? Unshown { get; init; }

    /// <summary>It can be reached or found without asking another: a phone, site, e-mail, address or venue that may be shown.</summary>
    public bool HasOwnContact => !Contact.IsEmpty || Location.Address is not null || Location.Venue is not null;
}

/// <summary>The kinds of first door a municipality has, best first.</summary>
public enum Door { LonelinessPoint, SocialTeam, Welfare, Municipality }

/// <summary>How to reach somebody. Only what may be shown: a number or address that is not verified stays in the file.</summary>
/// <param name="Hours">When the phone is answered, in Dutch; null when unknown.</param>
public sealed record Contact(PhoneNumber? Phone, string? Email, string? Website, string? Hours)
{
    public static Contact None { get; } = new(null, null, null, null);

    public bool IsEmpty => Phone is null && Email is null && Website is null;
}

/// <summary>Where something is. Every part may be unknown.</summary>
/// <param name="Venue">Name of the building: "De Erker".</param>
/// <param name="Address">Street and number.</param>
/// <param name="Place">Town, village or neighbourhood, as in <c>places</c>.</param>
/// <param name="Point">The exact spot where known, else the middle of its postcode area, place or municipality.</param>
/// <param name="PointIsExact">False when <paramref name="Point"/> is only the middle of an area.</param>
public sealed record Location(string? Venue, string? Address, Postcode? Postcode, string Place, GeoPoint Point, bool PointIsExact);
