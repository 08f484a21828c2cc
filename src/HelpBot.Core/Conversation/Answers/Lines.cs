using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Who can be called to talk: the line that is there for just these people, else the one that listens to anybody. Immutable; thread-safe.</summary>
internal sealed class Lines(Basis basis)
{
    private const int YoungAtMost = 27;

    /// <summary>For dementia, for the young, for the rainbow.</summary>
    public IEnumerable<Hit> Fitting(ConversationState state, int most = 1)
    {
        var worlds = state.Themes.Concat(state.Audiences.Select(LoneMessage.ThemeOf).OfType<string>()).Concat(state.Age <= YoungAtMost ? [ThemeIds.Young] : [])
            .Where(t => t is ThemeIds.Dementia or ThemeIds.Lhbtiq or ThemeIds.Young).Distinct().ToList();
        var lines = basis.Catalog.Helplines.Where(l => l.Provenance.IsServed && l.Phone is not null && l.Themes is [var main, ..] && worlds.Contains(main) && Years.Admit(l.Audience, state.Age));
        return lines.Take(most).Select(l => Finder.Plain(l.Id, RecordKind.Helpline));
    }

    /// <summary>"Verward gedrag, wie dan": the line that has one of these words in what it is for; none for what any line is for.</summary>
    public IEnumerable<Hit> About(IReadOnlyList<string> words)
    {
        var telling = words.Where(w => w.Length > 5 && !Generic.Contains(w)).ToList();
        return telling.Count == 0 ? [] : basis.Catalog.Helplines.Where(l => l.Provenance.IsServed && l.Phone is not null && basis.Mentions(l.Id, telling)).Take(1).Select(l => Finder.Plain(l.Id, RecordKind.Helpline));
    }

    private static readonly HashSet<string> Generic = ["telefoon", "nummer", "bellen", "mensen", "gewoon", "praten", "iemand", "gesprek", "persoon", "helpen", "nederland", "luisteren", "anoniem", "vragen", "verdriet", "alleen", "hulplijn", "spreken", "mens", "menselijk", "medewerker", "gemeente", "volwassenen", "kinderen"];

    /// <summary>Who wants to talk where nobody in town is known for it, is not sent to a bus in the next: a voice first, and what is really near.</summary>
    public Offers WithVoice(Offers found, ConversationState state)
    {
        var isAsked = state.Themes is [ThemeIds.Talk] && found.Situation == Situation.Home || state.Themes.Contains(ThemeIds.Talk) && !(state.Themes.Contains(ThemeIds.Mourning) && found.Again.Count > 0) && found.Situation is Situation.NoActivityHere or Situation.NoThemeHere or Situation.Nothing or Situation.Relaxed;
        if (!isAsked || found.All.Any(h => h.Kind == RecordKind.Helpline)) return found;
        var voice = Fitting(state).FirstOrDefault() ?? Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline);
        return found with { Main = [voice, .. found.Main.Where(IsNear).Take(2)], Across = [.. found.Across.Where(IsNear)], LookAgain = Offers.NothingAgain };
    }

    /// <summary>Who asks whom to call, and has a line of his own, is given that, also when it was named before.</summary>
    public Offers OwnFirst(Offers found, ConversationState state, int limit) =>
        Fitting(state, int.MaxValue).OrderBy(l => state.Seen.ToList().IndexOf(l.Id) is >= 0 and var at ? at : int.MaxValue).FirstOrDefault() is not { } line || found.Main.Any(h => h.Id == line.Id) ? found
        : found with { Situation = found.Situation is Situation.Needs ? found.Situation : Situation.Partners, Main = [line, .. found.Main.Take(limit - 1)], LookAgain = Offers.NothingAgain };

    private static bool IsNear(Hit hit) => hit.DistanceKm is null or <= Ground.HereKm;
}
