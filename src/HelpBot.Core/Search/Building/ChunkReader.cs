using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Building;

/// <summary>What some thousand neighbouring records have.</summary>
internal sealed record Chunk(TermChunk Words, TermChunk Meanings, NameIndex.Builder Names);

/// <summary>Reads chunks of records into facts and terms. One thread at a time; several readers share the numbers.</summary>
/// <param name="meanLength">Words of a usual long text of this catalog.</param>
internal sealed class ChunkReader(RecordReader reader, WordForms forms, Numbers numbers, Weights weights, bool splits, double meanLength)
{
    private readonly TermSums _words = new(weights.Saturation);
    private readonly TermSums _meanings = new(weights.Saturation);
    private readonly List<Field> _texts = [];

    /// <param name="first">Number of the chunk's first record.</param>
    /// <param name="rows">Filled for these records.</param>
    public Chunk Read(ReadOnlySpan<ICatalogRecord> records, int first, RecordRows rows)
    {
        var names = new NameIndex.Builder();
        for (var i = 0; i < records.Length; i++)
        {
            var record = records[i];
            rows.Facts[first + i] = FactsOf(record, first + i);
            rows.Days[first + i] = record is LocalActivity activity ? WeekDays.Of(activity.Schedules) : WeekDays.Any;
            names.Add(first + i, RecordReader.NameOf(record));
            _texts.Clear();
            reader.Texts(record, _texts);
            foreach (var text in _texts) AddText(text);
            _words.EndRecord(i);
            _meanings.EndRecord(i);
        }

        return new(_words.EndChunk(), _meanings.EndChunk(), names);
    }

    private RecordFacts FactsOf(ICatalogRecord record, int number)
    {
        var facts = RecordReader.FactsOf(record);
        numbers.Complete(ref facts, record, number);
        facts.Spot = Spot.Of(RecordReader.PointOf(record));
        facts.Standing = (float)Standing.Most(facts, weights);
        return facts;
    }

    private void AddText(Field field)
    {
        var worth = (float)field.Weight;
        if (field.IsLong)
            worth /= (float)(1 - weights.LengthNorm + (weights.LengthNorm * CountWords(field.Text) / meanLength));
        var tokens = new TokenReader(field.Text);
        Span<char> tied = stackalloc char[160];
        var tiedLength = 0;
        while (tokens.MoveNext())
        {
            var word = tokens.Word;
            AddWord(word, worth, field.Answers);

            // Of koffie-uurtje the whole is a word as well.
            if (tiedLength > 0 && tiedLength + word.Length <= tied.Length)
            {
                word.CopyTo(tied[tiedLength..]);
                AddWord(tied[..(tiedLength + word.Length)], worth, field.Answers);
            }

            tiedLength = tokens.HyphenAfter ? word.Length : 0;
            if (tiedLength > 0) word.CopyTo(tied);
        }
    }

    private void AddWord(ReadOnlySpan<char> word, float worth, bool answers)
    {
        var form = forms.Of(word);
        if (form.Stem < 0) return;
        _words.Add(form.Stem, worth, answers);
        if (splits)
            foreach (var part in form.Parts) _words.Add(part, worth * (float)weights.Parts, answers, whole: false);
        foreach (var meaning in form.Meanings) _meanings.Add(meaning, worth, answers);
        foreach (var meaning in form.PartMeanings) _meanings.Add(meaning, worth * (float)weights.Parts, answers);
    }

    /// <summary>About: a quick look at the spaces is enough to tell a long text from a short one.</summary>
    internal static int CountWords(string text)
    {
        var spaces = text.AsSpan().Count(' ');
        return text.Length == 0 ? 0 : spaces + 1;
    }
}
