using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Building;

/// <summary>Makes posting lists of chunks: counts, then writes every term's postings to where they belong. Two halves of the terms at once.</summary>
internal static class Inverter
{
    /// <param name="chunks">In the order of the records; each begins at a multiple of <paramref name="chunkSize"/>.</param>
    /// <param name="newNumbers">The number each term gets.</param>
    /// <param name="chunkSize">A multiple of the block size.</param>
    public static PostingLists Invert(IReadOnlyList<TermChunk> chunks, int[] newNumbers, int chunkSize)
    {
        var heads = new int[newNumbers.Length + 1];
        var postings = new int[newNumbers.Length + 1];
        Halves(half =>
        {
            foreach (var chunk in chunks)
                for (var i = 0; i < chunk.Terms.Length; i++)
                    if (newNumbers[chunk.Terms[i]] is var term && (term & 1) == half)
                    {
                        heads[term + 1] += CountBlocks(chunk.Postings.AsSpan(chunk.Starts[i]..chunk.Starts[i + 1]));
                        postings[term + 1] += chunk.Starts[i + 1] - chunk.Starts[i];
                    }
        });
        for (var i = 0; i < newNumbers.Length; i++)
        {
            heads[i + 1] = checked(heads[i + 1] + heads[i]);
            postings[i + 1] = checked(postings[i + 1] + postings[i]);
        }

        var writer = new Writer(heads, postings);
        Halves(half =>
        {
            for (var c = 0; c < chunks.Count; c++)
                for (var i = 0; i < chunks[c].Terms.Length; i++)
                    if (newNumbers[chunks[c].Terms[i]] is var term && (term & 1) == half)
                        writer.Write(term, c * (chunkSize / PostingLists.BlockSize), chunks[c].Postings.AsSpan(chunks[c].Starts[i]..chunks[c].Starts[i + 1]));
        });
        return writer.Lists();
    }

    private static void Halves(Action<int> work) => Parallel.Invoke(() => work(0), () => work(1));

    private static int BlockOf(uint posting) => TermChunk.Record(posting) / PostingLists.BlockSize;

    private static int CountBlocks(ReadOnlySpan<uint> postings)
    {
        var count = 0;
        var last = -1;
        foreach (var posting in postings)
        {
            var block = BlockOf(posting);
            if (block != last) count++;
            last = block;
        }

        return count;
    }

    /// <summary>Terms may be written by several threads, each term by one.</summary>
    private sealed class Writer(int[] firstHead, int[] firstOfTerm)
    {
        private readonly int[] _nextHead = [.. firstHead];
        private readonly int[] _nextPosting = [.. firstOfTerm];
        private readonly ushort[] _blocks = new ushort[firstHead[^1]];
        private readonly byte[] _highest = new byte[firstHead[^1]];
        private readonly int[] _firstPosting = new int[firstHead[^1] + 1];
        private readonly ushort[] _postings = new ushort[firstOfTerm[^1]];

        public void Write(int term, int firstBlock, ReadOnlySpan<uint> postings)
        {
            var (head, next) = (_nextHead[term] - 1, _nextPosting[term]);
            var last = -1;
            foreach (var posting in postings)
            {
                var block = BlockOf(posting);
                if (block != last)
                {
                    head++;
                    _blocks[head] = (ushort)(firstBlock + block);
                    _firstPosting[head] = next;
                    last = block;
                }

                var impact = TermChunk.Impact(posting);
                _highest[head] = Math.Max(_highest[head], impact);
                _postings[next++] = PostingLists.Posting(TermChunk.Record(posting) % PostingLists.BlockSize, impact, TermChunk.Answers(posting), TermChunk.IsWhole(posting));
            }

            (_nextHead[term], _nextPosting[term]) = (head + 1, next);
        }

        public PostingLists Lists()
        {
            _firstPosting[^1] = _postings.Length;
            return new(firstHead, _blocks, _highest, _firstPosting, _postings);
        }
    }
}
