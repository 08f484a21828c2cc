using System.Runtime.CompilerServices;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>One query at one moment: says of a record whether it answers, and what its score is made of. Not thread-safe; one per search.</summary>
internal sealed class Scorer
{
    private readonly Query _query;
    private readonly RecordTable _records;
    private readonly Weights _weights;
    private readonly Nearness _nearness;
    private readonly Spot _near;
    private readonly double _onTop;
    private readonly double _mostSoon;
    private readonly double _mostHere;
    private readonly ulong _hereBit;
    private readonly bool _hasExceptions;
    private readonly byte _days;
    private readonly int _today;
    private readonly int _kinds;
    private readonly Audience _asked;
    private readonly TimeView _time;
    private readonly bool _needsCover;

    public Scorer(Request request, Contents contents)
    {
        (_query, _near, Themes) = (request.Query, request.Near, request.Themes);
        (_records, _weights, _nearness) = (contents.Records, contents.Weights, contents.Nearness);
        _today = DateOnly.FromDateTime(request.LocalNow).DayNumber;
        Municipality = _query.Municipality is { } name ? _records.Municipalities.GetValueOrDefault(name, -2) : -2;
        _kinds = 0xFF;
        if (_query.Kinds.Count > 0) _kinds = 0;
        for (var i = 0; i < _query.Kinds.Count; i++) _kinds |= 1 << (int)_query.Kinds[i];
        _asked = Audiences.Named(_query.Audiences);
        for (var i = 0; i < _query.Themes.Count; i++) _asked |= Audiences.OfTheme(_query.Themes[i]);
        TimeWanted = !_query.When.IsAny;
        _time = _records.Timetables.At(request.LocalNow, TimeWanted ? _query.When : WantedTime.Any);
        Anything = _query.Anything || (_query.Themes.Count == 0 && !request.Plan.Any);
        _needsCover = request.Plan.NeedsCover;
        _hasExceptions = _query.Except.Count > 0;
        _days = WeekDays.Of(_query.When);
        _mostHere = _query.Municipality is null ? 0 : Math.Max(_weights.SameMunicipality, _weights.LocalBranch);
        _hereBit = RecordBlock.BitOf(Municipality);

        // The most that time, price, audience and the kind sought add; and a hair, as bounds are kept in fewer digits.
        _mostSoon = Soon(WeekDays.DaysUntil(_query.When, DateOnly.FromDateTime(request.LocalNow)));
        _onTop = (TimeWanted ? _weights.TimeFits : 0) + (_query.MaxCost is null ? 0 : _weights.CostFits)
            + (_asked == Audience.None ? 0 : _weights.AudienceFits) + (_query.Sought is null ? 0 : _weights.Sought) + (_query.AtHome ? _weights.AtHome : 0) + 0.001;
    }

    /// <summary>Number of the municipality that was named; -2 when none was, or it has no records.</summary>
    public int Municipality { get; }

    public ThemeFit Themes { get; }

    public bool TimeWanted { get; }

