using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>A person to talk to: the municipality's door and the line that listens, and what will happen.</summary>
internal sealed class PersonAnswer(Basis basis, Finder finder)
{
    /// <summary>The line that listens to anybody, day and night; id in <c>helplines.yaml</c>.</summary>
    public const string ListeningLine = "luisterlijn";

    private readonly Lines _lines = new(basis);

    /// <summary>After a danger reply its own line stays first.</summary>
    private static IEnumerable<Hit> LineAfterDanger(ConversationState state) =>
        state.SinceDanger is <= 5 && DangerAnswer.LineFor(state.LastDanger) is { } line ? [Finder.Plain(line, RecordKind.Helpline)] : [];

    /// <summary>What will happen when one calls, or what to say when one walks in; at an hour that was named, the line that is always there.</summary>
    public static void Calling(Draft draft, Meaning meaning)
    {
        if (meaning.When.IsAny)
        {
            draft.Say(meaning.FollowUps.Contains(FollowUp.Arriving) ? "arriving" : "calling");
            return;
        }

        draft.Say("line-always");
        draft.IsAboutShown = true;
        draft.Show([Finder.Plain(ListeningLine, RecordKind.Helpline)]);
    }

    /// <summary>Who does not dare to call, or cannot: this chat, and the lines that have one of their own.</summary>
    public void InWriting(Draft draft)
    {
        draft.Say("person-writing");
        var lines = LineAfterDanger(draft.State).Concat(_lines.Fitting(draft.State, 2)).Append(Finder.Plain(ListeningLine, RecordKind.Helpline));
        draft.Show(lines.Where(l => basis.Lookup.Helpline(l.Id)?.Chat is not null));
        draft.Offer("detail-choices");
    }

    /// <summary>Whom somebody can call: the line for just these people, else the one that listens to anybody.</summary>
    public void Line(Draft draft)
    {
        draft.Break();
        draft.Show([_lines.Fitting(draft.State).FirstOrDefault() ?? Finder.Plain(ListeningLine, RecordKind.Helpline)]);
    }

    /// <param name="opening">Text id of the first sentence.</param>
    /// <param name="words">What it is about, as far as was said.</param>
    /// <param name="named">The line or partner that was asked for by name, first; null when none was.</param>
    public void Answer(Draft draft, string opening = "person", Hit? named = null, IReadOnlyList<string>? words = null)
    {
        draft.Say(opening);
        var doors = finder.Doors(draft.State.Municipality, draft.Channel == Channel.Sms ? 1 : 2);
        draft.Show([.. named is null ? _lines.About(words ?? []) : [named], .. LineAfterDanger(draft.State), .. _lines.Fitting(draft.State), .. doors, Finder.Plain(ListeningLine, RecordKind.Helpline)]);
        if (!draft.ForProfessional) draft.Say("person-after");
        if (draft.State.Municipality is not null || draft.State.IsElsewhere) return;
        draft.Say("person-where");
        draft.State = draft.State with { Pending = Pending.Place, WantsPerson = true };
    }
}
