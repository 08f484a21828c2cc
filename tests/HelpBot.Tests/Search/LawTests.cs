using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Building;

namespace HelpBot.Tests.Search;

public sealed class LawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_served_record_is_found_by_its_own_name_first(int seed)
    {
        var records = new RandomTown(seed).Records(300);
        var index = Offer.Index(records);

        foreach (var record in records)
        {
            var name = record switch { LocalActivity a => a.Name, Partner p => p.Name, Helpline h => h.Name, _ => "" };
            Assert.Equal(record.Id, index.Search(new() { Words = name, Near = Offer.Verweg }, Offer.Now).Hits[0].Id);
        }
    }

    [Fact]
    public void Every_shipped_record_is_found_by_its_own_name_first()
    {
        var catalog = Shipped.Catalog;
        var index = CatalogIndex.Build(catalog, DutchWords.Build(catalog));
        var names = RecordReader.Served(catalog).ToDictionary(r => r.Id, RecordReader.NameOf);
        foreach (var name in names.Values)
        {
            var first = index.Search(new() { Words = name }, Offer.Now).Hits[0];

            // Some share their name, as a national organisation and its branch do.
            Assert.Equal(name, names[first.Id], ignoreCase: true);
        }
    }

    [Fact]
    public void A_farther_record_with_the_same_words_never_changes_who_is_first()
    {
        var town = new RandomTown(18);
        var records = town.Records(80).Where(r => r is not Helpline).ToList();
        var index = Offer.Index(records);

        for (var i = 0; i < 60; i++)
        {
            var query = town.Query() with { Near = Offer.Kompasdam, When = WantedTime.Any, MaxCost = null, Except = new HashSet<string>() };
            if (index.Search(query, Offer.Now).Hits is not [var first, ..] || records.First(r => r.Id == first.Id) is not LocalActivity found) continue;
            var copy = found with { Id = "z", Location = found.Location with { Point = Offer.Verweg } };

            Assert.Equal(first.Id, Offer.Index(records.Append(copy)).Search(query, Offer.Now).Hits[0].Id);
        }
    }

    [Fact]
    public void The_top_is_the_beginning_of_all()
    {
        var town = new RandomTown(11);
        var index = Offer.Index(town.Records(200));

        for (var i = 0; i < 1_000; i++)
        {
            var query = town.Query();
            var top = index.Search(query, Offer.Now);
            var all = index.Search(query with { Top = 1000 }, Offer.Now);

            var sorted = all.Hits.OrderByDescending(h => h.Score).ThenBy(h => h.Id, StringComparer.Ordinal).Take(query.Top).Select(h => h.Id);
            Assert.Equal(sorted, top.Hits.Select(h => h.Id));
            Assert.Equal(all.Relaxed, top.Relaxed);
        }
    }

    [Fact]
    public void The_parts_add_up_to_the_score()
    {
        var town = new RandomTown(12);
        var index = Offer.Index(town.Records(150));

        for (var i = 0; i < 300; i++)
            foreach (var hit in index.Search(town.Query(), Offer.Now).Hits)
                Assert.Equal(hit.Score, hit.Parts.Sum(p => p.Value), 9);
    }

    [Fact]
    public void The_same_query_gives_the_same_order_also_from_a_second_index_and_from_many_threads()
    {
        var records = new RandomTown(13).Records(150);
        var (one, two) = (Offer.Index(records), Offer.Index(records));
        var town = new RandomTown(14);
        var queries = Enumerable.Range(0, 200).Select(_ => town.Query()).ToList();
        var expected = queries.ConvertAll(q => one.Search(q, Offer.Now).Ids());

        Assert.Equal(expected, queries.Select(q => two.Search(q, Offer.Now).Ids()));
        Assert.Equal(expected, queries.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(q => one.Search(q, Offer.Now).Ids()));
    }

    [Fact]
    public void A_farther_record_never_changes_who_is_first()
    {
        var town = new RandomTown(15);
        var records = town.Records(60).Where(r => r is not Helpline).ToList();
        var index = Offer.Index(records);

        for (var i = 0; i < 60; i++)
        {
            var query = town.Query() with { Near = Offer.Kompasdam, Words = "", When = WantedTime.Any, MaxCost = null, NotThemes = [] };
            if (index.Search(query, Offer.Now).Hits is not [var first, ..]) continue;
            var copy = records.First(r => r.Id == first.Id) switch
            {
                LocalActivity a => a with { Id = "z", Location = a.Location with { Point = Offer.Verweg } } as ICatalogRecord,
                var p => ((Partner)p) with { Id = "z", Location = ((Partner)p).Location with { Point = Offer.Verweg } },
            };

            Assert.Equal(first.Id, Offer.Index(records.Append(copy)).Search(query, Offer.Now).Hits[0].Id);
        }
    }

    [Fact]
    public void Half_a_kilometre_over_the_border_nothing_is_lost()
    {
        var town = new RandomTown(16);
        var records = town.Records(200).ToList();
        var doors = records.OfType<Partner>().Where(p => p.Door is not null).Select(p => p.Id).ToHashSet();
        var index = Offer.Index(records);

        for (var i = 0; i < 200; i++)
        {
            var query = town.Query() with { Near = town.Near(Offer.Kompasdam, 0.05), Municipality = "Kompasdam", Top = 1000 };
            var over = query with { Near = new GeoPoint(query.Near.Value.Latitude + 0.0045, query.Near.Value.Longitude), Municipality = "Zeilveen" };
            var here = index.Search(query, Offer.Now);
            var there = index.Search(over, Offer.Now).Hits.Select(h => h.Id).ToHashSet();

            // A municipality's own first doors are named beside what answers, also when they have too little of what was asked; they go with the border.
            Assert.All(
                here.Hits.Where(h => !doors.Contains(h.Id) && h.Parts.Any(p => p is { Key: "thema" or "woorden" })), h => Assert.Contains(h.Id, there));
        }
    }

    [Fact]
    public void Any_string_is_a_legal_query()
    {
        var index = Offer.Index(new RandomTown(17).Records(50));
        var random = new Random(17);

        for (var i = 0; i < 3_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (char)random.Next(0, 0x10000))]);
            index.Search(new() { Words = text, Top = random.Next(-3, 5) }, Offer.Now);
        }

        index.Search(new() { Words = "\"koffie\" OR (* AND NOT) ~2 ^^ title:" }, Offer.Now);
        index.Search(new() { Words = new string('x', 100_000) }, Offer.Now);
    }
}
