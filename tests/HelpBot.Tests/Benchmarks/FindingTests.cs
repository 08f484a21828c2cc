using HelpBot.Benchmarks.Understanding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;
using HelpBot.Tests.Service;
using HelpBot.Tests.Understanding;

using TimeLessons = HelpBot.Core.Understanding.Learned.TimeLessons;

namespace HelpBot.Tests.Benchmarks;

/// <summary>Labels compared with what was read.</summary>
public sealed class FindingTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_not_labelled_is_not_judged() =>
        Assert.Empty(Finding.Of(Label(""), new() { Role = Role.Family, MaxCost = 3, Places = [At("Dorp", "Stad")] }, Now));

    [Fact]
    public void Who_says_nothing_of_it_counts_as_a_resident_but_not_strictly()
    {
        var findings = Finding.Of(Label("\"role\":\"resident\""), new(), Now).ToDictionary(f => f.Measure, f => f.Right);

        Assert.Equal(new Dictionary<string, bool> { ["role"] = true, ["role_strict"] = false }, findings);
        Assert.False(Right("\"role\":\"resident\"", new() { Role = Role.Family }, "role"));
        Assert.False(Right("\"role\":\"family\"", new(), "role"));
    }

    [Fact]
    public void Any_of_the_intents_is_right()
    {
        Assert.True(Right("\"intent\":\"dont_know|advice\"", new() { Intent = Intent.DontKnow }, "intent"));
        Assert.False(Right("\"intent\":\"dont_know|advice\"", new() { Intent = Intent.Find }, "intent"));
    }

    [Fact]
    public void All_places_are_right_or_none()
    {
        const string Label = "\"places\":[\"Dorp\",\"Gehucht\"]";

        Assert.True(Right(Label, Read(At("Dorp", "Stad"), At("Gehucht", "Stad")), "place"));
        Assert.False(Right(Label, Read(At("Dorp", "Stad")), "place"));
        Assert.False(Right(Label, Read(At("Gehucht", "Stad"), At("Dorp", "Stad")), "place"));
        Assert.False(Right(Label, Read(At("Dorp", "Stad"), At("Gehucht", "Stad"), At("Elders", "Elders")), "place"));
        Assert.True(Right(Label, Read(At("Dorp", "Stad"), At("Gehucht", "Stad"), At("Stad", "Stad")), "place"));
    }

    [Fact]
    public void Where_the_writer_lives_may_be_read_but_not_first()
    {
        const string Label = "\"places\":[\"Dorp\"],\"also_places\":[\"Stad\"]";

        Assert.True(Right(Label, Read(At("Dorp", "Dorp"), At("Stad", "Stad")), "place"));
        Assert.True(Right(Label, Read(At("Dorp", "Dorp")), "place"));
        Assert.False(Right(Label, Read(At("Stad", "Stad"), At("Dorp", "Dorp")), "place"));
    }

    [Fact]
    public void A_place_outside_the_catalog_is_right_when_it_is_named_as_such()
    {
        Assert.True(Right("\"places\":[\"Verweg\"]", new() { UnknownPlaces = ["Verweg"] }, "place"));
        Assert.False(Right("\"places\":[\"Verweg\"]", new(), "place"));
        Assert.False(Right("\"places\":[]", new() { UnknownPlaces = ["Verweg"] }, "place"));
    }

    [Fact]
    public void A_postcode_is_right_with_its_letters_and_a_number_that_is_none_is_wrong()
    {
        var read = Read(At("6411", "Stad") with { Postcode = new("6411", "AB") });

        Assert.True(Right("\"postcode\":\"6411 AB\"", read, "place"));
        Assert.False(Right("\"postcode\":\"6411\"", read, "place"));
        Assert.False(Right("\"postcode\":null", read, "place"));
        Assert.True(Right("\"postcode\":\"1012\"", new() { UnknownPostcodes = ["1012"] }, "place"));
    }

    [Fact]
    public void A_price_is_right_to_the_cent_and_null_says_none_is_meant()
    {
        Assert.True(Right("\"max_cost\":7.5", new() { MaxCost = 7.50m }, "cost"));
        Assert.False(Right("\"max_cost\":null", new() { MaxCost = 0 }, "cost"));
        Assert.False(Right("\"max_cost\":0", new(), "cost"));
        Assert.True(Right("\"cheaper\":true", new() { Cheaper = true }, "cost"));
    }

    [Fact]
    public void Dutch_is_told_apart_from_the_other_languages()
    {
        Assert.False(Right("\"language\":\"nl\"", new() { Language = "de" }, "dutch"));
        Assert.True(Right("\"language\":\"ti|am\"", new() { Language = "am" }, "language"));
    }

    [Fact]
    public void Themes_are_counted_over_all_messages_together()
    {
        var count = new ThemeCount();
        count.Add(Label("\"themes\":[\"rouw\",\"maatje\"]"), new() { Themes = ["rouw", "vervoer"] });
        count.Add(Label("\"themes\":[]"), new() { Themes = ["geldzorgen"] });
        count.Add(Label("\"themes\":[\"dementie\"],\"may_themes\":[\"mantelzorg\"]"), new() { Themes = ["dementie", "mantelzorg"] });
        Assert.Null(count.Add(Label(""), new() { Themes = ["vervoer"] }));

        Assert.Equal((3, 0.5, 2.0 / 3, 4.0 / 7), (count.Messages, count.Precision, count.Recall, count.F1));
    }

    [Theory]
    [InlineData("\"colour\":\"red\"", "there is no label \"colour\"")]
    [InlineData("\"role\":\"king\"", "king is no Role")]
    [InlineData("\"intent\":\"2\"", "2 is no Intent")]
    [InlineData("\"places\":\"Dorp\"", "\"places\" is not a list of names")]
    [InlineData("\"max_cost\":\"free\"", "\"max_cost\" is not an amount")]
    [InlineData("\"at_home\":1", "\"at_home\" is not true or false")]
    public void A_label_that_cannot_be_read_is_told_with_its_place(string label, string what) =>
        Assert.Equal($"{folder.File("messages.jsonl")}:1: {what}", Assert.Throws<HelpBot.Benchmarks.Files.BadFileException>(() => Label(label)).Message);

    [Theory]
    [InlineData("kan het dinsdag bij mij in de buurt", "[\"dinsdag\"]", true)]
    [InlineData("kan het dinsdag bij mij in de buurt", "[]", false)]
    [InlineData("dinsdag graag, om de week", "[\"dinsdag\",\"om de week\"]", false)]
    public void Times_are_right_when_the_same_is_left_as_when_each_is_taken_as_labelled(string text, string times, bool right)
    {
        var label = Label($"\"times\":{times}") with { Text = text };
        var read = new Meaning { When = Reading.Reader.ReadTimes(text, Now, (m, time) => TimeLessons.SenseOf(m, time, ["dinsdag", "!vrijdag"])) };

        var finding = Finding.OfTimes(label, read, Reading.Reader, Now);

        Assert.Equal((right, right ? finding!.Read : finding!.Expected), (finding.Right, finding.Expected));
    }

    private bool Right(string label, Meaning read, string measure) => Finding.Of(Label(label), read, Now).Single(f => f.Measure == measure).Right;

    private LabelledMessage Label(string labels)
    {
        File.WriteAllText(folder.File("messages.jsonl"), $$"""{"id":"a","split":"dev","style":"clean","text":"hallo"{{(labels.Length > 0 ? "," : "")}}{{labels}}}""");
        return LabelledMessage.ReadAll(Path.GetDirectoryName(folder.File("messages.jsonl"))!).Single();
    }

    private static Meaning Read(params PlaceMention[] places) => new() { Places = places };

    private static PlaceMention At(string name, string municipality) => new(new(name, PlaceKind.Town, municipality, [], null, []), null, default, false);
}
