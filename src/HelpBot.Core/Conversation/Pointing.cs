using System.Collections.Concurrent;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Which of the offers that were shown is meant: by its number, by a word of it, or by its day. Immutable; thread-safe.</summary>
internal sealed class Pointing(Basis basis)
{
    /// <summary>Of what is "op welke dag rijdt die" asked.</summary>
    private static readonly string[] Wheels = ["bus", "taxi", "auto", "vervoer", "rit"];

    /// <summary>Of texts of the catalog: they are pointed at again and again.</summary>
    private readonly ConcurrentDictionary<string, (HashSet<string> Words, HashSet<string> Stems)> _said = new(StringComparer.Ordinal);

    /// <summary>The ids meant; empty when the message points at none of them.</summary>
    public IReadOnlyList<string> Meant(ConversationState state, Meaning meaning, DateTime localNow)
    {
        var shown = state.Shown;
        if (meaning.Ordinal is { } n) return (n < 0 ? shown.Count + n : n - 1) is >= 0 and var at && at < shown.Count ? [shown[at]] : [];
        var named = ByWords(shown, meaning, NameOf);
        if (named.Count == 0) named = ByWords(shown, meaning, TextOf);
        if (named.Count == 0) named = Riding(shown, meaning);
        var then = Then(shown, meaning, localNow);
        if (named.Count > 0 && then.Count > 0 && named.Intersect(then).ToArray() is { Length: > 0 } both) return both;
        return named.Count > 0 ? named : then;
    }

    /// <summary>"En die in Crooswijk": those that are there; all when no place is named, or none is there.</summary>
    public IReadOnlyList<string> AtPlace(IReadOnlyList<string> ids, Meaning meaning) =>
        meaning.Places.Count > 0 && ids.Where(id => meaning.Places.Any(p => p.Place.Name == (basis.Lookup.Activity(id)?.Location.Place ?? basis.Lookup.Partner(id)?.Location.Place))).ToList() is { Count: > 0 } there ? there : ids;

    /// <summary>"Op welke dag rijdt die": of the one with wheels; none when nothing rides.</summary>
    public IReadOnlyList<string> Riding(IReadOnlyList<string> shown, Meaning meaning) =>
        meaning.SearchWords.Any(w => w.StartsWith("rij", StringComparison.Ordinal) || w.StartsWith("rit", StringComparison.Ordinal)) ? [.. shown.Where(id => Stems(TextOf(id)).Overlaps(Wheels))] : [];

    /// <summary>Those that are on at the time that is named; none when no time is.</summary>
    public IReadOnlyList<string> Then(IReadOnlyList<string> shown, Meaning meaning, DateTime localNow) => meaning.When.IsAny ? [] : [.. shown.Where(id => IsThen(id, meaning.When, localNow))];

    /// <summary>Those called by a word of their name.</summary>
    public IReadOnlyList<string> Named(ConversationState state, Meaning meaning) => state.Shown.Count == 0 ? [] : ByWords(state.Shown, meaning, NameOf);

    /// <summary>"Waar is die pauluskerk": what was shown earlier, or is in town, and is called so; empty when no name is said that tells one apart.</summary>
    public IReadOnlyList<string> Called(ConversationState state, Meaning meaning)
    {
        var words = meaning.SearchWords.Where(w => w.Length > 3 && !Generic.Contains(w)).ToList();
        if (words.Count == 0) return [];
        var named = meaning with { SearchWords = words };
        var seen = state.Seen.Count == 0 ? [] : ByWords(state.Seen, named, NameOf);
        if (seen.Count is > 0 and <= 2) return seen;
        if (state.Municipality is not { } municipality) return [];
        var town = basis.Catalog.Partners.Where(p => p.Municipality == municipality && p.Provenance.IsServed).Select(p => p.Id).ToList();
        // Of a name that was never shown, the very word must be there, and in one name only.
        return town.Where(id => basis.TermsOf(NameOf(id)).Any(t => words.Contains(t.Text))).ToList() is [var one] ? ActivitiesOr(one) : [];
    }

    private List<string> ActivitiesOr(string partner) => basis.Lookup.ActivitiesOf(partner).Select(a => a.Id).ToList() is { Count: 1 } only ? only : [partner];

    /// <summary>In the name of many houses, and said of any.</summary>
    private static readonly HashSet<string> Generic = ["gemeente", "huis", "wijk", "buurt", "centrum", "koffie", "eten", "samen", "inloop", "ontmoeting", "welzijn", "sociaal", "team", "vereniging", "dagen", "adres", "kost", "kosten", "wandelen", "lunch", "maaltijd", "avond", "middag", "ochtend", "mensen", "vrijwilligers", "huiskamer", "geld", "bellen", "nummer", "meld", "meldt", "melden", "aanmelden", "opgeven", "meer", "straat", "anders", "beste", "graag", "dorp", "stad"];

