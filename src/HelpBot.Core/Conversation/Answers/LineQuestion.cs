using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>
/// What is asked, just after danger, of the line that was given: what it costs, when somebody picks up, whether one can write, for whom it is. A field of its
/// record is the answer, and no new search. Immutable; thread-safe.
/// </summary>
internal sealed class LineQuestion(Basis basis)
{
    private const int MostWords = 20;

    private const int MostAnswers = 2;

    private readonly WordLists _lists = basis.Reader.Lists;

    /// <returns>False when nothing of the line is asked.</returns>
    public bool Answer(Draft draft, ConversationState before, Meaning meaning)
    {
        if (!MayAsk(before, meaning) || DangerAnswer.LineFor(before.LastDanger) is not { } id || basis.Lookup.Helpline(id) is not { } line) return false;
        var m = Utterance.Of(draft.Asked);
        var asked = Asked(before, meaning, m, line).Take(MostAnswers).ToList();
        if (asked.Count == 0) return false;
        foreach (var (text, value) in asked) draft.Say(text, ("name", line.Name), ("value", value));
        draft.Offer(before.LastDanger == DangerKind.Violence ? "danger-choices-violence" : "danger-choices");
        draft.State = draft.State with { DangerSaid = Math.Max(1, draft.State.DangerSaid) };
        return true;
    }

    /// <summary>Nothing else was shown since, and nothing else is sought.</summary>
    private bool MayAsk(ConversationState before, Meaning meaning) =>
        before is { SinceDanger: <= 2, LastDanger: DangerKind.Suicide or DangerKind.Violence }
        && (before.SinceDanger == 0 || before.Shown.All(id => basis.Lookup.Helpline(id) is not null))
        && meaning is { Language: "nl", WordCount: <= MostWords, Places.Count: 0, UnknownPlaces.Count: 0, Reports: false, NewClient: false }
        && meaning.Intent is not (Intent.Stop or Intent.Forget or Intent.Thanks or Intent.Goodbye or Intent.Restart or Intent.More or Intent.Choose or Intent.No or Intent.Privacy or Intent.AreYouHuman)
        && meaning.NotThemes.All(t => t == ThemeIds.Talk) && meaning.Themes.All(t => t is ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Money or ThemeIds.Caring);

    private IEnumerable<(string Text, string Value)> Asked(ConversationState before, Meaning meaning, Utterance m, Helpline line)
    {
        if (!meaning.Asks && !m.EndsAsQuestion && !m.Words.Any(w => _lists.Has(WordList.Asking, w.Text))) yield break;
        var calls = m.Words.Any(w => w.Text.StartsWith("bel", StringComparison.Ordinal) || w.Text is "nummer" or "lijn" or "terecht");
        if (line.Cost is not null && (meaning.Detail == Detail.Cost || meaning.FollowUps.Contains(FollowUp.Cost) || m.Words.Any(w => _lists.Has(WordList.Free, w.Text)))) yield return ("line-cost", line.Cost);
        if (line.Hours is not null && (m.Words.Any(w => _lists.Has(WordList.PickUpHours, w.Text)) || meaning.Detail is Detail.ReachHours or Detail.Time)) yield return ("line-hours", line.Hours.Replace("24/7", basis.Phrases.Fixed("day-and-night"), StringComparison.Ordinal));
        if (line.Chat is not null && !meaning.FollowUps.Contains(FollowUp.Unheard) && m.Words.Any(w => _lists.Has(WordList.Typing, w.Text))) yield return ("line-chat", line.Chat);
        if (before.LastDanger == DangerKind.Violence && IsInDoubt(meaning, m)) yield return ("danger-doubts", "");
        else if (MayCall(meaning, m, calls)) yield return ("line-audience", line.Audience);
    }

    /// <summary>"Ik weet het niet zeker", "en als ik me vergis".</summary>
    private bool IsInDoubt(Meaning meaning, Utterance m) => meaning.FollowUps.Contains(FollowUp.Doubts)
        || m.Words.Any(w => _lists.Has(WordList.Doubting, w.Text) && (w.Text != "zeker" || m.Words.Any(x => x.Text is "niet" or "nie")));

    /// <summary>"Mag ik daar als zus ook bellen", "kan zijn partner daar ook terecht".</summary>
    private static bool MayCall(Meaning meaning, Utterance m, bool calls) =>
        calls && m.Words.Any(w => w.Text is "mag" or "kan" or "kunnen" or "mogen" or "ken") && (meaning.FollowUps.Contains(FollowUp.WhoCalls) || m.Words.Any(w => w.Text is "ook"));
}
