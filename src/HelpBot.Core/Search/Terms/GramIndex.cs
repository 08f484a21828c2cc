namespace HelpBot.Core.Search.Terms;

/// <summary>
/// Terms that look like a word: they share rows of four letters with it. It is asked for a word at a time, so that records need no postings
/// for letters. Immutable; thread-safe.
/// </summary>
internal sealed class GramIndex
{
    private readonly Dictionary<ulong, int> _numbers;
    private readonly int[] _firsts;
    private readonly int[] _terms;
    private readonly byte[] _lengths;

    private GramIndex(Dictionary<ulong, int> numbers, int[] firsts, int[] terms, byte[] lengths)
    {
        _numbers = numbers;
        _firsts = firsts;
        _terms = terms;
        _lengths = lengths;
    }

    /// <param name="Likeness">0..1: how much of the word's letters the term has, rare rows weighing more, and the other way round.</param>
    public readonly record struct Like(int Term, float Likeness);

    public static GramIndex Build(TermTable terms)
    {
        var lengths = new byte[terms.Count];
        var numbers = new Dictionary<ulong, int>();
        var counts = new List<int>();
        foreach (var (term, number) in terms.All)
        {
            lengths[number] = (byte)Math.Min(255, term.Length);
            foreach (var gram in GramsOf(term))
            {
                if (!numbers.TryGetValue(gram, out var g))
                {
                    numbers[gram] = g = counts.Count;
                    counts.Add(0);
                }

                counts[g]++;
            }
        }

        var firsts = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++) firsts[i + 1] = firsts[i] + counts[i];
        var next = firsts.AsSpan(0, counts.Count).ToArray();
        var all = new int[firsts[^1]];
        foreach (var (term, number) in terms.All)
            foreach (var gram in GramsOf(term)) all[next[numbers[gram]]++] = number;
        return new(numbers, firsts, all, lengths);
    }

    /// <summary>The terms most like a word that is none itself, best first.</summary>
    /// <param name="sums">Room for every term, all zero; zero again afterwards.</param>
    public void Find(string word, int most, float least, float[] sums, List<int> touched, List<Like> found)
    {
        found.Clear();
        touched.Clear();
        var grams = GramsOf(word);
        if (grams.Count == 0) return;
        var all = 0f;
        foreach (var gram in grams)
        {
            if (!_numbers.TryGetValue(gram, out var g))
            {
                all += Rarity(0);
                continue;
            }

            var rarity = Rarity(_firsts[g + 1] - _firsts[g]);
            all += rarity;

            // Rows like _ver and _ing are in a tenth of all words: they say nothing and would cost most of the time.
            if (_firsts[g + 1] - _firsts[g] > MostTerms) continue;
            for (var i = _firsts[g]; i < _firsts[g + 1]; i++)
            {
                var term = _terms[i];
                if (sums[term] == 0) touched.Add(term);
                sums[term] += rarity;
            }
        }

        foreach (var term in touched)
        {
            var share = sums[term] / all;
            sums[term] = 0;
            var likeness = share * Math.Min(1f, (float)(word.Length + 1) / (_lengths[term] + 1));
            if (likeness >= least) found.Add(new(term, likeness));
        }

        found.Sort((a, b) => b.Likeness.CompareTo(a.Likeness) is not 0 and var order ? order : a.Term.CompareTo(b.Term));
        if (found.Count > most) found.RemoveRange(most, found.Count - most);
    }

    private int MostTerms => Math.Max(256, _lengths.Length / 50);

    private float Rarity(int terms) => MathF.Log(1 + ((_lengths.Length - terms + 0.5f) / (terms + 0.5f)));

    /// <summary>Rows of four letters, the word's edges marked: _wan wand andel … Each once; none for words under four letters.</summary>
    internal static List<ulong> GramsOf(string word)
    {
        var grams = new List<ulong>(Math.Max(0, word.Length - 1));
        if (word.Length < 4) return grams;
        for (var i = 0; i < word.Length - 1; i++)
        {
            var gram = 0UL;
            for (var j = i - 1; j < i + 3; j++) gram = (gram << 16) | (j < 0 || j >= word.Length ? '_' : word[j]);
            if (!grams.Contains(gram)) grams.Add(gram);
        }

        return grams;
    }
}
