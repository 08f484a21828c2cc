using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

/// <summary>What was once taken for a danger that it is not; each stands for a class.</summary>
public sealed class KnownSlipsTests
{
    /// <summary>"Vereist" is not "vermist": a real word is no slip of another.</summary>
    [Theory]
    [InlineData("verwijzing vereist?")]
    [InlineData("voorkennis vereist?")]
    [InlineData("ervaring niet vereist")]
    [InlineData("we hebben ons vergist")]
    [InlineData("mijn dochter is gisteren verloofd")]
    [InlineData("ik was erg ontroerd")]
    [InlineData("hij heeft het beloofd")]
    [InlineData("wie wil mij verrassen?")]
    [InlineData("hij heeft gescoord")]
    [InlineData("ik zoek vervoer, ik ben slecht ter been")]
    public void A_real_word_is_not_taken_for_a_slip_of_another(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("vereist", "vermist")]
    [InlineData("ontroerd", "ontvoerd")]
    [InlineData("opgevangen", "opgehangen")]
    [InlineData("gescoord", "gesmoord")]
    [InlineData("verloofd", "verdoofd")]
    public void A_real_word_and_its_dangerous_neighbour_are_two(string real, string dangerous) => Assert.NotEqual(Classes(dangerous), Classes(real));

    [Theory]
    [InlineData("zelfmord", "zelfmoord")]
    [InlineData("gevalen", "gevallen")]
    [InlineData("vermsit", "vermist")]
    public void A_slip_is_still_heard(string written, string meant) => Assert.Equal(Classes(meant), Classes(written));

    /// <summary>Who is worn out needs the own doctor, not a question about death.</summary>
    [Theory]
    [InlineData("voor mezelf, ik ben op")]
    [InlineData("ik ben op")]
    [InlineData("ik zorg al jaren voor haar, ik ben op")]
    [InlineData("ik ben helemaal leeg")]
    public void Who_is_worn_out_is_not_asked_about_death(string text) => Assert.Equal(DangerKind.Neglect, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("ik wil gewoon rust")]
    [InlineData("ik wil rust")]
    [InlineData("ik wil even rust")]
    [InlineData("wij willen wat meer rust")]
    public void Who_wants_peace_and_quiet_is_not_asked_about_death(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("ik wil voorgoed rust")]
    [InlineData("ik wil eindelijk rust, voor altijd")]
    [InlineData("ik ben op. het mag stoppen")]
    public void A_last_rest_is_still_heard(string text) => Assert.Equal(DangerKind.Suicide, SafetyKnowledge.Detector.Read(text).Kind);

    /// <summary>"Nu" after "en" tells what came of it, not when it happens.</summary>
    [Theory]
    [InlineData("mijn buurman slaat mij en nu durf ik de gang niet op")]
    [InlineData("mijn man slaat me en nu wil ik weg")]
    [InlineData("hij bedreigt mij dus nu doe ik niet meer open")]
    public void What_came_of_it_now_is_not_danger_at_this_moment(string text) => Assert.Equal(DangerKind.Violence, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("mijn buurman slaat mij nu")]
    [InlineData("help hij slaat me nu")]
    [InlineData("nu slaat hij mij")]
    public void What_happens_now_is_an_emergency(string text) => Assert.Equal(DangerKind.Emergency, SafetyKnowledge.Detector.Read(text).Kind);

    private static int[] Classes(string word)
    {
        List<int[]> classes = [];
        SafetyKnowledge.Data.Vocabulary.Read(word, classes);
        return Assert.Single(classes);
    }
}
