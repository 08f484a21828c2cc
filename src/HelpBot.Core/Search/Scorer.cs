using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

/// <summary>One query at one moment: says of a record whether it answers, and what its score is made of. Not thread-safe; one per search.</summary>
internal sealed class Scorer(Query query, DateTime localNow, GeoPoint? near, WordScores words, IReadOnlyList<(string Id, double Fit)> neighbours)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(localNow);
    private readonly bool _timeWanted = query.When != WantedTime.Any && !IsOpen(query.When);
    private readonly Audience _asked = query.Themes.Aggregate(Audiences.Named(query.Audiences), (all, t) => all | Audiences.OfTheme(t));

    public double? DistanceTo(SearchRecord record) => near is { } here && record.Point is { } there ? here.KilometresTo(there) : null;

    /// <summary>Whether a record is about what was asked; time, price and place are not looked at.</summary>
    public bool Answers(SearchRecord record, int index, Looseness loose)
    {
        if (query.Kinds.Count > 0 && !query.Kinds.Contains(record.Kind)) return false;
        if (query.Except.Contains(record.Id) || RuledOut(record)) return false;
        if (query.Themes.Count == 0 && !words.Any) return true;
        if (words.Name(index) > 0 || ThemeFit(record, loose) > 0) return true;
        return words.Cover(index) > (query.Themes.Count > 0 ? Weights.WordsAloneCover : 0)
            || words.GramCover(index) >= Weights.GramsAloneCover;
    }

    /// <summary>Fills the parts; false when the record does not fit the time or the price, or is over.</summary>
    public bool Score(SearchRecord record, int index, Looseness loose, Span<double> parts, out Occurrence? next)
    {
        parts.Clear();
        next = null;
        if (!Cost(record, loose, parts) || !Time(record, loose, parts, ref next)) return false;
        parts[(int)ScorePart.Name] = Weights.Name * words.Name(index);
        parts[(int)ScorePart.Theme] = Weights.Theme * ThemeFit(record, loose);
        parts[(int)ScorePart.Words] = Weights.Words * words.Worth(index);
        parts[(int)ScorePart.Distance] = DistanceTo(record) is { } km ? Nearness(km) : 0;
        parts[(int)ScorePart.Municipality] = query.Municipality is { } here
            ? here == record.Municipality ? Weights.SameMunicipality : record.Branches.Contains(here) ? Weights.LocalBranch : 0
            : 0;
        parts[(int)ScorePart.Audience] = AudienceFit(record.LimitedTo);
        parts[(int)ScorePart.AtHome] = !query.AtHome ? 0
            : record.Activity?.AtHome == true ? Weights.AtHome : record.Kind is RecordKind.Helpline or RecordKind.Organisation ? Weights.ByPhone : 0;
        parts[(int)ScorePart.Trust] = Trust(record);
        parts[(int)ScorePart.Kind] = KindOf(record.Kind);
        return true;
    }

    /// <summary>Falls all the way, ever slower: no distance is a border.</summary>
    public static double Nearness(double km) =>
        (Weights.Distance / (1 + Math.Pow(km / Weights.HalfDistanceKm, Weights.DistancePower))) + (Weights.FarAway * km / (km + Weights.HalfFarKm));

    private bool RuledOut(SearchRecord record)
    {
        if (query.NotThemes.Count == 0 || record.Themes.Count == 0) return false;
        var isOut = record.Themes.Count(t => query.NotThemes.Contains(t));
        // A community centre does many things; only when nothing else is left is it ruled out.
        return record.Kind == RecordKind.Activity ? isOut > 0 : isOut == record.Themes.Count;
    }

    /// <summary>1 for the theme named first; the best fit counts whole, others add a little.</summary>
    private double ThemeFit(SearchRecord record, Looseness loose)
    {
        double best = 0, sum = 0;
        for (var i = 0; i < query.Themes.Count; i++)
            if (record.Themes.Contains(query.Themes[i])) Count(i == 0 ? 1 : Weights.LaterTheme + (0.1 / i));
        if (loose.Theme && sum == 0)
            foreach (var (id, fit) in neighbours)
                if (record.Themes.Contains(id)) Count(fit * Weights.NeighbourTheme);
        return best + (0.2 * (sum - best));

        void Count(double fit)
        {
            sum += fit;
            best = Math.Max(best, fit);
        }
    }

    private bool Cost(SearchRecord record, Looseness loose, Span<double> parts)
    {
        if (query.MaxCost is not { } most || record.Activity is not { } activity) return true;
        if (activity.Fee.Euro is not { } fee) parts[(int)ScorePart.Cost] = Weights.CostUnknown;
        else if (fee <= most) parts[(int)ScorePart.Cost] = Weights.CostFits;
        else return loose.Cost;
        return true;
    }

    private bool Time(SearchRecord record, Looseness loose, Span<double> parts, ref Occurrence? next)
    {
        if (record.Activity is not { } activity) return true;
        if (Calendar.MayFit(activity, localNow, WantedTime.Any) == Fit.No) return false;
        var fit = _timeWanted ? Calendar.MayFit(activity, localNow, query.When) : Fit.Yes;
        if (fit == Fit.No && !loose.Time) return false;
        next = Calendar.Next(activity, localNow, fit == Fit.No ? WantedTime.Any : query.When);
        if (_timeWanted) parts[(int)ScorePart.Time] = fit switch { Fit.Yes => Weights.TimeFits, Fit.Maybe => Weights.TimeMayFit, _ => 0 };
        if (next is { } n) parts[(int)ScorePart.Soon] = Weights.Soon / (1 + ((n.Date.DayNumber - _today.DayNumber) / Weights.HalfSoonDays));
        return true;
    }

    private double AudienceFit(Audience limitedTo)
    {
        if (limitedTo == Audience.None) return 0;
        if ((limitedTo & _asked) != 0) return Weights.AudienceFits;
        var people = limitedTo & ~Audience.Organisations;
        if (people == Audience.None) return Weights.NotForResidents;
        return (people & Audience.Older) != 0 && (_asked & Audience.Young) == 0 ? Weights.AudienceUnasked : Weights.AudienceConflicts;
    }

    private double Trust(SearchRecord record)
    {
        var trust = record.Provenance.Serving == Serving.AsIs ? Weights.AsIs : 0;
        trust += Weights.Confidence * (int)record.Provenance.Confidence / (int)Confidence.High;
        if (record.Covenant == true) trust += Weights.Covenant;
        if (record.Provenance.Source.Date is { } date)
            trust += Weights.RecentSource / (1 + (Math.Max(0, _today.DayNumber - date.Earliest.DayNumber) / (365.25 * Weights.HalfRecentYears)));
        return trust;
    }

    private double KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Activity => Weights.IsActivity,
        RecordKind.Partner => Weights.IsPartner,
        RecordKind.Organisation => near is null && query.Municipality is null ? Weights.IsOrganisationAnywhere : Weights.IsOrganisation,
        RecordKind.Helpline => Weights.IsHelpline,
        _ => Weights.IsAdvice,
    };

    /// <summary>A wanted time made anew, with nothing wanted in it.</summary>
    private static bool IsOpen(WantedTime when) =>
        when is { Date: null, FromDate: null, UntilDate: null, From: null, Until: null, Days.Count: 0, NotDays.Count: 0 };
}
