using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.Places;

/// <summary>Finds towns, neighbourhoods and postcodes in a message, misspelt ones too, and whose they are. Thread-safe.</summary>
/// <param name="isKnownWord">A Dutch word that is no typing error of a place.</param>
/// <param name="isCommonWord">One of these that is used here: any other long one may be meant for a town, as "kerkraad" for Kerkrade.</param>
internal sealed class PlaceFinder(PlaceNames names, Func<string, bool> isKnownWord, Func<string, bool> isCommonWord)
{
    private readonly record struct Found(int Start, int Length, PlaceName? Name, Postcode? Code);

    /// <summary>A shorter compound has too many places near it.</summary>
    private const int ShortestCompound = 8;

    public PlacesFound Read(Utterance m, Clues clues)
    {
        var found = PlaceTurns.Kept(m, Scan(m, clues), f => (f.Start, f.Length));
        if (found.Count == 0) return PlacesFound.None;
        var mentions = new List<PlaceMention>();
        var unknown = new List<string>();
        var codes = new List<string>();
        var municipalities = Municipalities(found);
        foreach (var f in found)
        {
            m.Claim(f.Start, f.Length);
            var others = IsOthers(m, clues, f.Start);
            if (f.Code is { } code)
            {
                if (names.Postcode(code.Area) is { } area) mentions.Add(new(area, code, m.Span(f.Start, f.Length), others));
                else codes.Add(code.ToString());
            }
            else if (!f.Name!.IsKnown || (f.Name.IsTownElsewhere && !f.Name.Places.Any(p => municipalities.Contains(p.Municipality))))
            {
                if (!unknown.Contains(f.Name.Name)) unknown.Add(f.Name.Name);
            }
            else
            {
                mentions.AddRange(Choices(f.Name, municipalities).Select(place => new PlaceMention(place, null, m.Span(f.Start, f.Length), others)));
            }
        }

        // "doe maar in Landgraaf, nee wacht, Heerlen": what is said last counts.
        if (clues.All.FirstOrDefault(c => c.Cue == Cue.ChangeOfMind && c.Start > 0) is { Length: > 0 } change && mentions.Exists(p => p.Span.Start > m.Words[change.Start].Start))
            mentions.RemoveAll(p => p.Span.Start < m.Words[change.Start].Start);
        return new([.. mentions.OrderBy(p => p.IsOthers ? 0 : 1).ThenBy(p => Precision(p, mentions))], unknown, codes);
    }

    /// <summary>A neighbourhood comes before its own municipality when both are named.</summary>
    private static int Precision(PlaceMention p, List<PlaceMention> all) =>
        p.Place.Kind == PlaceKind.Municipality && all.Exists(o => o.Place.Kind != PlaceKind.Municipality && o.Place.Municipality == p.Place.Municipality && o.IsOthers == p.IsOthers)
            ? all.FindIndex(o => o.Place.Kind != PlaceKind.Municipality && o.Place.Municipality == p.Place.Municipality) + 1
            : all.IndexOf(p);

    private static HashSet<string> Municipalities(List<Found> found)
    {
        var named = new HashSet<string>();
        foreach (var f in found)
            if (f.Name is { IsKnown: true, IsTownElsewhere: false } name && name.Places.Select(p => p.Municipality).Distinct().Count() == 1) named.Add(name.Places[0].Municipality);
        return named;
    }

    private static List<Place> Choices(PlaceName name, HashSet<string> municipalities)
    {
        var inside = name.Places.Where(p => municipalities.Contains(p.Municipality)).ToList();
        if (name.Places[0].Kind == PlaceKind.Municipality) return [name.Places[0]];
        if (inside.Count > 0) return [inside[0]];
        if (name.IsWord && municipalities.Count > 0) return [];
        var perMunicipality = name.Places.DistinctBy(p => p.Municipality).ToList();
        return perMunicipality[0] is { Kind: PlaceKind.Town, Postcodes.Count: > 0 } town && perMunicipality.Skip(1).All(p => p.Postcodes.Count == 0) ? [town] : perMunicipality;
    }

