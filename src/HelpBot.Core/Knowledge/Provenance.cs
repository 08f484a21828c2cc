namespace HelpBot.Core.Knowledge;

/// <summary>Where a fact comes from.</summary>
/// <param name="Name">What a reader would call the source: a site, a newspaper, a newsletter.</param>
/// <param name="Url">Address of the page; null when only the name is known.</param>
/// <param name="Date">When the source said it; null when undated.</param>
public sealed record Source(string Name, string? Url, PartialDate? Date);

/// <summary>How sure we are of the record as a whole.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>Whether a record may be shown, and with which warning.</summary>
public enum Serving
{
    /// <summary>Sourced and recent: shown as it is, with source and date.</summary>
    AsIs,

    /// <summary>Sourced but old or vague: shown below fresher records, with the advice to call (or look) first.</summary>
    CallFirst,

    /// <summary>Kept in the file, never shown.</summary>
    Withheld,
}

/// <summary>What every record carries about its own truth.</summary>
/// <param name="CheckedOn">The day somebody last confirmed these facts. Open Referral: <c>assured_date</c>.</param>
/// <param name="WithheldBecause">Why a withheld record may not be shown; null when it may.</param>
public sealed record Provenance(Source Source, DateOnly CheckedOn, Confidence Confidence, Serving Serving, string? WithheldBecause)
{
    public bool IsServed => Serving != Serving.Withheld;
}