    /// <summary>"Die met de lunch", or the name of one of them where nothing else is asked: that one is chosen. Null when it is another question.</summary>
    /// <returns>The choice, and the list it is a choice from: the last one, the one before, or all that was shown.</returns>
    public (Meaning Meaning, IReadOnlyList<string> List)? AsChoice(ConversationState state, Meaning meaning, DateTime localNow)
    {
        if (meaning.UnknownPlaces.Count > 0 || (meaning.Places.Count > 0 && !meaning.Points)) return null;
        if (meaning.FollowUps.Contains(FollowUp.Farther)) return null;
        if (meaning is { Intent: Intent.Choose, Ordinal: not null, WordCount: > MostPointing } && ByName(state, meaning) is { } byName) return (meaning with { Ordinal = byName.Item1, Themes = [] }, byName.Item2);
        IReadOnlyList<string>[] lists = meaning.Points ? [state.Shown, state.Earlier, state.Seen] : [state.Shown];
        foreach (var list in lists)
        {
            var ids = In(state with { Shown = list }, meaning, localNow);
            if (ids.Count == 0 || (ids.Count == list.Count && ids.Count > 1)) continue;
            var choice = meaning with { Intent = Intent.Choose, Points = true, Ordinal = null, Themes = [], When = WantedTime.Any };
            return ids.Count == 1 ? (choice with { Ordinal = list.ToList().IndexOf(ids[0]) + 1 }, list) : (choice, ids);
        }

        return null;
    }

    private const int MostPointing = 6;

    /// <summary>"Terug naar de eerste: heeft het Leger des Heils ook inloop": the name tells more than the number.</summary>
    private (int, IReadOnlyList<string>)? ByName(ConversationState state, Meaning meaning)
    {
        var names = state.Seen.Where(id => basis.NameOf(id) is { } name && basis.TermsOf(name).Count(t => !t.IsStopWord && t.Text.Length > 3 && meaning.SearchWords.Contains(t.Text)) > 1).ToList();
        return names.Count == 1 ? (1, names) : null;
    }

    private IReadOnlyList<string> In(ConversationState state, Meaning meaning, DateTime localNow) => state.Shown.Count == 0 ? [] : meaning switch
    {
        { Points: true, Intent: Intent.Find or Intent.Narrow or Intent.Choose or Intent.Unknown or Intent.OutOfScope or Intent.More or Intent.Yes } => Meant(state, meaning, localNow),
        { Intent: Intent.OutOfScope or Intent.More or Intent.Unknown or Intent.Choose or Intent.Yes, Ordinal: null } => ByWords(state.Shown, meaning, NameOf),
        _ => [],
    };

    /// <summary>Those with one of these words, when that tells them apart.</summary>
    private IReadOnlyList<string> ByWords(IReadOnlyList<string> shown, Meaning meaning, Func<string, string> text)
    {
        if (meaning.SearchWords.Count == 0) return [];
        var asked = meaning.SearchWords.Where(w => w.Length > 2).Select(basis.Words.Stem).ToHashSet();
        var counts = shown.Select(id => (Id: id, Count: Matches(text(id), asked))).ToList();
        var most = counts.Max(c => c.Count);
        return most == 0 ? [] : [.. counts.Where(c => c.Count == most).Select(c => c.Id)];
    }

    /// <summary>The very word counts for more than a part of one: "BuurtBuik" is no "buurthuis".</summary>
    private int Matches(string text, HashSet<string> asked)
    {
        var said = Said(text);
        return said.Words.Count(asked.Contains) + said.Stems.Count(asked.Contains);
    }

    private HashSet<string> Stems(string text) => Said(text).Stems;

    /// <summary>Stems of its words, and of these and their parts.</summary>
    private (HashSet<string> Words, HashSet<string> Stems) Said(string text) => _said.GetOrAdd(text, SaidIn);

    private (HashSet<string> Words, HashSet<string> Stems) SaidIn(string text)
    {
        var terms = basis.Words.Analyse(text).Where(t => !t.IsStopWord && t.Text.Length > 2).ToList();
        return ([.. terms.Select(t => t.Stem)], [.. terms.SelectMany(t => t.PartStems.Append(t.Stem))]);
    }

    /// <summary>What it is called, and who it is of: "bij BuurtBuik".</summary>
    private string NameOf(string id) => basis.Lookup.Activity(id) is { } a && basis.NameOf(a.PartnerId) is { } owner ? $"{basis.NameOf(id)}. {owner}" : basis.NameOf(id) ?? "";

    private string TextOf(string id) =>
        basis.Lookup.Activity(id) is { } a ? $"{basis.NameOf(a.PartnerId)}. {a.Name}. {a.Summary}. {a.Location.Venue}. {a.Location.Address}. {a.Location.Place}. {string.Join(". ", a.Keywords)}"
        : basis.Lookup.Partner(id) is { } p ? $"{p.Name}. {p.Type}. {p.Description}. {p.Location.Place}. {string.Join(". ", p.Keywords)}"
        : NameOf(id);

    private bool IsThen(string id, WantedTime when, DateTime localNow) =>
        basis.Lookup.Activity(id) is { } activity && Knowledge.Calendar.Next(activity, localNow, when.Days.Count > 0 ? when with { Date = null } : when) is not null;
}
