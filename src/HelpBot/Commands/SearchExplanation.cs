using System.Globalization;
using HelpBot.Core.Conversation;
using HelpBot.Core.Search;

namespace HelpBot.Commands;

/// <summary>Says in Dutch, for a coordinator, what was sought and why each record stands where it stands.</summary>
internal sealed class SearchExplanation(Basis basis, TextWriter output)
{
    private static readonly CultureInfo Dutch = MakeDutch();

    /// <summary>The names of <see cref="Query.Audiences"/>.</summary>
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["older"] = "ouderen", ["young"] = "jongeren", ["newcomer"] = "nieuwkomers", ["lhbtiq"] = "lhbtiq+", ["dementia"] = "mensen met dementie",
        ["carer"] = "mantelzorgers", ["bereaved"] = "nabestaanden", ["disability"] = "mensen met een beperking",
        ["men"] = "mannen", ["women"] = "vrouwen",
    };

    public void Write(string text, Query query, Explanation found)
    {
        output.WriteLine($"\"{text}\"");
        output.WriteLine($"  gezocht: {string.Join("; ", Sought(query).DefaultIfEmpty("alles"))}");
        if (Relaxed(found.Relaxed) is { } relaxed) output.WriteLine($"  losgelaten: {relaxed}");
        if (found.Hits.Count == 0) output.WriteLine("  niets gevonden");
        var rank = 0;
        foreach (var hit in found.Hits) Write(++rank, hit);
        output.WriteLine();
    }

    private void Write(int rank, ExplainedHit found)
    {
        var hit = found.Hit;
        output.WriteLine($"  {rank}. {NameOf(hit)} ({KindOf(hit.Kind)}, {hit.Id}): {Number(hit.Score)}");
        foreach (var (part, worth) in hit.Parts.OrderByDescending(p => Math.Abs(p.Value)))
            output.WriteLine($"       {worth.ToString("+0.00;-0.00", Dutch),6}  {part}{Detail(part, found)}");
    }

    private static string Detail(string part, ExplainedHit found) => part switch
    {
        "woorden" when found.Words.Count > 0 => $": {string.Join(", ", found.Words.Select(Reason).Distinct().Take(6))}",
        "afstand" when found.Hit.DistanceKm is { } km => $": {Number(km, "0.0")} km hemelsbreed",
        "binnenkort" when found.Hit.Next is { } next => $": {next.Date.ToString("dddd d MMMM", Dutch)}",
        _ => "",
    };

    private static string Reason(FoundWord word) => word.By switch
    {
        FoundBy.InsideWord => $"'{word.Asked}' als deel van een woord",
        FoundBy.PartOfWord => $"'{word.Found}' uit '{word.Asked}'",
        FoundBy.Synonym => $"'{word.Asked}' of iets dergelijks ({word.Found})",
        FoundBy.Letters => $"'{word.Found}' lijkt op '{word.Asked}'",
        FoundBy.Theme => $"'{word.Asked}' hoort bij het thema",
        _ => $"'{word.Asked}'",
    };

    private IEnumerable<string> Sought(Query query)
    {
        if (query.Themes.Count > 0) yield return $"thema {string.Join(", ", query.Themes.Select(ThemeName))}";
        if (query.NotThemes.Count > 0) yield return $"niet {string.Join(", ", query.NotThemes.Select(ThemeName))}";
        if (query.Words.Length > 0) yield return $"woorden '{query.Words}'";
        if (query.Municipality is { } municipality) yield return $"plaats in {municipality}";
        if (!query.When.IsAny) yield return "op de genoemde tijd";
        if (query.MaxCost is { } cost) yield return cost == 0 ? "gratis" : $"hoogstens {Number((double)cost)} euro";
        if (query.AtHome) yield return "aan huis";
        if (query.Audiences.Count > 0) yield return $"voor {string.Join(", ", query.Audiences.Select(a => Groups.GetValueOrDefault(a, a)))}";
    }

    private static string? Relaxed(Relaxation relaxed) => relaxed switch
    {
        Relaxation.Time => "de tijd",
        Relaxation.Cost => "de prijs",
        Relaxation.Theme => "het thema: ook wat ernaast ligt",
        Relaxation.Distance => "de afstand: dichtbij is er niets",
        _ => null,
    };

    private string ThemeName(string id) => basis.Lookup.Theme(id)?.Name ?? id;

    private string NameOf(Hit hit) =>
        basis.Lookup.Activity(hit.Id)?.Name ?? basis.Lookup.Partner(hit.Id)?.Name ?? basis.Lookup.Helpline(hit.Id)?.Name
        ?? basis.Lookup.Organisation(hit.Id)?.Name ?? basis.Catalog.Advice.FirstOrDefault(a => a.Id == hit.Id)?.Title ?? hit.Id;

    private static string KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Activity => "activiteit",
        RecordKind.Partner => "partner",
        RecordKind.Helpline => "hulplijn",
        RecordKind.Organisation => "landelijke organisatie",
        _ => "advies",
    };

    private static string Number(double value, string format = "0.00") => value.ToString(format, Dutch);

    /// <summary>The program runs without the machine's cultures.</summary>
    private static CultureInfo MakeDutch()
    {
        var dutch = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        dutch.NumberFormat.NumberDecimalSeparator = ",";
        dutch.DateTimeFormat.DayNames = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
        string[] months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", ""];
        dutch.DateTimeFormat.MonthNames = months;
        dutch.DateTimeFormat.MonthGenitiveNames = months;
        return dutch;
    }
}
