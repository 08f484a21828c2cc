namespace HelpBot.Tests.Conversation;

/// <summary>What is asked by its name is answered, and not sought anew.</summary>
public sealed class AskedByNameTests
{
    private static string After(params string[] said)
    {
        var talk = new Talk();
        foreach (var message in said) talk.Say(message);
        return talk.Text;
    }

    [Theory]
    [InlineData("In welke straat is De Auw Kerk?")]
    [InlineData("De Auw Kerk, aan welke straat ligt dat?")]
    [InlineData("adres van de auw kerk")]
    public void A_house_that_is_called_by_its_name_is_told_of(string question) =>
        Assert.Contains("Burchtstraat 2", After("Waar kan ik in Bunde zomaar binnenlopen voor koffie?", question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Op welke ochtenden is die Huiskamer van de Stad?")]
    [InlineData("Huiskamer van de Stad, wanneer kan ik komen?")]
    public void When_it_is_open_is_told_with_its_days(string question) =>
        Assert.Contains("donderdag", After("Ik zoek een huiskamer met koffie in Doesburg", question), StringComparison.Ordinal);

    [Fact]
    public void What_no_field_is_for_is_answered_in_the_words_of_the_record() =>
        Assert.Contains("handwerken", After("Ik zoek een huiskamer met koffie in Doesburg", "Kan ik haken in die Huiskamer van de Stad?"), StringComparison.Ordinal);

    [Fact]
    public void Who_asks_when_hears_where_as_well() =>
        Assert.Contains("Socio Project", After("Ik wil samen wandelen in Eygelshoven", "hoe laat is dat wandelen?"), StringComparison.Ordinal);

    [Fact]
    public void How_often_is_told_where_the_day_is_not_known() =>
        Assert.Contains("een keer per maand", After("Ik woon in Assendelft en wil met anderen eten", "Hoe vaak is dat eetcafé?"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ik wil niet meer leven, ik wil dood", "kost dat bellen mij geld?", "gratis")]
    [InlineData("Mijn man slaat me en sluit me op", "Hoort hij het als ik dat nummer bel?", "chat")]
    public void After_danger_a_question_about_calling_is_about_that_line(string danger, string question, string answer) =>
        Assert.Contains(answer, After("Wat is er te doen in Landgraaf?", danger, question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Krijgt hij dan te horen dat ik het was?")]
    [InlineData("Kan dat ook zonder te zeggen hoe ik heet?")]
    public void Whether_a_name_is_told_is_answered(string question) =>
        Assert.Contains("zonder namen", After("Mijn buurman in Doesburg is veel alleen, waar kan ik dat melden?", question), StringComparison.Ordinal);

    [Fact]
    public void Another_such_place_elsewhere_is_sought_there()
    {
        var talk = new Talk().Say("Mijn tante in Epen zoekt een plek om mensen te ontmoeten").Say("En haar zus in Wahlwiller, is daar ook zo'n plek?");

        Assert.Equal("Wahlwiller", talk.State.Place);
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void A_wish_that_names_a_kind_of_thing_is_no_question_about_it()
    {
        var talk = new Talk().Say("Ik woon in Schiedam en wil samen eten").Say("Is er ook ergens een kookclub?");

        Assert.NotEmpty(talk.Items);
    }
}
