using System.Diagnostics;
using System.Runtime.CompilerServices;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Measures;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Benchmarks.Load;

/// <summary>How fast the index is built and asked, and what it weighs, over made-up records.</summary>
internal static class LoadCommand
{
    private const int WarmUpRecords = 2000;
    private const int WarmUpQueries = 5000;
    private const double WarmUpSeconds = 3;

    /// <summary>Added to the seed: the code is warmed by other queries than are timed, so that a word met for the first time is timed too.</summary>
    private const int WarmUpSeed = 0x3A7;
    private const double Million = 1_000_000;

    private sealed record Built(CatalogIndex Index, double WordsSeconds, double IndexSeconds);

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var (records, count, seed) = (line.Int("--records", 0), line.Int("--queries", 0), line.Int("--seed", 1));
        var mode = line.Options.GetValueOrDefault("--mode", "text+place+day");
        var shipped = ShippedKnowledge.Read();
        var words = DutchWords.Build(shipped);
        var (vocabulary, places) = (new SyntheticWords(shipped, seed), new SyntheticPlaces(shipped));
        var queries = SyntheticQueries.Of(count, mode, vocabulary, places, seed);
        var others = SyntheticQueries.Of(WarmUpQueries, mode, vocabulary, places, seed + WarmUpSeed);

        Built BuildFor(int size)
        {
            errors.WriteLine($"making {size} records …");
            return Build(SyntheticCatalog.Of(size, shipped, vocabulary, places, seed), line.Has("--own-words") ? null : words);
        }

        BuildFor(Math.Min(records, WarmUpRecords));
        var before = ManagedBytes();
        var (index, wordsSeconds, indexSeconds) = BuildFor(records);
        var after = ManagedBytes();
        errors.WriteLine($"asking {count} queries …");
        long hits = 0, relaxed = 0;
        Timings.WarmUp(others.Length, i => index.Search(others[i], ShippedKnowledge.Now), WarmUpSeconds);
        var one = Timings.Once(count, i =>
        {
            var found = index.Search(queries[i], ShippedKnowledge.Now);
            hits += found.Hits.Count;
            relaxed += found.Relaxed == Relaxation.None ? 0 : 1;
        });
        var cpu = CpuMicroseconds(count, i => index.Search(queries[i], ShippedKnowledge.Now));
        var allocated = Allocated(count, i => index.Search(queries[i], ShippedKnowledge.Now));
        var two = count / OnThreads(2, count, i => index.Search(queries[i], ShippedKnowledge.Now));
        GC.KeepAlive((shipped, words, vocabulary, places, queries));
        JsonOutput.Write(output, json =>
        {
            json.WriteNumber("records", index.Count);
            json.WriteNumber("queries", count);
            json.WriteString("mode", mode);
            json.WriteNumber("seed", seed);
            json.WriteNumber("vocabulary", vocabulary.Content.Count + vocabulary.Small.Count);
            json.Figure("own_words_s", line.Has("--own-words") ? wordsSeconds : double.NaN);
            json.Count("index_records_per_s", records / indexSeconds);
            json.Count("queries_per_s", one.PerSecond);
            json.Count("queries_per_s_2_threads", two);
            json.Figure("p50_ms", one.Percentile(0.5));
            json.Figure("p95_ms", one.Percentile(0.95));
            json.Figure("p99_ms", one.Percentile(0.99));
            json.Figure("cpu_us_per_query", cpu);
            json.Count("allocated_bytes_per_query", allocated);
            json.Figure("hits_per_query", (double)hits / count);
            json.Figure("relaxed", (double)relaxed / count);
            json.Count("index_bytes_per_record", (double)(after - before) / records);
            json.Figure("managed_mb", after / Million);
            json.Figure("peak_working_set_mb", PeakWorkingSet() / Million);
        });
    }

    /// <summary>In a method of its own, so that nothing holds on to the catalog when it returns.</summary>
    /// <param name="words">Null for those of the catalog itself.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Built Build(Catalog catalog, DutchWords? words)
    {
        var wordsSeconds = words is null ? Timings.Seconds(() => words = DutchWords.Build(catalog)) : 0;
        CatalogIndex? index = null;
        var indexSeconds = Timings.Seconds(() => index = CatalogIndex.Build(catalog, words!));
        return new(index!, wordsSeconds, indexSeconds);
    }

    private static long ManagedBytes()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Processor time a query, one thread: what is left of a query's time when nobody else is on the machine.</summary>
    private static double CpuMicroseconds(int count, Action<int> run)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        for (var i = 0; i < count; i++) run(i);
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMicroseconds / Math.Max(1, count);
    }

    private static double Allocated(int count, Action<int> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++) run(i);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Math.Max(1, count);
    }

    private static long PeakWorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>Seconds until all queries are answered; the threads take turns in the list.</summary>
    private static double OnThreads(int threads, int count, Action<int> run)
    {
        var workers = Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            for (var i = t; i < count; i += threads) run(i);
        })).ToList();
        return Timings.Seconds(() =>
        {
            foreach (var worker in workers) worker.Start();
            foreach (var worker in workers) worker.Join();
        });
    }
}
