using System.Collections.Concurrent;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Following;

/// <summary>
/// Of which record something is asked: by its name, street, venue or kind, among what was shown last, what was shown before, what is in town, and the
/// organisations and lines of the whole country. Immutable; thread-safe.
/// </summary>
internal sealed class Subjects
{
    /// <summary>Below this nothing is meant in particular.</summary>
    private const double Least = 0.5;

    /// <summary>So near to the best is meant too.</summary>
    private const double AlsoMeant = 0.8;

    private const double Name = 3, Spot = 3, NamePart = 1.2, Text = 1, TextPart = 0.6;

    private const double ShownLast = 1, ShownBefore = 0.7, InTown = 0.5, InCountry = 0.4;

    /// <summary>Of what was not shown the very name must be said.</summary>
    private const double LeastElsewhere = 1.1;

    private readonly Basis _basis;
    private readonly ConcurrentDictionary<string, Said> _said = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> _byName;

    public Subjects(Basis basis)
    {
        _basis = basis;
        _byName = new(NamesOfAll);
    }

    /// <param name="Names">Stems of its name and of whose it is.</param>
    /// <param name="Spots">Of venue, street and place.</param>
    private sealed record Said(HashSet<string> Names, HashSet<string> NameParts, HashSet<string> Spots, HashSet<string> Texts, HashSet<string> TextParts);

    /// <summary>The ids meant; empty when nothing points to any.</summary>
    /// <param name="isQuestion">True for a word that only tells what is asked.</param>
    public IReadOnlyList<string> Of(ConversationState state, Meaning meaning, Func<string, bool> isQuestion)
    {
        if (PointedAt(state, meaning) is { Count: > 0 } pointed) return pointed;
        var words = meaning.SearchWords.Where(w => w.Length > 2 && !isQuestion(w)).Select(_basis.Words.Stem).Distinct().ToList();
        if (words.Count == 0) return [];
        Dictionary<string, double> scores = [];
        var before = state.Earlier.Concat(state.Seen).Except(state.Shown).Distinct().ToList();
        var rarity = words.ToDictionary(w => w, w => 1 / Math.Sqrt(Math.Max(1, state.Shown.Count(id => Fit(SaidOf(id), w) > 0))));
        foreach (var id in state.Shown) Add(id, ShownLast);
        foreach (var id in before) Add(id, ShownBefore);
        if (scores.Values.DefaultIfEmpty().Max() < Least) Elsewhere();
        var best = scores.Values.DefaultIfEmpty().Max();
        return best < Least ? [] : [.. scores.Where(s => s.Value >= best * AlsoMeant).OrderByDescending(s => s.Value).Select(s => s.Key)];

        void Add(string id, double nearness)
        {
            var said = SaidOf(id);
            if (words.Sum(w => Fit(said, w) * rarity[w]) * nearness is > 0 and var score) scores[id] = score;
        }

        void Elsewhere()
        {
            scores.Clear();
            foreach (var id in words.Where(w => !Common.Contains(w)).SelectMany(w => _byName.Value[w]).Distinct())
            {
                var town = _basis.Lookup.Partner(id)?.Municipality ?? _basis.Lookup.Activity(id)?.Municipality;
                if (town is not null && town != state.Municipality) continue;
                if (!IsCalled(id, words)) continue;
                var score = words.Count(w => SaidOf(id).Names.Contains(w)) * Name * (town is null ? InCountry : InTown);
                if (score >= LeastElsewhere) scores[id] = score;
            }
        }
    }

    /// <summary>"Die bus", "die wandelaars": what was shown, last or before, with that in its name, or about that; empty when it is nothing in particular.</summary>
    private List<string> PointedAt(ConversationState state, Meaning meaning)
    {
        var before = state.Seen.Except(state.Shown).Reverse().ToList();
        foreach (var word in meaning.Pointed.Where(w => !Common.Contains(_basis.Words.Stem(w))))
        {
            var stem = _basis.Words.Stem(word);
            foreach (var list in new[] { state.Shown, before })
            {
                if (list.Where(id => SaidOf(id) is var said && (said.Names.Contains(stem) || said.NameParts.Contains(stem))).ToList() is { Count: > 0 and <= MostPointed } named) return named;
            }

            var themes = _basis.Reader.Read("ik wil " + word, DateTime.MinValue.AddYears(2000)).Themes;
            if (themes.Count == 0 || state.Shown.Any(id => _basis.ThemesOf(id).Shares(themes))) continue;
            if (before.Where(id => _basis.ThemesOf(id) is [var main, ..] && themes.Contains(main)).ToList() is { Count: > 0 and <= MostPointed } about) return about;
        }

        return [];
    }