    private List<Found> Scan(Utterance m, Clues clues)
    {
        var found = new List<Found>();
        for (var i = 0; i < m.Count; i++)
        {
            if (m.IsClaimed(i)) continue;
            if (IsRegion(m, i))
            {
                i++;
                continue;
            }

            if (ReadPostcode(m, i, out var length) is { } code) found.Add(new(i, length, null, code));
            else if (ReadName(m, clues, i, found, out length) is { } name) found.Add(new(i, length, name, null));
            i += Math.Max(0, length - 1);
        }

        return found;
    }

    /// <summary>"Zuid-Limburg", "Noord-Holland": a part of the country, and no part of a town.</summary>
    private static bool IsRegion(Utterance m, int i) =>
        m.At(i) is "noord" or "zuid" or "midden" or "oost" or "west" && m.At(i + 1) is "limburg" or "holland" or "brabant" or "nederland" or "gelderland" or "friesland";

    private PlaceName? ReadName(Utterance m, Clues clues, int i, List<Found> found, out int length)
    {
        var cued = IsCued(m, clues, i, found);
        if (names.TryLongest(m, i, out var name, out length))
        {
            if (!name!.IsWord || IsMeant(m, clues, i, length, cued, found)) return name;
            length = 0;
            return null;
        }

        var word = m.Words[i];
        length = 0;
        if (names.Begins(word.Text) && i + 1 < m.Count && m.Next(i + 1).Length > 1 && !isKnownWord(m.At(i + 1)) && names.Nearest(word.Text + m.At(i + 1), cued) is { } pair)
        {
            length = 2;
            return pair;
        }

        if (word.IsNumber || word.Text.Length < 4) return null;
        // "Schulde", "mense": a word without its last letter, as it is spoken, is no town.
        if (word.Text[^1] == 'e' && isKnownWord(word.Text + "n") && names.Nearest(word.Text + "n", false) is null) return null;
        if (isKnownWord(word.Text))
        {
            if (word.Text.Length < ShortestCompound || isCommonWord(word.Text) || m.At(i - 1) is "de" or "het" or "een" || names.Nearest(word.Text, false) is not { } town || !(town.IsBig || EndsAsPlace(word.Text))) return null;
            length = 1;
            return town;
        }

        var sound = names.SoundsAs(word.Text) is { } heard && (cued || m.Count == 1 || (word.Capital && (i > 0 || m.Words[1].AfterPause)) || (!heard.IsWord && word.Text.Length > 6)) ? heard : null;
        if ((sound ?? (DayNames.TryDay(word.Text, out _) ? null : names.Shortened(word.Text))) is { } whole)
        {
            length = 1;
            return whole;
        }

        if (word.Text.Length < 5 || DayNames.TryDay(word.Text, out _)) return null;
        name = names.Nearest(word.Text, cued || m.Count == 1);
        if (name is null || (!cued && m.Count > 1 && word.Text.Length < 7 && !(word.Capital && i > 0))) return null;
        length = 1;
        return name;
    }

    /// <summary>"schilderwijk": no word that people use, and made as a neighbourhood is called.</summary>
    private static bool EndsAsPlace(string word) => word.EndsWith("wijk", StringComparison.Ordinal) || word.EndsWith("kwartier", StringComparison.Ordinal) || word.EndsWith("hoven", StringComparison.Ordinal);

