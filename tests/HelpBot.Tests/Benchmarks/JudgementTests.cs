using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Local;
using HelpBot.Core.Language;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Benchmarks;

public sealed class JudgementTests : IDisposable
{
    private const string Good =
        """{"id":"s1","town":"fictie","role":"family","style":"sms","split":"dev","text":"iets voor me moeder","relevant":{"a":3,"b":1}}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_judged_message_is_read()
    {
        File.WriteAllText(folder.File("town.jsonl"), Good);

        var judged = Judgement.ReadAll(folder.Path).Single();

        Assert.Equal(("s1", "fictie", "family", "sms", "dev", "iets voor me moeder"), (judged.Id, judged.Town, judged.Role, judged.Style, judged.Split, judged.Text));
        Assert.Equal(3, judged.Relevant["a"]);
    }

    [Theory]
    [InlineData("\"dev\"", "\"test\"", "\"split\" is not one of dev, held")]
    [InlineData("\"role\":\"family\",", "", "\"role\" is missing")]
    [InlineData("iets voor me moeder", " ", "\"text\" is empty")]
    [InlineData("\"a\":3", "\"a\":4", "the grade of a is not 1, 2 or 3")]
    [InlineData("\"b\":1", "\"a\":1", "a is graded twice")]
    [InlineData("""{"a":3,"b":1}""", "{}", "nothing is relevant, so nothing can be measured")]
    [InlineData("""{"a":3,"b":1}""", "[]", "\"relevant\" is not an object of grades by record id")]
    public void A_wrong_one_is_told_with_its_place(string good, string bad, string sentence)
    {
        File.WriteAllText(folder.File("town.jsonl"), $"\n{Good.Replace(good, bad)}");

        var wrong = Assert.Throws<BadFileException>(() => Judgement.ReadAll(folder.Path));

        Assert.Equal($"{folder.File("town.jsonl")}:2: {sentence}", wrong.Message);
    }

    [Fact]
    public void One_id_is_used_once_in_all_files()
    {
        File.WriteAllText(folder.File("a.jsonl"), Good);
        File.WriteAllText(folder.File("b.jsonl"), Good);

        var wrong = Assert.Throws<BadFileException>(() => Judgement.ReadAll(folder.Path));

        Assert.Equal($"{folder.File("b.jsonl")}:1: \"id\" s1 is there twice", wrong.Message);
    }

    [Theory]
    [InlineData("none", "wandelingen", "wandelingen")]
    [InlineData("porter", "wandelingen", "wandel")]
    [InlineData("porter", "maan", "man")]
    [InlineData("stems", "maan", "maan")]
    public void A_baseline_differs_in_its_stems(string baseline, string word, string stem) =>
        Assert.Equal(stem, DutchWords.Build(Shipped.Catalog, Baselines.All[baseline]).Stem(word));

    [Fact]
    public void No_baseline_finds_by_parts_letters_or_synonyms_and_only_our_stems_come_with_corrections()
    {
        Assert.All(Baselines.All.Values, b => Assert.False(b.Parts));
        Assert.False(Baselines.Index.Parts || Baselines.Index.Likes || Baselines.Index.Thesaurus);
        Assert.Equal(["stems"], Baselines.All.Where(b => b.Value.Corrects).Select(b => b.Key));
        Assert.Empty(DutchWords.Build(Shipped.Catalog, Baselines.All["stems"]).Parts("koffieochtend"));
        Assert.NotEmpty(DutchWords.Build(Shipped.Catalog).Parts("koffieochtend"));
    }

    [Fact]
    public void A_baseline_finds_the_very_word_and_not_its_parts_or_themes()
    {
        var town = new Town([Shipped.FictionalFolder, Shipped.KnowledgeFolder], Baselines.All.Keys, HelpBot.Core.Search.Ranking.Weights.Default);
        var name = Shipped.FictionalCatalog.Activities.First(a => a.Provenance.IsServed);

        Assert.All(Baselines.All.Keys, b => Assert.Equal(name.Id, town.Search(name.Name, b)[0]));
        Assert.True(town.Serves(name.Id));
        Assert.False(town.Serves("nobody-has-this-id"));
    }
}
