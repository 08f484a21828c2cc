using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>What a message turns down, and what is left to read when that is taken away.</summary>
/// <param name="Rest">The other clauses, read by themselves.</param>
internal sealed record Refused(IReadOnlyList<string> Ids, IReadOnlyList<string> Themes, IReadOnlyList<string> Municipalities, Meaning Rest)
{
    /// <summary>"Bibliotheek ken ik": of something that was never shown, so that it is no wish, and nothing more.</summary>
    public bool OnlyKnown { get; init; }

    /// <summary>What was turned down is not meant, chosen or asked about.</summary>
    public Meaning From(Meaning meaning, ConversationState before)
    {
        if (Rest is { Asks: true, Detail: not Detail.None }) return meaning;
        string[] themes = Rest.Themes.Count > 0 || OnlyKnown || Ids.Count > 0 ? [.. Rest.Themes] : Municipalities.Count > 0 && !Rest.Wishes ? [] : [.. meaning.Themes.Except(Themes)];
        var left = meaning with
        {
            Themes = themes,
            NotThemes = [.. meaning.NotThemes.Union(Themes).Except(themes)],
            Places = Ids.Count > 0 ? [.. meaning.Places.Where(p => Rest.Places.Any(r => r.Place == p.Place))] : Municipalities.Count == 0 ? meaning.Places : [.. meaning.Places.Where(p => !Municipalities.Contains(p.Place.Municipality))],
            Points = false, Ordinal = null, Detail = Detail.None, Details = [], SearchWords = Rest.SearchWords, FollowUps = Rest.FollowUps,
        };
        // "Daar zit mijn schoonzus": why not there, and nobody for whom something is sought.
        if (Ids.Count > 0 && before.Role is Role.Resident or Role.Unknown && before.Seen.Count > 0 && left.Role == Role.Family) left = left with { Role = Role.Unknown, For = ForWhom.Unknown, Kin = null, TellsOfThem = false };
        var isWish = themes.Length > 0 || Themes.Count > 0 || left.Places.Count > 0 || !left.When.IsAny || left.OneToOne || before.Seen.Count == 0;
        return left.Intent is Intent.Find or Intent.Person or Intent.Advice or Intent.Referral ? left : left with { Intent = isWish ? Intent.Find : Intent.More };
    }

    public ConversationState Keep(ConversationState before) => before with
    {
        Refused = [.. before.Refused.Union(Ids).TakeLast(ConversationState.MostRefused)],
        NotIn = [.. before.NotIn.Union(Municipalities).TakeLast(ConversationState.MostRefused)],
        EverShown = [],
    };
}

/// <summary>
/// Reads what is turned down of what was shown, or of what might be: by its name, by pointing at it, by its kind, by its town. It stays so for the whole
/// conversation. Immutable; thread-safe.
/// </summary>
internal sealed class Refusals(Basis basis, Pointing pointing)
{
    /// <summary>In a longer clause the kind of thing may be named in passing.</summary>
    private const int MostOfKind = 8;

    /// <returns>Null when nothing is turned down.</returns>
    public Refused? Read(ConversationState before, Meaning meaning, Utterance m, DateTime localNow)
    {
        if (meaning.Language != "nl" || before.Role == Role.Unknown && before.Seen.Count == 0 && meaning.Role == Role.Unknown) return null;
        var clauses = Clauses.Of(m);
        var (ids, themes, towns) = (new List<string>(), new List<string>(), new List<string>());
        var (rest, knows) = (new List<string>(), false);
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (Judging.Of(clause) is not (var judgement and not Judgement.None))
            {
                var denied = Judging.Denies(clause) ? Denied(before, clause, clause.PointsBack && !clause.Begins ? clauses[i - 1] : clause, localNow).ToList() : [];
                if (denied.Count == 0) rest.Add(clause.Text);
                ids.AddRange(denied);
                continue;
            }

            var found = Of(before, clause, judgement, localNow);
            // "Spelletjes, daar begin ik niet aan": what it is stands before the comma.
            if (found is ([], [], []) && clause.PointsBack && !clause.Begins)
            {
                found = Of(before, clauses[i - 1], judgement, localNow);
                if (found is not ([], [], [])) rest.Remove(clauses[i - 1].Text);
            }

            if (found is ([], [], []) && judgement != Judgement.Unwanted && clause.PointsBack && i == 0) found = (Pointed(before, clause, localNow), [], []);

            if (found is ([], [], []) && judgement == Judgement.Known && before.Seen.Count > 0) knows = true;
            else if (found is ([], [], [])) rest.Add(clause.Text);
            ids.AddRange(found.Ids);
            themes.AddRange(found.Themes);
            towns.AddRange(found.Towns);
        }

