using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Benchmarks.Load;

/// <summary>Queries as the records are made: words of the same vocabulary, places of the same map. The same seed gives the same queries.</summary>
internal static class SyntheticQueries
{
    private const int Words = 3;

    /// <param name="mode">What is asked: <c>text</c>, <c>place</c> and <c>day</c> with + between.</param>
    public static Query[] Of(int count, string mode, SyntheticWords words, SyntheticPlaces places, int seed)
    {
        // Not the records' seed: queries must not repeat what the records begin with.
        var random = new Random(seed ^ 0x5EED);
        string[] asked = mode.Split('+');
        var queries = new Query[count];
        for (var i = 0; i < count; i++)
        {
            var text = Text(words, random);
            var (place, point) = places.Next(random);
            var day = (DayOfWeek)random.Next(7);
            queries[i] = new()
            {
                Words = asked.Contains("text") ? text : "",
                Near = asked.Contains("place") ? point : null,
                Municipality = asked.Contains("place") ? place.Municipality : null,
                When = asked.Contains("day") ? WantedTime.Any with { Days = [day] } : WantedTime.Any,
            };
        }

        return queries;
    }

    /// <summary>One in ten has a slip of the fingers.</summary>
    private static string Text(SyntheticWords words, Random random)
    {
        string[] said = [.. Enumerable.Range(0, Words).Select(_ => words.Content.Next(random))];
        var at = random.Next(Words);
        if (random.Next(10) == 0) said[at] = Misspelt(said[at], random);
        return string.Join(' ', said);
    }

    /// <summary>A letter left out, doubled, or swapped with the next; never the first.</summary>
    private static string Misspelt(string word, Random random)
    {
        if (word.Length < 4) return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }
}
