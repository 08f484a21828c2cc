// Makes src/HelpBot.Core/Language/known-words.bin from a list of correctly spelt words, one a line:
//   dotnet run tools/known-words.cs WORDLIST src/HelpBot.Core/Language/known-words.bin
// The shipped one is from the OpenTaal word list in Debian's wdutch (/usr/share/dict/dutch); see known-words.md beside it.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../src/HelpBot.Core/HelpBot.Core.csproj

using HelpBot.Core.Language;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run tools/known-words.cs WORDLIST OUTPUT");
    return 2;
}

var words = File.ReadLines(args[0]).SelectMany(Tokeniser.Tokens).Select(t => t.Text).Where(w => WordFilter.Holds(w)).ToHashSet(StringComparer.Ordinal);
using var file = File.Create(args[1]);
WordFilter.Build(words).Save(file);
Console.WriteLine($"{words.Count} words, {file.Length} bytes");
return 0;
