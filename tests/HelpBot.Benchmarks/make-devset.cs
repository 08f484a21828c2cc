// Makes a folder in BEIR layout from Dutch documentation that Debian packages carry, to develop on:
//   dotnet run tests/HelpBot.Benchmarks/make-devset.cs gimp OUTPUT [FOLDER]       pages of gimp-help-nl; queries are the entries of its index
//   dotnet run tests/HelpBot.Benchmarks/make-devset.cs man OUTPUT [FOLDER]        Dutch manual pages; queries are their one-line descriptions
//   dotnet run tests/HelpBot.Benchmarks/make-devset.cs gnome OUTPUT [FOLDER]      help pages of GNOME; queries are their one-line descriptions
//   dotnet run tests/HelpBot.Benchmarks/make-devset.cs headings OUTPUT [FOLDER]   sections of Dutch guides; queries are the sections' headings
// FOLDER holds packages unpacked already; without it they are fetched with apt-get into a temporary folder. The texts stay out of this repository.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

Dictionary<string, string[]> packages = new()
{
    ["gimp"] = ["gimp-help-nl"],
    ["man"] = ["manpages-nl", "manpages-nl-dev", "apt", "apt-utils", "dpkg", "dpkg-dev", "po4a", "adduser", "man-db", "fakeroot", "aptitude-common"],
    ["gnome"] = ["gnome-user-docs"],
    ["headings"] = ["debian-handbook", "installation-guide-amd64", "debian-faq-nl", "debian-edu-doc-nl", "aptitude-doc-nl", "gosa-help-nl"],
};

if (args.Length is < 2 or > 3 || !packages.TryGetValue(args[0], out var wanted) || (args.Length == 3 && !Directory.Exists(args[2])))
{
    Console.Error.WriteLine("usage: dotnet run make-devset.cs gimp|man|gnome|headings OUTPUT [FOLDER that is there]");
    return 2;
}

var fetched = args.Length == 3 ? null : Directory.CreateTempSubdirectory("devset");
try
{
    var from = args.Length == 3 ? args[2] : Packages.Fetch(wanted, fetched!.FullName);
    var set = args[0] switch { "gimp" => Gimp.Read(from), "man" => ManualPages.Read(from), "gnome" => Gnome.Read(from), _ => Headings.Read(from) };
    set.Write(args[1]);
    Console.WriteLine(set);
    return set.Pages.Count == 0 ? 1 : 0;
}
catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
finally
{
    fetched?.Delete(true);
}

sealed record Page(string Id, string Title, string Text);

/// <summary>Pages, and for each query the pages it asks for.</summary>
sealed class DevSet
{
    private readonly SortedDictionary<string, HashSet<string>> _queries = new(StringComparer.Ordinal);

    public List<Page> Pages { get; } = [];

    public void Ask(string query, string page)
    {
        if (!_queries.TryGetValue(query, out var pages)) _queries[query] = pages = [];
        pages.Add(page);
    }

    /// <summary>"Opties" stands above so many sections that it asks for none.</summary>
    public void Forget(Predicate<string> tooShort, int most)
    {
        foreach (var (query, pages) in _queries.ToArray())
            if (tooShort(query) || pages.Count > most) _queries.Remove(query);
    }

    /// <summary>A query for a page that is not there counts for nothing.</summary>
    public void Write(string folder)
    {
        var ids = Pages.Select(p => p.Id).ToHashSet();
        foreach (var (query, pages) in _queries.ToArray())
            if (pages.RemoveWhere(p => !ids.Contains(p)) >= 0 && pages.Count == 0) _queries.Remove(query);
        Directory.CreateDirectory(folder);
        var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        File.WriteAllLines(Path.Combine(folder, "corpus.jsonl"), Pages.Select(p => JsonSerializer.Serialize(new { _id = p.Id, title = p.Title, text = p.Text }, json)));
        File.WriteAllLines(Path.Combine(folder, "queries.jsonl"), _queries.Keys.Select((q, i) => JsonSerializer.Serialize(new { _id = $"q{i + 1}", text = q }, json)));
        File.WriteAllLines(Path.Combine(folder, "qrels.tsv"),
            _queries.Values.SelectMany((pages, i) => pages.Order(StringComparer.Ordinal).Select(p => $"q{i + 1}\t{p}\t1")).Prepend("query-id\tcorpus-id\tscore"));
    }

