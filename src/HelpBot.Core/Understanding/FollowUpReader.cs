using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>Reads from a short message what it may ask about offers, also misspelt: "kan ik opghaald worde". Immutable; thread-safe.</summary>
internal sealed class FollowUpReader
{
    private const int MostWords = 24;

    /// <summary>A shorter word has too many neighbours to guess at.</summary>
    private const int Shortest = 5;

    private readonly PhraseMap<FollowUp> _phrases = new();
    private readonly HashSet<string> _words = [];
    private readonly ILookup<char, string> _byLetter;
    private readonly Func<string, bool> _isWord;

    /// <param name="isWord">True for a word of the language: what is one is not misspelt.</param>
    public FollowUpReader(IReadOnlyDictionary<FollowUp, IReadOnlyList<string>> phrases, Func<string, bool> isWord)
    {
        _isWord = isWord;
        foreach (var (kind, texts) in phrases)
        {
            foreach (var text in texts)
            {
                _phrases.Add(text, kind);
                _words.UnionWith(Utterance.Of(text).Words.Select(w => w.Text));
            }
        }

        _byLetter = _words.Where(w => w.Length >= Shortest - 1 && w.All(char.IsAsciiLetterLower)).ToLookup(w => w[0]);
    }

    public IReadOnlyList<FollowUp> Read(Utterance m)
    {
        if (m.Count is 0 or > MostWords) return [];
        Respell(m);
        var kinds = new List<FollowUp>(4);
        var found = new List<(IReadOnlyList<FollowUp> Values, int Length)>(4);
        for (var i = 0; i < m.Count; i++)
        {
            found.Clear();
            _phrases.Find(m, i, found);
            foreach (var (values, _) in found)
                foreach (var kind in values)
                    if (!kinds.Contains(kind)) kinds.Add(kind);
        }

        return kinds;
    }

    /// <summary>Mends one letter in words that are none. Nobody reads the message after this.</summary>
    private void Respell(Utterance m)
    {
        var shortest = m.Count == 1 ? Shortest - 1 : Shortest;
        for (var i = 0; i < m.Count; i++)
        {
            var word = m.At(i);
            if (word.Length < shortest || !word.All(char.IsAsciiLetterLower) || _words.Contains(word) || _isWord(word)) continue;
            var near = _byLetter[word[0]].FirstOrDefault(w => w.Length >= shortest && Math.Abs(w.Length - word.Length) <= 1 && EditDistance.Between(w, word, 1, anyLetter: true) <= 1);
            if (near is not null) m.Words[i] = m.Words[i] with { Text = near };
        }
    }
}
