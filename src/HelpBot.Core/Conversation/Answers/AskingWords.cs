namespace HelpBot.Core.Conversation.Answers;

/// <summary>Words of a question that tell what is asked, and not of what.</summary>
internal static class AskingWords
{
    public static bool Contains(string word) => s_asking.Contains(word);

    /// <summary>"Waar hij zelf heen kan bellen of chatten".</summary>
    public static bool IsOfCalling(string word) => word is "bellen" or "belle" or "chatten" or "chat" or "appen";

    /// <summary>"Vertrekpunt en tijd": the place is asked too.</summary>
    public static bool IsOfPlace(string word) => s_ofPlace.Contains(word);

    /// <summary>"Op welke ochtenden", "op wat voor dagen", "dag?".</summary>
    public static bool AsksDays(IEnumerable<string> words) => words.Any(w => w is "dag" or "dagen" or "dage" or "dagdeel" or "ochtend" or "ochtenden" or "middag" or "middagen" or "avond" or "avonden" or "tijden" or "begintijd" or "begintijt" or "eindtijd" or "vaak" or "uren");

    private static readonly HashSet<string> s_ofPlace = ["adres", "adress", "straat", "plein", "gebouw", "locatie", "lokatie", "plek", "vertrekpunt", "startpunt", "verzamelpunt", "zaal"];

    private static readonly HashSet<string> s_asking =
    [
        "aanmelden", "aanmelding", "aangemeld", "opgeven", "opgegeven", "inschrijven", "meld", "meldt", "adres", "straat", "dag", "dagen", "tijd", "tijden", "uur", "laat", "kost", "kosten", "prijs", "gratis", "euro", "geld", "betalen", "bellen", "bel", "belt", "telefoon", "nummer", "telefoonnummer", "website", "site",
        "mail", "mailen", "mailadres", "mensen", "mannen", "vrouwen", "leeftijd", "jaar", "oud", "jong", "vervoer", "opgehaald", "gehaald", "halen", "ophalen", "brengen", "rolstoel", "rollator", "trap", "trappen", "lift", "druk", "wachtlijst", "wachttijd", "verwijzing", "afspraak", "binnenlopen", "meenemen", "mee", "hond", "kinderen", "vrijwilligers",
        "contact", "bereikbaar", "open", "bus", "parkeren", "komen", "komt", "week", "keer", "eerste", "volgende", "informatie", "info", "gemeente", "naam", "welke", "welk", "hoeveel", "eigenlijk", "daar", "weer", "precies", "anderen", "iedereen", "elke", "nodig", "doen", "gaat", "duurt", "begint", "zitten", "staat", "zoiets", "iets", "vragen", "vraag", "aanvragen", "vertellen", "weten", "meedoen", "ouderen", "senioren", "helpen", "alleen", "donderdag", "maandag", "dinsdag", "woensdag", "vrijdag", "zaterdag", "zondag",
    
        "melden", "locatie", "plek", "gebouw", "plein", "vertrekpunt", "vaak", "lang", "moet", "mogen", "mag", "kunnen",
    ];
}
