using System.Text;
using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks.Load;

/// <summary>Made-up activities in Dutch words, about 65 words each. The same seed gives the same records.</summary>
internal static class SyntheticCatalog
{
    private static readonly string[] Audiences = ["iedereen", "iedereen", "inwoners", "ouderen", "55-plussers", "jongeren", "mantelzorgers"];
    private static readonly Contact Reachable = Contact.None with { Email = "info@example.org" };

    public static Catalog Of(int records, Catalog shipped, SyntheticWords words, SyntheticPlaces places, int seed)
    {
        var random = new Random(seed);
        var today = DateOnly.FromDateTime(ShippedKnowledge.Now);
        string[] themes = [.. shipped.Themes.Select(t => t.Id)];
        return shipped with
        {
            Activities = [.. Enumerable.Range(1, records).Select(i => Record(i, random, today, themes, words, places))],
            Partners = [],
            Helplines = [],
            Organisations = [],
            Advice = [],
        };
    }

    private static LocalActivity Record(int number, Random random, DateOnly today, string[] themes, SyntheticWords words, SyntheticPlaces places)
    {
        var (place, point) = places.Next(random);
        var name = Title(words, random, random.Next(2, 5));
        var source = new Source("proef", null, new PartialDate(2020 + random.Next(7), random.Next(1, 11), null));
        var serving = random.Next(5) == 0 ? Serving.CallFirst : Serving.AsIs;
        return new(
            $"{place.Municipality}-{number}", name, Sentences(words, random, random.Next(44, 69)), "", place.Municipality,
            new(null, null, null, place.Name, point, true), SyntheticTimes.Next(random, today), Fee(random), new(null, null),
            Audiences[random.Next(Audiences.Length)], Themes(themes, random), [.. Enumerable.Range(0, random.Next(4, 8)).Select(_ => words.Content.Next(random))],
            Reachable, random.Next(20) == 0, null, new(source, today, (Confidence)random.Next(3), serving, null));
    }

    private static string Title(SyntheticWords words, Random random, int count)
    {
        var title = string.Join(' ', Enumerable.Range(0, count).Select(_ => words.Content.Next(random)));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string Sentences(SyntheticWords words, Random random, int count)
    {
        var text = new StringBuilder(count * 8);
        var begins = true;
        for (var i = 0; i < count; i++)
        {
            var word = (random.Next(5) < 2 ? words.Small : words.Content).Next(random);
            if (begins) text.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
            else text.Append(word);
            begins = i == count - 1 || random.Next(12) == 0;
            text.Append(begins ? ". " : " ");
        }

        return text.ToString(0, text.Length - 1);
    }

    private static Fee Fee(Random random) => random.Next(10) switch
    {
        < 4 => new(0, null),
        < 7 => new(null, null),
        _ => new(random.Next(2, 31) * 0.5m, null),
    };

    private static string[] Themes(string[] themes, Random random)
    {
        var first = themes[random.Next(themes.Length)];
        var second = themes[random.Next(themes.Length)];
        return random.Next(2) == 0 || first == second ? [first] : [first, second];
    }
}
