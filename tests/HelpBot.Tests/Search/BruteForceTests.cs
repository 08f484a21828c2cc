
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
}
