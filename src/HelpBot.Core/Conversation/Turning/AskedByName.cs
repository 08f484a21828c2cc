using System.Collections.Concurrent;
using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>
/// "De Auw Kerk, in welke straat is dat", "wat rekent MEE": who asks something of what is called by its name seeks nothing new, whatever else its name or the
/// question sounds like. Immutable; thread-safe.
/// </summary>
internal sealed class AskedByName(Basis basis, Pointing pointing)
{
    private readonly Subjects _subjects = new(basis);
    private readonly DetailFacts _facts = new(basis);
    private readonly ProperNames _proper = new(basis);
    private readonly WordLists _lists = basis.Reader.Lists;

    /// <summary>Of texts of the catalog, which every question is held against: words of a name, those that tell it apart, words of a spot, and ids by town.</summary>
    private readonly ConcurrentDictionary<string, List<string>> _words = new(StringComparer.Ordinal), _telling = new(StringComparer.Ordinal), _spots = new(StringComparer.Ordinal), _towns = new(StringComparer.Ordinal), _names = new(StringComparer.Ordinal), _venues = new(StringComparer.Ordinal);

    /// <summary>Longer ones tell a story.</summary>
    private const int MostWords = 22;

    /// <summary>A word of this many letters is a name by itself, where only one of what was shown has it.</summary>
    private const int LongWord = 6;

    private const int MostNamed = 2;

    /// <summary>So many words ask of the one that was spoken of: "en waar moet ik dan zijn".</summary>
    private const int MostOfChosen = 9;

    /// <summary>Less likely is no guess at all.</summary>
    private const float Guess = 0.2f;

    /// <summary>In more words the name tells more than the number: "terug naar de eerste: heeft het Leger des Heils ook inloop".</summary>
    private const int MostCounting = 8;

    /// <summary>With the records that are named, as a question about them where one is asked; the same meaning when none is named.</summary>
    /// <param name="m">The message as written.</param>
    public Meaning Read(ConversationState before, Meaning meaning, Utterance m)
    {
        var town = meaning.Places.Count > 0 ? meaning.Places[0].Place.Municipality : before.Municipality;
        if (meaning.Language != "nl" || town is null || meaning.WordCount > MostWords || !MayAsk(before, meaning)) return meaning;
        if (FollowUps.IsOneOf(meaning) && !(meaning.FollowUps.Contains(FollowUp.Soonest) && meaning.FollowUps.Contains(FollowUp.Time))) return meaning;
        var isWork = before.Role == Role.Professional || (before.Role == Role.Unknown && meaning.Role == Role.Professional);
        if (DoorOfKind(town, meaning, m) is { } door) return About(meaning, m, [door], isWork);
        if (!Asks(meaning, m)) return meaning;
        var towns = meaning.Places.SelectMany(p => m.Words.Where(w => w.Start >= p.Span.Start && w.End <= p.Span.Start + p.Span.Length)).Select(w => w.Text).Concat(basis.TermsOf(town).Select(t => t.Text)).Concat(Any(m)).ToHashSet();
        var named = WithoutOwners(_proper.In(m.Text, before.Seen.SelectMany(WithOwner).Distinct()).ToList(), before);
        if (named.Count is 0 or > MostNamed) named = Seen(before, m, towns);
        if (named.Count == 0) named = [.. _proper.In(m.Text, _towns.GetOrAdd(town, IdsIn)).Take(1)];
        if (named.Count == 0) named = InTown(town, m, towns);
        if (named.Count == 0 && meaning.Ordinal is null && OfChosen(before, meaning, m) is { } chosen) return About(meaning, m, [chosen], isWork);
        if (meaning.Ordinal is not null && named.Count != 1) return meaning;
        var meant = pointing.AtPlace(named, meaning);
        return meant.Count is 0 or > MostNamed ? meaning : About(meaning, m, meant, isWork);
    }

