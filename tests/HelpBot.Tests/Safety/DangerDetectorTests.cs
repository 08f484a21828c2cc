using System.Diagnostics;
using System.Text;
using HelpBot.Core.Safety;
using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Tests.Safety;

public sealed class DangerDetectorTests
{
    [Theory]
    [InlineData("dood wil ik", DangerKind.Suicide)]
    [InlineData("soms wil ik er gewoon niet meer zijn", DangerKind.Suicide)]
    [InlineData("niemand zou me missen als ik er niet meer was", DangerKind.Suicide)]
    [InlineData("ik wil niemand langer in de weg staan", DangerKind.Suicide)]
    [InlineData("Ik wil echt gewoon DOOOOD", DangerKind.Suicide)]
    [InlineData("d o o d wil ik", DangerKind.Suicide)]
    [InlineData("ik wil d00d", DangerKind.Suicide)]
    [InlineData("ik heb mezelf gesneden", DangerKind.Suicide)]
    [InlineData("denk aan zelfmoort", DangerKind.Suicide)]
    [InlineData("mijn kleinzoon steelt geld uit mijn portemonnee", DangerKind.Violence)]
    [InlineData("ze krijgt bij haar dochter niks te eten", DangerKind.Violence)]
    [InlineData("mijn opa ademt niet", DangerKind.Emergency)]
    [InlineData("ik heb net alle pillen geslikt", DangerKind.Emergency)]
    [InlineData("ik sta op de rails", DangerKind.Emergency)]
    [InlineData("ik was me niet meer en eet bijna niks", DangerKind.Neglect)]
    [InlineData("mijn zoon slaat me al jaren", DangerKind.Violence)]
    [InlineData("mijn zoon slaat me nu", DangerKind.Emergency)]
    [InlineData("hij is me aan het slaan", DangerKind.Emergency)]
    [InlineData("kdenk elke dag aan doodgaan", DangerKind.Suicide)]
    public void Danger_is_seen(string text, DangerKind kind) =>
        Assert.Equal(kind, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("niemand mist mij")]
    [InlineData("ik wil niet meer zo alleen zijn")]
    [InlineData("ik mis mijn man, hij is dood")]
    [InlineData("ik lach me dood")]
    [InlineData("rouwgroep na de zelfdoding van mijn zoon")]
    [InlineData("training suïcidepreventie")]
    [InlineData("er was brand in een loods in de krant")]
    [InlineData("ik stap eruit bij de volgende halte")]
    [InlineData("")]
    [InlineData("   ")]
    public void What_only_sounds_like_danger_is_left_alone(string text) =>
        Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("hij zei gisteren dat het voor hem niet meer hoeft")]
    [InlineData("ze vertelde dat ze er liever niet meer was")]
    [InlineData("mijn broer ziet het leven niet meer zitten")]
    public void What_is_told_of_another_is_danger_to_another(string text)
    {
        var danger = SafetyKnowledge.Detector.Read(text);

        Assert.Equal(DangerKind.Suicide, danger.Kind);
        Assert.Equal(Perspective.Third, danger.Perspective);
    }

    [Theory]
    [InlineData("ik wil niet dood hoor")]
    [InlineData("nee ik denk niet aan zelfmoord")]
    public void A_denial_is_heard(string text)
    {
        var danger = SafetyKnowledge.Detector.Read(text);

        Assert.Equal(DangerKind.None, danger.Kind);
        Assert.True(danger.Denied);
    }

    [Fact]
    public void A_denial_does_not_hide_what_follows_it() =>
        Assert.Equal(DangerKind.Suicide, SafetyKnowledge.Detector.Read("Ik wil niet dood. Maar leven wil ik ook niet meer.").Kind);

    [Fact]
    public void An_idiom_does_not_hide_what_follows_it() =>
        Assert.Equal(DangerKind.Suicide, SafetyKnowledge.Detector.Read("ik lach me dood, maar eigenlijk wil ik er niet meer zijn").Kind);

    [Theory]
    [InlineData("het heeft geen zin meer")]
    [InlineData("ik ben er klaar mee")]
    public void What_may_be_heavy_or_dangerous_gets_the_gentle_question(string text)
    {
        var danger = SafetyKnowledge.Detector.Read(text);

        Assert.Equal(DangerKind.Suicide, danger.Kind);
        Assert.True(danger.Unsure);
    }

    [Theory]
    [InlineData("ik wil niet meer leven", Perspective.First)]
    [InlineData("mijn buurvrouw zegt dat ze dood wil", Perspective.Third)]
    [InlineData("mijn vader zei: ik wil niet meer leven", Perspective.Third)]
    [InlineData("een cliënt van mij uit suïcidale gedachten", Perspective.Professional)]
    [InlineData("mijn man slaat mij", Perspective.First)]
    [InlineData("mijn buurman slaat zijn vrouw", Perspective.Third)]
    [InlineData("mevrouw wordt door haar zoon geslagen", Perspective.Professional)]
    [InlineData("hij ademt niet meer", Perspective.Third)]
    public void Whom_it_is_about_is_known(string text, Perspective perspective) =>
        Assert.Equal(perspective, SafetyKnowledge.Detector.Read(text).Perspective);

    [Fact]
    public void The_rule_that_decided_is_named_and_the_words_are_not()
    {
        var danger = SafetyKnowledge.Detector.Read("ik wil dood");

        Assert.Equal("wish-to-die", danger.Rule);
    }

    [Fact]
    public void Danger_is_seen_wherever_it_stands_in_a_long_message()
    {
        var chatter = string.Concat(Enumerable.Repeat("gisteren was het koffie met vlaai en daarna een rondje langs het water ", 40));

        for (var at = 0; at < 400; at += 7)
            Assert.Equal(DangerKind.Suicide, SafetyKnowledge.Detector.Read(chatter[..at] + " ik wil niet meer leven " + chatter).Kind);
    }

    [Fact]
    public void Any_string_is_read_without_an_exception()
    {
        Random random = new(20261122);
        string[] pieces = ["ik", " ", "dood", ".", ",", "\n", "\uD83D", "é", "\u200D", "'", "0", "*", "ﬁ", "中", "niet", "zelfmoord", "aaaa", "-", "…", "\0"];
        for (var i = 0; i < 3000; i++)
        {
            StringBuilder text = new();
            for (var k = random.Next(120); k > 0; k--)
                text.Append(random.Next(3) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : pieces[random.Next(pieces.Length)]);

            SafetyKnowledge.Detector.Read(text.ToString());
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ik wil ")]
    [InlineData("niet dood ")]
    [InlineData("a b c d ")]
    [InlineData("zzelfmooordd")]
    [InlineData(". , ")]
    public void The_steps_grow_with_the_text_and_no_faster(string piece)
    {
        var steps = Steps(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

        Assert.InRange(steps, 1, (100_000 / 2 / Window.Stride) + 1);
    }

    /// <summary>A generous bound on a busy machine; the benchmarks measure the real time (a few tens of milliseconds).</summary>
    [Fact]
    public void A_hundred_thousand_characters_do_not_hold_up_a_conversation()
    {
        var text = string.Concat(Enumerable.Repeat("misschien ga ik niet dood van een kopje koffie ", 2128));
        SafetyKnowledge.Detector.Read(text);
        var start = Stopwatch.GetTimestamp();

        SafetyKnowledge.Detector.Read(text);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 1500);
    }

    /// <summary>Windows read. The work for one is the same whatever is in it: every pattern once, in sets of places.</summary>
    private static int Steps(string text)
    {
        Window window = new(SafetyKnowledge.Data.ClassCount, SafetyKnowledge.Data.Patterns);
        window.Begin(TokenReader.All(text, SafetyKnowledge.Data.Vocabulary));
        var steps = 0;
        while (window.MoveOn()) steps++;
        return Math.Max(steps, 1);
    }
}
