using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>How to recognise loneliness, how to begin, what to say: for somebody who worries about another. No advice is given twice.</summary>
internal sealed class AdviceAnswer(Basis basis, PersonAnswer person)
{
    private const int MostLines = 6;

    /// <summary>From the first step to the next: what follows when a topic is used up.</summary>
    private static readonly string[] Ladder = ["begin", "opening", "say", "avoid", "recognise", "declines", "report", "carer"];

    /// <param name="topic">As in <see cref="Advice.Topic"/>; null to choose by the words of the question.</param>
    public void Answer(Draft draft, Meaning meaning, string? topic = null)
    {
        topic ??= meaning.AdviceTopic;
        // "Hoe krijg ik hem zover": small steps, and not how to begin a talk.
        if (topic is null or "begin" && meaning.SearchWords.Any(IsOfReluctance)) topic = "declines";
        var asked = topic is null ? ByWords(draft, meaning) : ByTopic(draft, topic, meaning.SearchWords);
        var chosen = asked ?? Ladder.Select(next => ByTopic(draft, next)).FirstOrDefault(a => a is not null);
        if (chosen is null)
        {
            person.Answer(draft, "advice-done");
            return;
        }

        draft.Say(asked is null ? "advice-other" : "advice-intro");
        Show(draft, chosen, MostLines);
        draft.State = draft.State with { Pending = Pending.None, NotUnderstood = 0 };
        draft.Offer("after-choices-family");
        if (draft.State.EverShown.Count > 0) return;
        if (draft.State.Municipality is null && draft.State.Role == Role.Family)
        {
            draft.Say("advice-where");
            draft.State = draft.State with { Pending = Pending.Place };
            return;
        }

        draft.Say("advice-after");
        draft.Offer("advice-choices");
        draft.State = draft.State with { Pending = Pending.Search };
    }

    /// <summary>The advice on a topic that was not given yet, without anything around it; nothing when all was given.</summary>
    public void Show(Draft draft, string topic, int mostLines = MostLines)
    {
        if (ByTopic(draft, topic) is { } chosen) Show(draft, chosen, mostLines);
    }

    private static void Show(Draft draft, Advice advice, int mostLines)
    {
        draft.Break();
        draft.ShowAdvice(advice, draft.Channel == Channel.Sms ? 2 : mostLines);
    }

    /// <summary>What is about the need that was named goes first; what is for mourning or the young only is for them only.</summary>
    private Advice? ByTopic(Draft draft, string topic, IReadOnlyList<string>? words = null) => Open(draft).Where(a => a.Topic == topic && (IsGeneral(a) || draft.State.Themes.Contains(a.Themes[0])))
        .OrderBy(a => IsGeneral(a) ? 1 : 0).ThenBy(a => Says(a, words ?? []) ? 0 : 1).FirstOrDefault();

    private bool Says(Advice advice, IReadOnlyList<string> words)
    {
        var asked = words.Select(basis.Words.Stem).ToHashSet();
        return asked.Count > 0 && basis.TermsOf(advice.Title + ". " + string.Join(". ", advice.Lines)).Any(t => asked.Contains(t.Stem));
    }

    private static bool IsOfReluctance(string word) => word is "zover" or "overhalen" or "overhaal" or "overtuigen" or "overtuig" or "meekrijgen" or "koppig" or "eigenwijs" or "weigert" or "tegenzin";

    private static bool IsGeneral(Advice advice) => advice.Themes is not [var main, ..] || main is ThemeIds.Lonely or ThemeIds.Caring;

    private IEnumerable<Advice> Open(Draft draft) => basis.Advice.Where(a => a.Provenance.IsServed && !draft.State.Advised.Contains(a.Id));

    private Advice? ByWords(Draft draft, Meaning meaning)
    {
        var query = new Query { Words = string.Join(' ', meaning.SearchWords), Themes = meaning.Themes, Kinds = [RecordKind.Advice], Top = 5 };
        var ids = basis.Index.Search(query, draft.LocalNow).Hits.Select(h => h.Id).ToList();
        return Open(draft).Where(a => ids.Contains(a.Id) && a.Topic is not ("carer" or "shy" or "first_step" or "recognise" or "report" or "tell" or "anonymous" or "silent") && (IsGeneral(a) || draft.State.Themes.Contains(a.Themes[0]))).OrderBy(a => Says(a, meaning.SearchWords) ? 0 : 1).ThenBy(a => ids.IndexOf(a.Id)).FirstOrDefault() ?? ByTopic(draft, "begin");
    }
}
