namespace HelpBot.Tests.Conversation;

/// <summary>What is offered is for this person, new before known, and each thing once.</summary>
public sealed class FittingTests
{
    private static readonly string[] OfOneCondition = ["depressielijn", "meldpunt-zorgwekkend-gedrag", "ypsilon", "sittard-geleen-breincafe-sittard-breincafe", "sittard-geleen-breincafe-sittard"];

    [Theory]
    [InlineData("Ik zoek voor een client, weduwe 81, diabetes, eenzaam, Heerlen-Noord. Wat kan ik aanbieden?")]
    [InlineData("poh hier: patiente 34, alleenstaande moeder, pas verhuisd naar Venlo, geen netwerk, reuma")]
    [InlineData("dhr 70, hartfalen, komt weinig buiten, Kerkrade, graag contact")]
    [InlineData("ik drink te veel sinds mijn vrouw dood is. Heerlen")]
    public void Who_does_not_have_a_condition_is_not_sent_to_those_who_have_it(string message)
    {
        var talk = new Talk().Say(message);

        Assert.Empty(talk.Items.Intersect(OfOneCondition));
    }

    [Theory]
    [InlineData("Cliënt van 45 met een depressie zoekt iemand om mee te praten, Kerkrade", "depressielijn")]
    [InlineData("mw 58 na een herseninfarct zoekt lotgenoten, Sittard", "sittard-geleen-breincafe-sittard-breincafe")]
    [InlineData("mijn man heeft niet aangeboren hersenletsel, is er iets in Sittard?", "sittard-geleen-breincafe-sittard-breincafe")]
    public void Who_has_the_condition_is(string message, string id)
    {
        var talk = new Talk().Say(message);

        Assert.Contains(id, talk.Items);
    }

    [Theory]
    [InlineData("help me met mijn tablet, ik snap er niks van. 6411")]
    [InlineData("kan iemand mij helpen met boodschappen, ik woon in Gouda en loop slecht")]
    public void A_line_for_victims_is_not_found_by_the_word_help(string message)
    {
        var talk = new Talk().Say(message);

        Assert.DoesNotContain("slachtofferhulp", talk.Items);
    }

    [Fact]
    public void What_is_new_is_shown_and_what_was_shown_is_only_named()
    {
        var talk = new Talk().Say("ik woon in Kerkrade en wil graag koffie drinken met mensen").Say("iets met muziek");

        Assert.Equal("kerkrade-seniorenorkest-sans-age", talk.Items.First());
        Assert.DoesNotContain(talk.Items, talk.State.Earlier.Contains);
    }

    [Theory]
    [InlineData("ik ben 75 en wil onder de mensen in Landgraaf")]
    [InlineData("is er koffie in Kerkrade")]
    [InlineData("Mijn vader van 79 in Sittard mist mijn moeder, zij is vorig jaar overleden")]
    [InlineData("Iets met rouw in Sittard, mijn man is overleden")]
    public void One_thing_has_one_place_in_a_list(string message)
    {
        var talk = new Talk().Say(message);
        var names = talk.Items.Select(i => ShippedBasis.Value.NameOf(i)!.Split(' ')[0]).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void After_a_branch_the_whole_organisation_is_nothing_new()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en sinds mijn man dood is zit ik maar thuis").Say("ik durf niet, ik ken daar niemand");

        Assert.DoesNotContain("humanitas", talk.Items);
    }

    [Theory]
    [InlineData("ik kan niet meer koken, is er iets met eten aan huis in Venlo")]
    [InlineData("mijn moeder in Venlo kan de deur niet uit, kan er warm eten bij haar thuis komen?")]
    public void Who_wants_a_meal_at_home_is_not_sent_to_a_table_elsewhere(string message)
    {
        var talk = new Talk().Say(message);

        Assert.DoesNotContain("resto-vanharte", talk.Items);
        Assert.DoesNotContain("buurtbuik", talk.Items);
    }

    [Theory]
    [InlineData("Mijn vader van 79 in Sittard is somber sinds mijn moeder vorig jaar is overleden.")]
    [InlineData("wij zoeken voor onze zoon van 19 met autisme iets in Zoetermeer, hij gamet alleen maar")]
    [InlineData("mijn moeder moet voor controle naar het ziekenhuis in Sittard, is er iemand die met haar mee gaat?")]
    public void A_relative_hears_of_no_sign_that_has_nothing_to_do_with_it(string message)
    {
        var talk = new Talk().Say(message);

        Assert.DoesNotContain("komt bijna niet meer buiten", talk.Text);
        Assert.DoesNotContain("clubs vallen weg", talk.Text);
    }

    [Fact]
    public void A_sign_that_was_told_of_is_confirmed()
    {
        var talk = new Talk().Say("mijn buurvrouw in Kerkrade komt bijna niet meer buiten");

        Assert.Contains("komt bijna niet meer buiten", talk.Text);
    }

