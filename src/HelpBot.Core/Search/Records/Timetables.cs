using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Records;

/// <summary>
/// The distinct times at which activities happen. Many activities share theirs ("every Thursday at 10"), so what a wanted time means is
/// worked out once per timetable and minute, not once per record. Thread-safe.
/// </summary>
internal sealed class Timetables
{
    private const int MostViews = 16;

    // So many remembered answers at most, 12 bytes or a little more each, however many timetables there are.
    private const int MostCells = 1 << 21;

    private readonly IReadOnlyList<Schedule>[] _all;
    private readonly Lock _gate = new();
    private readonly List<TimeView> _views = [];

    private Timetables(IReadOnlyList<Schedule>[] all) => _all = all;

    public int Count => _all.Length;

    /// <summary>The schedules of one timetable.</summary>
    public IReadOnlyList<Schedule> this[int timetable] => _all[timetable];

    /// <summary>What a wanted time means at a moment; whole minutes decide, as no schedule knows seconds.</summary>
    public TimeView At(DateTime localNow, WantedTime wanted)
    {
        var minute = new DateTime(localNow.Ticks - (localNow.Ticks % TimeSpan.TicksPerMinute), localNow.Kind);
        lock (_gate)
        {
            for (var i = _views.Count - 1; i >= 0; i--)
                if (_views[i].IsFor(minute, wanted)) return _views[i];
            var most = Math.Clamp(MostCells / Math.Max(1, _all.Length), 2, MostViews);
            if (_views.Count >= most) _views.RemoveAt(0);
            var view = new TimeView(this, minute, wanted);
            _views.Add(view);
            return view;
        }
    }

    /// <summary>Numbers equal timetables alike. One thread at a time.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<IReadOnlyList<Schedule>, int> _numbers = new(new SameTimes());

        public int Number(IReadOnlyList<Schedule> schedules)
        {
            if (_numbers.TryGetValue(schedules, out var number)) return number;
            return _numbers[schedules] = _numbers.Count;
        }

        public Timetables Build()
        {
            var all = new IReadOnlyList<Schedule>[_numbers.Count];
            foreach (var (schedules, number) in _numbers) all[number] = schedules;
            return new(all);
        }
    }

    /// <summary>Equal when every schedule says the same; notes do not matter for when it is.</summary>
    private sealed class SameTimes : IEqualityComparer<IReadOnlyList<Schedule>>
    {
        public bool Equals(IReadOnlyList<Schedule>? x, IReadOnlyList<Schedule>? y)
        {
            if (ReferenceEquals(x, y)) return true;
            if (x is null || y is null || x.Count != y.Count) return false;
            for (var i = 0; i < x.Count; i++)
                if (!Same(x[i], y[i])) return false;
            return true;
        }

        public int GetHashCode(IReadOnlyList<Schedule> schedules)
        {
            var hash = default(HashCode);
            for (var i = 0; i < schedules.Count; i++)
            {
                var s = schedules[i];
                hash.Add(s.Frequency);
                hash.Add(s.OpensAt);
                hash.Add(s.Start);
                for (var d = 0; d < s.ByDay.Count; d++) hash.Add(s.ByDay[d]);
            }

            return hash.ToHashCode();
        }

        private static bool Same(Schedule a, Schedule b) =>
            a.Frequency == b.Frequency && a.Interval == b.Interval && a.OpensAt == b.OpensAt && a.ClosesAt == b.ClosesAt
            && a.PartOfDay == b.PartOfDay && a.Start == b.Start && a.ValidFrom == b.ValidFrom && a.ValidTo == b.ValidTo
            && a.ByDay.SequenceEqual(b.ByDay) && a.ExceptMonths.SequenceEqual(b.ExceptMonths);
    }
}
