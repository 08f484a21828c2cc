namespace HelpBot.Core.Safety.Patterns;

/// <summary>A named idea: single words, and longer ways to say it (null when there are none).</summary>
internal sealed record Concept(IReadOnlyList<string> Words, Pattern? Phrases);

/// <summary>Every word the patterns know, and the word classes they ask for. Built once while reading, then only read.</summary>
internal sealed class Lexicon
{
    /// <summary>Any word, except those that open a new clause (maar, want, omdat) and punctuation.</summary>
    public const int AnyWord = 0;

    /// <summary>Words that may be left out without changing the meaning, and commas.</summary>
    public const int Filler = 1;

    /// <summary>Small words: an idiom that covers them does not take them away from the patterns.</summary>
    public const int Small = 2;

    /// <summary>Words that open a new clause.</summary>
    public const int Break = 3;

    /// <summary>Words that deny.</summary>
    public const int Negation = 4;

    /// <summary>Any word but a negation.</summary>
    public const int Affirmed = 5;

    /// <summary>Fixed classes are below this number; an idiom takes nothing away from them.</summary>
    public const int FirstFree = 6;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IReadOnlyList<string>> _members = [];
    private readonly Dictionary<string, SortedSet<int>> _wordClasses = new(StringComparer.Ordinal);

    public int ClassCount { get; private set; } = FirstFree;

    /// <summary>Words as written in the patterns (with <c>=</c> and <c>*</c>) and the classes they belong to.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<int>>> Words => _wordClasses;

    /// <summary>Names of all concepts, in the order they are written.</summary>
    public IEnumerable<string> Concepts => _concepts.Keys;

    public bool Has(string concept) => _concepts.ContainsKey(concept);

    public void Define(string name, Concept concept) => _concepts[name] = concept;

    /// <summary>Makes one of the fixed classes out of a concept.</summary>
    public void Fix(int wordClass, string concept)
    {
        foreach (var word in Concept(concept).Words) Add(word, wordClass);
    }

    /// <exception cref="FormatException">No such concept, or it is written below the place that asks for it.</exception>
    public Concept Concept(string name) =>
        _concepts.TryGetValue(name, out var concept) ? concept : throw new FormatException($"there is no concept '{name}' above this line");

    public int ClassOf(IReadOnlyList<string> words)
    {
        var key = string.Join(' ', words.Distinct().Order(StringComparer.Ordinal));
        if (_classes.TryGetValue(key, out var known)) return known;
        var added = _classes[key] = ClassCount++;
        _members[added] = [.. words];
        foreach (var word in words) Add(word, added);
        return added;
    }

    /// <summary>Any of the choices; those that are single words become one class, so that a choice of ten words costs as much as one.</summary>
    public Pattern Either(IReadOnlyList<Pattern> choices)
    {
        var words = choices.OfType<Pattern.Word>().SelectMany(w => _members[w.Class]).ToList();
        List<Pattern> merged = [.. choices.Where(c => c is not Pattern.Word)];
        if (words.Count > 0) merged.Insert(0, new Pattern.Word(ClassOf(words)));
        return merged.Count == 1 ? merged[0] : new Pattern.Either(merged);
    }

    private void Add(string word, int wordClass)
    {
        if (!_wordClasses.TryGetValue(word, out var classes)) _wordClasses[word] = classes = [];
        classes.Add(wordClass);
    }
}
