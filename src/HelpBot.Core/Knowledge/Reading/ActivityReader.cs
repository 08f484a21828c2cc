namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads one activity of a partner.</summary>
internal static class ActivityReader
{
    // An older source says too little about what still happens to send somebody there.
    private const int OldestYear = 2020;

    private static readonly Dictionary<string, bool> Registrations = new() { ["required"] = true, ["none"] = false };

    public static LocalActivity Read(YamlMap map, Partner partner, Home home, Ledger ledger)
    {
        var activity = new LocalActivity(
            ledger.Claim(map), map.RequiredText("name"), map.Phrase("summary"), partner.Id, home.Municipality,
            LocationReader.Read(map, home.Municipality, home.Middle, false, partner.Location, ledger),
            [.. map.Maps("schedules").Select(ScheduleReader.Read)],
            new(Euro(map), map.Text("fee_text")),
            new(map.Choice("registration", Registrations), map.Text("registration_text")),
            map.Text("audience") ?? "", map.Themes(ledger), map.Texts("keywords"),
            ReadContact(map, partner), map.Flag("at_home") ?? false, map.Text("show_note"),
            ProvenanceReader.Read(map, ledger));
        map.Text("note");
        if (activity.Provenance.IsServed) ReportUnservable(map, activity, ledger.Today);
        map.ReportUnknownKeys();
        return activity;
    }

    private static decimal? Euro(YamlMap map)
    {
        if (map.Amount("fee") is not { } fee) return null;
        if (fee >= 0) return fee;
        map.Report("fee", FormattableString.Invariant($"'fee' is {fee}"), "write euro a visit, 0 when it is free");
        return null;
    }

    // A number the partner has but may not be shown is not in its contact, so it does not come back here.
    private static Contact ReadContact(YamlMap map, Partner partner)
    {
        var others = partner.Provenance.IsServed ? partner.Contact : Contact.None;
        var (phone, website) = (map.Phone("phone"), map.WebAddress("website"));
        return new(phone ?? others.Phone, others.Email, website ?? others.Website, phone is null ? others.Hours : null);
    }

    private static void ReportUnservable(YamlMap map, LocalActivity activity, DateOnly today)
    {
        if (activity.Provenance.Source.Date is { Year: < OldestYear } said)
            map.Report("serving", $"served, with a source of {said}, from before {OldestYear}",
                "find a fresher source, or write serving: withheld and why");
        if (Calendar.IsOver(activity, today.ToDateTime(TimeOnly.MinValue)))
            map.Report(
                "schedules", $"'{activity.Id}' is over, with {Calendar.LastDay(activity):yyyy-MM-dd} as its last day, and still served",
                "give its next date, or write serving: withheld and why", ofToday: true);
    }
}
