using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

/// <summary>A few themes and words, so that these tests stand apart from the shipped knowledge.</summary>
internal static class Fixture
{
    public static Theme[] Themes { get; } =
    [
        Theme("eenzaam", ["eenzaam", "eenzaamheid", "geen bezoek", "niemand meer"], ["ik eet alleen", "de kinderen wonen ver"], ["zoe allein"], ["eensaam"]),
        Theme("rouw", ["rouw", "weduwe", "weduwnaar", "gemis", "ik mis mijn man"], [], ["gestorve"], ["weduwee"]),
        Theme("maatje", ["maatje", "wandelmaatje", "iemand om mee te wandelen", "buddy"], [], [], ["maadje"]),
        Theme("koffie-inloop", ["koffieochtend", "koffie-uurtje", "koffie", "koffie drinken", "inloop", "buurthuis", "bakkie doen"], [], ["hoeskamer"], ["koffi"]),
        Theme("samen-eten", ["samen eten", "eten", "mee-eten", "eettafel", "maaltijd", "lunch", "samen koken"], [], ["aan taofel"], []),
        Theme("wandelen-bewegen", ["wandelen", "wandelclub", "wandelmaatje", "fietsen", "ommetje", "zwemmen"], [], [], []),
        Theme("spel-creatief-muziek", ["kaarten", "klaverjassen", "biljart", "breien", "koor", "zingen", "rikken"], [], [], []),
        Theme("vervoer", ["vervoer", "taxi", "rollator", "slecht ter been", "geen auto"], [], [], []),
        Theme("zingeving-geloof", ["zingeving", "mis", "kerk", "zin van het leven"], [], [], []),
        Theme("slapen", ["bed", "slaapplek"], [], [], []),
    ];

    public static Words Words { get; } = new(
        new HashSet<string>(["de", "het", "een", "en", "van", "ik", "is", "te", "om", "mee", "er", "mijn", "in", "op", "met", "u", "voor", "zijn", "dat", "ter"]),
        new Dictionary<string, string> { ["gezellig"] = "gezellig", ["café"] = "cafe", ["cafe"] = "cafe" },
        ["groep", "club", "café", "middag", "ochtend", "maatje", "tafel", "les", "koor", "kring", "huis", "uurtje", "maaltijd"],
        new Dictionary<string, IReadOnlyList<string>> { ["accessoire"] = [] },
        new Dictionary<string, string> { ["ff"] = "even", ["me moeder"] = "mijn moeder", ["iig"] = "in ieder geval" },
        new HashSet<string>([
            "wandelen", "handelen", "kinderen", "kind", "vergeten", "weten", "bedankt", "bedanken", "maatschappelijk", "gezin", "opslaan", "doodmoe",
            "hand", "hond", "senioren", "senior", "buurt", "dorp", "samen", "altijd", "anderen", "armoire", "ochtend", "middag", "avond", "huis",
            "koffie", "moeder", "gezellig", "even", "gewoon", "wonen", "drinken", "bellen", "koken", "rauw", "boodschappen", "praten", "weduwe", "kader",
        ]));

    public static Place[] Places { get; } =
    [
        new("Beek", PlaceKind.Municipality, "Beek", [], null, []),
        new("Kerkrade", PlaceKind.Municipality, "Kerkrade", [], null, ["kirchroa"]),
        new("Best", PlaceKind.Town, "Best", [], null, []),
        new("Valkenburg", PlaceKind.Town, "Valkenburg", [], null, []),
    ];

    public static Catalog Catalog { get; } = new(
        [], [], [], [], [], [], Themes, Places, Words, new Texts(new Dictionary<string, ReplyText>()), "fixture");

    public static DutchWords Dutch { get; } = DutchWords.Build(Catalog);

    private static Theme Theme(string id, string[] words, string[] indirect, string[] dialect, string[] misspellings) =>
        new(id, id, words, indirect, dialect, misspellings, []);
}