    /// <summary>What was just told of, where a word for a question begins the message, or "daar" points back, and nothing else is named or wished.</summary>
    private string? OfChosen(ConversationState before, Meaning meaning, Utterance m)
    {
        if (before.Chosen is not { } chosen || !before.Shown.Contains(chosen) || meaning is not { WordCount: <= MostOfChosen, Places.Count: 0, MaxCost: null, TellsOwnState: false, Feeling: null, Subject: null, Referral: ReferralQuestion.None } || meaning.Intent is Intent.Choose or Intent.More or Intent.Person or Intent.Yes or Intent.Referral) return null;
        if (meaning.FollowUps.Contains(FollowUp.Both)) return null;
        // Another of the town may be meant by its name.
        if (_subjects.Of(before, meaning, AskingWords.Contains).Any(id => id != chosen && (basis.Lookup.Activity(id) is not null || basis.Lookup.Partner(id) is not null))) return null;
        if (!meaning.Themes.All(t => t is ThemeIds.Transport or ThemeIds.Talk or ThemeIds.Papers or ThemeIds.Illness || basis.ThemesOf(chosen).Contains(t)) || pointing.Meant(before, meaning with { When = WantedTime.Any }, default) is { Count: > 0 } other && !other.Contains(chosen)) return null;
        if (meaning.Intent == Intent.Details) return (FollowUps.Heard(meaning).Any() || IsThereWhat(m).Count > 0) && m.Words.Any(w => w.Text is "daar" or "er" or "dat" or "die" or "het") ? chosen : null;
        return _lists.Has(WordList.AskingOfOne, Clauses.Of(m) is [.., var last] ? FirstOf(last) : "") ? chosen : null;
    }

    /// <summary>"Is daar een buurthuis": any one, and no name.</summary>
    private static IEnumerable<string> Any(Utterance m) => m.Words.Where((_, i) => i > 0 && m.At(i - 1) is "een" or "n" or "geen" or "zo'n").Select(w => w.Text);

    private static bool MayAsk(ConversationState before, Meaning meaning) =>
        meaning is { NewClient: false, Declines: false, AsksOwnSupport: false, AsksOfKeeping: false, NotThemes.Count: 0 } && (meaning is { Reports: false, AdviceTopic: null } || meaning.FollowUps.Any(f => f is FollowUp.Number or FollowUp.Site)) && (meaning.Ordinal is null || meaning.WordCount > MostCounting) && meaning.UnknownPlaces.Count + meaning.UnknownPostcodes.Count == 0 && !meaning.FollowUps.Contains(FollowUp.Refuses)
        && (before.IsUnderWay && (before.Seen.Count > 0 || before.Municipality is not null) || meaning.Referral != ReferralQuestion.None)
        && meaning.Intent is Intent.Find or Intent.Narrow or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Choose or Intent.More or Intent.WhatCanYouDo or Intent.Details or Intent.Referral or Intent.Person or Intent.Privacy or Intent.Yes
        && meaning.Places.All(p => p.Place.Municipality == before.Municipality || before.Municipality is null);

    /// <summary>Something is asked, and nothing like it or beside it is sought.</summary>
    private bool Asks(Meaning meaning, Utterance m)
    {
        if (meaning.Intent == Intent.Details || meaning.Referral != ReferralQuestion.None) return true;
        var clauses = Clauses.Of(m);
        if (meaning.Intent is Intent.Person || Seeks(clauses)) return false;
        return meaning.Asks || clauses.Any(c => _lists.Has(WordList.Asking, FirstOf(c)) || FirstOf(c).StartsWith("welle", StringComparison.Ordinal)) || (FollowUps.Heard(meaning).Any() && m.Words.Any(w => _lists.Has(WordList.Asking, w.Text)));
    }

