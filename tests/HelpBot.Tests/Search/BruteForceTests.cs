
namespace HelpBot.Tests.Search;

/// <summary>What reads only promising blocks against what reads all.</summary>
public sealed class BruteForceTests
{
    [Fact]
    public void The_best_are_the_same_as_when_every_record_is_read()
    {
        var town = new RandomTown(41);
        var index = Offer.Index(town.Records(3_000));

        for (var i = 0; i < 10_000; i++)
        {
            var query = town.Query();
            var (quick, slow) = (index.Search(query, Offer.Now), index.SearchAll(query, Offer.Now));

            Assert.Equal(slow.Hits.Select(h => (h.Id, h.Score)), quick.Hits.Select(h => (h.Id, h.Score)));
            Assert.Equal(slow.Relaxed, quick.Relaxed);
        }
    }

    [Fact]
    public void What_was_asked_before_changes_no_answer()
    {
        var town = new RandomTown(43);
        var catalog = town.Records(2_000);
        var queries = Enumerable.Range(0, 4_000).Select(_ => town.Query()).ToArray();
        var (one, other) = (Offer.Index(catalog), Offer.Index(catalog));

        var forwards = queries.Select(q => one.Search(q, Offer.Now)).ToArray();
        var backwards = queries.Reverse().Select(q => other.Search(q, Offer.Now)).Reverse().ToArray();

        for (var i = 0; i < queries.Length; i++)
            Assert.Equal(forwards[i].Hits.Select(h => (h.Id, h.Score)), backwards[i].Hits.Select(h => (h.Id, h.Score)));
    }
}
