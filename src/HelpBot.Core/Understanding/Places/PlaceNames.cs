using System.Runtime.InteropServices;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Places;

/// <summary>A name with the places it may mean: "Centrum" lies in several municipalities.</summary>
/// <param name="Name">As written on the map.</param>
/// <param name="Places">The most likely first: a municipality's own town before a neighbourhood. Empty for a town outside the catalog.</param>
/// <param name="IsWord">It is an ordinary word too, or too small a hamlet to assume: it needs a cue.</param>
internal sealed record PlaceName(string Name, IReadOnlyList<Place> Places, bool IsWord)
{
    public bool IsKnown => Places.Count > 0;

    /// <summary>A hamlet that shares its name with a town outside the catalog: it is meant only beside its own municipality.</summary>
    public bool IsTownElsewhere { get; init; }

    public bool IsBig => IsKnown && Places[0].Kind is PlaceKind.Municipality or PlaceKind.Town;
}

/// <summary>All names of places, for finding them as written or nearly so. Immutable; thread-safe.</summary>
internal sealed class PlaceNames
{
    private const int ShortestMisspelt = 5;

    /// <summary>Names of parts that every town may have.</summary>
    private static readonly HashSet<string> Parts = ["noord", "zuid", "oost", "west", "centrum", "noordoost", "noordwest", "zuidoost", "zuidwest", "binnenstad", "stationsbuurt"];

    private readonly PhraseMap<PlaceName> _phrases = new();
    /// <summary>What most are told apart by stands beside them: how they begin, and how that is heard.</summary>
    private readonly Dictionary<int, List<(char Heard, (char, char) Begins, string Folded, PlaceName Name)>> _byLength = [];

    private readonly Dictionary<string, List<(string Folded, PlaceName Name)>> _byStart = [];
    private readonly Dictionary<string, PlaceName> _bySound = [];
    /// <summary>Municipalities by their letters without vowels: "hrln".</summary>
    private readonly Dictionary<string, PlaceName?> _byBones = [];
    private readonly HashSet<string> _firstWords = [];
    private readonly Dictionary<string, Place> _postcodes = [];
    private readonly HashSet<string> _municipalities = [];

    public PlaceNames(IReadOnlyList<Place> places, IReadOnlyList<string> others, Func<string, bool> isWord)
    {
        var groups = new Dictionary<string, List<Place>>();
        foreach (var place in places)
        {
            if (place.Kind == PlaceKind.Postcode)
            {
                _postcodes.TryAdd(place.Name, place);
                continue;
            }

            if (place.Kind == PlaceKind.Municipality) _municipalities.Add(place.Name);
            foreach (var name in place.Aliases.Prepend(place.Name).Select(Key).Concat(PartOfTown(place)).Distinct())
            {
                if (!groups.TryGetValue(name, out var list)) groups[name] = list = [];
                list.Add(place);
            }
        }

        foreach (var place in places)
            foreach (var code in place.Kind == PlaceKind.Postcode ? [] : place.Postcodes) _postcodes.TryAdd(code, place);
        var elsewhere = others.Select(Key).ToHashSet();
        foreach (var (key, list) in groups)
        {
            list.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
            Add(key, new(list[0].Name, list, NeedsCue(key, list[0], isWord)) { IsTownElsewhere = elsewhere.Contains(key) && list.TrueForAll(p => p is { Kind: PlaceKind.Town, Postcodes.Count: 0 }) });
        }

        foreach (var other in others)
            if (!groups.ContainsKey(Key(other))) Add(Key(other), new(other, [], isWord(Key(other))));
        foreach (var (_, _, folded, name) in _byLength.Values.SelectMany(l => l)) AddStart(folded, name);
    }

    /// <summary>Letters that are not left out of a shortened name.</summary>
    private const int Start = 4;

    private void AddStart(string folded, PlaceName name)
    {
        if (name.IsWord || !name.IsKnown) return;
        if (IsMain(name)) AddBones(folded, name);
        if (!_byStart.TryGetValue(folded[..Start], out var list)) _byStart[folded[..Start]] = list = [];
        list.Add((folded, name));
    }

    private const int FewestBones = 4;

    /// <summary>Null for letters that could be two municipalities.</summary>
    private void AddBones(string folded, PlaceName name)
    {
        var bones = Bones(folded);
        foreach (var written in new[] { bones, string.Concat(bones.Where((c, i) => i == 0 || c != bones[i - 1])) }.Distinct())
            if (written.Length >= FewestBones) _byBones[written] = _byBones.TryGetValue(written, out var other) && other?.Places[0].Municipality != name.Places[0].Municipality ? null : name;
    }

    public bool IsMunicipality(string name) => _municipalities.Contains(name);

    public Place? Postcode(string area) => _postcodes.GetValueOrDefault(area);

