namespace HelpBot.Benchmarks.Safety.Variants;

/// <summary>Rewrites a saying as it is written by text message or in a region, by <c>spellings.tsv</c>; most words that can be are, not all.</summary>
internal sealed class Spellings
{
    private const double Share = 0.75;
    private const int ShortestForEnding = 5;

    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> _endings = [], _anywhere = [];

    private Spellings()
    {
    }

    public static IReadOnlyDictionary<Style, Spellings> All { get; } = Read();

    public string Apply(string text, Random random) =>
        string.Join(' ', text.ToLowerInvariant().Split(' ').Select(word => random.NextDouble() < Share ? Written(word, random) : word));

    private string Written(string word, Random random)
    {
        var core = word.TrimEnd('.', ',', '!', '?', ':', ';');
        return Core(core, random) + word[core.Length..];
    }

    private string Core(string word, Random random)
    {
        if (_words.TryGetValue(word, out var ways)) return ways[random.Next(ways.Length)];
        foreach (var (from, to) in _endings)
            if (word.Length >= ShortestForEnding && word.EndsWith(from, StringComparison.Ordinal)) word = word[..^from.Length] + to;
        foreach (var (from, to) in _anywhere) word = word.Replace(from, to, StringComparison.Ordinal);
        return word;
    }

    private static Dictionary<Style, Spellings> Read()
    {
        Dictionary<Style, Spellings> all = [];
        var file = Path.Combine(ShippedKnowledge.Root, "tests", "HelpBot.Benchmarks", "Safety", "Variants", "spellings.tsv");
        foreach (var parts in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            var style = Enum.Parse<Style>(parts[0], ignoreCase: true);
            if (!all.TryGetValue(style, out var spellings)) all[style] = spellings = new();
            if (parts[1][0] == '-') spellings._endings.Add((parts[1][1..], parts[2][1..]));
            else if (parts[1][0] == '~') spellings._anywhere.Add((parts[1][1..], parts[2]));
            else spellings._words[parts[1]] = parts[2].Split('|');
        }

        return all;
    }
}
