using HelpBot.Core.Language.Learning;
using HelpBot.Core.Understanding.Intents;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding.Following;

/// <summary>What the other readers made of a later message, and where in the conversation it comes, as features beside its words. One thread at a time.</summary>
internal sealed class TurnFeatures(Ideas ideas)
{
    /// <summary>An intent less likely than this is none.</summary>
    private const float Seen = 0.15f;

    private readonly FeatureSet _facts = new();
    private readonly List<ulong> _found = new(16);

    /// <summary>Those of the single message, and more.</summary>
    public ReadOnlySpan<ulong> Facts => _facts.All;

    public void Read(FeatureReader seen, Sight sight, Findings findings, Meaning meaning, Before before, bool withRules = true)
    {
        _facts.Clear();
        ReadIdeas(findings);
        foreach (var fact in seen.Facts) _facts.Add(fact);
        ReadManner(meaning, before);
        if (withRules) ReadRules(sight, meaning, before);
    }

    /// <summary>What the rules, and what was learned of single messages, made of it.</summary>
    private void ReadRules(Sight sight, Meaning meaning, Before before)
    {
        var (said, intent) = ((ulong)before.Said, (ulong)meaning.Intent);
        Add(204, intent);
        Add(205, intent, said);
        Add(206, (ulong)meaning.Detail);
        foreach (var detail in meaning.Details) Add(207, (ulong)detail);
        foreach (var flag in meaning.FollowUps)
        {
            Add(208, (ulong)flag);
            Add(209, (ulong)flag, intent);
        }

        foreach (var value in Enum.GetValues<Intent>())
            if (sight.Of(value) is >= Seen and var share) Add(210, (ulong)value, (ulong)(share * 3));
    }

    private void ReadManner(Meaning meaning, Before before)
    {
        var (said, role) = ((ulong)before.Said, (ulong)before.Role);
        Add(201, said);
        Add(202, role);
        Add(203, said, role);
        var manner = (meaning.Asks ? 1UL : 0) | (meaning.Refers ? 2UL : 0) | (meaning.Wishes ? 4UL : 0) | (meaning.Points ? 8UL : 0) | (meaning.AsksIfMay ? 16UL : 0);
        Add(211, manner);
        Add(212, manner, (ulong)Math.Min(12, meaning.WordCount));
        Add(213, meaning.When.IsAny ? 0UL : meaning.Asks ? 1UL : 2);
        Add(214, (ulong)meaning.Role, role);
        Add(215, meaning.Themes.Count > 0 ? 1UL : 0, manner);
        Add(216, meaning.NotThemes.Count > 0 ? 1UL : 0, meaning.Feeling is null ? 0UL : 1);
        Add(217, meaning.Places.Count + meaning.UnknownPlaces.Count > 0 ? 1UL : 0, said);
    }

    /// <summary>Alone, and two by two: "wie" and a word for the phone ask for another thing than "wanneer" and that word.</summary>
    private void ReadIdeas(Findings findings)
    {
        _found.Clear();
        foreach (var term in findings.Heard.Terms) ideas.Find(term, _found);
        for (var i = 0; i < _found.Count; i++)
        {
            Add(220, _found[i]);
            for (var j = 0; j < i; j++) Add(221, Math.Min(_found[i], _found[j]), Math.Max(_found[i], _found[j]));
        }
    }

    private void Add(ulong type, ulong a) => _facts.Add(FeatureHash.Mix(type, a));

    private void Add(ulong type, ulong a, ulong b) => _facts.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));
}
