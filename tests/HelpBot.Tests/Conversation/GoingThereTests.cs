namespace HelpBot.Tests.Conversation;

/// <summary>Questions of who thinks of going: when exactly, how to get there, what to say at the door, may the dog come.</summary>
public sealed class GoingThereTests
{
    [Theory]
    [InlineData("hoe kom ik daar zonder auto")]
    [InlineData("waar is dat precies")]
    public void A_meal_in_many_towns_is_gone_to_and_where_it_is_near_has_to_be_asked(string question)
    {
        var talk = new Talk().Say("Is er in Delft een eettafel voor ouderen?");
        Assert.Contains("resto-vanharte", talk.Items);
        talk.Say(question);

        Assert.DoesNotContain("van huis uit", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("geen plek om heen te gaan", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("de deur niet voor uit", talk.Text, StringComparison.Ordinal);
        Assert.Contains("0900-900 30 30", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("En wat moet ik dan zeggen als ik daar binnenkom?")]
    [InlineData("hoe gaat dat als ik daar voor het eerst kom?")]
    public void Who_walks_in_is_not_told_of_the_telephone(string question)
    {
        var talk = new Talk().Say("koffie drinken in Kerkrade").Say(question);

        Assert.DoesNotContain("lijn", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("neemt op", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Items);
    }

    [Fact]
    public void Who_has_no_car_is_told_once_who_knows_of_transport()
    {
        var talk = new Talk().Say("ik ben 78 en mijn vrouw is overleden, ik zit in kerkrade").Say("wat kost dat").Say("en hoe kom ik daar, ik heb geen auto");

        Assert.Contains("Patronaatstraat", talk.Text, StringComparison.Ordinal);
        Assert.Equal(1, talk.Text.Split("vervoer").Length - 1);
        Assert.DoesNotContain("dezelfde mensen", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_name_are_both_told_and_an_hour_that_is_not_known_is_said_to_be_so()
    {
        var talk = new Talk().Say("mijn vrouw is overleden, de dagen zijn zo lang. Ik woon in Kerkrade");
        Assert.Equal(2, talk.Items.Count(id => ShippedBasis.Value.NameOf(id) == "Ontmoetingsbus"));
        talk.Say("hoe laat is dat");

        Assert.Contains("donderdag", talk.Text, StringComparison.Ordinal);
        Assert.Contains("woensdag", talk.Text, StringComparison.Ordinal);
        Assert.Contains("tijd niet bekend", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kan mn hondje mee")]
    [InlineData("mag mijn hond ook mee?")]
    public void Whether_a_dog_may_come_is_not_known_and_no_company_is_spoken_of(string question)
    {
        var talk = new Talk().Say("koffie drinken in Sittard").Say("de eerste").Say(question);

        Assert.DoesNotContain("iemand mee", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Samen komen", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" is voor:", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Heeft u een tekst die ik kan gebruiken?")]
    [InlineData("heb je een stukje tekst om mee te sturen")]
    public void A_text_to_use_is_a_referral_text(string question)
    {
        var talk = new Talk().Say("Ik ben POH in Landgraaf. Man 71, weduwnaar, houdt van schaken. Wat is er?").Say(question);

        Assert.Contains("toestemming", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(talk.Items);
    }
}
