using System.Runtime.InteropServices;

namespace HelpBot.Core.Language;

/// <summary>Finds the longest known phrase that begins at a word. Filled once, then only read; reading is thread-safe.</summary>
/// <remarks>Phrases are folded on entry; punctuation in them only parts words. A final <c>*</c> lets the last word go on:
/// <c>verwijz*</c> finds "verwijzing". Cost of a look-up: one dictionary step for each word that fits.</remarks>
public sealed class PhraseMap<T>
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public void Add(string phrase, T value)
    {
        var open = phrase.EndsWith('*');
        var words = Utterance.Of(open ? phrase[..^1] : phrase).Words;
        if (words.Length == 0) return;
        var node = _root;
        for (var i = 0; i < words.Length; i++)
        {
            var last = i == words.Length - 1;
            node = last && open ? node.Open(words[i].Text) : node.Exact(words[i].Text);
        }

        Count++;
        (node.Values ??= []).Add(value);
    }

    /// <summary>False when no phrase begins here. Of several values the first added is given.</summary>
    public bool TryLongest(Utterance message, int i, out T? value, out int length)
    {
        (value, length) = (default, 0);
        if (!_root.MayBegin(message.At(i))) return false;
        var found = new List<(IReadOnlyList<T> Values, int Length)>(4);
        Find(message, i, found);
        foreach (var (values, count) in found)
            if (count >= length) (value, length) = (values[0], count);
        return length > 0;
    }

    /// <summary>Adds every phrase that begins here, shortest first, with the number of words it takes.</summary>
    public void Find(Utterance message, int i, List<(IReadOnlyList<T> Values, int Length)> found)
    {
        var node = _root;
        for (var at = i; at < message.Count; at++)
        {
            if (at > i && message.Words[at] is { BeginsSentence: true, Tight: false }) break;
            var word = message.Words[at].Text;
            foreach (var (prefix, end) in node.PrefixesOf(word))
                if (word.StartsWith(prefix, StringComparison.Ordinal)) found.Add((end.Values!, at - i + 1));
            if (!node.TryStep(word, out node!)) break;
            if (node.Values is { } values) found.Add((values, at - i + 1));
        }
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public List<T>? Values { get; set; }

        private Dictionary<char, List<(string Prefix, Node End)>>? _prefixes;

        /// <summary>Those that begin with the same letter.</summary>
        public ReadOnlySpan<(string Prefix, Node End)> PrefixesOf(string word) =>
            _prefixes is not null && word.Length > 0 && _prefixes.TryGetValue(word[0], out var some) ? CollectionsMarshal.AsSpan(some) : [];

        public Node Exact(string word)
        {
            _next ??= [];
            if (!_next.TryGetValue(word, out var node)) _next[word] = node = new();
            return node;
        }

        public Node Open(string prefix)
        {
            _prefixes ??= [];
            var first = prefix.FirstOrDefault();
            if (!_prefixes.TryGetValue(first, out var some)) _prefixes[first] = some = [];
            foreach (var (known, end) in some)
                if (known == prefix) return end;
            var node = new Node();
            some.Add((prefix, node));
            return node;
        }

        public bool MayBegin(string word) => PrefixesOf(word).Length > 0 || (_next is not null && _next.ContainsKey(word));

        public bool TryStep(string word, out Node? node)
        {
            node = null;
            return _next is not null && _next.TryGetValue(word, out node);
        }
    }
}
