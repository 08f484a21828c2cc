using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Words that mean one thing or another by what was said before.</summary>
internal static class InContext
{
    private const string Mourning = "rouw";
    private const string Transport = "vervoer";

    /// <summary>The theme that any meeting helps.</summary>
    private const string Lonely = "eenzaam";

    /// <summary>What somebody lives with, so that others live with it too.</summary>
    private static readonly string[] Shared = ["dementie", "beperking-ziekte", "mantelzorg", "lhbtiq", "statushouders-nieuwkomers"];

    public static Meaning Of(Meaning meaning, ConversationState state) => ByIt(Peers(meaning, state), state);

    /// <summary>"iets met lotgenoten": of whoever has dementia or lives with an injury; without any of it, of who mourns.</summary>
    private static Meaning Peers(Meaning meaning, ConversationState state)
    {
        if (!meaning.Peers || !meaning.Themes.Contains(Mourning)) return meaning;
        IEnumerable<string> before = meaning.NewClient ? [] : state.Themes.Concat(Worlds(state.Audiences));
        var shared = meaning.Themes.Concat(Worlds(meaning.Audiences)).Concat(before).FirstOrDefault(Shared.Contains);
        return shared is null ? meaning : meaning with { Themes = [shared, .. meaning.Themes.Except([Mourning, shared])] };
    }

    /// <summary>"iets leuks waar ze heen kan met dat vervoer": the bus was found before, now it is only the way there.</summary>
    private static Meaning ByIt(Meaning meaning, ConversationState state) =>
        meaning is { AsksAnything: true, Themes: [Transport] } && state.Themes.Contains(Transport) ? meaning with { Themes = [Lonely], Subject = null } : meaning;

    private static IEnumerable<string> Worlds(IEnumerable<string> audiences) => audiences.Select(LoneMessage.ThemeOf).OfType<string>();
}