    /// <summary>A name that is a word too ("Beek", "Noord") is the place after a cue, beside its town, or as the whole message.</summary>
    private static bool IsMeant(Utterance m, Clues clues, int i, int length, bool cued, List<Found> found)
    {
        if (length == m.Count || BesideTown(found, m, i)) return true;
        if (!m.Words[i].Capital && m.At(i - 2) is "een" or "het" or "ons" or "mijn" or "dit" && m.At(i - 1) is "klein" or "groot" or "mooi" or "oud" or "heel" or "ander" or "leuk" or "stil") return false;
        if (i == 0 && m.Words[0].Capital && m.Words[length].AfterPause && (m.At(length) is "wat" or "waar" or "is" or "iets" or "wie" or "zijn" or "welke" || m.Words.Any(w => w.Text is "daar"))) return true;
        if (IsNamed(m, i, length) || StandsAlone(m, i, length) || IsOfFile(m, clues, i, length)) return true;
        if (m.At(i - 1) is "het" or "een" or "mijn" or "de" && !m.Words[i].Capital && m.At(i) is not ("centrum" or "binnenstad")) return false;
        if (!cued && IsWrittenAsName(m, clues, i)) return true;
        if (!cued) return m.Words[i].Capital && i > 0 && ((!m.Words[i].AfterPause && m.Count < 6) || (m.Words[i].AfterPause && i + length == m.Count));
        var before = m.At(i - 1) is "de" or "het" ? m.At(i - 2) : m.At(i - 1);
        return m.Words[i].Capital || before is "in" or "te" or "uit" or "nabij" or "omgeving" or "dorp" or "regio" or "gemeente" or "gem" or "wijk" or "buurt" || Lives(clues, i)
            || (before is "naar" && m.At(i - 1) is "naar" && m.Words.Any(w => w.Text is "verhuizing" or "verhuisd" or "verhuis" or "verhuizen" or "gaan" or "komen"))
            || (before is "bij" && m.At(i - 1) is "bij" && m.At(i - 2) is "ergens" or "buurt" or "dicht" or "vlak");
    }

    /// <summary>"Weduwnaar, 71, Stein.": a word with a capital between two pauses.</summary>
    private static bool StandsAlone(Utterance m, int i, int length) =>
        i > 0 && m.Words[i] is { Capital: true, Mark: ',' } && (i + length >= m.Count || m.Words[i + length].AfterPause);

    /// <summary>"pt 80 vilt, geen auto": after the years of a case, or between two pauses of it.</summary>
    private static bool IsOfFile(Utterance m, Clues clues, int i, int length) =>
        i > 1 && clues.Has(Cue.Client) && (i + length >= m.Count || m.Words[i + length].AfterPause) && ((m.Words[i - 1].IsNumber && clues.Covers(Cue.Client, i - 2)) || (m.Words[i].Mark == ',' && clues.Covers(Cue.Client, 0)));

    /// <summary>The only capital in the middle of a sentence, and no surname: "dwaalt door Bunde".</summary>
    private static bool IsNamed(Utterance m, int i, int length) =>
        i > 1 && m.Words[i] is { Capital: true, AfterPause: false } && !m.Words[i - 1].Capital && (i + length >= m.Count || !m.Words[i + length].Capital || m.Words[i + length].AfterPause) && m.Words.Any(w => !w.Capital)
        && m.At(i - 1) is "door" or "naar" or "rond" or "buiten" or "langs" or "tot" or "van" or "vanuit" or "binnen" or "tussen" or "voor" or "te" or "is" or "bij" or "om" && !(m.At(i - 1) is "van" or "voor" or "bij" && m.At(i - 2) is "meneer" or "mevrouw" or "familie" or "dokter" or "dhr" or "mw");

    /// <summary>"sociale kaart Stein voor ouderen": a capital in the middle of a sentence, and not the name of a person.</summary>
    private static bool IsWrittenAsName(Utterance m, Clues clues, int i) =>
        i > 0 && m.Words[i].Capital && !m.Words[i].AfterPause && !m.Words[i - 1].Capital && !clues.Covers(Cue.Client, i - 1)
        && m.At(i - 1) is "kaart" or "overzicht" or "aanbod" or "agenda" or "activiteiten" or "opties" or "wijkteam" or "team" or "locatie" or "plaats" or "huisarts" or "praktijk";