    /// <summary>"Is daar een spreekuur", "heeft die ook inloop": what may be there, as its own words tell; empty when nothing is asked so.</summary>
    private static List<string> IsThereWhat(Utterance m)
    {
        if (!m.EndsAsQuestion) return [];
        for (var i = 0; i + 2 < m.Count; i++)
        {
            if (m.At(i) is "is" or "zijn" && m.At(i + 1) is "daar" or "er" && m.At(i + 2) is "een" or "ook" or "n") return [.. m.Words.Skip(i + 3).Take(3).Select(w => w.Text)];
            if (m.At(i) is "heeft" or "hebben" or "doet" or "doen" && (i == 0 || m.Words[i].AfterPause) && m.At(i + 1) is not ("hij" or "ze" or "zij" or "mw" or "dhr") && m.Words.Skip(i + 1).Any(w => w.Text == "ook")) return [.. m.Words.Skip(i + 1).SkipWhile(w => w.Text != "ook").Skip(1).Take(3).Select(w => w.Text)];
        }

        return [];
    }

    private string FirstOf(Clause clause) => clause.Words.FirstOrDefault(w => !_lists.Has(WordList.Openings, w)) ?? "";

    private bool Seeks(IReadOnlyList<Clause> clauses) => clauses.Any(c => c.Words.Any(w => _lists.Has(WordList.Seeking, w)))
        || clauses.Any(c => (c.Has("er") && c.Words is [var first, ..] && first is "is" or "zijn" or "heb" or "heeft" or "en") || Beside(c.Words));

