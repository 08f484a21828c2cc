using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, HashSet<string>> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Term>> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int? From, int? Before, bool ForOlder)> _ages = new(StringComparer.Ordinal);
    private readonly Lazy<Basis> _inJe;

    /// <param name="inJe">The danger replies for who is spoken to with "je"; null where they are not written.</param>
    internal Basis(Catalog catalog, UnderstandingData understanding, SafetyData safety, SafetyReplies dangerReplies, SafetyReplies? inJe = null)
    {
        Catalog = catalog;
        Lookup = new(catalog);
        Words = DutchWords.Build(catalog);
        Particulars = new(this);
        (Index, Reader) = Build(catalog, Words, understanding);
        Danger = new(safety);
        DangerReplies = dangerReplies;
        (Phrases, Cards, Briefs, WayIn) = Say(catalog.Texts);
        Advice = catalog.Advice;
        Places = new(catalog.Places);
        _inCatalog = StemsOf(catalog);
        _inJe = new(() => InOtherWords(new JeForm(catalog.Texts.Je), inJe ?? dangerReplies));
    }

    /// <summary>Apart, so that what is kept for later does not keep the examples too: they are needed no more.</summary>
    private static (CatalogIndex, MessageReader) Build(Catalog catalog, DutchWords words, UnderstandingData understanding)
    {
        (CatalogIndex? index, MessageReader? reader) = (null, null);
        Parallel.Invoke(() => index = CatalogIndex.Build(catalog, words), () => reader = new(catalog, words, understanding));
        return (index!, reader!);
    }

    /// <summary>The same, for who is spoken to with "je": only what HelpBot itself says differs, never a fact. Made when it is first needed.</summary>
    public Basis InJe => _inJe.Value;

    /// <summary>The same, understanding by another reader; for measuring.</summary>
    internal Basis With(MessageReader reader)
    {
        var other = (Basis)MemberwiseClone();
        other.Reader = reader;
        return other;
    }

    private Basis InOtherWords(JeForm form, SafetyReplies dangerReplies)
    {
        var other = (Basis)MemberwiseClone();
        (other.Phrases, other.Cards, other.Briefs, other.WayIn) = Say(form.Of(Catalog.Texts));
        other.Advice = [.. Catalog.Advice.Select(form.Of)];
        other.DangerReplies = dangerReplies;
        return other;
    }

    private (Phrasebook, CardWriter, BriefWriter, WayIn) Say(Texts texts)
    {
        var phrases = new Phrasebook(texts);
        return (phrases, new(Lookup, phrases, new(phrases)), new(Lookup, phrases), new(Lookup, phrases));
    }

    public Catalog Catalog { get; }

    public CatalogLookup Lookup { get; }

    public DutchWords Words { get; }

    /// <summary>What each record is there for in particular.</summary>
    internal Finding.Particulars Particulars { get; }

    public CatalogIndex Index { get; }

    public MessageReader Reader { get; private set; }

    public DangerDetector Danger { get; }

    public SafetyReplies DangerReplies { get; private set; }

    public Phrasebook Phrases { get; private set; }

    /// <summary>As it is said; what it is found by is in the catalog.</summary>
    public IReadOnlyList<Advice> Advice { get; private set; }

    public CardWriter Cards { get; private set; }

    public BriefWriter Briefs { get; private set; }

    public WayIn WayIn { get; private set; }

    public PlaceLookup Places { get; }

    /// <summary>The words of a text of the catalog, never of a person: kept, as it does not change and every turn may ask.</summary>
    internal IReadOnlyList<Term> TermsOf(string catalogText) => _terms.GetOrAdd(catalogText, Words.Analyse);

    /// <summary>True when some record or theme is described with this word; only such words of a question are remembered.</summary>
    public bool IsInCatalog(string word) => _inCatalog.Contains(Words.Stem(word));

    /// <summary>True when the record itself says one of these words, in its name, description or keywords.</summary>
    public bool Mentions(string id, IEnumerable<string> words)
    {
        var said = StemsOf(id);
        return words.SelectMany(Words.Analyse).Any(t => said.Contains(t.Stem) || t.PartStems.Any(said.Contains));
    }

    /// <summary>All that the record itself says, by stem; empty when there is none with this id.</summary>
    internal HashSet<string> StemsOf(string id) => _said.GetOrAdd(id, WordsOf);

    /// <summary>True when no age is known, or the record does not say that it is for others: "van 8 tot 18 jaar", "vereniging voor senioren".</summary>
    public bool IsForAge(string id, int? age)
    {
        if (age is not { } years) return true;
        var ages = _ages.GetOrAdd(id, AgesOf);
        return !(years < ages.From) && !(years >= ages.Before) && !(years < Answers.Years.Older && ages.ForOlder);
    }

    private (int? From, int? Before, bool ForOlder) AgesOf(string id)
    {
        var (audience, text) = Lookup.Record(id) switch
        {
            LocalActivity a => (a.Audience, $"{a.Name} {a.Summary}"),
            Partner p => (p.Audience, $"{p.Name} {p.Description}"),
            NationalOrganisation o => (o.Audience, o.Description),
            Helpline h => (h.Audience, ""),
            _ => ("", ""),
        };
        var span = Answers.Years.In(audience);
        return (span?.From, span?.Before, Answers.Years.IsForOlder($"{audience} {text}"));
    }

    private HashSet<string> WordsOf(string id)
    {
        var (name, text, keywords) = Lookup.Record(id) switch
        {
            LocalActivity a => (a.Name, $"{a.Summary}. {a.Note}", a.Keywords),
            Partner p => (p.Name, p.Description, p.Keywords),
            NationalOrganisation o => (o.Name, o.Description, o.Keywords),
            Helpline h => (h.Name, $"{h.For}. {h.Audience}", h.AlsoKnownAs),
            _ => ("", "", []),
        };
        return [.. Words.Analyse($"{name}. {text}. {string.Join(". ", keywords)}").SelectMany(t => t.PartStems.Append(t.Stem))];
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
        Lookup.Record(id) switch { LocalActivity a => a.Name, Partner p => p.Name, Helpline h => h.Name, NationalOrganisation o => o.Name, _ => null };

    /// <summary>The themes of a record; none when there is none with this id.</summary>
    public IReadOnlyList<string> ThemesOf(string id) =>
        Lookup.Record(id) switch { LocalActivity a => a.Themes, Partner p => p.Themes, Helpline h => h.Themes, NationalOrganisation o => o.Themes, _ => [] };

    private HashSet<string> StemsOf(Catalog catalog)
    {
        var texts = catalog.Activities.SelectMany(a => a.Keywords.Append(a.Name).Append(a.Summary))
            .Concat(catalog.Partners.SelectMany(p => p.Keywords.Append(p.Name).Append(p.Description)))
            .Concat(catalog.Organisations.SelectMany(o => o.Keywords.Append(o.Name)))
            .Concat(catalog.Themes.SelectMany(t => t.Words).Where(w => !w.Contains(' ', StringComparison.Ordinal)));
        return [.. texts.SelectMany(Words.Analyse).Where(t => !t.IsStopWord && t.Text.Length > 2).Select(t => t.Stem)];
    }
}
