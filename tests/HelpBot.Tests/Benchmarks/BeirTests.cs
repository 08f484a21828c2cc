using System.IO.Compression;
using HelpBot.Benchmarks.Beir;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Benchmarks;

public sealed class BeirTests : IDisposable
{
    private readonly TempFolder folder = new();

    public BeirTests()
    {
        Write("corpus.jsonl", """{"_id":"d1","title":"Emmer","text":"Vult een vlak met kleur."}""", """{"_id":"d 2/ë","text":"De lagen van een afbeelding."}""");
        Write("queries.jsonl", """{"_id":"q1","text":"vlak vullen met kleur"}""", """{"_id":"q2","text":"afbeelding","metadata":{}}""", """{"_id":"q3","text":"niets"}""");
        Write("qrels.tsv", "query-id\tcorpus-id\tscore", "q1\td1\t2", "q1\tgone\t1", "q2\td 2/ë\t1", "q3\td1\t0");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_read_with_its_ids_as_they_stand_and_only_queries_that_can_be_answered()
    {
        var read = BeirFolder.Read(folder.Path);

        Assert.Equal([new("d1", "Emmer", "Vult een vlak met kleur."), new("d 2/ë", "", "De lagen van een afbeelding.")], read.Documents);
        Assert.Equal(["q1", "q2"], read.Queries.Select(q => q.Id));
        Assert.Equal(2, read.Queries[0].Scores["d1"]);
    }

    [Fact]
    public void The_figures_are_those_of_the_lists_that_are_found()
    {
        var run = Measurement.Run("beir", folder.Path);

        // q1 finds its document of score 2 but not the one of score 1, which is not there: 2 / (2 + 1 / log2 3); q2 finds all.
        Assert.Equal(((2 / (2 + 0.6309297536)) + 1) / 2, run["ndcg10"], 4);
        Assert.Equal(1, run["mrr10"]);
        Assert.Equal(0.75, run["recall10"]);
        Assert.Equal(
            ["ndcg10", "mrr10", "recall10", "queries_per_s", "p50_ms", "p99_ms", "index_docs_per_s"], run.Figures.EnumerateObject().Select(f => f.Name));
    }

    [Fact]
    public void Packed_files_and_judgements_without_a_header_in_the_folder_of_BEIR_are_read_too()
    {
        Pack("corpus.jsonl");
        Pack("queries.jsonl");
        File.Delete(folder.File("qrels.tsv"));
        Directory.CreateDirectory(folder.File("qrels"));
        Write("qrels/test.tsv", "q1\td1\t1\r");

        var read = BeirFolder.Read(folder.Path);

        Assert.Equal((2, "q1"), (read.Documents.Count, read.Queries.Single().Id));
    }

    [Theory]
    [InlineData("corpus.jsonl", "{", "corpus.jsonl:1: this is not JSON")]
    [InlineData("corpus.jsonl", "[1]", "corpus.jsonl:1: this is not a JSON object")]
    [InlineData("corpus.jsonl", """{"_id":"a"}""", "corpus.jsonl:1: \"text\" is missing")]
    [InlineData("corpus.jsonl", """{"_id":"a","text":["b"]}""", "corpus.jsonl:1: \"text\" is not a string")]
    [InlineData("corpus.jsonl", """{"_id":"a","text":"\uD83D"}""", "corpus.jsonl:1: \"text\" is not valid Unicode")]
    [InlineData("corpus.jsonl", "\n{\"_id\":\"a\",\"text\":\"\"}\n{\"_id\":\"a\",\"text\":\"\"}", "corpus.jsonl:3: \"_id\" a is there twice")]
    [InlineData("corpus.jsonl", "", "corpus.jsonl: there is no document in it")]
    [InlineData("queries.jsonl", """{"text":"b"}""", "queries.jsonl:1: \"_id\" is missing")]
    [InlineData("qrels.tsv", "q1 d1 1", "qrels.tsv:1: a judgement is three cells with tabs between: query-id, corpus-id, score")]
    [InlineData("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\thigh", "qrels.tsv:2: the score 'high' is not a whole number")]
    [InlineData("qrels.tsv", "q9\td1\t1", "qrels.tsv: no query of the folder has a relevant document")]
    public void What_is_wrong_is_told_with_its_place_and_exit_code_1(string file, string text, string sentence)
    {
        Write(file, text);

        var run = Measurement.Run("beir", folder.Path);

        Assert.Equal((1, "", folder.File(sentence)), (run.ExitCode, run.Output, run.Errors.TrimEnd()));
    }

    [Fact]
    public void What_is_missing_or_damaged_is_told_too()
    {
        File.Delete(folder.File("queries.jsonl"));
        var missing = Measurement.Run("beir", folder.Path);
        Write("queries.jsonl.gz", "this was never packed");
        var damaged = Measurement.Run("beir", folder.Path);
        var nowhere = Measurement.Run("beir", folder.File("nowhere"));

        Assert.Equal($"{folder.Path}: it has no queries.jsonl or queries.jsonl.gz", missing.Errors.TrimEnd());
        Assert.Equal($"{folder.File("queries.jsonl.gz")}:1: it cannot be unpacked: it is no gzip file, or a damaged one", damaged.Errors.TrimEnd());
        Assert.Equal($"{folder.File("nowhere")}: there is no such folder", nowhere.Errors.TrimEnd());
        Assert.Equal((1, 1, 1), (missing.ExitCode, damaged.ExitCode, nowhere.ExitCode));
    }

    private void Write(string name, params string[] lines) => File.WriteAllLines(folder.File(name), lines);

    private void Pack(string name)
    {
        using (var packed = new GZipStream(File.Create(folder.File($"{name}.gz")), CompressionLevel.Fastest)) packed.Write(File.ReadAllBytes(folder.File(name)));
        File.Delete(folder.File(name));
    }
}
