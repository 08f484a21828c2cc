using System.Collections.Concurrent;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Conversation.Finding;

/// <summary>
/// What a record is there for in particular, in its own words. "Mensen met hersenletsel" have one illness, "mensen met een beperking" any: who is
/// there for one only is no answer until that one was named. Immutable; thread-safe.
/// </summary>
internal sealed class Particulars(Basis basis)
{
    private readonly ConcurrentDictionary<string, bool> _ofOne = new(StringComparer.Ordinal);
    private HashSet<string>? _conditions;
    private readonly ConcurrentDictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    /// <summary>Words of all lines and organisations, each with the main themes of who says it: "hulp" is said by many.</summary>
    private readonly Lazy<Dictionary<string, HashSet<string>>> _themesOfWord = new(() => ThemesOfWord(basis));

    /// <summary>"Ontmoeting" and "praten" say what one comes for, whatever one has.</summary>
    private readonly Lazy<HashSet<string>> _wordsOfOthers = new(() => [.. basis.Catalog.Themes.Where(t => t.Id != ThemeIds.Illness).SelectMany(t => t.Words).Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(basis.Words.Stem)]);

    /// <summary>The synonyms by the word that stands first, which is the widest: "hersenletsel" of "beroerte".</summary>
    private readonly Lazy<ILookup<string, string>> _narrower = new(() => basis.Catalog.Words.Synonyms.Where(g => g.Words.Count > 1)
        .SelectMany(g => g.Words.Skip(1).Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(w => (Wide: basis.Words.Stem(g.Words[0]), Narrow: basis.Words.Stem(w))))
        .ToLookup(p => p.Wide, p => p.Narrow, StringComparer.Ordinal));

    /// <summary>It is there for one illness or handicap, which none of these words names.</summary>
    public bool IsForOthers(string id, ConversationState state) => _ofOne.GetOrAdd(id, IsOfOneIllness) && !Names(id, state.Terms) && !Names(id, state.Conditions);

    /// <summary>Of these words the illnesses and handicaps that somebody is there for.</summary>
    public IEnumerable<string> Conditions(IReadOnlyList<string> words) => words.Where(w => basis.Words.Stem(w) is var stem && AllConditions.Contains(stem));

    /// <summary>One of these words says what it is for, and is not said by lines and organisations for other things too.</summary>
    public bool Names(string id, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return false;
        var own = _words.GetOrAdd(id, OwnAndNarrower);
        return words.SelectMany(basis.Words.Analyse).SelectMany(t => t.PartStems.Append(t.Stem)).Any(own.Contains);
    }

    private bool IsOfOneIllness(string id)
    {
        var (audience, themes) = Of(id);
        if (!themes.Contains(ThemeIds.Illness) || audience.Length == 0 || Audiences.IsOpen(audience)) return false;
        var wide = basis.Words.Analyse(basis.Lookup.Theme(ThemeIds.Illness)?.Name ?? "").Where(t => !t.IsStopWord).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        return !basis.Words.Analyse(audience).Any(t => wide.Contains(t.Stem) || t.PartStems.Any(wide.Contains));
    }

    private HashSet<string> OwnAndNarrower(string id) => OwnWords(id) is var own ? [.. own, .. own.SelectMany(o => _narrower.Value[o])] : [];

    private HashSet<string> OwnWords(string id)
    {
        var main = Of(id).Themes is [var first, ..] ? first : "";
        return [.. basis.StemsOf(id).Where(s => !_wordsOfOthers.Value.Contains(s) && (!_themesOfWord.Value.TryGetValue(s, out var themes) || themes.Count(t => t != main) <= 1))];
    }

    private (string Audience, IReadOnlyList<string> Themes) Of(string id) => basis.Lookup.Record(id) switch
    {
        LocalActivity a => (a.Audience, a.Themes),
        Partner p => (p.Audience, p.Themes),
        NationalOrganisation o => (o.Audience, o.Themes),
        Helpline h => (h.Audience, h.Themes),
        _ => ("", []),
    };

    private HashSet<string> AllConditions => LazyInitializer.EnsureInitialized(ref _conditions, ReadConditions);

    private HashSet<string> ReadConditions()
    {
        var ids = basis.Catalog.Activities.Select(a => a.Id).Concat(basis.Catalog.Partners.Select(p => p.Id)).Concat(basis.Catalog.Helplines.Select(h => h.Id)).Concat(basis.Catalog.Organisations.Select(o => o.Id));
        var named = ids.Where(IsOfOneIllness).SelectMany(id => basis.TermsOf(Of(id).Audience).Where(t => !t.IsStopWord && !basis.Words.IsCommon(t.Text, t.Stem)).Select(t => t.Stem).Intersect(OwnWords(id))).ToHashSet(StringComparer.Ordinal);
        return [.. named, .. named.SelectMany(n => _narrower.Value[n])];
    }

    private static Dictionary<string, HashSet<string>> ThemesOfWord(Basis basis)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var records = basis.Catalog.Helplines.Select(h => (h.Id, h.Themes)).Concat(basis.Catalog.Organisations.Select(o => (o.Id, o.Themes)));
        foreach (var (id, themes) in records)
            foreach (var stem in basis.StemsOf(id))
            {
                if (!all.TryGetValue(stem, out var of)) all[stem] = of = [];
                of.Add(themes.Count > 0 ? themes[0] : "");
            }

        return all;
    }
}