    public bool TryLongest(Utterance m, int i, out PlaceName? name, out int length) => _phrases.TryLongest(m, i, out name, out length);

    /// <summary>A name of two words begins with this: "den", "sint".</summary>
    public bool Begins(string word) => _firstWords.Contains(word);

    /// <summary>The name that sounds just so, however it is spelt: "Mesj", "Falkenburg".</summary>
    public PlaceName? SoundsAs(string word) => word.Length > 3 && _bySound.TryGetValue(PlaceSound.Of(word), out var name) ? name : null;

    /// <summary>The nearest name to an unknown word: one error from five letters on, two from eight; null when two are equally near. Of towns outside the catalog none that is a word too.</summary>
    public PlaceName? Nearest(string word, bool cued)
    {
        if (word.Length < ShortestMisspelt) return null;
        var limit = word.Length >= (cued ? 7 : 11) ? 2 : 1;
        PlaceName? best = null;
        var least = limit + 1;
        var sound = PlaceSound.First(word[0]);
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            if (!_byLength.TryGetValue(length, out var names)) continue;
            foreach (var (heard, begins, folded, name) in CollectionsMarshal.AsSpan(names))
            {
                if (heard != sound && begins != (word[1], word[0])) continue;
                var distance = Edits.Distance(word, folded, limit);
                if (distance < least || (distance == least && best is not null && !best.IsBig && name.IsBig)) (best, least) = (name, distance);
            }
        }

        return best is { IsWord: true } && !(cued && best.IsKnown) ? null : best;
    }

    /// <summary>"kerkrd", "maastr": a municipality or big town of which letters were left out; null when it could be two.</summary>
    public PlaceName? Shortened(string word)
    {
        if (word.Length >= FewestBones && Bones(word).Length == word.Length && _byBones.TryGetValue(word, out var whole)) return whole;
        if (word.Length < 6) return null;
        if (!_byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, Start), out var alike)) return null;
        var bones = Bones(word);
        PlaceName? one = null;
        foreach (var (folded, name) in alike)
        {
            if (!(folded.Length > word.Length + 1 && folded.StartsWith(word, StringComparison.Ordinal)) && !(bones.Length > 4 && Bones(folded) == bones)) continue;
            if (one is not null && one.Places[0].Municipality != name.Places[0].Municipality && IsMain(one) == IsMain(name)) return null;
            if (one is null || (IsMain(name) && !IsMain(one)) || (name.IsBig && !one.IsBig)) one = name;
        }

        return one;
    }

    private static bool IsMain(PlaceName name) => name.Places[0].Kind == PlaceKind.Municipality;

    private static string Bones(string word) => string.Concat(word.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')));

    private void Add(string key, PlaceName name)
    {
        _phrases.Add(key, name);
        if (name.Name.Contains('-', StringComparison.Ordinal) is false && key.Contains(' ', StringComparison.Ordinal)) _phrases.Add(key.Replace(" ", "", StringComparison.Ordinal), name);
        if (key.Split(' ') is [var first, _] && first.Length > 1)
        {
            _firstWords.Add(first);
            key = key.Replace(" ", "", StringComparison.Ordinal);
        }

        if (!key.Contains(' ', StringComparison.Ordinal) && key.Length > 3 && (!_bySound.TryGetValue(PlaceSound.Of(key), out var heard) || (!heard.IsBig && name.IsBig))) _bySound[PlaceSound.Of(key)] = name;
        if (key.Length < ShortestMisspelt || key.Contains(' ', StringComparison.Ordinal)) return;
        if (!_byLength.TryGetValue(key.Length, out var list)) _byLength[key.Length] = list = [];
        list.Add((PlaceSound.First(key[0]), (key[0], key[1]), key, name));
    }

    /// <summary>"Heerlen-Zuid" and "Rotterdam Zuid" are "zuid" as well, to who has named the town.</summary>
    private static IEnumerable<string> PartOfTown(Place place)
    {
        var dash = place.Name.LastIndexOfAny(['-', ' ']);
        var part = dash > 0 ? Key(place.Name[(dash + 1)..]) : "";
        return place.Kind == PlaceKind.Neighbourhood && Parts.Contains(part) ? [part] : [];
    }

    private static string Key(string name) => string.Join(' ', Utterance.Of(name).Words.Select(w => w.Text));

    private static int Rank(Place p) => p.Kind switch { PlaceKind.Municipality => 0, PlaceKind.Town => p.Postcodes.Count > 0 ? 1 : 3, _ => 2 };

    private static bool NeedsCue(string key, Place place, Func<string, bool> isWord)
    {
        if (key.Contains(' ', StringComparison.Ordinal)) return false;
        return isWord(key) || Parts.Contains(key) || key.Length < 4 || (place.Kind != PlaceKind.Municipality && place.Postcodes.Count == 0 && key.Length < 7);
    }
}
