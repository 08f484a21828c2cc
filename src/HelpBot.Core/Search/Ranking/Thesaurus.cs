using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Which themes a word is a word of: what is under such a theme answers the word, though less than the word itself. Immutable.</summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, ulong> _themes = new(StringComparer.Ordinal);

    public Thesaurus(IReadOnlyList<Theme> themes, ThemeBits bits, DutchWords words)
    {
        // Only single words: "samen" of "samen eten" would lead everywhere.
        foreach (var theme in themes)
            foreach (var text in theme.Words.Append(theme.Name))
            {
                var tokens = Tokeniser.Tokens(text);
                if (tokens.Count != 1 && !text.Contains('-', StringComparison.Ordinal)) continue;
                foreach (var token in tokens)
                {
                    if (words.IsStopWord(token.Text)) continue;
                    var stem = words.Stem(token.Text);
                    _themes[stem] = _themes.GetValueOrDefault(stem) | bits.Of(theme.Id);
                }
            }
    }

    private Thesaurus()
    {
    }

    /// <summary>No word is a synonym of another.</summary>
    public static Thesaurus Empty { get; } = new();

    /// <summary>0 for a word of no theme.</summary>
    public ulong Of(string stem) => _themes.GetValueOrDefault(stem);
}