    private const int MostPointed = 2;

    /// <summary>Half of one of its names is said: "Zonnebloem", "Leger des Heils"; one word of four is no name.</summary>
    private bool IsCalled(string id, List<string> words) => NamesOf(_basis.Lookup.Record(id)).Any(n => Stems(n).Words is { Count: > 0 } name && name.Count(words.Contains) * 2 >= name.Count);

    private static IEnumerable<string> NamesOf(ICatalogRecord? record) => record switch { LocalActivity a => [a.Name], Partner p => [p.Name], NationalOrganisation o => [o.Name], Helpline h => h.AlsoKnownAs.Prepend(h.Name), _ => [] };

    private static double Fit(Said said, string word) =>
        said.Names.Contains(word) ? Name : said.Spots.Contains(word) || Street(said, word) ? Spot : said.NameParts.Contains(word) ? NamePart : said.Texts.Contains(word) ? Text : said.TextParts.Contains(word) ? TextPart : 0;

    /// <summary>A street with a letter wrong, or without its "straat": "Gouwstr".</summary>
    private static bool Street(Said said, string word) => word.Length >= 6 && said.Spots.Any(s => s.Length >= 6 && (s.StartsWith(word, StringComparison.Ordinal) || Language.EditDistance.Between(s, word, 1, anyLetter: true) <= 1));

    private Said SaidOf(string id) => _said.GetOrAdd(id, Read);

    private Said Read(string id)
    {
        var (name, spot, text) = _basis.Lookup.Record(id) switch
        {
            LocalActivity a => ($"{a.Name}. {_basis.NameOf(a.PartnerId)}", $"{a.Location.Venue}. {a.Location.Address}. {a.Location.Place}", $"{a.Summary}. {a.Audience}. {_basis.Lookup.Partner(a.PartnerId)?.Type}. {string.Join(". ", a.Keywords)}"),
            Partner p => (p.Name, $"{p.Location.Venue}. {p.Location.Address}. {p.Location.Place}", $"{p.Type}. {p.Description}. {string.Join(". ", p.Keywords)}"),
            Helpline h => ($"{h.Name}. {string.Join(". ", h.AlsoKnownAs)}", "", h.For),
            NationalOrganisation o => (o.Name, "", $"{o.Description}. {string.Join(". ", o.Keywords)}"),
            _ => ("", "", ""),
        };
        var (names, parts) = Stems(name);
        var (texts, textParts) = Stems(text);
        return new(names, parts, Stems(spot).Words, texts, textParts);
    }

    private (HashSet<string> Words, HashSet<string> Parts) Stems(string text)
    {
        var terms = _basis.Words.Analyse(text).Where(t => !t.IsStopWord && t.Text.Length > 2).ToList();
        return ([.. terms.Select(t => t.Stem)], [.. terms.SelectMany(t => t.PartStems)]);
    }

    /// <summary>Ids of what is served, by each word of its name.</summary>
    private ILookup<string, string> NamesOfAll()
    {
        var catalog = _basis.Catalog;
        IEnumerable<ICatalogRecord> all = [.. catalog.Activities.Where(a => a.Provenance.IsServed), .. catalog.Partners.Where(p => p.Provenance.IsServed), .. catalog.Organisations.Where(o => o.Provenance.IsServed), .. catalog.Helplines.Where(h => h.Provenance.IsServed)];
        return all.SelectMany(r => Stems(string.Join(". ", NamesOf(r))).Words.Select(w => (w, r.Id))).Distinct().ToLookup(p => p.w, p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>In the name of many houses, and said of any.</summary>
    private static readonly HashSet<string> Common = ["gemeent", "huis", "wijk", "buurt", "centrum", "koffie", "eten", "samen", "inloop", "ontmoet", "welzijn", "sociaal", "team", "verenig", "wandel", "lunch", "maaltijd", "avond", "middag", "ochtend", "mens", "vrijwilliger", "huiskamer", "hulp", "zorg", "ouder", "lijn", "hulplijn", "stichting", "nederland", "telefoon", "telefon", "meer", "straat", "best"];
}
