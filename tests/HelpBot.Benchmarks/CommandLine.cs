using System.Globalization;

namespace HelpBot.Benchmarks;

/// <summary>The words after <c>dotnet run --project tests/HelpBot.Benchmarks --</c>, read and checked.</summary>
/// <param name="Path">The folder or file to read; empty for commands that have none.</param>
internal sealed record CommandLine(string Command, string Path, IReadOnlyDictionary<string, string> Options)
{
    private sealed record Shape(string? Path, string[] Needed, Dictionary<string, Func<string, string?>?> Options);

    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["beir"] = new("DIR", [], new() { ["--top"] = Number(1, 1000), ["--weights"] = OtherWeights.Fault }),
        ["pairs"] = new("FILE", [], new() { ["--verbose"] = null }),
        ["local"] = new(null, [], new() { ["--baseline"] = OneOf("none", "porter", "stems"), ["--split"] = OneOf("dev", "held"), ["--verbose"] = null, ["--weights"] = OtherWeights.Fault }),
        ["weights"] = new(null, [], new() { ["--split"] = OneOf("dev", "held") }),
        ["understanding"] = new(null, [], new() { ["--split"] = OneOf("dev", "held"), ["--only"] = Anything, ["--times"] = Anything, ["--messages"] = Anything, ["--leave-out"] = null, ["--verbose"] = null }),
        ["turns"] = new(null, [], new() { ["--file"] = Anything, ["--leave-out"] = null, ["--parted"] = null, ["--verbose"] = null }),
        ["danger"] = new(null, [], new() { ["--leave-out"] = null, ["--time"] = null, ["--rules"] = null, ["--mutate"] = null, ["--sayings"] = Anything }),
        ["talk"] = new(null, [], new() { ["--rounds"] = Number(1, 1000) }),
        ["load"] = new(null, ["--records", "--queries"], new()
        {
            ["--records"] = Number(1, 2_000_000), ["--queries"] = Number(1, 1_000_000), ["--seed"] = Number(0, int.MaxValue),
            ["--mode"] = OneOf("text+place+day", "text+place", "text", "place"), ["--own-words"] = null,
        }),
    };

    public const string Help = """
        Measures how well and how fast HelpBot finds. Figures are one JSON line on standard output.

          dotnet run -c Release --project tests/HelpBot.Benchmarks -- COMMAND [options]

        Commands
          beir DIR [--top 10] [--weights Name=1.5,Other=2]
                                        a folder in BEIR layout: nDCG@10, MRR@10, recall@10, speed
          pairs FILE [--verbose]        lines "+ word word" (should be linked) and "- word word" (should not)
          local [--baseline none|porter|stems] [--split dev|held] [--weights Name=1.5,Other=2] [--verbose]
                                        the project's own judged queries, beside three plainer ways to read words
          weights [--split dev|held]    what each ranking weight is worth on the judged queries, and which need it
          understanding [--split dev|held] [--only NAME] [--leave-out] [--times FILE] [--messages FILE] [--verbose]
                                        what is read from the project's own labelled messages; --leave-out: when
                                        the author of NAME taught nothing; or from times, or ordinary sentences, of a file
          turns [--file FILE | --leave-out] [--parted] [--verbose]
                                        what later messages do, ask and are about, by the rules, by what was learned, and by both: of a file, or of
                                        the own labelled turns; --leave-out: when their author taught nothing; --parted: where what was learned and the
                                        conversation part, by what was meant
          danger [--rules | --mutate | --sayings FILE]
                                        what of one author's sayings is seen when only those of the others were learned; --rules: by the rules alone;
                                        --mutate: which rules would be missed by some example; --sayings: what is seen of the sayings of a file,
                                        as written, with typing errors, by SMS, in Limburg and in Rotterdam
          talk [--rounds 5]             whole turns of the scripted conversations: speed, memory, and a fingerprint of the replies
          load --records N --queries Q [--seed 1] [--mode text+place+day|text+place|text|place] [--own-words]
                                        synthetic records and queries: speed and memory

        --weights tries other weights in the ranking (src/HelpBot.Core/Search/Ranking/Weights.cs).
        --verbose tells on standard error what was missed. The formats stand in tests/HelpBot.Benchmarks/README.md.
        Exit codes: 0 done, 1 a file is missing or wrong, 2 bad arguments.
        """;

    /// <returns>Null, with one sentence that says what is wrong, when they cannot be read.</returns>
    public static CommandLine? Read(string[] args, out string wrong)
    {
        wrong = "";
        if (args.Length == 0 || args.Any(a => a is "--help" or "-h")) return new("help", "", new Dictionary<string, string>());
        if (!Shapes.TryGetValue(args[0], out var shape)) return Wrong($"unknown command '{args[0]}': choose one of {string.Join(", ", Shapes.Keys)}", out wrong);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        string? path = null;
        for (var i = 1; i < args.Length; i++)
        {
            var word = args[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                if (shape.Path is null || path is not null) return Wrong($"'{args[0]}' does not take '{word}'", out wrong);
                path = word;
                continue;
            }

            if (!shape.Options.TryGetValue(word, out var fault)) return Wrong($"'{args[0]}' has no option '{word}': it takes {string.Join(", ", shape.Options.Keys)}", out wrong);
            if (fault is not null && ++i == args.Length) return Wrong($"'{word}' needs a value", out wrong);
            if (!options.TryAdd(word, fault is null ? "" : args[i])) return Wrong($"'{word}' is given twice", out wrong);
            if (fault?.Invoke(args[i]) is { } expected) return Wrong($"{word}: '{args[i]}' is not {expected}", out wrong);
        }

        if (shape.Path is { } kind && string.IsNullOrEmpty(path)) return Wrong($"'{args[0]}' needs {kind}", out wrong);
        if (Array.Find(shape.Needed, n => !options.ContainsKey(n)) is { } missing) return Wrong($"'{args[0]}' needs {missing}", out wrong);
        return new(args[0], path ?? "", options);
    }

    public bool Has(string option) => Options.ContainsKey(option);

    public int Int(string option, int otherwise) =>
        Options.TryGetValue(option, out var value) ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static CommandLine? Wrong(string sentence, out string wrong)
    {
        wrong = sentence;
        return null;
    }

    /// <summary>What a value should have been; null when it is.</summary>
    private static Func<string, string?> Number(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? null : $"a number from {least} to {most}";

    private static string? Anything(string value) => null;

    private static Func<string, string?> OneOf(params string[] names) => value => names.Contains(value) ? null : $"one of {string.Join(", ", names)}";
}
