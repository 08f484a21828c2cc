using System.Text.Json;
using HelpBot.Commands;

namespace HelpBot.Tests.Commands;

/// <summary>The commands as people and measuring programs use them.</summary>
public sealed class CommandTests
{
    private static readonly string[] s_at = ["--knowledge", Shipped.KnowledgeFolder, "--now", "2026-11-24T10:00"];

    [Fact]
    public void Ask_prints_one_line_per_message_and_an_empty_line_begins_a_new_conversation()
    {
        var lines = Run(["ask", "--json"], "koffie in Kerkrade\nen op donderdag?\n\n\nik wil dood\n");

        Assert.Equal([(1, 1), (1, 2), (2, 1)], lines.Select(l => (l.GetProperty("conversation").GetInt32(), l.GetProperty("turn").GetInt32())));
        Assert.Equal(["none", "none", "suicide"], lines.Select(l => l.GetProperty("danger").GetString()));
        var item = lines[0].GetProperty("items")[0];
        Assert.Equal(
            ["id", "kind", "municipality", "themes", "next", "distance_km"], item.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["conversation", "turn", "text", "messages", "danger", "role", "intent", "themes", "place", "items", "choices"],
            lines[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Understand_reads_each_line_on_its_own()
    {
        var lines = Run(["understand", "--json"], "mijn moeder in Schiedam eet altijd alleen\nzaterdagmiddag koffie in Kerkrade\n\n");

        Assert.Equal(3, lines.Count);
        Assert.Equal("family", lines[0].GetProperty("role").GetString());
        Assert.Equal("other", lines[0].GetProperty("for").GetString());
        Assert.Equal("Schiedam", lines[0].GetProperty("places")[0].GetProperty("municipality").GetString());
        Assert.Equal("za", lines[1].GetProperty("when").GetProperty("days")[0].GetString());
        Assert.Equal("2026-11-28", lines[1].GetProperty("when").GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("when").ValueKind);
        Assert.Equal(
            ["text", "danger", "role", "intent", "for", "places", "themes", "when", "max_cost", "at_home", "language"],
            lines[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Search_prints_at_most_the_hits_asked_for_best_first()
    {
        var lines = Run(["search", "--json", "--top", "3"], "samen eten in Schiedam\n");

        var hits = lines.Single().GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(3, hits.Count);
        Assert.Equal(hits.OrderByDescending(h => h.GetProperty("score").GetDouble()).Select(h => h.GetProperty("id").GetString()), hits.Select(h => h.GetProperty("id").GetString()));
        Assert.Equal("Schiedam", hits[0].GetProperty("municipality").GetString());
        Assert.Equal(JsonValueKind.Null, lines.Single().GetProperty("relaxed").ValueKind);
    }

    [Fact]
    public void Export_prints_every_record_with_whether_it_is_served()
    {
        var lines = Run(["export", "--json"], "");

        Assert.Equal(
            Shipped.Catalog.Partners.Count + Shipped.Catalog.Activities.Count + Shipped.Catalog.Helplines.Count + Shipped.Catalog.Organisations.Count
            + Shipped.Catalog.Advice.Count,
            lines.Count);
        Assert.Contains(lines, l => !l.GetProperty("served").GetBoolean());
        Assert.Equal(lines.Count, lines.Select(l => l.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public void Search_explains_each_hit_by_parts_that_add_up_and_by_its_words()
    {
        var hits = Run(["search", "--json", "--explain", "--top", "3"], "samen eten in Schiedam\n").Single().GetProperty("hits").EnumerateArray().ToList();

        Assert.NotEmpty(hits);
        Assert.All(hits, h => Assert.Equal(h.GetProperty("score").GetDouble(), h.GetProperty("parts").EnumerateObject().Sum(p => p.Value.GetDouble()), 0.001));
        Assert.Contains(hits[0].GetProperty("words").EnumerateArray(), w => w.GetProperty("asked").GetString() == "eten");
    }

    [Theory]
    [InlineData("samen eten in Schiedam", null)]
    [InlineData("wandelen in Spaubeek", "distance")]
    public void Search_tells_when_the_best_lies_in_another_municipality(string text, string? relaxed) =>
        Assert.Equal(relaxed, Run(["search", "--json", "--top", "3"], text + "\n").Single().GetProperty("relaxed").GetString());

    [Fact]
    public void Check_finds_no_fault_in_the_shipped_knowledge()
    {
        var (code, output, _) = Raw(["check", .. s_at], "");

        Assert.Equal(0, code);
        Assert.StartsWith("no faults: 26 municipalities", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown command 'askk'", "askk")]
    [InlineData("no option '--jsonn'", "ask", "--jsonn")]
    [InlineData("'--now' needs a value", "ask", "--now")]
    [InlineData("--now: 'yesterday' is not a time", "ask", "--now", "yesterday")]
    [InlineData("--channel: 'fax' is not one of", "ask", "--channel", "fax")]
    [InlineData("--channel: '0' is not one of", "ask", "--channel", "0")]
    [InlineData("--top: '0' is not a number", "search", "--top", "0")]
    [InlineData("no option '--top'", "ask", "--top", "3")]
    [InlineData("--knowledge: there is no folder", "check", "--knowledge", "no/such/folder")]
    public void Bad_arguments_give_one_clear_line_and_exit_code_2(string sentence, params string[] args)
    {
        var (code, output, errors) = Raw(args, "");

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains(sentence, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown setting '--bogus'", "serve", "--bogus=1")]
    [InlineData("unknown setting '--Nonsense:Key'", "--Nonsense:Key=3")]
    [InlineData("--now is for the commands", "serve", "--now", "2026-11-24")]
    [InlineData("'--Retention:Days' needs a value", "--Retention:Days")]
    [InlineData("'x' is not a setting", "serve", "x")]
    public void The_service_refuses_a_setting_it_does_not_know(string sentence, params string[] args)
    {
        Assert.Contains(sentence, ServeArguments.Read(args, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_takes_its_settings_in_either_form()
    {
        Assert.Null(ServeArguments.Read(["serve", "--knowledge", "k", "--urls", "http://localhost:1", "--Storage:Path=x"], out var settings));
        Assert.Equal(["--Knowledge:Path=k", "--urls=http://localhost:1", "--Storage:Path=x"], settings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍🏽👵")]
    [InlineData("'; DROP TABLE conversations; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Eאבג")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("\ud800 los")]
    public void Any_line_gets_an_answer(string text)
    {
        var lines = Run(["understand", "--json"], text + "\n");

        Assert.Single(lines);
        Assert.Equal(text.Length == 0 ? 0 : 1, Run(["ask", "--json"], text + "\n").Count);
    }

    [Fact]
    public void Help_tells_every_command()
    {
        var (code, output, _) = Raw(["--help"], "");

        Assert.Equal(0, code);
        Assert.All(["serve", "ask", "understand", "search", "check", "export"], name => Assert.Contains($"  {name} ", output, StringComparison.Ordinal));
    }

    private static List<JsonElement> Run(string[] args, string input)
    {
        var (code, output, errors) = Raw([.. args, .. s_at], input);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private static (int Code, string Output, string Errors) Raw(string[] args, string input)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = CommandRunner.Run(args, new StringReader(input), output, errors, TimeProvider.System);
        return (code, output.ToString(), errors.ToString());
    }
}