    /// <summary>"Ook een", "nog iets", "is daar ook zo'n plek".</summary>
    private static bool Beside(IReadOnlyList<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i] is "ook" or "nog" && words[i + 1] is "een" or "'n" or "iets" or "wat" or "meer" or "zo'n" or "andere" or "iemand" && !(i + 2 < words.Count && words[i + 2] is "doen" or "betekenen")) return true;
        return false;
    }

    private Meaning About(Meaning meaning, Utterance m, IReadOnlyList<string> named, bool isWork)
    {
        if (meaning.Referral != ReferralQuestion.None && isWork) return meaning with { Named = named };
        if (named is [var there] && IsThereWhat(m) is { Count: > 0 } what && _facts.Mentioned(there, what) is not null) return meaning with { Intent = Intent.Details, Detail = Detail.Unlisted, Details = [Detail.Unlisted], Named = named, Role = Role.Unknown, For = ForWhom.Unknown, Themes = [], Places = [], When = WantedTime.Any };
        if (meaning.Referral != ReferralQuestion.None) meaning = meaning with { Referral = ReferralQuestion.None, Detail = Detail.Registration, Details = [Detail.Registration] };
        if (meaning.Intent == Intent.Details && (meaning.Detail is not (Detail.None or Detail.Unlisted) || !FollowUps.Heard(meaning).Any())) return meaning with { Named = named };
        var asked = meaning.Details.Where(d => d is not (Detail.None or Detail.Unlisted)).Concat(FollowUps.Heard(meaning)).Distinct().Take(2).ToList();
        if (asked.Count == 0 && AskingWords.AsksDays(m.Words.Select(w => w.Text))) asked = [Detail.Time];
        if (asked.Count == 0 && m.Words.Any(w => AskingWords.IsOfPlace(w.Text))) asked = [Detail.Route];
        // "Ze haakt graag, kan dat in die huiskamer": its own words tell of it.
        if (asked.Count == 0 && named is [var only] && _facts.Mentioned(only, meaning.SearchWords.Where(w => !AskingWords.Contains(w))) is not null) asked = [Detail.Unlisted];
        if (asked.Count == 0 && meaning.Turn is { } sight) asked = [.. sight.Asks(Weighing.AlsoAsked).Where(a => sight.Of(a) >= Guess).Select(Weighing.DetailOf).Take(2)];
        if (asked.Count == 0) asked = [Detail.Unlisted];
        return meaning with { Intent = Intent.Details, Detail = asked[0], Details = asked, Named = named, Role = Role.Unknown, For = ForWhom.Unknown, Themes = [], Places = [], When = WantedTime.Any };
    }

    /// <summary>Of what was shown: its whole name, "die" before a word of it, or a long word that only it has.</summary>
    /// <param name="towns">Words of the places that are named: where something is, is no name.</param>
    private List<string> Seen(ConversationState before, Utterance m, HashSet<string> towns)
    {
        var counts = before.Seen.Select(id => (Id: id, Words: NamesOf(id).SelectMany(Telling).Concat(SpotsOf(id)).Where(t => !towns.Contains(t) && Said(m, t)).Distinct().ToList())).Where(c => c.Words.Count > 0).ToList();
        // Another may be called so too: "Alzheimer Café" is the name of one, and begins that of others.
        // "Hoe laat is Post West", "is de Bron open": by the house it is in.
        List<string> venues = [.. before.Seen.Where(id => IsVenueSaid(id, m) || IsLetters(id, m))];
        if (venues.Count is > 0 and <= MostNamed) return Latest(before, venues);
        if (counts.Count == 0) return PointedAt(before, m);
        List<string> named = [.. counts.Where(c => NamesOf(c.Id).Any(n => IsWhole(n, m, towns))).Select(c => c.Id)];
        if (named.Count > 0) return Latest(before, [.. counts.Where(c => named.Contains(c.Id) || c.Words.Count >= counts.Where(n => named.Contains(n.Id)).Max(n => n.Words.Count)).Select(c => c.Id)]);
        var most = counts.Max(c => c.Words.Count);
        List<string> best = [.. counts.Where(c => c.Words.Count == most).Select(c => c.Id)];
        // "BuurtBuik West": of those called alike, the one in the part of town that is named.
        if (best.Count > 1 && best.Where(id => NamesOf(id).SelectMany(Words).Any(towns.Contains)).ToList() is { Count: > 0 } there) best = there;
        if (most > 1) return Latest(before, best);
        return Latest(before, [.. best.Where(id => counts.First(c => c.Id == id).Words[0] is var word && (IsPointedAt(m, word) || (word.Length >= LongWord && IsOf(m, word)) || (word.Length >= LongWord && basis.Catalog.Themes.All(t => !t.Words.Contains(word)))))]);
    }

    /// <summary>"Die lunch": the only one of the last list with that in its name.</summary>
    private List<string> PointedAt(ConversationState before, Utterance m)
    {
        List<string> pointed = [.. before.Shown.Where(id => NamesOf(id).SelectMany(Words).Any(w => w.Length > 3 && IsPointedAt(m, w)))];
        return pointed.Count == 1 ? pointed : [];
    }

    /// <summary>Of street and house, as far as they can be no other word.</summary>
    private List<string> SpotsOf(string id) => _spots.GetOrAdd(id, key => [.. ReadSpots(key)]);

    private IEnumerable<string> ReadSpots(string id) => (basis.Lookup.Activity(id)?.Location ?? basis.Lookup.Partner(id)?.Location) is not { } spot ? []
        : new[] { spot.Address, spot.Venue }.OfType<string>().SelectMany(s => basis.TermsOf(s)).Where(t => !t.IsStopWord && t.Text.Length >= LongWord && !_lists.Has(WordList.NameStems, t.Stem) && !char.IsDigit(t.Text[0])).Select(t => t.Text);

    /// <summary>Of those that are called alike, what was shown last.</summary>
    private static List<string> Latest(ConversationState before, List<string> named) => named.Where(before.Shown.Contains).ToList() is { Count: > 0 } shown ? shown : named;

    /// <summary>In town, or for the whole country, and never shown: by its whole name, or by its letters as "MEE".</summary>
    private List<string> InTown(string town, Utterance m, HashSet<string> towns)
    {
        var all = _towns.GetOrAdd(town, IdsIn);
        var whole = all.Where(id => OwnNamesOf(id).Any(n => IsWhole(n, m, towns, least: 2) || (Words(n) is [{ Length: > LongWord } only] && (IsPointedAt(m, only) || (m.Count <= MostBare && Said(m, only)))))).ToList();
        if (whole.Count > 0) return [.. whole.Take(1)];
        var letters = m.Words.Where(w => w.Length is 3 or 4 && m.Text.AsSpan(w.Start, w.Length) is var s && !s.ContainsAnyExceptInRange('A', 'Z')).Select(w => w.Text).ToHashSet();
        return letters.Count == 0 ? [] : [.. all.Where(id => OwnNamesOf(id).Any(n => Words(n).Any(letters.Contains))).Take(1)];
    }

    private IEnumerable<string> WithOwner(string id) => basis.Lookup.Activity(id) is { } a ? [id, a.PartnerId] : [id];

    /// <summary>Of a house that is named, what was shown of it, where that is one thing.</summary>
    private List<string> WithoutOwners(List<string> named, ConversationState before) =>
        named is [var only] && basis.Lookup.ActivitiesOf(only).Select(a => a.Id).Where(before.Seen.Contains).ToList() is [var own] && !before.Shown.Contains(only) ? [own] : named;

    private List<string> IdsIn(string town) => basis.Catalog.Partners.Where(p => p.Municipality == town && p.Provenance.IsServed).Select(p => p.Id).Concat(basis.Catalog.Activities.Where(a => a.Municipality == town && a.Provenance.IsServed).Select(a => a.Id))
            .Concat(basis.Catalog.Organisations.Where(o => o.Provenance.IsServed).Select(o => o.Id)).Concat(basis.Catalog.Helplines.Where(h => h.Provenance.IsServed).Select(h => h.Id)).ToList();

    /// <summary>"Tel wijkteam?", "nummer van de gemeente": the door of that kind in town.</summary>
    private string? DoorOfKind(string town, Meaning meaning, Utterance m)
    {
        if (meaning.WordCount > MostOfDoor + 4 || (meaning.WordCount > MostOfDoor && !meaning.Asks) || !(SaysTeam(m) && meaning.Asks || meaning.Referral != ReferralQuestion.None || meaning.Detail is Detail.Phone or Detail.Site or Detail.Registration || meaning.FollowUps.Any(f => f is FollowUp.Number or FollowUp.Phone or FollowUp.Site))) return null;
        var kinds = m.Words.Select((w, i) => w.Text == "sociaal" && m.At(i + 1) is "team" or "wijkteam" ? Door.SocialTeam : KindOf(w.Text)).OfType<Door>().ToList();
        return kinds.Count == 0 ? null : basis.Lookup.Doors(town).FirstOrDefault(d => d.Door == kinds[0] && !d.Contact.IsEmpty)?.Id;
    }

    private static bool SaysTeam(Utterance m) => Enumerable.Range(0, m.Count).Any(i => m.At(i) == "sociaal" && m.At(i + 1) == "team");

    private const int MostOfDoor = 8, MostBare = 4;

    private static Door? KindOf(string word) => word switch
    {
        "wijkteam" or "wijkteams" or "wijkondersteuningsteam" => Door.SocialTeam,
        "welzijnsorganisatie" or "welzijnswerk" or "welzijnsstichting" => Door.Welfare,
        "gemeente" or "gem" or "gemeentehuis" or "stadhuis" => Door.Municipality,
        _ => null,
    };

    private bool IsWhole(string name, Utterance m, HashSet<string> towns, int least = 1)
    {
        var words = Words(name);
        return words.Count >= least && (words.Count > 1 || words is [{ Length: >= LongWord }]) && words.TrueForAll(w => m.Words.Any(x => x.Text == w)) && Telling(name).Any(t => !towns.Contains(t));
    }

    private static bool Said(Utterance m, string word) => m.Words.Any(w => w.Text == word || IsShort(w.Text, word));

    /// <summary>"Gouwstr": a street as it is written in haste.</summary>
    private static bool IsShort(string written, string street) => written.Length > 5 && street.Length == written.Length + 3 && written.EndsWith("str", StringComparison.Ordinal) && street.EndsWith("straat", StringComparison.Ordinal) && street.StartsWith(written, StringComparison.Ordinal);

    /// <summary>"Het nummer van het meldpunt": one that was given.</summary>
    private static bool IsOf(Utterance m, string word)
    {
        for (var i = 2; i < m.Count; i++)
            if (m.At(i) == word && m.At(i - 1) is "het" or "de" or "t" or "'t" && m.At(i - 2) is "van" or "bij" or "voor" or "naar") return true;
        return false;
    }

    /// <summary>"Kan MEE ook iets doen": by its letters.</summary>
    private bool IsLetters(string id, Utterance m) => basis.NameOf(id) is { } name && name.Split(' ')[0] is { Length: 3 or 4 } letters && letters.All(char.IsAsciiLetterUpper) && m.Words.Any(w => m.Text.AsSpan(w.Start, w.Length).SequenceEqual(letters));

    /// <summary>The house by its own name, without "Huis van de Wijk" before it; a single word with its article.</summary>
    private bool IsVenueSaid(string id, Utterance m)
    {
        if (m.Count < 4 || basis.Lookup.Activity(id)?.Location.Venue is null) return false;
        var own = _venues.GetOrAdd(id, OwnWords);
        return own.Count is 2 or 3 && Enumerable.Range(0, m.Count - own.Count + 1).Any(i => own.Select((w, k) => m.At(i + k) == w).All(same => same));
    }

    private List<string> OwnWords(string id)
    {
        var venue = basis.Lookup.Activity(id)?.Location.Venue ?? "";
        var all = Tokeniser.Tokens(Normaliser.Fold(venue)).Select(t => t.Text).ToList();
        var from = 0;
        while (from < all.Count && (_lists.Has(WordList.NameStems, basis.Words.Stem(all[from])) || (all[from] is "van" or "de" or "het" or "in" && from + 2 < all.Count))) from++;
        if (all.Count - from == 1 && from > 0 && all[from - 1] is "de" or "het") from--;
        return [.. all.Skip(from)];
    }

    private bool IsPointedAt(Utterance m, string word)
    {
        for (var i = 1; i < m.Count; i++)
            if (m.At(i) == word && (_lists.Has(WordList.Pointers, m.At(i - 1)) || _lists.Has(WordList.Pointers, m.At(i - 2)))) return true;
        return false;
    }

    private IEnumerable<string> NamesOf(string id) => OwnNamesOf(id).Concat(basis.Lookup.Activity(id) is { } a && basis.NameOf(a.PartnerId) is { } owner ? [owner] : []).Concat(basis.Lookup.Activity(id)?.Location.Venue is { } venue ? [venue] : []);

    private List<string> OwnNamesOf(string id) => _names.GetOrAdd(id, ReadNames);

    private List<string> ReadNames(string id) => basis.NameOf(id) is { } name ? basis.Lookup.Helpline(id) is { } line ? [name, .. line.AlsoKnownAs] : [name] : [];

    /// <summary>Words of a name, folded, without those that say nothing.</summary>
    private List<string> Words(string name) => _words.GetOrAdd(name, key => [.. basis.TermsOf(key).Where(t => !t.IsStopWord && t.Text.Length > 1 && !t.Text.Contains('\'')).Select(t => t.Text)]);

    private List<string> Telling(string name) => _telling.GetOrAdd(name, key => [.. basis.TermsOf(key).Where(t => !t.IsStopWord && t.Text.Length > 2 && !_lists.Has(WordList.NameStems, t.Stem)).Select(t => t.Text)]);
}
