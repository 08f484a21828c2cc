using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety.Learned;

/// <summary>Which word classes of the patterns are the concepts of <c>concepts.yaml</c>: a word added to a concept is at once known to what was learned.</summary>
internal sealed class ConceptClasses
{
    private readonly int[] _concept;
    private readonly int[] _rank;
    private readonly List<string> _names = [];
    private readonly int[] _persons = new int[4];
    private readonly ulong[] _hashes;

    /// <summary>Asks the lexicon for the classes, so it must be made before the vocabulary.</summary>
    public ConceptClasses(Lexicon lexicon)
    {
        List<(int Class, int Size)> found = [];
        foreach (var name in lexicon.Concepts)
        {
            var words = lexicon.Concept(name).Words;
            if (words.Count == 0 || name is "small" or "filler") continue;
            found.Add((lexicon.ClassOf([.. words]), words.Count));
            _names.Add(name);
        }

        _hashes = [.. _names.Select(n => FeatureHash.Of(n))];
        _concept = new int[lexicon.ClassCount];
        _rank = new int[lexicon.ClassCount];
        Array.Fill(_concept, -1);
        for (var i = found.Count - 1; i >= 0; i--) (_concept[found[i].Class], _rank[found[i].Class]) = (i, found[i].Size);
        var persons = new[] { "self", "other", "my" };
        for (var i = 0; i < persons.Length; i++) _persons[i] = found[_names.IndexOf(persons[i])].Class;
        _persons[3] = found[_names.IndexOf("helped")].Class;
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>What the features of a concept are made of: its name, so that a concept more does not change the others.</summary>
    public ulong HashOf(int concept) => _hashes[concept];

    /// <summary>Number of the concept with this class; -1 when it is none.</summary>
    public int Of(int wordClass) => wordClass < _concept.Length ? _concept[wordClass] : -1;

    /// <summary>The narrowest concept a word belongs to; -1 when there is none.</summary>
    public int First(int[] classes)
    {
        var (best, size) = (-1, int.MaxValue);
        foreach (var c in classes)
            if (Of(c) is >= 0 and var concept && _rank[c] < size) (best, size) = (concept, _rank[c]);
        return best;
    }

    /// <summary>1 the writer, 2 another, 3 of the writer, 4 a client; 0 when the word names nobody.</summary>
    public int Person(int[] classes)
    {
        for (var i = _persons.Length - 1; i >= 0; i--)
            if (Array.IndexOf(classes, _persons[i]) >= 0) return i + 1;
        return 0;
    }
}
