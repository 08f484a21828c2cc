using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What was named in particular within a theme: singing, chess, lunch. Immutable; thread-safe.</summary>
internal sealed class NamedSubjects(Basis basis)
{
    /// <summary>The words of the message that name a hobby: what is found should be about the first, or it is said to be missing.</summary>
    public string[] Of(ConversationState state, Meaning meaning, DateTime localNow) => meaning.Subject is { } named && (meaning.Themes.Count == 0 || meaning.Themes.Any(Hobbies.Contains) || (meaning.Themes is [ThemeIds.Young] && basis.Reader.Read(named, localNow).Audiences.Count == 0)) ? [named]
        // The hobby was named before; now only another place is: it is still sought.
        : meaning.Themes is [ThemeIds.Meal] && meaning.SearchWords.FirstOrDefault(Meals.Contains) is { } meal ? [meal]
        : meaning is { Themes.Count: 0, Places.Count: > 0 } && state.Themes.Any(Hobbies.Contains) ? [.. state.Terms.Where(w => basis.Reader.Read(w, localNow).Themes.Any(state.Themes.Intersect(Hobbies).Contains)).Take(2)]
        : !meaning.Themes.Any(Hobbies.Contains) ? []
        : [.. meaning.SearchWords.Where(w => !Vague.Contains(w) && !IsDone(w) && basis.Reader.Read(w, localNow).Themes.Any(t => Hobbies.Contains(t) && meaning.Themes.Contains(t))).Take(2)];

    /// <summary>"Gespeeld", "gekaart": what was done once is not what is sought.</summary>
    private static bool IsDone(string word) => word.Length > 5 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't';

    /// <summary>Said of many things: nothing in particular is meant by them.</summary>
    private static readonly HashSet<string> Vague = ["leest", "lees", "zingt", "zing", "danst", "tekent", "schildert", "breit", "fietst", "kaart", "lopen", "loop", "loopt", "bewegen", "beweging", "buiten", "speel", "speelt", "speelde", "speelden", "spelen", "spel", "hobby", "leuks", "creatiefs", "schilder", "zanger", "zangeres", "muzikant", "danser", "voetballer"];

    /// <summary>Who asks for lunch does not come for dinner.</summary>
    private static readonly HashSet<string> Meals = ["lunch", "lunchen", "brunch", "ontbijt", "ontbijten"];

    private static readonly string[] Hobbies = [ThemeIds.Hobbies, ThemeIds.Moving];
}