    [Theory]
    [InlineData("ik ben pas gescheiden en voel me zo alleen in Maassluis, weekenden zijn het ergst", "alle")]
    [InlineData("mijn man is overleden en ik woon in Delft", "(verdrietig|verlies|missen|Gemis|verliezen)")]
    public void A_town_without_knowledge_is_no_reason_to_be_cold(string message, string warm)
    {
        var talk = new Talk().Say(message);

        Assert.Matches(warm, talk.Text[..talk.Text.IndexOf("lijst", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("ik ben pas gescheiden en woon in Maassluis", "ik vind het eng om alleen te gaan")]
    [InlineData("mijn moeder in Roermond zit zo alleen", "is er iemand die bij haar langs kan komen?")]
    [InlineData("Ik ben mantelzorger voor mijn vrouw met dementie in Roermond en ik trek het niet meer", "is er iets waar ze een dagje heen kan")]
    public void A_town_without_knowledge_is_not_asked_for_again(string first, string then)
    {
        var talk = new Talk().Say(first).Say(then);

        Assert.DoesNotMatch("(?i)(welke plaats|waar woont)", talk.Text);
    }

    [Fact]
    public void A_town_is_not_taken_for_a_hamlet_of_the_same_name()
    {
        var talk = new Talk().Say("mijn zus in Weert komt nergens meer");

        Assert.NotEqual("Meerssen", talk.State.Municipality);
    }

    [Fact]
    public void A_line_to_call_has_no_way_there()
    {
        var talk = new Talk().Say("ik wil met iemand praten, Den Helder").Say("hoe kom ik daar?");

        Assert.DoesNotContain("adres", talk.Text);
        Assert.DoesNotContain("vervoer", talk.Text);
    }

    [Fact]
    public void On_a_holiday_it_is_said_that_the_usual_may_not_be_on()
    {
        var talk = new Talk().Say("Is er iets met kerst in Schiedam?");

        Assert.Matches("(?i)feestdag|kerst", talk.Text);
    }

    [Fact]
    public void Several_needs_are_not_called_what_was_asked_for()
    {
        var talk = new Talk().Say("ik mis mijn man die dood is, en ik heb schulden. Heerlen");

        Assert.DoesNotContain("vroeg om rouw", talk.Text);
    }

    [Fact]
    public void Who_visits_is_still_who_visits_when_everybody_was_named()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en sinds mijn man er niet meer is zit ik maar thuis").Say("ik durf niet, ik ken daar niemand").Say("is er iemand die een keer hier kan komen");

        Assert.Contains("heerlen-humanitas-parkstad", talk.Items);
        Assert.DoesNotContain("kerkrade-buurtkamers-koffie-en-spel", talk.Items);
    }

    [Theory]
    [InlineData("ik ben pas gescheiden en woon in Maassluis, weekenden zijn het ergst", "(?i)scheiding|uit elkaar")]
    [InlineData("ik ben opa en zie mijn kleinkinderen niet meer door een ruzie. woon in Valkenburg", "(?i)ruzie|breuk|gemis")]
    [InlineData("Mijn vader van 79 in Sittard drinkt steeds meer sinds mijn moeder vorig jaar is overleden. Ik weet niet wat ik moet doen.", "(?s)(Wat verdrietig|verlies|Gemis).*[Dd]rinken")]
    [InlineData("Ik heb net mijn hond verloren en nu is het zo stil in huis. Ik woon in Delft", "Wat verdrietig|verlies|Gemis")]
    public void What_weighs_is_heard(string message, string heard)
    {
        var talk = new Talk().Say(message);

        Assert.Matches(heard, talk.Text);
    }

    [Theory]
    [InlineData("goeiemiddag")]
    [InlineData("goeiemorgen")]
    [InlineData("goeienavond!")]
    public void A_greeting_is_greeted(string greeting)
    {
        var talk = new Talk().Say(greeting);

        Assert.DoesNotContain("begrijp ik", talk.Text);
    }

    [Fact]
    public void A_doctor_who_asks_for_a_prescription_with_a_whole_client_gets_the_options_too()
    {
        var talk = new Talk().Say("huisarts hier. patient 45 jaar, gescheiden, werkloos, eenzaam, Kerkrade. welzijn op recept?");

        Assert.Contains("Welzijn op Recept", talk.Text);
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void What_is_for_everybody_is_for_older_people_too()
    {
        var talk = new Talk().Say("Wat is er op donderdagmiddag in Kerkrade voor ouderen?");

        Assert.Contains("kerkrade-ontmoetingsbus-patronaatstraat", talk.Items);
        Assert.DoesNotContain("Op donderdag ken ik niets", talk.Text);
    }

    [Fact]
    public void A_professional_who_tells_how_hard_it_is_gets_the_overview_that_was_asked_for()
    {
        var talk = new Talk().Say("praktijkondersteuner ggz: man 52, burn-out, scheiding, woont in Valkenburg aan de Geul, zoekt beweging in groep");

        Assert.Contains("Overzicht", talk.Text);
    }

    [Fact]
    public void A_question_that_only_one_of_an_overview_can_answer_does_not_put_the_others_away()
    {
        var talk = new Talk().Say("wijkvpk, mw 79 Rotterdam Crooswijk, alleenstaand, rollator, weinig netwerk, wil wel koffie").Say("is er ook vervoer").Say("ze is slechthorend").Say("hoe verwijs ik");

        Assert.Contains("Pauluskerk", talk.Text);
    }

    [Fact]
    public void Nobody_is_told_to_ask_here_where_nothing_stands_here()
    {
        var talk = new Talk().Say("ik zit in een rolstoel en wil graag schilderen met anderen, Heerlen").Say("kan ik daar binnen met mijn stoel").Say("wat moet ik betalen");

        Assert.DoesNotMatch(@"(vragen|terecht)[.:]\s*$", talk.Text);
    }

    [Fact]
    public void What_is_on_at_another_hour_is_not_called_another_kind()
    {
        var talk = new Talk().Say("hoi ik ben student in Maastricht en ken nog niemand").Say("liever in de avond");

        Assert.Contains("avond", talk.Text);
    }

    [Fact]
    public void An_orchestra_near_comes_before_a_concert_far_away()
    {
        var talk = new Talk().Say("Ik zoek een koor in Heerlen").Say("of een orkest");

        Assert.Equal("kerkrade-seniorenorkest-sans-age", talk.Items.First());
    }
}
