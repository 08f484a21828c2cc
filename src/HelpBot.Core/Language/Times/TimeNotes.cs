namespace HelpBot.Core.Language.Times;

/// <summary>On which side of a day or clock time the wanted time lies.</summary>
internal enum Side { At, After, Before, Not }

/// <summary>Collects what is said about time in one message and makes one <see cref="WantedTime"/> of it.</summary>
internal sealed class TimeNotes(DateTime now)
{
    /// <summary>Who asks for something now has time to go there.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    private readonly DateOnly _today = DateOnly.FromDateTime(now);
    private readonly List<(DateOnly First, DateOnly Last)> _dates = [];
    private readonly List<DayOfWeek> _days = [];
    private readonly List<DayOfWeek> _notDays = [];
    private readonly List<(Clock Clock, Side Side)> _clocks = [];
    private readonly List<PartOfDay> _parts = [];
    private DateOnly? _from;
    private DateOnly? _until;
    private DateOnly? _week;
    private bool _repeated;
    private bool _now;
    private bool _others;
    private int _later;
    private bool _joined;

    /// <summary>What the days that come now are for, whatever the words about them say; null when these decide.</summary>
    public TimeSense? Sense { get; set; }

    /// <summary>Days were ruled out.</summary>
    public bool IsRuledOut => _notDays.Count > 0;

    /// <summary>The first day that was noted; null when there is none.</summary>
    public DateOnly? FirstDay => _dates.Count > 0 ? _dates.Min(d => d.First) : _from ?? _until ?? _week;

    /// <summary>Nothing was noted.</summary>
    public bool IsEmpty => _dates.Count + _days.Count + _notDays.Count + _clocks.Count + _parts.Count + _later == 0 && _from is null && _until is null && _week is null && !_now && !_others;

    /// <summary>Part of the day named anywhere; clocks lean on it.</summary>
    private PartOfDay? Part => _parts.Count > 0 ? _parts[0] : null;

    public void Date(DateOnly first, DateOnly last, Side side)
    {
        if (side == Side.After) _from = last.AddDays(1);
        else if (side == Side.Before) _until = first.AddDays(-1);
        else if (side == Side.At) _dates.Add((first, last));
    }

    public void From(DateOnly first) => _from = first;

    public void Until(DateOnly last) => _until = last;

    /// <summary>A week is named ("volgende week"): a weekday beside it is the one in that week.</summary>
    public void Week(DateOnly monday) => _week = monday;

    /// <summary>"dinsdag over een week".</summary>
    public void Later(int days) => _later += days;

    public void Day(DayOfWeek day, bool repeated)
    {
        if (Sense == TimeSense.RuledOut)
        {
            Exclude(day);
            return;
        }

        _repeated |= repeated;
        if (!_days.Contains(day)) _days.Add(day);
    }

    /// <summary>"op de andere dagen": than those that are named.</summary>
    public void OtherDays() => _others = true;

    public void NotDay(DayOfWeek day)
    {
        if (Sense == TimeSense.Asked) Day(day, false);
        else Exclude(day);
    }

    private void Exclude(DayOfWeek day)
    {
        if (!_notDays.Contains(day)) _notDays.Add(day);
    }

    /// <summary>"overdag of 's avonds": either will do.</summary>
    public void EitherPart() => _joined = true;

    public void OnPart(PartOfDay part, Side side)
    {
        if (side != Side.Not) _parts.Add(part);
        else if (part == PartOfDay.Evening) _clocks.Add((new(18 * 60, true, 0), Side.Before));
        else if (part == PartOfDay.Morning) _clocks.Add((new(12 * 60, true, 0), Side.After));
    }

    /// <summary>This moment and the hour that begins with it, today; an hour or part of the day that is said besides goes before it.</summary>
    public void Now()
    {
        _now = true;
        Date(_today, _today, Side.At);
    }

    public void At(Clock clock, Side side) => _clocks.Add((clock, side));

    public WantedTime Finish()
    {
        // Who names both the daytime and the evening is at work in the one: "'s avonds, want overdag sta ik in de winkel".
        if (_parts.Count > 1 && _parts.Contains(PartOfDay.Evening) && !_joined) _parts.RemoveAll(p => p == PartOfDay.Daytime);
        var (from, until) = Clocks();
        if (_others && _days.Count > 0)
        {
            _notDays.AddRange(_days.Except(_notDays));
            _days.Clear();
        }

        _days.RemoveAll(_notDays.Contains);
        _days.Sort((a, b) => Days.FromMonday(a).CompareTo(Days.FromMonday(b)));
        var (date, first, last) = DatesSaid();
        if (date is { } day && (_days.Count > 1 || (_days.Count == 1 && _days[0] != day.DayOfWeek))) _days.Clear();
        if (date is null && first is null && last is null && from is null && until is null && _days.Count == 0 && _notDays.Count == 0)
            return WantedTime.Any;
        return new(date, first, last, _days, _notDays, from, until);
    }

    private (DateOnly? Date, DateOnly? First, DateOnly? Last) DatesSaid()
    {
        if (_dates.Count > 0)
        {
            var first = _dates.Min(d => d.First);
            var last = _dates.Max(d => d.Last);
            if (_until is { } until && until > last && _from is null) return (null, first, until);
            if (first == last) return (first, _from, _until);
            return (null, _from ?? first, _until ?? last);
        }

        if (_days.Count == 1 && !_repeated)
        {
            var coming = _week is { } monday ? monday.AddDays(Days.FromMonday(_days[0])) : Days.Coming(_days[0], _today).AddDays(_later);
            if (_from is null && _until is null) return (coming, null, null);
        }

        if (_week is { } week && _from is null && _until is null) return (null, week < _today ? _today : week, week.AddDays(6));
        return (null, _from, _until);
    }

    private (TimeOnly? From, TimeOnly? Until) Clocks()
    {
        TimeOnly? from = null, until = null;
        var part = Part;
        Clock? fromClock = null, untilClock = null;
        foreach (var (clock, side) in _clocks)
        {
            if (side == Side.Before) (untilClock, until) = (clock, clock.In(part));
            else if (from is null || side == Side.After) (fromClock, from) = (clock, clock.In(part));
        }

        if (from is { } a && until is { } b && a >= b)
        {
            if (untilClock is { Certain: false } && b.Hour < 12) until = b.AddHours(12);
            else if (fromClock is { Certain: false } && a.Hour >= 12) from = a.AddHours(-12);
        }

        foreach (var p in _parts)
        {
            from = from is null || (_clocks.Count == 0 && p.From < from) ? p.From : from;
            if (_clocks.Count == 0) until = until is null || p.Until > until ? p.Until : until;
            else if (until is null && _clocks.TrueForAll(c => c.Side == Side.After)) until = p.Until;
        }

        if (_now && from is null && until is null) return ThisHour();
        return (from, until);
    }

    private (TimeOnly From, TimeOnly Until) ThisHour()
    {
        var from = new TimeOnly(now.Hour, now.Minute);
        return (from, from.Add(Soon, out var days) is var until && days > 0 ? new(23, 59) : until);
    }
}
