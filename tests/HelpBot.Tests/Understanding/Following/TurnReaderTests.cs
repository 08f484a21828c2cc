using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding.Following;

namespace HelpBot.Tests.Understanding.Following;

public class TurnReaderTests
{
    [Fact]
    public void A_turn_is_read_with_all_its_labels()
    {
        var turn = Assert.Single(Read("shown\tfamily\tdetails|referral\tcost,how_far\tone\tsamen-eten\tdie bij de kerk, wat kost dat en is het ver", []));

        Assert.Equal(new(JustSaid.Shown, Core.Understanding.Role.Family), turn.Before);
        Assert.Equal([Move.Details, Move.Referral], turn.Moves);
        Assert.Equal([Asked.Cost, Asked.HowFar], turn.Asks);
        Assert.Equal(About.One, turn.About);
    }

    [Theory]
    [InlineData("shown\tfamily\tdetails\tcost\tone\t-", "columns")]
    [InlineData("told\tfamily\tdetails\tcost\tone\t-\twat kost dat", "told")]
    [InlineData("shown\tnurse\tdetails\tcost\tone\t-\twat kost dat", "nurse")]
    [InlineData("shown\tfamily\task\tcost\tone\t-\twat kost dat", "ask")]
    [InlineData("shown\tfamily\tdetails\tprice\tone\t-\twat kost dat", "price")]
    [InlineData("shown\tfamily\tdetails\tcost\tthem\t-\twat kost dat", "them")]
    [InlineData("shown\tfamily\tfind\t-\t-\tmuziek\tiets met muziek", "muziek")]
    public void A_turn_that_is_wrong_is_named_by_line_and_by_what_is_wrong(string line, string wrong)
    {
        List<Fault> faults = [];

        Assert.Empty(Read(line, faults));
        Assert.Contains(faults, f => f.Line == 2 && f.What.Contains(wrong, StringComparison.Ordinal));
    }

    private static IReadOnlyList<LabelledTurn> Read(string line, List<Fault> faults)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("turns").FullName, "me.tsv");
        File.WriteAllText(path, "# a note\n" + line + "\n");
        var turns = TurnReader.ReadFile(path, new HashSet<string> { "samen-eten" }, faults);
        Directory.Delete(Path.GetDirectoryName(path)!, true);
        return turns;
    }
}
