using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Terms;

/// <summary>One word somebody searches with.</summary>
/// <param name="Weight">Below 1 for a guess: a correction, or two words read as one.</param>
/// <param name="IsCommon">Says little about what is sought.</param>
internal readonly record struct QueryWord(string Word, string Stem, IReadOnlyList<string> PartStems, double Weight, bool IsCommon);

/// <summary>The words of a query, ready to be looked up, and its tokens in order for finding names.</summary>
internal sealed record QueryWords(IReadOnlyList<QueryWord> Words, IReadOnlyList<Token> Tokens)
{
    private const double Corrected = 0.9;
    private const int MostWords = 40;

    public static QueryWords Read(string text, DutchWords words)
    {
        if (string.IsNullOrWhiteSpace(text)) return new([], []);
        var found = new List<QueryWord>();
        var terms = words.Analyse(text);
        for (var i = 0; i < terms.Count && found.Count < MostWords; i++)
        {
            var term = terms[i];
            if (!term.IsStopWord) Add(new(term.Word, term.Stem, term.PartStems, term.Corrected is null ? 1 : Corrected, words.IsCommon(term.Word, term.Stem)));
            if (i + 1 < terms.Count && term.HyphenAfter && term.Corrected is null)
            {
                var joined = term.Text + terms[i + 1].Text;
                Add(new(joined, words.Stem(joined), [], 0.5, IsCommon: false));
            }
        }

        return new(found, Tokeniser.Tokens(text));

        void Add(QueryWord word)
        {
            if (!found.Exists(w => w.Stem == word.Stem)) found.Add(word);
        }
    }
}
