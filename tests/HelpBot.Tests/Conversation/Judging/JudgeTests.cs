using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>The judges themselves: what they must not let pass, and what they must.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("Waar woont u? En wat zoekt u?", "always.questions")]
    [InlineData("U voelt zich eenzaam.", "always.lonely")]
    [InlineData("Vertel wat je zoekt.", "always.u")]
    [InlineData("Bel {phone:luisterlijn} gerust.", "always.placeholder")]
    [InlineData("Goed  zo.", "always.spaces")]
    [InlineData("Dat is een goed idee. Dat is een goed idee.", "always.repeated")]
    [InlineData("", "always.empty")]
    public void A_fault_in_what_is_said_is_seen(string said, string kind) => Assert.Contains(kind, Always(said));

    [Theory]
    [InlineData("U kunt zo beginnen: \"Hoe gaat het met je? Mis je iemand?\" Waar woont u?")]
    [InlineData("Meldpunt Eenzaamheid Heerlen is er voor u.")]
    [InlineData("Is dat er niet? Dan helpt de gemeente. Waar zoekt u?")]
    public void Quotes_names_and_conditions_are_no_fault(string said) => Assert.Empty(Always(said));

    [Fact]
    public void A_sentence_of_an_earlier_turn_may_not_come_back_but_a_fact_may()
    {
        var past = Opened();
        past.Answered(1, Said("Een kop koffie doet goed. Bel 14 045."));

        var kinds = Judging.Always.Judge(Said("Een kop koffie doet goed. Bel 14 045."), new(), past, new()).Select(c => c.What);

        Assert.Equal(["Een kop koffie doet goed."], kinds);
    }

    [Fact]
    public void The_first_reply_says_that_it_is_a_computer() =>
        Assert.Contains(Judging.Always.Judge(Said("Goedendag, waar woont u?"), new(), new Past(), new()), c => c.Kind == "always.computer");

    [Theory]
    [InlineData("In welke plaats woont u?", "place")]
    [InlineData("Noem uw postcode.", "place")]
    [InlineData("Waar heeft u zin in?", "need")]
    [InlineData("Dit is er in Kerkrade.", "nothing")]
    public void What_is_asked_is_told_apart(string said, string asked)
    {
        Assert.Empty(TurnJudge.Judge(Said(said), new() { Asks = asked }, Opened()));
        Assert.NotEmpty(TurnJudge.Judge(Said(said), new() { Asks = asked == "place" ? "need" : "place" }, Opened()));
    }

    [Fact]
    public void Offers_are_held_against_place_day_price_and_what_was_shown()
    {
        var shown = new ReplyItem("rotterdam-de-gaarkeuken-noord", "activity", "Rotterdam", ["samen-eten"], "2026-11-24T17:00", 1);
        var past = Opened();
        past.Answered(1, Said("Kijk eens.", shown));
        var turn = new ScriptTurn { NewItems = true, Items = new() { In = ["Schiedam"], Day = ["SU"], MaxFee = 1, NotTheme = ["samen-eten"], Max = 0 } };

        var kinds = ItemJudge.Judge(Said("Kijk eens.", shown), turn, past).Select(c => c.Kind).Order();

        Assert.Equal(["items.day", "items.in", "items.max", "items.maxFee", "items.new", "items.notTheme"], kinds);
    }

    private static List<string> Always(string said)
    {
        var past = Opened();
        past.Heard("ik zoek iets gezelligs");
        return [.. Judging.Always.Judge(Said(said), new(), past, new()).Select(c => c.Kind)];
    }

    private static Past Opened()
    {
        var past = new Past();
        past.Answered(0, Said("Ik ben een computer."));
        return past;
    }

    private static Answer Said(string text, params ReplyItem[] items) =>
        new(new([new(text)], [], new(DangerKind.None, Role.Resident, Intent.Find, [], null, items)), []);
}
