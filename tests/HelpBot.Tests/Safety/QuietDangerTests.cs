using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

/// <summary>Danger said without its heavy words, each beside harmless sayings that look like it.</summary>
public sealed class QuietDangerTests
{
    [Theory]
    [InlineData("op deze manier wil ik niet langer door")]
    [InlineData("zo kan ik echt niet meer verder")]
    [InlineData("ik hoop dat alles gewoon stopt")]
    [InlineData("ik wou dat het voorbij was")]
    [InlineData("ik zie er de zin niet meer van in")]
    [InlineData("er is niks meer om voor uit bed te komen")]
    [InlineData("waarvoor zou ik nog opstaan")]
    public void Despair_without_a_word_for_death_gets_the_gentle_question(string text)
    {
        var danger = SafetyKnowledge.Detector.Read(text);

        Assert.Equal((DangerKind.Suicide, true), (danger.Kind, danger.Unsure));
    }

    [Theory]
    [InlineData("ik ga der n eind aan make")]
    [InlineData("kwil dr een einde aan make")]
    public void An_end_to_it_is_seen_in_dialect_too(string text) => Assert.Equal(DangerKind.Suicide, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("mijn oma neemt al sinds gisteren niet op")]
    [InlineData("mijn vader van 83 doet de deur niet open")]
    [InlineData("ik krijg mijn tante al drie uur niet te pakken")]
    [InlineData("hij neemt niet op en hij is hartpatient")]
    public void A_relative_out_of_reach_is_an_emergency_of_another(string text)
    {
        var danger = SafetyKnowledge.Detector.Read(text);

        Assert.Equal((DangerKind.Emergency, Perspective.Third), (danger.Kind, danger.Perspective));
    }

    [Theory]
    [InlineData("hij beslist waar ik heen ga")]
    [InlineData("ze heeft mijn telefoon en ik mag niemand bellen")]
    [InlineData("mijn vriend bepaalt wat ik draag")]
    [InlineData("hij slaat me nooit maar kleineert me wel")]
    [InlineData("mijn vrouw slaat mij niet, ze vernedert alleen")]
    public void Control_and_scorn_without_blows_are_violence(string text) => Assert.Equal(DangerKind.Violence, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("mijn kleinzoon neemt nooit op")]
    [InlineData("mijn zoon belt al maanden niet meer")]
    [InlineData("ik ben oud en mijn dochter neemt niet op")]
    [InlineData("ik zit de hele dag alleen en mijn dochter neemt niet op")]
    [InlineData("mijn broer ligt al drie dagen in het ziekenhuis en neemt niet op")]
    [InlineData("hij is de hele dag niet bereikbaar op zijn werk")]
    [InlineData("waarom moet ik zo vroeg opstaan")]
    [InlineData("mijn chef kleineert me")]
    [InlineData("ik word getreiterd op school")]
    [InlineData("ik wil dat het stopt met waaien")]
    [InlineData("ik wil niet meer verder met de puzzel")]
    [InlineData("sinds zij er niet meer is sta ik laat op")]
    [InlineData("ik zie het nut van zo een club niet in")]
    [InlineData("mijn dochter bewaart mijn bankpas, dat is handig")]
    public void What_only_looks_like_it_stays_calm(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("mijn vrouw slaat mij niet")]
    [InlineData("er is geen brand hoor")]
    public void Only_a_denial_of_suicide_is_answered_as_one(string text) => Assert.Equal(Danger.None, SafetyKnowledge.Detector.Read(text));

    [Theory]
    [InlineData("koffie ", 40)]
    [InlineData("koffie ", 400)]
    [InlineData("ja ", 100)]
    [InlineData("hallo ", 60)]
    public void A_harmless_word_is_none_however_often_it_is_said(string word, int times) =>
        Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(string.Concat(Enumerable.Repeat(word, times))).Kind);
}