        if (ids.Count + themes.Count + towns.Count == 0 && !knows) return null;
        var left = basis.Reader.Read(string.Join(". ", rest), localNow, before.IsUnderWay);
        string[] wished = [.. left.Themes.Where(t => t != ThemeIds.Lonely)];
        // "Sporten niet, gewoon lopen": of the same kind, but another of it. Else what was turned down is not what is meant by the rest.
        if (wished.Length == 0) wished = [.. Liking.ThemesIn(basis, left, localNow)];
        if (wished.Except(themes).Any()) wished = [.. wished.Except(themes)];
        left = left with { Themes = wished };
        var words = ids.Count == 0 ? [] : clauses.SelectMany(c => c.Words).ToHashSet();
        ids.AddRange(basis.Catalog.Organisations.Where(o => words.Count > 0 && Tokeniser.Tokens(Normaliser.Fold(o.Name)).All(t => words.Contains(t.Text))).Select(o => o.Id));
        return new([.. ids.Distinct().SelectMany(WithOwn).Distinct()], [.. themes.Distinct().Except(wished)], [.. towns.Distinct()], left) { OnlyKnown = ids.Count + themes.Count + towns.Count == 0 };
    }

    private (IReadOnlyList<string> Ids, IReadOnlyList<string> Themes, IReadOnlyList<string> Towns) Of(ConversationState before, Clause clause, Judgement judgement, DateTime localNow)
    {
        var read = basis.Reader.Read(clause.Text, localNow, follows: true);
        if (before.IsUnderWay && (judgement == Judgement.Far || (judgement == Judgement.Unwanted && Judging.IsOfTown(clause))))
        {
            var towns = read.Places.Where(p => p.Place.Municipality != before.Municipality || p.Place.Name == p.Place.Municipality).Select(p => p.Place.Municipality).Concat(OwnTown(before, clause)).Distinct().ToArray();
            if (towns.Length > 0) return ([], [], towns);
        }

        var named = Named(before, WithPlaces(read));
        // "De Pretorialaan is te ver": by its street.
        if (named.Count == 0 && judgement == Judgement.Far && before.Seen.Count > 0 && pointing.Meant(before with { Shown = before.Seen }, WithPlaces(read) with { When = WantedTime.Any }, localNow) is { Count: 1 or 2 } there) named = there;
        string[] kinds = judgement == Judgement.Unwanted && clause.Words.Count <= MostOfKind ? [.. read.NotThemes.Union(read.Themes).Where(t => t != ThemeIds.Lonely)] : [];
        if (named.Count > 0 && (kinds.Length == 0 || named.Count == 1)) return (named, [], []);
        return ([], kinds, []);
    }

    /// <summary>"Ik ga niet zelf staan koken", "de KBO niet": the one of those that were shown that is called so.</summary>
    private IEnumerable<string> Denied(ConversationState before, Clause clause, Clause named, DateTime localNow)
    {
        var lists = new[] { before, before with { Shown = before.Seen } };
        return new[] { named, clause }.Distinct().SelectMany(c => lists.Select(l => (c, l))).Select(x => pointing.Named(x.l, WithPlaces(basis.Reader.Read(x.c.Text, localNow, follows: true)))).FirstOrDefault(ids => ids.Count > 0 && IsOneName(ids)) ?? [];
    }

    private bool IsOneName(IReadOnlyList<string> ids) => ids.Select(basis.NameOf).Distinct().Count() == 1;

    /// <summary>"Bosheide kent ze al": a place may be in the name of what is there.</summary>
    private static Meaning WithPlaces(Meaning read) => read.Places.Count == 0 ? read
        : read with { SearchWords = [.. read.SearchWords.Union(read.Places.SelectMany(p => Tokeniser.Tokens(Normaliser.Fold(p.Place.Name)).Select(t => t.Text)))] };

    /// <summary>By a word of its name that no other has.</summary>
    private IReadOnlyList<string> Named(ConversationState before, Meaning read)
    {
        if (before.Seen.Count == 0 || read.SearchWords.Count == 0) return [];
        var called = pointing.Called(before with { Municipality = null }, read);
        if (called.Count > 0) return called;
        var byWord = pointing.Named(before with { Shown = before.Seen }, read);
        return byWord.Count > 0 && IsOneName(byWord) ? byWord : [];
    }

    /// <summary>"Die ken ik al": the one that was spoken of, the one that was counted, else all of the last list.</summary>
    private IReadOnlyList<string> Pointed(ConversationState before, Clause clause, DateTime localNow) =>
        clause.Words.Count > MostOfKind ? [] : before.Chosen is { } chosen ? [chosen]
        : basis.Reader.Read(clause.Text, localNow, follows: true).Ordinal is { } n && n > 0 && n <= before.Shown.Count ? [before.Shown[n - 1]] : before.Shown;

    private static IEnumerable<string> OwnTown(ConversationState before, Clause clause) =>
        before.Municipality is { } town && Tokeniser.Tokens(Normaliser.Fold(town)).All(t => clause.Words.Contains(t.Text)) ? [town] : [];

    /// <summary>A house with what is on in it, and the house of what is on, where that is all there is.</summary>
    private IEnumerable<string> WithOwn(string id) =>
        basis.Lookup.Partner(id) is not null ? basis.Lookup.ActivitiesOf(id).Select(a => a.Id).Prepend(id)
        : basis.Lookup.Activity(id) is { } activity && basis.Lookup.ActivitiesOf(activity.PartnerId).Count() == 1 ? [id, activity.PartnerId] : [id];
}
