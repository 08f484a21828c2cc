using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Everything a dialogue stands on, built from one reading of the knowledge. Immutable; thread-safe.</summary>
public sealed class Basis
{
    private readonly HashSet<string> _inCatalog;

    internal Basis(Catalog catalog, UnderstandingData understanding, SafetyData safety, SafetyReplies dangerReplies)
    {
        Catalog = catalog;
        Lookup = new(catalog);
        Words = DutchWords.Build(catalog);
        (CatalogIndex? index, MessageReader? reader) = (null, null);
        Parallel.Invoke(() => index = CatalogIndex.Build(catalog, Words), () => reader = new(catalog, Words, understanding));
        (Index, Reader) = (index!, reader!);
        Danger = new(safety);
        DangerReplies = dangerReplies;
        Phrases = new(catalog.Texts);
        Cards = new(Lookup, Phrases, new(Phrases));
        Briefs = new(Lookup, Phrases);
        WayIn = new(Lookup, Phrases);
        Places = new(catalog.Places);
        _inCatalog = StemsOf(catalog);
    }

    public Catalog Catalog { get; }

    public CatalogLookup Lookup { get; }

    public DutchWords Words { get; }

    public CatalogIndex Index { get; }

    public MessageReader Reader { get; }

    public DangerDetector Danger { get; }

    public SafetyReplies DangerReplies { get; }

    public Phrasebook Phrases { get; }

    public CardWriter Cards { get; }

    public BriefWriter Briefs { get; }

    public WayIn WayIn { get; }

    public PlaceLookup Places { get; }

    /// <summary>True when some record or theme is described with this word; only such words of a question are remembered.</summary>
    public bool IsInCatalog(string word) => _inCatalog.Contains(Words.Stem(word));

    /// <summary>True when the record itself says one of these words, in its name, description or keywords.</summary>
    public bool Mentions(string id, IEnumerable<string> words)
    {
        var (name, text, keywords) = Lookup.Activity(id) is { } a ? (a.Name, a.Summary, a.Keywords)
            : Lookup.Partner(id) is { } p ? (p.Name, p.Description, p.Keywords)
            : Lookup.Organisation(id) is { } o ? (o.Name, o.Description, o.Keywords)
            : Lookup.Helpline(id) is { } h ? (h.Name, $"{h.For}. {h.Audience}", h.AlsoKnownAs)
            : ("", "", []);
        var said = Words.Analyse($"{name}. {text}. {string.Join(". ", keywords)}").SelectMany(t => t.PartStems.Append(t.Stem)).ToHashSet();
        return words.SelectMany(Words.Analyse).Any(t => said.Contains(t.Stem) || t.PartStems.Any(said.Contains));
    }

    /// <summary>"Niet op vrijdag": a house of which every known day is among these.</summary>
    internal bool IsOnlyOn(string partnerId, IReadOnlyList<DayOfWeek> days) =>
        days.Count > 0 && Lookup.ActivitiesOf(partnerId).SelectMany(a => a.Schedules).SelectMany(s => s.ByDay).Select(d => d.Day).Distinct().ToList() is { Count: > 0 } open && open.All(days.Contains);

    /// <summary>A record as an offer again, with its distance and its next time; null when it is gone.</summary>
    internal Hit? HitOf(string id, ConversationState state, DateTime localNow)
    {
        if (Lookup.Activity(id) is not { } activity)
            return Lookup.Partner(id) is { } partner ? Finder.Plain(id, RecordKind.Partner) with { DistanceKm = Places.PointOf(Places.Find(state.Municipality, state.Place))?.KilometresTo(partner.Location.Point) }
                : Lookup.Helpline(id) is not null ? Finder.Plain(id, RecordKind.Helpline)
                : Lookup.Organisation(id) is not null ? Finder.Plain(id, RecordKind.Organisation)
                : null;
        var point = Places.PointOf(Places.Find(state.Municipality, state.Place));
        return new(id, RecordKind.Activity, 0, point?.KilometresTo(activity.Location.Point), Knowledge.Calendar.Next(activity, localNow, state.When) ?? Knowledge.Calendar.Next(activity, localNow, WantedTime.Any), []);
    }

    /// <summary>What people call a record; null when there is none with this id.</summary>
    public string? NameOf(string id) =>
        Lookup.Activity(id)?.Name ?? Lookup.Partner(id)?.Name ?? Lookup.Helpline(id)?.Name ?? Lookup.Organisation(id)?.Name;

    /// <summary>The themes of a record; none when there is none with this id.</summary>
    public IReadOnlyList<string> ThemesOf(string id) =>
        Lookup.Activity(id)?.Themes ?? Lookup.Partner(id)?.Themes ?? Lookup.Helpline(id)?.Themes ?? Lookup.Organisation(id)?.Themes ?? [];

    private HashSet<string> StemsOf(Catalog catalog)
    {
        var texts = catalog.Activities.SelectMany(a => a.Keywords.Append(a.Name).Append(a.Summary))
            .Concat(catalog.Partners.SelectMany(p => p.Keywords.Append(p.Name).Append(p.Description)))
            .Concat(catalog.Organisations.SelectMany(o => o.Keywords.Append(o.Name)))
            .Concat(catalog.Themes.SelectMany(t => t.Words).Where(w => !w.Contains(' ', StringComparison.Ordinal)));
        return [.. texts.SelectMany(Words.Analyse).Where(t => !t.IsStopWord && t.Text.Length > 2).Select(t => t.Stem)];
    }
}
