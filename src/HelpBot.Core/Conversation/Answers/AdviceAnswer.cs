using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>How to recognise loneliness, how to begin, what to say: for somebody who worries about another.</summary>
internal sealed class AdviceAnswer(Basis basis)
{
    /// <param name="topic">As in <see cref="Advice.Topic"/>; null to choose by the words of the question.</param>
    public void Answer(Draft draft, Meaning meaning, string? topic = null)
    {
        var chosen = topic is null ? ByWords(draft, meaning) : ByTopic(topic);
        if (chosen is null)
        {
            draft.Say("not-understood-again");
            return;
        }

        draft.Say("advice-intro");
        draft.Break();
        draft.ShowAdvice(chosen, draft.Channel == Channel.Sms ? 2 : 5);
        draft.Say("advice-after");
        draft.Offer("advice-choices");
        draft.State = draft.State with { Pending = Pending.Search };
    }

    private Advice? ByTopic(string topic) => basis.Catalog.Advice.FirstOrDefault(a => a.Topic == topic && a.Provenance.IsServed);

    private Advice? ByWords(Draft draft, Meaning meaning)
    {
        var query = new Query { Words = string.Join(' ', meaning.SearchWords), Themes = meaning.Themes, Kinds = [RecordKind.Advice], Top = 1 };
        var hits = basis.Index.Search(query, draft.LocalNow).Hits;
        return (hits.Count > 0 ? basis.Catalog.Advice.FirstOrDefault(a => a.Id == hits[0].Id) : null) ?? ByTopic("begin");
    }
}
