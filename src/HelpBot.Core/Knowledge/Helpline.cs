namespace HelpBot.Core.Knowledge;

/// <summary>A line to call or chat with. Only lines with <see cref="Serving.AsIs"/> may be in a danger reply.</summary>
/// <param name="Kind">emergency, crisis, listening, advice, support, care, authority, report, youth, relatives, calling-service,
/// organisation, local.</param>
/// <param name="For">What it is for, in Dutch.</param>
/// <param name="AlternativePhone">A second number of the same line (0800-0113 beside 113); null when there is none.</param>
/// <param name="Hours">"24/7" or Dutch words; null when not verified.</param>
/// <param name="Cost">Dutch words; null when not verified.</param>
public sealed record Helpline(
    string Id, string Name, string Kind, PhoneNumber? Phone, PhoneNumber? AlternativePhone, string? Website, string? Chat,
    string? Hours, string? Cost, string Audience, string For, IReadOnlyList<string> Themes, IReadOnlyList<string> AlsoKnownAs,
    Provenance Provenance) : ICatalogRecord;

/// <summary>A national or regional organisation that may have a branch nearby.</summary>
/// <param name="Municipalities">Municipalities where a branch is known; empty when unknown.</param>
public sealed record NationalOrganisation(
    string Id, string Name, string Description, string Audience, Contact Contact, IReadOnlyList<string> Themes,
    IReadOnlyList<string> Keywords, IReadOnlyList<string> Municipalities, Provenance Provenance) : ICatalogRecord;

/// <summary>Plain advice for somebody who worries about another: how to recognise, begin, say and not say.</summary>
/// <param name="Topic">recognise, begin, say, avoid, carer, report, declines, tell, anonymous, silent, shy, first_step.</param>
/// <param name="Lines">Short B1 sentences.</param>
public sealed record Advice(string Id, string Topic, string Title, IReadOnlyList<string> Lines, IReadOnlyList<string> Themes,
    Provenance Provenance) : ICatalogRecord;
