using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>That it was heard how somebody is, before anything is offered. Immutable; thread-safe.</summary>
internal sealed class Warmth(Basis basis)
{
    /// <summary>One sentence that fits what was said; not on every turn, and never to a professional.</summary>
    public void Say(Draft draft, Meaning meaning)
    {
        if (draft.ForProfessional) return;
        if (meaning.Burden is not { } burden)
        {
            Feeling(draft, meaning);
            return;
        }

        // Both the mourning and the drinking are heard; a kindness about what is sought would be one too many.
        if (meaning.Feeling is not null || meaning.Themes is [ThemeIds.Mourning or ThemeIds.Dementia or ThemeIds.Caring or ThemeIds.Money, ..]) Feeling(draft, meaning);
        draft.Say("burden-" + burden);
    }

    private void Feeling(Draft draft, Meaning meaning)
    {
        if (meaning is { Feeling: "alone", SaysLonely: true } or { SaysLonely: true, Feeling: null }) draft.Say("feeling-lonely");
        else if (meaning.Feeling is { } feeling && basis.Phrases.Has("feeling-" + feeling) && !IsOfPost(feeling, meaning)) draft.Say("feeling-" + feeling);
        else if (Wish.NeedsOf(draft.State) is [var heaviest, _, ..])
        {
            if (heaviest is ThemeIds.Mourning or ThemeIds.Money or ThemeIds.Dementia or ThemeIds.Caring) draft.Say("warm-" + heaviest);
        }
        else if (meaning.Themes.Count > 0 && basis.Phrases.Has("warm-" + meaning.Themes[0])) draft.Say("warm-" + meaning.Themes[0]);
        else if (draft.State.Turns == 0 || (meaning.Themes.Count > 0 && meaning.Intent == Intent.Find)) draft.Say("warm");
    }

    /// <summary>"Durft de post niet open te maken" is no fear of coming in somewhere.</summary>
    private static bool IsOfPost(string feeling, Meaning meaning) => feeling == "afraid" && meaning.Themes is [var main, ..] && Wish.IsMoneyOrPapers(main);
}
