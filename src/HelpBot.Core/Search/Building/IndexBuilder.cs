using System.Collections.Concurrent;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Building;

/// <summary>Builds what a search reads, on all cores. The result is the same however many there are.</summary>
internal static class IndexBuilder
{
    /// <summary>Records a thread reads at a time: a multiple of a block, and many per core.</summary>
    private const int ChunkSize = 64 * PostingLists.BlockSize;

    /// <summary>A block's number takes two bytes.</summary>
    private const int MostRecords = (ushort.MaxValue + 1) * PostingLists.BlockSize;

    /// <summary>Texts looked at to know how long they are.</summary>
    private const int Sample = 2048;

    public static (RecordTable Records, TermIndex Terms) Build(Catalog catalog, DutchWords words, Weights weights, bool splits, Concepts concepts)
    {
        var records = PlaceOrder.Sort([.. RecordReader.Served(catalog)]);
        if (records.Length > MostRecords) throw new ArgumentException($"There are {records.Length} records; at most {MostRecords} can be searched.", nameof(catalog));
        var rows = RecordRows.For(records.Length);
        var chunks = new Chunk[(records.Length + ChunkSize - 1) / ChunkSize];
        var numbers = new Numbers(new(catalog.Themes.Select(t => t.Id).Concat(records.SelectMany(RecordReader.ThemesOf))));
        var terms = new TermTable();
        var reader = new RecordReader(catalog, weights);
        var meanLength = MeanLength(records, reader);
        var analysed = new ConcurrentDictionary<string, AnalysedWord>(StringComparer.Ordinal);
        var next = -1;
        Parallel.Invoke([.. Enumerable.Repeat<Action>(Work, Math.Min(Environment.ProcessorCount, chunks.Length))]);
        var sorted = terms.Sorted(out var newNumbers);
        RecordTable? table = null;
        PostingLists? stems = null, meanings = null;
        GramIndex? likes = null;
        NameIndex? names = null;
        Parallel.Invoke(
            () => stems = Inverter.Invert([.. chunks.Select(c => c.Words)], newNumbers, ChunkSize),
            () => likes = GramIndex.Build(sorted),
            () => names = Names(chunks),
            () => table = Table(records, rows, numbers),
            () => meanings = Inverter.Invert([.. chunks.Select(c => c.Meanings)], [.. Enumerable.Range(0, concepts.Count)], ChunkSize));
        return (table!, new(sorted, stems!, concepts, meanings!, likes!, names!));

        void Work()
        {
            var chunk = new ChunkReader(reader, new(words, terms, concepts, analysed), numbers, weights, splits, meanLength);
            while (Interlocked.Increment(ref next) is var c && c < chunks.Length)
            {
                var first = c * ChunkSize;
                var count = Math.Min(ChunkSize, records.Length - first);
                chunks[c] = chunk.Read(records.AsSpan(first, count), first, rows);
            }
        }
    }

    private static RecordTable Table(ICatalogRecord[] records, RecordRows rows, Numbers numbers) => new(
        rows.Facts, new(rows.Facts, PostingLists.BlockSize), new(rows.Days, PostingLists.BlockSize), Blocks(rows, PostingLists.BlockSize),
        Blocks(rows, PostingLists.BlockSize * RecordTable.GroupSize), new([.. records.Select(r => r.Id)]), numbers.Timetables(), numbers.Themes,
        numbers.Branches, numbers.Municipalities, numbers.Doors, BlocksByMunicipality(rows.Facts));

    private static RecordBlock[] Blocks(RecordRows rows, int size)
    {
        var blocks = new RecordBlock[(rows.Facts.Length + size - 1) / size];
        for (var i = 0; i < rows.Facts.Length; i++) blocks[i / size].Add(rows.Facts[i]);
        return blocks;
    }

    private static Dictionary<int, int[]> BlocksByMunicipality(RecordFacts[] facts)
    {
        var blocks = new Dictionary<int, List<int>>();
        for (var i = 0; i < facts.Length; i++)
        {
            var block = i / PostingLists.BlockSize;
            if (!blocks.TryGetValue(facts[i].Municipality, out var list)) blocks[facts[i].Municipality] = list = [];
            if (list.Count == 0 || list[^1] != block) list.Add(block);
        }

        return blocks.ToDictionary(b => b.Key, b => b.Value.ToArray());
    }

    private static NameIndex Names(Chunk[] chunks)
    {
        var names = new NameIndex.Builder();
        foreach (var chunk in chunks) names.AddAll(chunk.Names);
        return names.Build();
    }

    /// <summary>In steps, so that one record more or less changes nothing for the others.</summary>
    private static double MeanLength(ICatalogRecord[] records, RecordReader reader)
    {
        var texts = new List<Field>();
        long words = 0, count = 0;
        var step = Math.Max(1, records.Length / Sample);
        for (var i = 0; i < records.Length; i += step)
        {
            texts.Clear();
            reader.Texts(records[i], texts);
            foreach (var text in texts)
            {
                if (!text.IsLong || text.Text.Length == 0) continue;
                words += ChunkReader.CountWords(text.Text);
                count++;
            }
        }

        return count == 0 ? 1 : Math.Pow(2, Math.Round(Math.Log2(Math.Max(1, (double)words / count)) * 2) / 2);
    }
}
