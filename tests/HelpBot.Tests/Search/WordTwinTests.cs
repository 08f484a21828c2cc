using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Search;

/// <summary>The postings against a twin that reads every record anew for every query.</summary>
public sealed class WordTwinTests
{
    private sealed record Spoken(string Stem, string[] Parts, ulong[] Grams, double Worth, bool Thesaurus);

    [Fact]
    public void The_index_scores_words_as_reading_every_record_would()
    {
        var town = new RandomTown(31);
        var catalog = Offer.Catalog(town.Records(60));
        var words = DutchWords.Build(catalog);
        SearchRecord[] records = [.. new RecordSource(catalog).Served()];
        Spoken[][] texts = [.. records.Select(r => r.Fields.SelectMany(f => Read(f, words)).ToArray())];
        var index = WordIndex.Build(records, words);
        var names = new NameIndex(records);

        for (var i = 0; i < 60; i++)
        {
            var query = QueryWords.Read(town.Query().Words, words);
            using var scores = WordScores.Compute(query, index, names, records.Length);
            var twin = Twin(query, texts);
            for (var r = 0; r < records.Length; r++) Assert.Equal(twin[r], scores.Worth(r), 5);
        }
    }

    private static double[] Twin(QueryWords query, Spoken[][] texts)
    {
        var sum = new double[texts.Length];
        double known = 0, all = 0;
        foreach (var w in query.Words)
        {
            var rarity = w.Weight * Rarity(Stems(w.Stem));
            var found = Add(Stems(w.Stem), w.Weight) | Add(Parts(w.Stem), w.Weight * Weights.Parts);
            foreach (var part in w.PartStems)
            {
                var share = w.Weight * Weights.Parts / w.PartStems.Count;
                found |= Add(Stems(part), share) | Add(Parts(part), share);
            }

            var grams = WordIndex.GramsOf(w.Word);
            var total = grams.Sum(g => Rarity(Grams(g)));
            foreach (var g in grams) Add(Grams(g), w.Weight * Weights.Grams * Rarity(Stems(w.Stem)) / total);
            all += rarity;
            if (found) known += rarity;
        }

        return [.. sum.Select(s => known > 0 ? Math.Min(1, s / known) : all > 0 ? Math.Min(1, s / all) : 0)];

        bool Add(double[] frequencies, double weight)
        {
            var rarity = Rarity(frequencies);
            for (var r = 0; r < sum.Length; r++) sum[r] += weight * rarity * frequencies[r] / (frequencies[r] + Weights.Saturation);
            return frequencies.Any(f => f > 0);
        }

        double[] Stems(string stem) => [.. texts.Select(t => t.Sum(s => s.Stem == stem ? s.Worth : 0))];

        double[] Parts(string stem) => [.. texts.Select(t => t.Sum(s => s.Thesaurus ? 0 : s.Worth * s.Parts.Count(p => p == stem)))];

        double[] Grams(ulong gram) => [.. texts.Select(t => t.Sum(s => s.Thesaurus ? 0 : s.Worth * s.Grams.Count(g => g == gram)))];
    }

    private static double Rarity(double[] frequencies)
    {
        var n = frequencies.Count(f => f > 0);
        return Math.Log(1 + ((frequencies.Length - n + 0.5) / (n + 0.5)));
    }

    private static IEnumerable<Spoken> Read(Field field, DutchWords words)
    {
        var tokens = Tokeniser.Tokens(field.Text);
        var worth = field.Weight / (field.Long ? 1 - Weights.LengthNorm + (Weights.LengthNorm * Math.Max(1, tokens.Count / 12.0)) : 1);
        for (var i = 0; i < tokens.Count; i++)
        {
            yield return Of(tokens[i].Text);
            if (tokens[i].HyphenAfter && i + 1 < tokens.Count) yield return Of(tokens[i].Text + tokens[i + 1].Text);
        }

        Spoken Of(string word) => new(
            words.Stem(word), [.. words.Parts(word).Select(words.Stem)], WordIndex.GramsOf(word), words.IsStopWord(word) ? 0 : worth, field.Weight <= Weights.ThesaurusField);
    }
}
