using HelpBot.Core.Language;

namespace HelpBot.Core.Knowledge;

/// <summary>From when until when it is open on a day, as far as known, in minutes after midnight.</summary>
/// <param name="Known">False when nothing is: then it is taken to last the whole day.</param>
internal readonly record struct OpenHours(int Opens, int Closes, bool Known)
{
    private const int Day = 24 * 60;

    // How long something lasts whose end is not known, before it no longer counts as going on.
    private const int UnknownLength = 60;

    public static OpenHours Of(Schedule schedule) => schedule switch
    {
        { OpensAt: { } opens, ClosesAt: { } closes } => new(Minutes(opens), Minutes(closes), true),
        { OpensAt: { } opens } => new(Minutes(opens), Math.Min(Day, Minutes(opens) + UnknownLength), true),
        { ClosesAt: { } closes } => new(Math.Max(0, Minutes(closes) - UnknownLength), Minutes(closes), true),
        { PartOfDay: DayPart.Morning } => new(6 * 60, 12 * 60, true),
        { PartOfDay: DayPart.Afternoon } => new(12 * 60, 18 * 60, true),
        { PartOfDay: DayPart.Evening } => new(18 * 60, 23 * 60, true),
        _ => new(0, Day, false),
    };

    public DateTime End(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).AddMinutes(Closes);

    /// <summary>It starts in the wanted hours or is open during them. A window such as 22:00 to 02:00 goes over midnight.</summary>
    public bool Fits(WantedTime wanted)
    {
        var from = wanted.From is { } f ? Minutes(f) : 0;
        var until = wanted.Until is { } u ? Minutes(u) : Day;
        return from <= until ? Overlaps(from, until) : Overlaps(from, Day) || Overlaps(0, until);
    }

    private bool Overlaps(int from, int until) => Opens == from || (Opens < until && Closes > from);

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