    private static bool Lives(Clues clues, int i) =>
        clues.Covers(Cue.Lives, i - 1) || clues.Covers(Cue.Lives, i - 2) || clues.Covers(Cue.Lives, i - 3) || clues.Covers(Cue.Lives, i - 4);

    private static bool EndsAt(Clues clues, Cue cue, int i) => clues.Covers(cue, i - 1);

    private static bool BesideTown(List<Found> found, Utterance m, int i) =>
        found.Count > 0 && found[^1].Start + found[^1].Length == i && !m.Words[i].BeginsSentence;

    private static bool IsCued(Utterance m, Clues clues, int i, List<Found> found)
    {
        if (EndsAt(clues, Cue.PlaceBefore, i) || Lives(clues, i)) return true;
        if (m.At(i - 1) is "de" or "het" or "wijk" or "buurt" or "dorp" or "stad" or "gemeente" && EndsAt(clues, Cue.PlaceBefore, i - 1)) return true;
        return m.At(i - 1) is "en" or "of" && found.Count > 0 && found[^1].Start + found[^1].Length == i - 1;
    }

    /// <summary>"6461 AB", "6461ab", "6461"; a year, a price or a house number is none.</summary>
    private Postcode? ReadPostcode(Utterance m, int i, out int length)
    {
        length = 0;
        if (m.Words[i] is not { Number: >= 1000, Length: 4 } digits) return null;
        if (i + 1 < m.Count && m.Words[i + 1] is { Length: 2, Mark: '\0' } letters
            && Postcode.TryParse(digits.Text + letters.Text, out var full) && (letters.Tight || IsUpper(m, i + 1) || !IsSmallWord(letters.Text)))
        {
            length = 2;
            return full;
        }

        if (!Postcode.TryParse(digits.Text, out var area)) return null;
        if (i + 1 < m.Count && m.Words[i + 1] is { Tight: true } or { Text: "euro" or "uur" or "mensen" or "keer" or "jaar" or "meter" or "stappen" }) return null;
        if (i > 0 && (m.Words[i].Tight || m.At(i - 1) is "€" or "nummer" or "jaar" or "sinds" or "mei" or "maart" or "april" or "juni" or "juli" or "augustus" or "januari" or "februari" or "september" or "oktober" or "november" or "december")) return null;
        var isYear = digits.Number is >= 1900 and <= 2100;
        if (names.Postcode(area.Area) is null && (isYear || (m.At(i - 1) is not ("postcode" or "in" or "pc" or "is" or "uit" or "regio" or "omgeving" or "") && m.Count > 2))) return null;
        if (isYear && m.At(i - 1) is "in" or "van" or "uit" or "geboren") return null;
        length = 1;
        return area;
    }

    private static bool IsUpper(Utterance m, int i) => m.Text.AsSpan(m.Words[i].Start, 2) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    private static bool IsSmallWord(string word) =>
        word is "en" or "is" or "in" or "ik" or "of" or "op" or "te" or "om" or "we" or "ze" or "er" or "nu" or "ja" or "al" or "me" or "je" or "zo" or "da" or "wo" or "do" or "ma" or "di" or "vr" or "za" or "an" or "au" or "de" or "bv" or "mw";

    /// <summary>The nearest person before the place in its own clause is another: "mijn moeder in Schiedam", "ze woont in Kerkrade".</summary>
    private static bool IsOthers(Utterance m, Clues clues, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (m.Words[i + 1].BeginsSentence && at - i > 1) return false;
            if (clues.Covers(Cue.Relative, i) || clues.Covers(Cue.Spouse, i) || clues.Covers(Cue.Client, i) || clues.Covers(Cue.Acquaintance, i)) return true;
            if (clues.Covers(Cue.ThirdPerson, i)) return true;
            if (m.At(i) is "ik" or "wij" or "we") return false;
        }

        return false;
    }
}
