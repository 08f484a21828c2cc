using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Wanneer staat die bus van het Leger in Eygelshoven": who begins with something of that town, by its name, is told of that. Immutable; thread-safe.</summary>
internal sealed class NamedFirst(Basis basis, Pointing pointing)
{
    private const int MostWords = 18;

    /// <summary>So long a word that is in a name is that name.</summary>
    private const int LongWord = 9;

    private static readonly HashSet<string> s_asks = ["wanneer", "wnr", "waar", "hoe", "hoelaat", "welke", "wat", "klopt", "is", "komt", "staat", "rijdt", "bestaat", "kost"];

    private static readonly HashSet<string> s_common = ["gemeent", "huis", "wijk", "buurt", "centrum", "koffie", "eten", "samen", "inloop", "ontmoet", "welzijn", "sociaal", "team", "verenig", "wandel", "lunch", "maaltijd", "middag", "avond", "ochtend", "mens", "hulp", "zorg", "ouder", "senior", "stichting", "groep", "huiskamer", "praat", "spel"];

    /// <returns>The same meaning where nothing is asked by its name.</returns>
    public Meaning Read(ConversationState before, Meaning meaning, string text)
    {
        if (before.Municipality is not null || before.Seen.Count > 0 || meaning is not { Language: "nl", WordCount: <= MostWords, Places.Count: > 0, NotThemes.Count: 0, Role: not Role.Professional } || before.Role == Role.Professional) return meaning;
        if (meaning.Intent is not (Intent.Details or Intent.OutOfScope or Intent.Unknown or Intent.SmallTalk)) return meaning;
        var m = Utterance.Of(text);
        if (!meaning.Asks && !Clauses.Of(m).Any(c => c.Words.Take(2).Any(s_asks.Contains))) return meaning;
        var town = meaning.Places[0].Place.Municipality;
        var towns = meaning.Places.SelectMany(p => m.Words.Where(w => w.Start >= p.Span.Start && w.End <= p.Span.Start + p.Span.Length)).Select(w => w.Text).ToHashSet();
        var words = m.Words.Where(w => w.Length > 2 && !towns.Contains(w.Text)).Select(w => (w.Text, Stem: basis.Words.Stem(w.Text))).Where(w => !s_common.Contains(w.Stem)).DistinctBy(w => w.Stem).ToList();
        var counts = basis.Catalog.Activities.Where(a => a.Municipality == town && a.Provenance.IsServed).Select(a => (a.Id, Count: Fit(a.Name, basis.NameOf(a.PartnerId) ?? "", words)))
            .Concat(basis.Catalog.Partners.Where(p => p.Municipality == town && p.Provenance.IsServed).Select(p => (p.Id, Count: Fit(p.Name, "", words)))).Where(c => c.Count > 1).ToList();
        if (counts.Count == 0) return meaning;
        List<string> best = [.. counts.Where(c => c.Count == counts.Max(x => x.Count)).Select(c => c.Id)];
        if (best.Where(id => basis.Lookup.Activity(id) is not null).ToList() is { Count: > 0 } activities) best = activities;
        var named = pointing.AtPlace(best, meaning);
        return named.Select(basis.NameOf).Distinct().Count() != 1 ? meaning : meaning with { Intent = Intent.Find, Named = named, Themes = [.. basis.ThemesOf(named[0]).Take(1)], FollowUps = [], Detail = Detail.None, Details = [], Worldly = false };
    }

    /// <summary>How many of the words are in its name, or in that of whose it is; a long one of its own counts for two.</summary>
    private int Fit(string name, string owner, List<(string Text, string Stem)> words)
    {
        var own = basis.TermsOf(name).Where(t => !t.IsStopWord).ToList();
        var all = own.Concat(owner.Length == 0 ? [] : basis.TermsOf(owner).Where(t => !t.IsStopWord)).SelectMany(t => t.PartStems.Append(t.Stem)).ToHashSet();
        return words.Sum(w => w.Text.Length >= LongWord && own.Exists(t => t.Stem == w.Stem) ? 2 : all.Contains(w.Stem) ? 1 : 0);
    }
}