    public override string ToString() => $"{Pages.Count} pages, {_queries.Count} queries, {_queries.Values.Sum(p => p.Count)} judgements";
}

static class Packages
{
    public static string Fetch(IEnumerable<string> names, string folder)
    {
        Run("apt-get", ["download", .. names], folder);
        foreach (var package in Directory.GetFiles(folder, "*.deb")) Run("dpkg-deb", ["-x", package, folder], folder);
        return folder;
    }

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void Run(string program, string[] arguments, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {run.ExitCode}");
    }
}

static partial class Html
{
    public static string Plain(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Unread().Replace(html, " "), m => Inline().IsMatch(m.Value) ? "" : " ")), " ").Trim();

    public static string Title(string html) => Number().Replace(Plain(TitleTag().Match(html).Groups[1].Value), "");

    /// <summary>Without "3.4." or "Hoofdstuk 2." in front.</summary>
    public static string Heading(string html) => Number().Replace(Plain(html), "").TrimEnd('¶', ' ');

    /// <summary>Translations are partial: the small words tell which language a page is in.</summary>
    public static bool IsDutch(string text) => Dutch().Count(text) is var dutch && dutch > 2 && dutch >= English().Count(text);

    [GeneratedRegex("<(script|style|head|pre)\\b.*?</\\1>|<!--.*?-->|<div class=\"toc\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^</?(span|strong|em|b|i|a|code|tt|kbd|acronym|abbr|sup|sub|font|u)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    internal static partial Regex TitleTag();

    [GeneratedRegex("^((Hoofdstuk|Bijlage|Appendix|Deel) \\w+\\.|[A-Z]?[.\\d]*\\d\\.?(?= )|[A-Z]\\.(\\d+\\.)*)\\s*")]
    private static partial Regex Number();

    [GeneratedRegex("\\b(de|het|een|van|en|niet|te|voor|wordt|deze)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();

    [GeneratedRegex("\\b(the|of|and|to|a|you|this|that|for|with)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}

static partial class Gimp
{
    public static DevSet Read(string folder)
    {
        var set = new DevSet();
        foreach (var file in Packages.Files(folder, "*.html").Where(f => f.Contains("/help/nl/")))
        {
            var html = File.ReadAllText(file);
            var id = Path.GetFileNameWithoutExtension(file);
            if (id == "gimp-help-index") ReadIndex(html, set);
            else if (id != "index" && Html.Plain(Body(html)) is var text && Html.IsDutch(text)) set.Pages.Add(new(id, Html.Title(html), text));
        }

        return set;
    }

    private static string Body(string html) => Navigation().Replace(html, " ", 2);

    /// <summary>An entry below another is asked with both: "Afbeelding" and below it "bijsnijden" is "Afbeelding bijsnijden".</summary>
    private static void ReadIndex(string html, DevSet set)
    {
        var above = new List<string>();
        foreach (Match tag in IndexParts().Matches(html))
        {
            if (tag.Value == "<dd>") above.Add("");
            else if (tag.Value == "</dd>") above.RemoveAt(above.Count - 1);
            if (!tag.Value.StartsWith("<dt", StringComparison.Ordinal)) continue;
            var entry = Html.Plain(tag.Groups[1].Value.Split("<a ")[0]).TrimEnd(',', ' ');
            if (above.Count == 0) above.Add("");
            above[^1] = entry;
            var query = string.Join(' ', above.Where(a => a.Length > 0));
            foreach (Match link in Links().Matches(tag.Groups[1].Value))
                if (!string.Equals(query.Replace(' ', '-'), link.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) set.Ask(query, link.Groups[1].Value);
        }
    }

    [GeneratedRegex("<div class=\"nav(header|footer)\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Navigation();

    [GeneratedRegex("<dd>|</dd>|<dt\\b[^>]*>(.*?)</dt>", RegexOptions.Singleline)]
    private static partial Regex IndexParts();

    [GeneratedRegex("href=\"([^\"#]+)\\.html")]
    private static partial Regex Links();
}

static partial class ManualPages
{
    public static DevSet Read(string folder)
    {
        var set = new DevSet();
        foreach (var file in Packages.Files(folder, "*.gz").Where(f => f.Contains("/man/nl/")))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
            var page = reader.ReadToEnd();
            if (Section().Match(page) is not { Success: true } name || Plain(name.Groups[1].Value) is var line && line.IndexOf(" - ", StringComparison.Ordinal) is var dash && dash < 0) continue;
            var text = Plain(page[(name.Index + name.Length)..]);
            var id = Path.GetFileNameWithoutExtension(file);
            if (!Html.IsDutch(text)) continue;
            set.Pages.Add(new(id, line[..dash], text));
            set.Ask(line[(dash + 3)..], id);
        }

        return set;
    }

    private static string Plain(string roff)
    {
        var text = Macro().Replace(Dropped().Replace(roff, ""), "");
        text = Font().Replace(text, "").Replace("\\-", "-").Replace("\\ ", " ").Replace("\\(aq", "'").Replace("\\*(Aq", "'");
        return Spaces().Replace(Escape().Replace(text, "").Replace("\"", ""), " ").Trim();
    }

    [GeneratedRegex("^\\.SH +\"?(?:NAAM|NAME)\"?.*?\n(.*?)(?=^\\.SH)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^[.']\\\\\".*$|^\\.(TH|ie|el|if|ds|nh|ad|de|nr|in|ft|sp|so|tr|rm|HP|RS|TP|IP +\\S+ +\\d).*$", RegexOptions.Multiline)]
    private static partial Regex Dropped();

    [GeneratedRegex("^[.'][A-Za-z]+ ?", RegexOptions.Multiline)]
    private static partial Regex Macro();

    [GeneratedRegex("\\\\f(\\(..|\\[[^]]*\\]|.)|\\\\s[-+]?\\d|\\\\[&,/|^:%c]")]
    private static partial Regex Font();

    [GeneratedRegex("\\\\(\\(..|\\[[^]]*\\]|.)")]
    private static partial Regex Escape();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

static partial class Gnome
{
    public static DevSet Read(string folder)
    {
        var set = new DevSet();
        foreach (var file in Packages.Files(folder, "*.page").Where(f => f.Contains("/help/nl/")))
        {
            var page = File.ReadAllText(file);
            var id = Path.GetFileNameWithoutExtension(file);
            var told = Html.Plain(Description().Match(page).Groups[1].Value);
            var body = Info().Replace(page, " ");
            var text = Html.Plain(Html.TitleTag().Replace(body, " ", 1));
            if (told.Length == 0 || text.Length < 100 || !Html.IsDutch(text)) continue;
            set.Pages.Add(new(id, Html.Title(body), text));
            set.Ask(told, id);
        }

        return set;
    }

    [GeneratedRegex("<info>.*?</info>", RegexOptions.Singleline)]
    private static partial Regex Info();

    [GeneratedRegex("<desc>(.*?)</desc>", RegexOptions.Singleline)]
    private static partial Regex Description();
}

static partial class Headings
{
    /// <summary>A section's own heading is the query and stays out of its page; the page's title is the heading above.</summary>
    public static DevSet Read(string folder)
    {
        var set = new DevSet();
        var texts = new HashSet<string>();
        foreach (var file in Packages.Files(folder, "*.html").Where(f => f.Contains("/nl/") || f.Contains("/nl-NL/") || f.Contains("bookworm")))
        {
            var html = File.ReadAllText(file);
            var above = new string[7];
            var found = Heading().Matches(html);
            for (var i = 0; i < found.Count; i++)
            {
                var level = found[i].Groups[1].Value[0] - '0';
                var heading = Html.Heading(found[i].Groups[2].Value);
                Array.Fill(above, null, level, 7 - level);
                above[level] = heading;
                var end = i + 1 < found.Count ? found[i + 1].Index : html.Length;
                var text = Html.Plain(html[(found[i].Index + found[i].Length)..end]);
                if (heading.Length == 0 || text.Length < 200 || !Html.IsDutch(text) || !texts.Add(text)) continue;
                var id = $"s{set.Pages.Count + 1}";
                set.Pages.Add(new(id, above[..level].LastOrDefault(a => !string.IsNullOrEmpty(a)) ?? "", text));
                set.Ask(heading, id);
            }
        }

        set.Forget(query => query.Length < 4, most: 2);
        return set;
    }

    [GeneratedRegex("<h([1-6])\\b[^>]*>(.*?)</h\\1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
