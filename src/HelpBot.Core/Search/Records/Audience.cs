using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Records;

/// <summary>Groups an offer can be meant for; the names are those of <c>Meaning.Audiences</c>.</summary>
[Flags]
internal enum Audience : ushort
{
    None = 0,
    Older = 1,
    Young = 2,
    Newcomer = 4,
    Lhbtiq = 8,
    Dementia = 16,
    Carer = 32,
    Bereaved = 64,
    Disability = 128,

    /// <summary>Only for organisations and professionals.</summary>
    Organisations = 256,

    Men = 512,
    Women = 1024,

    /// <summary>Others too, of whom nothing is known here: "slachtoffers en nabestaanden".</summary>
    Others = 2048,
}

/// <summary>Reads for whom an offer is from its own words, and what a theme implies. Thread-safe.</summary>
internal static class Audiences
{
    private static readonly (string Beginning, Audience Group)[] Beginnings =
    [
        ("ouder", Audience.Older), ("oudste", Audience.Older), ("senior", Audience.Older), ("bejaard", Audience.Older),
        ("jong", Audience.Young), ("student", Audience.Young), ("kinder", Audience.Young), ("tiener", Audience.Young), ("scholier", Audience.Young),
        ("statushouder", Audience.Newcomer), ("nieuwkomer", Audience.Newcomer), ("vluchteling", Audience.Newcomer), ("asiel", Audience.Newcomer),
        ("anderstalig", Audience.Newcomer), ("lhbt", Audience.Lhbtiq), ("roze", Audience.Lhbtiq), ("dementie", Audience.Dementia),
        ("alzheimer", Audience.Dementia), ("geheugen", Audience.Dementia), ("mantelzorg", Audience.Carer), ("weduw", Audience.Bereaved),
        ("nabestaand", Audience.Bereaved), ("rouw", Audience.Bereaved), ("hersenletsel", Audience.Disability), ("slechtziend", Audience.Disability),
        ("slechthorend", Audience.Disability), ("beperking", Audience.Disability), ("blind", Audience.Disability), ("doof", Audience.Disability),
        ("ggz", Audience.Disability), ("kanker", Audience.Disability), ("parkinson", Audience.Disability), ("autis", Audience.Disability),
        ("mannen", Audience.Men), ("heren", Audience.Men), ("vrouwen", Audience.Women), ("dames", Audience.Women), ("meiden", Audience.Women),
        ("organisatie", Audience.Organisations), ("hulpverlener", Audience.Organisations), ("professional", Audience.Organisations), ("vereniging", Audience.Organisations),
    ];

    private static readonly string[] Everybody =
        ["iedere", "alle", "inwoner", "bewoner", "wijkbewoner", "buurtbewoner", "buurtgeno", "buurt", "wijk", "volwassen", "wie", "mensen", "naaste"];

    private const Audience Worlds = ~(Audience.Older | Audience.Young | Audience.Men | Audience.Women);

    /// <summary>What says nothing of who may come by itself: "en hun naasten", "die alleen wonen".</summary>
    private static readonly string[] Small =
        ["mensen", "naasten", "hun", "de", "het", "een", "met", "van", "voor", "die", "uit", "in", "en", "of", "ook", "vooral", "tot", "ouder", "jaar", "leden", "vrienden"];

    /// <summary>The groups an offer is limited to; None when everybody may come ("ouderen, wijkbewoners", "jong en oud").</summary>
    public static Audience LimitedTo(string audience)
    {
        var groups = Audience.None;
        var others = false;
        for (var rest = audience.AsSpan(); rest.Length > 0;)
        {
            var comma = rest.IndexOf(',');
            var and = rest.IndexOf(" en ");
            var end = comma < 0 ? and : and < 0 ? comma : Math.Min(comma, and);
            var part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + (end == and ? 4 : 1))..];
            var limits = Part(part, out var open);

            // "organisaties en inwoners": a coalition; inwoners may come, but it is hardly for them.
            if (open) return groups == Audience.Organisations ? groups | Audience.Others : Audience.None;

            // "lhbtiq+ mensen van 50 jaar en ouder" is for the one group, not for everybody of that age.
            groups |= (limits & Worlds) == 0 ? limits : limits & Worlds;
            others |= limits == Audience.None && IsAnotherGroup(part);
        }

        return groups != Audience.None && others ? groups | Audience.Others : groups;
    }

    /// <summary>Everybody may come: "iedereen", "inwoners", "jong en oud"; none of the groups it names keeps others out.</summary>
    public static bool IsOpen(string audience)
    {
        Part(audience, out var open);
        return open;
    }

    private static bool IsAnotherGroup(ReadOnlySpan<char> part)
    {
        var tokens = new TokenReader(part);
        while (tokens.MoveNext())
        {
            var isSmall = false;
            foreach (var small in Small) isSmall |= tokens.Word.SequenceEqual(small);
            if (!isSmall && tokens.Word.Length > 2) return true;
        }

        return false;
    }

    private static Audience Part(ReadOnlySpan<char> audience, out bool open)
    {
        var groups = Audience.None;
        open = false;
        var years = 0;
        var tokens = new TokenReader(audience);
        while (tokens.MoveNext())
        {
            var word = tokens.Word;

            // "55-plussers", "65+" and "50-70 jaar" mean older people; "vanaf 13 jaar" does not.
            var isOlder = Years(word) >= 50 || (word is "plussers" or "plusser" or "plus" && years >= 50);
            var found = isOlder ? Audience.Older : Group(word);
            groups |= found;
            open |= word is "oud" || (found == Audience.None && IsEverybody(word));
            years = Years(word);
        }

        return groups;
    }

    /// <summary>What a theme says about for whom an offer is.</summary>
    public static Audience OfTheme(string themeId) => themeId switch
    {
        "dementie" => Audience.Dementia,
        "jongeren" => Audience.Young,
        "statushouders-nieuwkomers" => Audience.Newcomer,
        "lhbtiq" => Audience.Lhbtiq,
        "mantelzorg" => Audience.Carer,
        "rouw" => Audience.Bereaved,
        "beperking-ziekte" => Audience.Disability,
        _ => Audience.None,
    };

    /// <summary>"young" and the like; unknown names mean nothing.</summary>
    public static Audience Named(IReadOnlyList<string> names)
    {
        var groups = Audience.None;
        foreach (var name in names)
            if (Enum.TryParse<Audience>(name, ignoreCase: true, out var group)) groups |= group;
        return groups;
    }

    private static Audience Group(ReadOnlySpan<char> word)
    {
        foreach (var (beginning, group) in Beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return group;
        return Audience.None;
    }

    /// <summary>"mensen met …" and "naasten" say little by themselves.</summary>
    private static bool IsEverybody(ReadOnlySpan<char> word)
    {
        if (word is "mensen" or "naasten") return false;
        foreach (var beginning in Everybody)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }

    private static int Years(ReadOnlySpan<char> word) => word.Length == 2 && int.TryParse(word, out var years) ? years : 0;
}
