// Makes src/HelpBot.Core/Language/known-modifiers.bin and known-heads.bin from a Hunspell dictionary that marks which words may begin and
// which may end a compound:
//   dotnet run tools/known-parts.cs NL.DIC src/HelpBot.Core/Language
// The shipped ones are from OpenTaal's nl.dic in Debian's hunspell-nl (/usr/share/hunspell/nl.dic); see known-words.md beside them.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../src/HelpBot.Core/HelpBot.Core.csproj

using HelpBot.Core.Language;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run tools/known-parts.cs NL.DIC FOLDER");
    return 2;
}

HashSet<string> begins = ["Ca", "CA", "Cb", "CB", "Ce", "Ch", "Cd"], ends = ["Cc"];
const string Forbidden = "Fw";
var flags = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
foreach (var line in File.ReadLines(args[0]))
{
    var slash = line.IndexOf('/');
    if (slash < 4 || !char.IsLower(line[0])) continue;
    var word = Normaliser.Fold(line[..slash]);
    if (!WordFilter.Holds(word)) continue;
    if (!flags.TryGetValue(word, out var of)) flags[word] = of = [];
    var codes = line[(slash + 1)..].Split(' ', '\t')[0];
    for (var i = 0; i + 1 < codes.Length; i += 2) of.Add(codes.Substring(i, 2));
}

Write("known-modifiers.bin", [.. Marked(begins)]);
// A last part is looked up by its stem, as it may be inflected.
Write("known-heads.bin", [.. Marked(ends).SelectMany(w => new[] { w, Stemmer.Stem(w, dropGe: false) }).Where(w => WordFilter.Holds(w)).Distinct()]);
return 0;

IEnumerable<string> Marked(HashSet<string> marks) =>
    flags.Where(e => e.Key.Length >= 4 && e.Value.Overlaps(marks) && !e.Value.Contains(Forbidden)).Select(e => e.Key);

void Write(string name, string[] words)
{
    using var file = File.Create(Path.Combine(args[1], name));
    WordFilter.Build(words).Save(file);
    Console.WriteLine($"{name}: {words.Length} words, {file.Length} bytes");
}
