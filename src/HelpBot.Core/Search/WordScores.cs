using System.Buffers;

namespace HelpBot.Core.Search;

/// <summary>For one query: per record how well its words fit, how much of the query they cover, and whether its name was said. Dispose to give back the room.</summary>
internal sealed class WordScores : IDisposable
{
    private const double PartCover = 0.7;

    private readonly int records;
    private readonly double[] worth;
    private readonly double[] cover;
    private readonly double[] gramCover;
    private readonly double[] name;
    private readonly double[] word;
    private readonly double[] gram;

    private WordScores(int records)
    {
        this.records = records;
        worth = Rent();
        cover = Rent();
        gramCover = Rent();
        name = Rent();
        word = Rent();
        gram = Rent();
    }

    /// <summary>The query has words that mean something.</summary>
    public bool Any { get; private init; }

    public static WordScores Compute(QueryWords query, WordIndex index, NameIndex names, int records)
    {
        var scores = new WordScores(records) { Any = query.Words.Count > 0 };
        names.Find(query.Tokens, (record, share) => scores.name[record] = Math.Max(scores.name[record], share));
        double known = 0, all = 0;
        foreach (var w in query.Words)
        {
            var rarity = w.Weight * scores.AddWord(w, index, out var found);
            all += rarity;
            if (found) known += rarity;
        }

        scores.Scale(known, all);
        return scores;
    }

    /// <summary>0..1: how well the words asked are at home in the record.</summary>
    public double Worth(int record) => worth[record];

    /// <summary>0..1: how much of what was asked it answers; rare words weigh more.</summary>
    public double Cover(int record) => cover[record];

    /// <summary>0..1: the same by 4-grams, for words nobody has.</summary>
    public double GramCover(int record) => gramCover[record];

    /// <summary>0..1: how much of the text is its full name; 0 when it is not named.</summary>
    public double Name(int record) => name[record];

    public void Dispose()
    {
        foreach (var array in (double[][])[worth, cover, gramCover, name, word, gram]) ArrayPool<double>.Shared.Return(array);
    }

    private double AddWord(QueryWord w, WordIndex index, out bool found)
    {
        var postings = index.Stems.Of(w.Stem);
        var rarity = index.Stems.Rarity(postings.Length);
        found = !postings.IsEmpty;
        Array.Clear(word, 0, records);
        Add(postings, 1, w.Weight * rarity, 1);
        found |= Add(index.Parts.Of(w.Stem), PartCover, w.Weight * Weights.Parts * index.Parts.Rarity(index.Parts.Of(w.Stem).Length), 1);
        foreach (var part in w.PartStems)
        {
            var whole = index.Stems.Of(part);
            var parts = index.Parts.Of(part);
            var share = w.Weight * Weights.Parts / w.PartStems.Count;
            found |= Add(whole, PartCover / w.PartStems.Count, share * index.Stems.Rarity(whole.Length), w.PartStems.Count);
            found |= Add(parts, PartCover / w.PartStems.Count, share * index.Parts.Rarity(parts.Length), w.PartStems.Count);
        }

        for (var r = 0; r < records; r++) cover[r] += w.Weight * rarity * Math.Min(1, word[r]);
        AddGrams(w, index, rarity, postings.IsEmpty);
        return rarity;
    }

    /// <summary>Covers of parts add up within a word; a whole word and the same word as a part do not.</summary>
    private bool Add(ReadOnlySpan<Posting> postings, double covers, double weight, int of)
    {
        foreach (var p in postings)
        {
            worth[p.Record] += weight * p.Worth;
            if (p.Answers) word[p.Record] = of > 1 ? Math.Min(PartCover, word[p.Record] + covers) : Math.Max(word[p.Record], covers);
        }

        return !postings.IsEmpty;
    }

    private void AddGrams(QueryWord w, WordIndex index, double rarity, bool unknown)
    {
        var grams = WordIndex.GramsOf(w.Word);
        if (grams.Length == 0) return;
        var all = 0.0;
        foreach (var g in grams) all += index.Grams.Rarity(index.Grams.Of(g).Length);
        Array.Clear(gram, 0, records);
        foreach (var g in grams)
        {
            var postings = index.Grams.Of(g);
            var share = index.Grams.Rarity(postings.Length) / all;
            foreach (var p in postings)
            {
                worth[p.Record] += w.Weight * Weights.Grams * rarity * share * p.Worth;
                if (p.Answers) gram[p.Record] += share;
            }
        }

        if (!unknown) return;
        for (var r = 0; r < records; r++)
            if (gram[r] >= Weights.GramsAloneCover) gramCover[r] += rarity * gram[r];
    }

    private void Scale(double known, double all)
    {
        for (var r = 0; r < records; r++)
        {
            worth[r] = known > 0 ? Math.Min(1, worth[r] / known) : all > 0 ? Math.Min(1, worth[r] / all) : 0;
            if (all <= 0) continue;
            cover[r] /= all;
            gramCover[r] /= all;
        }
    }

    private double[] Rent()
    {
        var array = ArrayPool<double>.Shared.Rent(records);
        Array.Clear(array, 0, records);
        return array;
    }
}
