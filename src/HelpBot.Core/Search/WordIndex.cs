using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

/// <summary>
/// The words of all records: stems, parts of compounds, and character 4-grams, each in postings of its own. Immutable; thread-safe.
/// </summary>
internal sealed class WordIndex
{
    private readonly record struct WordForms(string Stem, string[] Parts, ulong[] Grams, bool IsStopWord);

    private WordIndex(Postings<string> stems, Postings<string> parts, Postings<ulong> grams)
    {
        Stems = stems;
        Parts = parts;
        Grams = grams;
    }

    public Postings<string> Stems { get; }

    public Postings<string> Parts { get; }

    public Postings<ulong> Grams { get; }

    public static WordIndex Build(IReadOnlyList<SearchRecord> records, DutchWords words)
    {
        var stems = new Postings<string>.Builder();
        var parts = new Postings<string>.Builder();
        var grams = new Postings<ulong>.Builder();
        var forms = new Dictionary<string, WordForms>(StringComparer.Ordinal);
        for (var r = 0; r < records.Count; r++)
        {
            foreach (var field in records[r].Fields) AddField(field);
            stems.EndRecord(r);
            parts.EndRecord(r);
            grams.EndRecord(r);
        }

        return new(stems.Build(records.Count), parts.Build(records.Count), grams.Build(records.Count));

        void AddField(Field field)
        {
            var tokens = Tokeniser.Tokens(field.Text);
            var worth = field.Weight * (field.Long ? 1 / (1 - Weights.LengthNorm + (Weights.LengthNorm * Math.Max(1, tokens.Count / 12.0))) : 1);
            for (var i = 0; i < tokens.Count; i++)
            {
                AddWord(tokens[i].Text, field, worth);
                if (tokens[i].HyphenAfter && i + 1 < tokens.Count) AddWord(tokens[i].Text + tokens[i + 1].Text, field, worth);
            }
        }

        void AddWord(string word, Field field, double worth)
        {
            if (!forms.TryGetValue(word, out var form)) forms[word] = form = Forms(word, words);
            if (form.IsStopWord) return;
            stems.Add(form.Stem, worth, field.Answers);
            // A synonym's parts lead astray: "schuldhulpmaatje" is about money, and no answer to "maatje".
            if (field.Weight <= Weights.ThesaurusField) return;
            foreach (var part in form.Parts) parts.Add(part, worth, field.Answers);
            foreach (var gram in form.Grams) grams.Add(gram, worth, field.Answers);
        }
    }

    /// <summary>Four letters in a row, with the word's edges marked: _wan wand andel … Empty for words under four letters.</summary>
    public static ulong[] GramsOf(string word)
    {
        if (word.Length < 4) return [];
        var grams = new ulong[word.Length - 1];
        for (var i = 0; i < grams.Length; i++)
        {
            var gram = 0UL;
            for (var j = i - 1; j < i + 3; j++) gram = (gram << 16) | (j < 0 || j >= word.Length ? '_' : word[j]);
            grams[i] = gram;
        }

        return grams;
    }

    private static WordForms Forms(string word, DutchWords words) =>
        new(words.Stem(word), [.. words.Parts(word).Select(words.Stem)], words.Options.Grams ? GramsOf(word) : [], words.IsStopWord(word));
}