    /// <summary>Nothing was asked but a place or a time: everything answers.</summary>
    public bool Anything { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Wants(in RecordBlock block) => (block.Kinds & _kinds) != 0;

    /// <summary>A bit for each record of a block that the wanted day does not rule out.</summary>
    public ulong Open(int block, Looseness loose) => loose.Time ? ulong.MaxValue : _records.Days.Open(block, _days);

    /// <summary>Null when either place is unknown.</summary>
    public double? DistanceTo(int record) =>
        _near.IsKnown && _records.Facts[record].Spot is { IsKnown: true } there ? _near.KilometresTo(there) : null;

    /// <summary>False when no record of the block is within so many kilometres; what has no place counts as near.</summary>
    public bool MayBeWithin(in RecordBlock block, double km) =>
        !_near.IsKnown || block.HasPlaceless || block.Box.LeastKilometres(_near) <= km;

    /// <summary>A record of this municipality answers a query that named it.</summary>
    public bool IsHere(int record) => _records.Facts[record].Municipality == Municipality;

    /// <summary>Whether a record is about what was asked; time, price and place are not looked at.</summary>
    public bool Answers(int record, BlockScores words, int slot, Looseness loose)
    {
        ref readonly var facts = ref _records.Facts[record];
        if ((_kinds & (1 << (int)facts.Kind)) == 0 || RuledOut(facts)) return false;
        if (_hasExceptions && _query.Except.Contains(_records.Ids[record])) return false;
        if (Anything) return true;
        var found = (words.Found & (1UL << slot)) != 0;
        if ((found && words.Name(slot) > 0) || (facts.Themes & Themes.Wanted(loose)) != 0) return true;
        if (!found || !_needsCover) return found;
        return words.Cover(slot) > (_query.Themes.Count > 0 ? _weights.WordsAloneCover : 0) || words.Letters(slot) >= _weights.GramsAloneCover;
    }

    /// <summary>What a record of the block gets for anything but its words and name is never more than this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Bound(in RecordBlock block, Looseness loose)
    {
        var bound = block.Standing + OnTop(block.Themes, loose);

        // One may have what was asked, and another neighbours of it that are worth more together.
        if (loose.Theme) bound += _weights.Theme * _weights.NeighbourTheme * 2;
        if (_near.IsKnown)
        {
            var near = block.Box.IsEmpty ? 0 : _nearness.Of(Math.Max(0, block.Box.LeastKilometres(_near) - _query.WithinKm));
            bound += block.HasPlaceless ? Math.Max(_weights.Anywhere, near) : near;
        }

        return bound + (block.HasPlaceless ? _mostHere : (block.Municipalities & _hereBit) != 0 ? _weights.SameMunicipality : 0);
    }

    /// <summary>The same for one record, when its time and price are not looked at yet.</summary>
    public double Bound(int record, Looseness loose)
    {
        ref readonly var facts = ref _records.Facts[record];
        var here = !facts.Spot.IsKnown ? _mostHere : facts.Municipality == Municipality ? _weights.SameMunicipality : 0;
        return facts.Standing + OnTop(facts.Themes, loose) + Near(facts.Spot) + here;
    }

    /// <summary>The most that themes, time and wishes add.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double OnTop(ulong themes, Looseness loose)
    {
        var bound = _onTop + (loose.Time ? _weights.Soon : _mostSoon);
        if (Themes.IsAsked) bound += _weights.Theme * Themes.Of(themes, loose.Theme);
        return bound;
    }

    private double Soon(int days) => _weights.Soon / (1 + (days / _weights.HalfSoonDays));

    /// <summary>Fills the parts; false when the record does not fit the time or the price, or is over.</summary>
    public bool Score(int record, BlockScores words, int slot, Looseness loose, Span<double> parts)
    {
        ref readonly var facts = ref _records.Facts[record];
        parts.Clear();
        if (!Cost(facts, loose, parts) || !Time(facts, loose, parts)) return false;
        parts[(int)ScorePart.Name] = _weights.Name * words.Name(slot);
        if (Themes.IsAsked)
            parts[(int)ScorePart.Theme] = _weights.Theme * Themes.Of(facts.Themes, loose.Theme) * (Themes.IsMain(facts.MainTheme) ? 1 : _weights.SideTheme);
        parts[(int)ScorePart.Words] = words.Worth(slot);
        parts[(int)ScorePart.Distance] = Near(facts.Spot);
        parts[(int)ScorePart.Municipality] = Here(facts, record);
        parts[(int)ScorePart.Audience] = AudienceFit(facts.LimitedTo);
        parts[(int)ScorePart.AtHome] = !_query.AtHome ? 0
            : (facts.Traits & Traits.AtHome) != 0 ? _weights.AtHome
            : facts.Kind is RecordKind.Helpline or RecordKind.Organisation ? _weights.ByPhone
            : facts.Kind == RecordKind.Activity ? _weights.NotAtHome : 0;
        parts[(int)ScorePart.Trust] = Standing.Trust(facts, _today, _weights);
        parts[(int)ScorePart.Kind] = Standing.Kind(facts.Kind, !_near.IsKnown && _query.Municipality is null, _weights) + (facts.Kind == _query.Sought ? _weights.Sought : 0);
        return true;
    }

    /// <summary>Null when it has no known time.</summary>
    public Occurrence? Next(int record) => _records.Facts[record].Timetable is >= 0 and var timetable ? _time.Next(timetable) : null;

    private bool RuledOut(in RecordFacts facts)
    {
        if ((facts.Themes & Themes.Out) == 0) return false;

        // A community centre does many things; only when nothing else is left is it ruled out.
        return facts.Kind == RecordKind.Activity || (facts.Themes & ~Themes.Out) == 0;
    }

    /// <summary>What its place is worth; what has none is everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Near(Spot spot) => !_near.IsKnown ? 0 : spot.IsKnown ? _nearness.Of(Math.Max(0, _near.KilometresTo(spot) - _query.WithinKm)) : _weights.Anywhere;

    private double Here(in RecordFacts facts, int record)
    {
        if (_query.Municipality is not { } here) return !_near.IsKnown && (facts.Traits & Traits.Door) != 0 ? _weights.OthersDoor : 0;
        if (facts.Municipality == Municipality) return _weights.SameMunicipality;
        if ((facts.Traits & Traits.Door) != 0) return _weights.OthersDoor;
        return (facts.Traits & Traits.HasBranches) != 0 && _records.Branches[record].Contains(here) ? _weights.LocalBranch : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Cost(in RecordFacts facts, Looseness loose, Span<double> parts)
    {
        if (_query.MaxCost is not { } most || facts.Kind != RecordKind.Activity) return true;
        if (float.IsNaN(facts.Fee)) parts[(int)ScorePart.Cost] = _weights.CostUnknown;
        else if (facts.Fee <= (float)most) parts[(int)ScorePart.Cost] = _weights.CostFits;
        else return loose.Cost;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Time(in RecordFacts facts, Looseness loose, Span<double> parts)
    {
        if (facts.Timetable < 0) return true;
        var time = _time.Of(facts.Timetable);
        if (time.IsOver || (time.Fit == Fit.No && !loose.Time)) return false;
        if (TimeWanted) parts[(int)ScorePart.Time] = time.Fit switch { Fit.Yes => _weights.TimeFits, Fit.Maybe => _weights.TimeMayFit, _ => 0 };
        if (time.NextDay >= 0) parts[(int)ScorePart.Soon] = Soon(time.NextDay - _today);
        return true;
    }

    private const Audience Genders = Audience.Men | Audience.Women;

    private double AudienceFit(Audience limitedTo)
    {
        if (limitedTo == Audience.None) return 0;
        if ((limitedTo & _asked & ~Genders) != 0) return _weights.AudienceFits;
        if (limitedTo == (Audience.Organisations | Audience.Others)) return _weights.MainlyForOrganisations;

        // A group for women is open to a mother; that is no reason to go there.
        if ((limitedTo & _asked) != 0 && (limitedTo & ~Genders) == 0) return 0;
        if ((limitedTo & Genders) != 0 && (_asked & Genders) != 0 && (limitedTo & _asked) == 0) return _weights.AudienceConflicts;
        var people = limitedTo & ~(Audience.Organisations | Genders);
        if ((limitedTo & (Genders | Audience.Others)) != 0 && (people == Audience.None || (people & Audience.Others) != 0)) return _weights.AudienceUnasked;
        if (people == Audience.None) return _weights.NotForResidents;
        return (people & Audience.Older) != 0 && (_asked & Audience.Young) == 0 ? _weights.AudienceUnasked : _weights.AudienceConflicts;
    }
}
