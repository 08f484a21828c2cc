using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Building;

/// <summary>The facts of all records while they are read; several threads fill different rows.</summary>
/// <param name="Days">Weekdays on which a record may happen, see <see cref="WeekDays"/>.</param>
internal sealed record RecordRows(RecordFacts[] Facts, byte[] Days)
{
    public static RecordRows For(int records) => new(new RecordFacts[records], new byte[records]);
}
