using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Building;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Tests.Search;

/// <summary>The index against a twin that reads every text anew, word by word, without columns, chunks or blocks.</summary>
public sealed class IndexBuilderTests
{
    private sealed record Worth(double Sum, bool Answers, bool Whole);

    [Fact]
    public void Every_term_has_the_records_that_reading_their_texts_would_give()
    {
        // More than one chunk, and a last block that is not full.
        var catalog = Offer.Catalog(new RandomTown(31).Records(4_500));
        var words = DutchWords.Build(catalog);
        var (records, terms) = IndexBuilder.Build(catalog, words, Weights.Default, splits: true, Concepts.None);
        var ids = Enumerable.Range(0, records.Count).ToDictionary(i => records.Ids[i], i => i);
        var expected = new Dictionary<string, Dictionary<int, Worth>>();
        foreach (var record in RecordReader.Served(catalog)) Read(record, ids[record.Id], new(catalog, Weights.Default), words, expected);

        Assert.Equal(RecordReader.Served(catalog).Count(), records.Count);
        foreach (var (term, number) in terms.Terms.All)
        {
            AssertSame(expected.GetValueOrDefault(term, []), terms.Words, number);
        }

        Assert.All(expected.Keys, term => Assert.True(terms.Terms.Find(term) >= 0));
    }

    [Fact]
    public void A_catalog_without_records_makes_an_index_that_finds_nothing()
    {
        var index = Offer.Index();

        Assert.Equal(0, index.Count);
        Assert.Empty(index.Search(new() { Words = "koffie", Near = Offer.Kompasdam, Municipality = "Kompasdam" }, Offer.Now).Hits);
        Assert.Empty(index.Search(new(), Offer.Now).Hits);
    }

    [Fact]
    public void Neighbours_in_place_are_neighbours_in_the_index()
    {
        var town = new RandomTown(32);
        var records = PlaceOrder.Sort([.. town.Records(2_000)]);
        var spots = records.Select(r => Spot.Of(RecordReader.PointOf(r))).Where(s => s.IsKnown).ToList();

        var beside = spots.Zip(spots.Skip(1)).Average(p => p.First.KilometresTo(p.Second));

        Assert.True(beside < 1, $"{beside} km between neighbours");
        Assert.All(records.Skip(spots.Count), r => Assert.Null(RecordReader.PointOf(r)));
    }

    private static void AssertSame(Dictionary<int, Worth> expected, PostingLists lists, int term)
    {
        var (first, end) = lists.Heads(term);
        var found = new Dictionary<int, ushort>();
        for (var head = first; head < end; head++)
        {
            var block = Enumerable.Range(0, 100).First(b => lists.Find(first, end, b) == head);
            foreach (var posting in lists.PostingsOf(head)) found.Add((block * PostingLists.BlockSize) + PostingLists.Slot(posting), posting);
        }

        Assert.Equal(expected.Count, lists.Records(term));
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        foreach (var (record, (sum, answers, whole)) in expected)
        {
            var impact = 255 * sum / (sum + Weights.Default.Saturation);
            Assert.InRange(PostingLists.Impact(found[record]), impact - 0.51, impact + 0.51);
            Assert.Equal(answers, PostingLists.Answers(found[record]));
            Assert.Equal(whole, PostingLists.IsWhole(found[record]));
        }
    }

    private static void Read(
        ICatalogRecord record, int number, RecordReader reader, DutchWords words, Dictionary<string, Dictionary<int, Worth>> all)
    {
        var texts = new List<Field>();
        reader.Texts(record, texts);
        foreach (var text in texts)
        {
            var tokens = Tokeniser.Tokens(text.Text);

            // The made-up texts are all about as long, so that the mean is known.
            var mean = Math.Pow(2, Math.Round(Math.Log2(5.2) * 2) / 2);
            var worth = text.Weight / (text.IsLong ? 1 - Weights.Default.LengthNorm + (Weights.Default.LengthNorm * text.Text.Split(' ').Length / mean) : 1);
            for (var i = 0; i < tokens.Count; i++)
            {
                Add(tokens[i].Text, worth, text.Answers);
                if (tokens[i].HyphenAfter && i + 1 < tokens.Count) Add(tokens[i].Text + tokens[i + 1].Text, worth, text.Answers);
            }
        }

        void Add(string word, double worth, bool answers)
        {
            if (words.IsStopWord(word)) return;
            AddTo(words.Stem(word), worth, answers, whole: true);
            foreach (var part in words.Parts(word)) AddTo(words.Stem(part), worth * Weights.Default.Parts, answers, whole: false);
        }

        void AddTo(string term, double worth, bool answers, bool whole)
        {
            if (!all.TryGetValue(term, out var of)) all[term] = of = [];
            var before = of.GetValueOrDefault(number, new(0, false, false));
            of[number] = new(before.Sum + worth, before.Answers || answers, before.Whole || whole);
        }
    }
}
