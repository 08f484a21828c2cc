using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class NonsenseTests
{
    [Theory]
    [InlineData("aaaa")]
    [InlineData("b")]
    [InlineData("abc")]
    [InlineData("1111")]
    [InlineData("moordspel")]
    [InlineData("qwerty")]
    [InlineData("asdf asdf")]
    [InlineData("zzz")]
    public void What_says_nothing_is_not_guessed(string text) => Assert.Equal(Intent.Unknown, Reading.Of(text).Intent);

    [Theory]
    [InlineData("jaaaa", Intent.Yes)]
    [InlineData("neeee", Intent.No)]
    [InlineData("hoiii", Intent.Greet)]
    [InlineData("okeee", Intent.Yes)]
    public void A_letter_held_down_changes_nothing(string text, Intent intent) => Assert.Equal(intent, Reading.Of(text).Intent);

    [Fact]
    public void Tiredness_of_one_word_is_heard_and_nothing_is_assumed()
    {
        var meaning = Reading.Of("doodmoe");

        Assert.Equal((Intent.Unknown, "tired"), (meaning.Intent, meaning.Feeling));
    }

    [Theory]
    [InlineData("ma en wo ochtend")]
    [InlineData("ma of do middag")]
    [InlineData("ma ochtend")]
    [InlineData("kan alleen ma en wo ochtend")]
    [InlineData("op ma en wo ochtend")]
    [InlineData("de ma en wo ochtend")]
    [InlineData("ma, wo en vr ochtend")]
    public void The_short_name_of_a_day_is_no_mother(string text) => Assert.NotEqual(Role.Family, Reading.Of(text).Role);

    [Theory]
    [InlineData("ik ben schilder")]
    [InlineData("ik ben vrijwilliger")]
    [InlineData("ik was vroeger pastoor")]
    [InlineData("ik ben een gepensioneerd dementieconsulent")]
    [InlineData("ik ben sportcoach")]
    [InlineData("ik ben rouwbegeleider")]
    [InlineData("ik ben poh ggz")]
    public void A_trade_is_no_wish(string text) => Assert.DoesNotContain(Reading.Of(text).Themes, t => t is not "meedoen-vrijwilligerswerk" || !text.Contains("gepensioneerd", StringComparison.Ordinal));

    [Fact]
    public void No_trade_of_care_adds_a_theme()
    {
        List<Core.Knowledge.Reading.Fault> faults = [];
        var jobs = UnderstandingReader.Read([Shipped.KnowledgeFolder], Shipped.Catalog.Themes.Select(t => t.Id), faults).Cues[Cue.Job];

        Assert.All(jobs, job => Assert.Empty(Reading.Of("ik ben " + job).Themes));
    }

    [Theory]
    [InlineData("ik ben mantelzorger", "mantelzorg")]
    [InlineData("ik ben eenzaam", "eenzaam")]
    [InlineData("ik ben creatief", "spel-creatief-muziek")]
    [InlineData("ik ben schilder en zoek koffie met mensen", "koffie-inloop")]
    public void What_is_no_trade_still_counts(string text, string theme) => Assert.Contains(theme, Reading.Of(text).Themes);
}
