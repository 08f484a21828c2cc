namespace HelpBot.Core.Search.Building;

/// <summary>
/// Adds up what one record has of each term, and puts chunk after chunk of records into an order by term. One thread at a time.
/// </summary>
internal sealed class TermSums(double saturation)
{
    private readonly List<int> _touched = [];
    private readonly List<int> _terms = [];
    private readonly List<uint> _postings = [];
    private Sum[] _sums = new Sum[1024];
    private int[] _counts = new int[1024];

    /// <param name="whole">The word itself, not only a part of it.</param>
    public void Add(int term, float worth, bool answers, bool whole = true)
    {
        if (term >= _sums.Length) Grow(term);
        ref var sum = ref _sums[term];
        if (sum.Worth == 0) _touched.Add(term);
        sum.Worth += worth;
        sum.Answers |= answers;
        sum.Whole |= whole;
    }

    /// <param name="record">Within the chunk.</param>
    public void EndRecord(int record)
    {
        foreach (var term in _touched)
        {
            _terms.Add(term);
            _postings.Add(TermChunk.Posting(record, Impact(_sums[term].Worth), _sums[term].Answers, _sums[term].Whole));
            _sums[term] = default;
        }

        _touched.Clear();
    }

    /// <summary>What the chunk has, by term; of one term in the order of the records.</summary>
    public TermChunk EndChunk()
    {
        var used = new List<int>();
        foreach (var term in _terms)
            if (_counts[term]++ == 0) used.Add(term);
        var terms = used.ToArray();
        var starts = new int[terms.Length + 1];
        for (var i = 0; i < terms.Length; i++)
        {
            starts[i + 1] = starts[i] + _counts[terms[i]];
            _counts[terms[i]] = starts[i];
        }

        var postings = new uint[_postings.Count];
        for (var i = 0; i < postings.Length; i++) postings[_counts[_terms[i]]++] = _postings[i];
        foreach (var term in terms) _counts[term] = 0;
        _terms.Clear();
        _postings.Clear();
        return new(terms, starts, postings);
    }

    /// <summary>1..255: how much a term is at home in a record; more of the same counts ever less.</summary>
    private byte Impact(float sum) => (byte)Math.Clamp((int)Math.Round(255 * sum / (sum + saturation)), 1, 255);

    private struct Sum
    {
        public float Worth;
        public bool Answers;
        public bool Whole;
    }

    private void Grow(int term)
    {
        var size = Math.Max(term + 1, _sums.Length * 2);
        Array.Resize(ref _sums, size);
        Array.Resize(ref _counts, size);
    }
}

/// <summary>The postings of some thousand neighbouring records, by term.</summary>
/// <param name="Terms">Each term once, in no order.</param>
/// <param name="Starts">Where the postings of each begin, and where the last end.</param>
/// <param name="Postings">See <see cref="Posting"/>.</param>
internal sealed record TermChunk(int[] Terms, int[] Starts, uint[] Postings)
{
    /// <summary>Record within the chunk, whether it is the whole word, whether it answers, impact.</summary>
    public static uint Posting(int record, byte impact, bool answers, bool whole) =>
        ((uint)record << 10) | (whole ? 0x200u : 0) | (answers ? 0x100u : 0) | impact;

    public static int Record(uint posting) => (int)(posting >> 10);

    public static bool IsWhole(uint posting) => (posting & 0x200) != 0;

    public static bool Answers(uint posting) => (posting & 0x100) != 0;

    public static byte Impact(uint posting) => (byte)posting;
}
