using System.Numerics;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Building;

/// <summary>Gives municipalities, timetables and themes their numbers while records are read. Thread-safe.</summary>
internal sealed class Numbers(ThemeBits themes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _municipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _doors = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _branches = [];
    private readonly Timetables.Builder _timetables = new();

    public ThemeBits Themes => themes;

    public IReadOnlyDictionary<string, int> Municipalities => _municipalities;

    public IReadOnlyDictionary<int, IReadOnlyList<string>> Branches => _branches;

    public IReadOnlyDictionary<int, int[]> Doors =>
        _doors.ToDictionary(d => d.Key, d => d.Value.Order().ToArray());

    public Timetables Timetables() => _timetables.Build();

    /// <param name="number">The record's own number.</param>
    public void Complete(ref RecordFacts facts, ICatalogRecord record, int number)
    {
        facts.Municipality = -1;
        var named = RecordReader.ThemesOf(record);
        facts.Themes = themes.Of(named);
        facts.MainTheme = (byte)BitOperations.TrailingZeroCount(named.Count > 0 ? themes.Of(named[0]) : 0);
        lock (_gate)
        {
            if (RecordReader.MunicipalityOf(record) is { } name)
            {
                if (!_municipalities.TryGetValue(name, out facts.Municipality)) _municipalities[name] = facts.Municipality = _municipalities.Count;
                if ((facts.Traits & Traits.Door) != 0)
                {
                    if (!_doors.TryGetValue(facts.Municipality, out var doors)) _doors[facts.Municipality] = doors = [];
                    doors.Add(number);
                }
            }

            if (record is LocalActivity activity) facts.Timetable = _timetables.Number(activity.Schedules);
            if (record is NationalOrganisation { Municipalities.Count: > 0 } organisation) _branches[number] = organisation.Municipalities;
        }
    }
}
