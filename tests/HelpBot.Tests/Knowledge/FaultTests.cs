namespace HelpBot.Tests.Knowledge;

public sealed class FaultTests : IDisposable
{
    private const string Town = SmallTown.Municipality;
    private const string Places = "places/testland.yaml";
    private const string Lines = "helplines.yaml";
    private const string Found = "texts/found.yaml";

    private readonly SmallTown _town = new();

    public void Dispose() => _town.Dispose();

    // file, what is there, what it is changed to, text on the line of the fault, the sentence
    public static TheoryData<string, string, string, string, string> Planted => new()
    {
        // fields
        { Town, "1112 AB", "0112 AB", "0112 AB", "'postal_code' is '0112 AB'; write a postcode as 6461 AB or 6461" },
        { Town, "1112 AB", "1112 SS", "1112 SS", "'postal_code' is '1112 SS'; write a postcode as 6461 AB or 6461" },
        { Town, "[koffie-inloop, samen-eten]", "[koffie-inloop, samen-etn]", "samen-etn", "unknown theme 'samen-etn'; did you mean 'samen-eten'?" },
        { Town, "[koffie-inloop, samen-eten]", "\n      - koffie-inloop\n      - bridge", "- bridge", "unknown theme 'bridge'; write a theme id from themes.yaml" },
        { Town, "themes: [koffie-inloop, samen-eten]", "themes: []", "themes: []", "'themes' is empty; name at least one id from themes.yaml" },
        { Town, "closes_at: \"16:30\"", "closes_at: \"13:30\"", "13:30", "it closes at 13:30, not after it opens at 14:00; give an end later on the same day" },
        { Town, "opens_at: \"14:00\"", "opens_at: 14 uur", "14 uur", "'opens_at' is '14 uur'; write a time as \"09:30\"" },
        { Town, "opens_at: \"14:00\"", "opens_at: \"24:00\"", "24:00", "'opens_at' is '24:00'; write a time as \"09:30\"" },
        { Town, "\"0123 45 67 89\"", "\"0123 45 67 8\"", "0123 45", "'phone' is '0123 45 67 8', which is not a Dutch phone number; write ten digits as in \"045 545 63 51\", or 0800-0113, 14 045, 113" },
        { Town, "https://samen.example.nl", "ftp://samen.example.nl", "ftp:", "'website' is 'ftp://samen.example.nl', which is not a web address; write it whole, as https://www.example.nl/page" },
        { Town, "loket@testdorp.example.nl", "loket.testdorp.example.nl", "email:", "'email' is 'loket.testdorp.example.nl', which is not an e-mail address; write it as info@example.nl" },
        { Town, "keywords: [koffie]", "keyword: [koffie]", "keyword:", "unknown field 'keyword'; known here are activities, audience, checked_on, confidence, contact_via, covenant, description, door, email, hours, how_to_refer, id, keywords, location, name, note, phone, serving, source, themes, type, unverified, website, withheld_because" },
        { Town, "type: buurthuis\n", "", "- id: testdorp-samen", "'type' is missing; every record of this kind has one" },
        { Town, "name: Koffie\n", "name:\n", "name:\n", "'name' is missing; every record of this kind has one" },
        { Town, "checked_on: 2026-11-22", "checked_on: 22-11-2026", "22-11-2026", "'checked_on' is '22-11-2026'; write a date as 2026-11-22" },
        { Town, "checked_on: 2026-11-22", "checked_on: 2026-11-23", "2026-11-23", "'checked_on' is 2026-11-23, in the future; give the day somebody last confirmed it" },
        { Town, "date: 2025-09-25", "date: 2025-09-31", "2025-09-31", "'date' is '2025-09-31'; write a date as 2025, 2025-09 or 2025-09-25" },
        { Town, "date: 2025-09-25", "date: 2027", "date: 2027", "the source's date 2027 is in the future; give the day it was said" },
        { Town, "source: { name: de krant, date: 2025-09-25 }\n", "", "- id: testdorp-samen", "'source' is missing; write source: { name: …, url: …, date: … }" },
        { Town, "source: { name: de krant, date: 2025-09-25 }", "source: de krant", "source: de krant", "'source' is not a group of fields; indent its fields below it" },
        { Town, "serving: call_first", "serving: later", "serving: later", "'serving' is 'later'; choose one of as_is, call_first, withheld" },
        { Town, "serving: call_first", "serving: withheld", "serving: withheld", "withheld without 'withheld_because'; say why it may not be shown" },
        { Town, "serving: call_first", "serving: call_first\n    withheld_because: oud", "withheld_because: oud", "'withheld_because' on a record that is served; leave it out, or write serving: withheld" },
        { Town, "confidence: medium", "confidence: sure", "confidence: sure", "'confidence' is 'sure'; choose one of low, medium, high" },
        { Town, "freq: weekly", "freq: daily", "freq: daily", "'freq' is 'daily'; choose one of weekly, monthly, yearly, once, continuous, unknown" },
        { Town, "byday: [TH]", "byday: [DO]", "[DO]", "'DO' is not a weekday; write MO TU WE TH FR SA SU, 1TU for the first, -1TH for the last" },
        { Town, "byday: [TH]", "byday: [6TH]", "[6TH]", "'6TH' is not a weekday; write MO TU WE TH FR SA SU, 1TU for the first, -1TH for the last" },
        { Town, "byday: [TH]", "byday: [1TH]", "[1TH]", "'1TH' counts weeks of a month; write freq: monthly, or the weekday alone" },
        { Town, "byday: [TH]", "byday: [TH], interval: 0", "interval: 0", "'interval' is 0; write 2 for every second week" },
        { Town, "byday: [TH]", "byday: [TH], except_months: [13]", "[13]", "'13' is not a month; write 1 to 12" },
        { Town, "valid_to: 2026-12-26", "valid_to: 2026-12-20", "2026-12-20", "'valid_to' 2026-12-20 is before 'valid_from' 2026-12-24; give the last day, on or after the first" },
        { Town, "freq: weekly, byday: [TH]", "freq: once", "freq: once", "once, without a day; give 'start', or freq: unknown" },
        { Town, "fee: 2.50", "fee: -2.50", "fee: -", "'fee' is -2.50; write euro a visit, 0 when it is free" },
        { Town, "fee: 2.50", "fee: 2,50", "fee: 2,50", "'fee' is '2,50'; write an amount as 4.50" },
        { Town, "registration: none", "registration: maybe", "registration: maybe", "'registration' is 'maybe'; choose one of required, none" },
        { Town, "at_home: true", "at_home: ja", "at_home: ja", "'at_home' is 'ja'; write true or false" },
        { Town, "summary: koffie en een praatje", "summary: een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien", "dertien", "'summary' has 13 words; use at most 12" },
        { Town, "description: huiskamer van het dorp", "description: een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien", "dertien", "'description' has 13 words; use at most 12" },
        { Town, "description: huiskamer van het dorp", "description: huiskamer.", "huiskamer.", "'description' ends with a full stop; leave it out: the reply adds what is needed" },
        { Town, "latitude: 52.11", "latitude: 48.85", "48.85", "'latitude' is 48.85, outside the Netherlands; give a value from 50.7 to 53.6" },
        { Town, "longitude: 5.11", "longitude: 52.11", "longitude: 52.11", "'longitude' is 52.11, outside the Netherlands; give a value from 3.3 to 7.3" },
        { Town, "latitude: 52.11, ", "", "longitude: 5.11", "'latitude' and 'longitude' are not both there; give both or neither" },
        { Town, "unverified: [website, address, description]", "unverified: [website, adress, description]", "adress", "'adress' cannot be unverified; choose from website, phone, email, address, description" },
        { Town, "name: Koffie\n", "name: [Koffie]\n", "[Koffie]", "'name' is not a single value; write one text" },
        { Town, "keywords: [koffie]", "keywords: { koffie: thee }", "thee", "'keywords' is not a list of texts; write [one, two]" },
        { Town, "keywords: [koffie]", "keywords: [koffie, '']", "koffie, ''", "an item of 'keywords' is empty; write it or leave it out" },

        // what belongs together
        { Town, "phone: 14 0999\n    website: https://www.testdorp.example.nl/\n    email: loket@testdorp.example.nl\n", "", "- id: testdorp-gemeente", "the partner 'testdorp-gemeente' is served without any contact; give a phone, website, e-mail, address or venue that may be shown, a contact_via that is served, or serving: withheld" },
        { Town, "contact_via: testdorp-gemeente", "contact_via: testdorp-gemeent", "contact_via:", "'contact_via' names an unknown partner 'testdorp-gemeent'; did you mean 'testdorp-gemeente'?" },
        { Town, "coalition: testdorp-samen", "coalition: niemand", "coalition:", "'coalition' names an unknown partner 'niemand'; write the id of a partner" },
        { Town, "id: testdorp-diner", "id: testdorp-koffie", "- id: testdorp-koffie\n        name: Diner", "the id 'testdorp-koffie' is used before, in municipalities/testregio/testdorp.yaml:42; give each its own id" },
        { "advice.yaml", "id: beginnen", "id: testdorp-koffie", "id:", "the id 'testdorp-koffie' is used before, in municipalities/testregio/testdorp.yaml:42; give each its own id" },
        { Town, "id: testdorp-diner", "id: Testdorp diner", "id: Testdorp", "'id' is 'Testdorp diner'; write small letters, digits and hyphens" },
        { Town, "date: 2024 }", "date: 2019-12-31 }", "serving: as_is\n      - id: testdorp-diner", "served, with a source of 2019-12-31, from before 2020; find a fresher source, or write serving: withheld and why" },
        { Town, "place: Oosthoek, lat", "place: Oosthoe, lat", "Oosthoe,", "'Oosthoe' is not a place of Testdorp; did you mean 'Oosthoek'?" },
        { Town, "municipality: Testdorp\n", "municipality: Testdrop\n", "municipality: Testdrop", "the municipality 'Testdrop' is not in places/; did you mean 'Testdorp'?" },
        { Town, "    door: municipality\n", "", "municipality: Testdorp", "no partner is the municipality's own door; add one that is served, with door: municipality" },
        { Town, "code: GM9999", "code: 9999", "code: 9999", "'code' is '9999'; write the CBS code, as GM0928" },
        { Town, "province: Testland\n", "", "municipality: Testdorp", "'province' is missing; every record of this kind has one" },
        { Town, "region: Testregio\n", "", "municipality: Testdorp", "'region' is missing; every record of this kind has one" },
        { Town, "latitude: 52.0\nlongitude: 5.0\n", "", "municipality: Testdorp", "'latitude' is missing; every record of this kind has one" },

        // the other files
        { Places, "kind: town", "kind: village", "village", "'kind' is 'village'; choose one of town, neighbourhood" },
        { Places, "postal_codes: [1112]", "postal_codes: [111]", "[111]", "'111' is not a postcode area; write the four digits of a postcode" },
        { Places, "code: 1111", "code: 1111 AB", "1111 AB", "'code' is '1111 AB'; write the four digits of a postcode" },
        { Places, "place: Oosthoek", "place: Westhoek", "Westhoek", "'Westhoek' is not a place of Testdorp; did you mean 'Oosthoek'?" },
        { Places, "code: 1112", "code: 1111", "code: 1111, place: Oosthoek", "the postcode area 1111 is here twice; keep one" },
        { Places, "name: Testerveen, kind: town", "name: Oosthoek, kind: neighbourhood", "de veen", "the place 'Oosthoek' is used before, in places/testland.yaml:6; keep one" },
        { "themes.yaml", "neighbours: [samen-eten]", "neighbours: [samen-et]", "samen-et]", "unknown theme 'samen-et'; did you mean 'samen-eten'?" },
        { "themes.yaml", "words: [eettafel]", "words: []", "words: []", "'words' is empty; give the words people use for it" },
        { Lines, "id: \"113\"", "id: \"114\"", "helplines:", "the line '113' is missing or not served as it is; the danger replies need it: serving: as_is" },
        { Lines, "name: Lijn 113\n    kind: crisis", "name: Lijn 113\n    kind: ramp", "kind: ramp", "'kind' is 'ramp'; choose one of emergency, crisis, listening, advice, support, care, authority, report, youth, relatives, calling-service, organisation, local" },
        { "organisations.yaml", "municipalities: [Testdorp]", "municipalities: [Testdrop]", "Testdrop", "the municipality 'Testdrop' is not in places/; did you mean 'Testdorp'?" },
        { "advice.yaml", "topic: begin\n", "topic: start\n", "topic:", "'topic' is 'start'; choose one of recognise, begin, opening, say, avoid, carer, report, declines, tell, anonymous, silent, shy, first_step" },
        { "words/words.yaml", "stop_words:", "stopwords:", "stopwords:", "unknown field 'stopwords'; known here are common_forms, common_words, compound_exceptions, compound_heads, kind_words, lexicon, shorthand, stem_exceptions, stop_words, synonyms" },
        { "words/words.yaml", "stop_words:", "synonyms: [{ words: [bowlen] }]\nstop_words:", "synonyms:", "'bowlen' stands alone; give another word for it" },
        { "words/words.yaml", "stop_words:", "synonyms: [{ words: [bowlen, kegelen], also: [bowlen] }]\nstop_words:", "synonyms:", "'bowlen' is in this group twice; keep one" },
        { Found, "In {place} is", "In {plase} is", "{plase}", "unknown placeholder '{plase}'; did you mean 'place'?" },
        { Found, "In {place} is", "In {place is", "{place is", "a brace without its other half; write placeholders as {place}" },
        { Found, "In {place} is", "In place} is", "In place}", "a brace without its other half; write placeholders as {place}" },
        { Found, "      - In {place} is dit er.\n", "", "forms:", "'found' has 2 forms; write 3 or more, or fixed: true for one reviewed wording" },
        { Found, "[Zo en niet anders.]", "[Zo en niet anders., Of zo.]", "Of zo.", "fixed, with 2 forms; keep the one reviewed form, in quotes when it has a comma" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_fault_is_told_once_with_its_line_and_what_would_be_right(string file, string old, string changed, string at, string sentence)
    {
        _town.Plant(file, old, changed);

        var reading = _town.Read();

        Assert.Equal(reading.Faults.All(f => f.IsOfToday), reading.Catalog is not null);
        var line = _town.LineOf(file, at);
        Assert.Equal([$"{file}:{line}: {sentence}"], reading.Faults.Select(f => f.ToString()));
    }
}
