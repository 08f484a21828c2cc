using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What a record is worth whatever is asked: how far to trust it, and what kind of thing it is.</summary>
internal static class Standing
{
    /// <param name="today">Day number.</param>
    public static double Trust(in RecordFacts record, int today, Weights weights)
    {
        var trust = Steady(record.Traits, weights);
        if (record.SourceDay > 0)
            trust += weights.RecentSource / (1 + (Math.Max(0, today - record.SourceDay) / (365.25 * weights.HalfRecentYears)));
        return trust;
    }

    /// <param name="anywhere">No place was said.</param>
    public static double Kind(RecordKind kind, bool anywhere, Weights weights) => kind switch
    {
        RecordKind.Activity => weights.IsActivity,
        RecordKind.Partner => weights.IsPartner,
        RecordKind.Organisation => anywhere ? weights.IsOrganisationAnywhere : weights.IsOrganisation,
        RecordKind.Helpline => weights.IsHelpline,
        _ => weights.IsAdvice,
    };

    /// <summary>Trust and kind together are never more than this, on whatever day and wherever somebody is.</summary>
    public static double Most(in RecordFacts record, Weights weights) =>
        Steady(record.Traits, weights) + (record.SourceDay > 0 ? weights.RecentSource : 0)
        + Math.Max(Kind(record.Kind, true, weights), Kind(record.Kind, false, weights));

    private static double Steady(Traits traits, Weights weights)
    {
        var trust = (traits & Traits.AsIs) != 0 ? weights.AsIs : 0;
        if ((traits & Traits.Sure) != 0) trust += weights.Confidence;
        else if ((traits & Traits.SomewhatSure) != 0) trust += weights.Confidence / 2;
        if ((traits & Traits.Covenant) != 0) trust += weights.Covenant;
        return trust;
    }
}
