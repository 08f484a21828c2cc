namespace HelpBot.Trials;

/// <summary>
/// Two builds of the service, or one with two settings, under the same load by turns, a slice each: on a machine that others use too, speed
/// tells nothing, and processor time only beside that of the other in the same minute.
/// </summary>
internal sealed class Compare(IReadOnlyList<(string Name, Load Load)> sides, int slices, TextWriter output)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (_, load) in sides) await load.BeginAsync(cancel);
        var all = sides.Select(_ => new List<Slice>()).ToList();
        for (var i = 0; i < slices * sides.Count; i++)
        {
            // One, two, two, one: who comes first has no advantage.
            var which = i / sides.Count % 2 == 0 ? i % sides.Count : sides.Count - 1 - (i % sides.Count);
            var slice = await sides[which].Load.MeasureAsync(cancel);
            all[which].Add(slice);
            output.WriteLine($"{sides[which].Name}: {slice}");
        }

        for (var i = 0; i < sides.Count; i++)
        {
            output.WriteLine($"{sides[i].Name}: service {Middle(all[i], s => s.ServiceEach):0} µs a turn, database server {Middle(all[i], s => s.DatabaseEach):0} µs, in the middle of {slices} slices; {sides[i].Load.Megabytes} MB");
            await sides[i].Load.EndAsync();
        }
    }

    private static double Middle(IEnumerable<Slice> slices, Func<Slice, double> what)
    {
        var sorted = slices.Select(what).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
