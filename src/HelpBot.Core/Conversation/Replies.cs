using System.Globalization;
using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Gives each message to the answer that fits it. Immutable; thread-safe.</summary>
internal sealed class Replies
{
    private readonly Basis _basis;
    private readonly DialogueSettings _settings;
    private readonly FindAnswer _find;
    private readonly ProfessionalAnswer _professional;
    private readonly PersonAnswer _person;
    private readonly AdviceAnswer _advice;
    private readonly DetailAnswer _detail;
    private readonly DangerAnswer _danger;
    private readonly TalkAnswer _talk;
    private readonly PlaceAnswer _place;

    public Replies(Basis basis, DialogueSettings settings)
    {
        var finder = new Finder(basis);
        (_basis, _settings) = (basis, settings);
        _find = new(basis, finder);
        _professional = new(basis, finder);
        _person = new(finder);
        _advice = new(basis);
        _detail = new(basis);
        _danger = new(basis);
        _talk = new(settings);
        _place = new(basis, finder);
    }

    /// <summary>The first words on a channel that opens before anything is written.</summary>
    public static Turn Welcome(Draft draft)
    {
        draft.Say("welcome");
        draft.Break();
        draft.Say("welcome-question");
        draft.Offer("welcome-choices");
        draft.State = draft.State with { Introduced = true };
        return draft.Finish(Safety.Danger.None, Intent.Greet, []);
    }

    /// <summary>Danger first; that this is a computer is said after it.</summary>
    public Turn Danger(Draft draft, Danger danger)
    {
        _danger.Answer(draft, danger);
        Introduce(draft);
        return draft.Finish(danger, Intent.Unknown, []);
    }

    public Turn Answer(Draft draft, Meaning meaning, Danger danger, Choice? choice)
    {
        if (draft.State.Pending == Pending.DangerCheck && meaning.Intent is Intent.Yes or Intent.No)
            return AfterCheck(draft, meaning.Intent);
        Introduce(draft);
        _danger.CheckIn(draft);
        var before = draft.State;
        draft.State = Remembering.After(before, meaning, Terms(meaning));
        if (danger.Denied) _danger.Denied(draft);
        var effects = Route(draft, before, meaning, danger, choice);
        return draft.Finish(danger, meaning.Intent, effects);
    }

    private IReadOnlyList<Effect> Route(Draft draft, ConversationState before, Meaning meaning, Danger danger, Choice? choice)
    {
        if (meaning.Language != "nl")
        {
            draft.Say(_basis.Phrases.Has("language-" + meaning.Language) ? "language-" + meaning.Language : "language-other");
            return [];
        }

        if (choice is { Action: "ask-place" or "ask-need" or "ask-day" or "begin" or "own-support" })
        {
            Asked(draft, choice.Action, meaning);
            return [];
        }

        if (danger.Kind == DangerKind.Distress)
        {
            Heavy(draft);
            return [];
        }

        return Talk(draft, before, meaning);
    }

    private IReadOnlyList<Effect> Talk(Draft draft, ConversationState before, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Stop or Intent.Forget or Intent.Restart or Intent.Start:
                return Reset(draft, meaning.Intent);
            case Intent.Person:
                _person.Answer(draft);
                return [];
            case Intent.Advice:
                _advice.Answer(draft, meaning);
                return [];
            case Intent.Choose when meaning.Ordinal is { } n && before.Shown.Count > 0:
                _detail.Choose(draft, n);
                return [];
            case Intent.Details when before.Shown.Count > 0:
                _detail.Answer(draft, meaning);
                return [];
            case Intent.More:
                _find.More(draft);
                return [];
            case Intent.Back when before.Shown.Count > 0:
                draft.Say("back");
                draft.State = draft.State with { EverShown = [] };
                Offer(draft, meaning);
                return [];
            default:
                if (!Pendings(draft, before, meaning) && !_talk.Answer(draft, meaning.Intent)) Need(draft, before, meaning);
                return [];
        }
    }

    /// <summary>Yes, no and "I don't know" mean what was asked just before.</summary>
    private bool Pendings(Draft draft, ConversationState before, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Yes when before.Pending is Pending.MoreHelp && before.EverShown.Count == 0:
                Offer(draft, meaning);
                return true;
            case Intent.Yes when before.Pending is Pending.MoreHelp:
                _find.More(draft);
                return true;
            case Intent.Yes:
                draft.Say("yes-what");
                draft.Offer("scope-choices");
                return true;
            case Intent.No:
                draft.Say("no-problem");
                draft.Offer("scope-choices");
                return true;
            case Intent.DontKnow:
                draft.Say("dont-know");
                draft.State = draft.State with { AskedNeed = true, Themes = draft.State.Themes.Count > 0 ? draft.State.Themes : ["koffie-inloop"] };
                Offer(draft, meaning);
                return true;
            default:
                return false;
        }
    }

    private void Need(Draft draft, ConversationState before, Meaning meaning)
    {
        if (_place.Answer(draft, before, meaning)) return;
        if (before.WantsPerson && meaning.Places.Count > 0)
        {
            draft.State = draft.State with { WantsPerson = false };
            _person.Answer(draft);
            return;
        }

        if (Says(meaning)) Offer(draft, meaning);
        else NotUnderstood(draft, meaning);
    }

    private void Offer(Draft draft, Meaning meaning)
    {
        draft.State = draft.State with { Pending = Pending.None, NotUnderstood = 0 };
        if (draft.ForProfessional) _professional.Answer(draft);
        else _find.Answer(draft, meaning);
    }

    private void Asked(Draft draft, string action, Meaning meaning)
    {
        switch (action)
        {
            case "ask-place":
                draft.State = draft.State with { Place = null, Municipality = null };
                FindAnswer.AskPlace(draft);
                break;
            case "ask-need":
                draft.Say("ask-need");
                draft.Offer(draft.ForProfessional ? "need-choices-professional" : "need-choices");
                draft.State = draft.State with { Pending = Pending.Need, Themes = [], Terms = [], EverShown = [] };
                break;
            case "ask-day":
                draft.Say("ask-day");
                draft.Offer("day-choices");
                break;
            case "begin":
                _advice.Answer(draft, meaning, "begin");
                break;
            default:
                draft.Say("own-support");
                Offer(draft, meaning);
                break;
        }
    }

    /// <summary>Heavy but no danger: somebody who listens, and real help when it is known where.</summary>
    private void Heavy(Draft draft)
    {
        _person.Answer(draft, "distress");
        draft.Offer("danger-choices");
    }

    private void NotUnderstood(Draft draft, Meaning meaning)
    {
        var times = draft.State.NotUnderstood + 1;
        draft.State = draft.State with { NotUnderstood = times };
        if (times > 1)
        {
            _person.Answer(draft, "not-understood-again");
            return;
        }

        draft.Say(meaning.SearchWords.Count == 0 && draft.State.Turns == 0 ? "empty" : "not-understood");
        draft.Offer("scope-choices");
        draft.State = draft.State with { Pending = Pending.WhichReading };
    }

    private IReadOnlyList<Effect> Reset(Draft draft, Intent intent)
    {
        _talk.Answer(draft, intent);
        var said = draft.State;
        draft.State = ConversationState.New with { Introduced = true, OptedOut = intent == Intent.Stop && draft.Channel != Channel.Web };
        if (intent is Intent.Stop && draft.Channel == Channel.Web) draft.State = said;
        return intent switch
        {
            Intent.Forget => [Effect.Forget],
            Intent.Stop when draft.Channel != Channel.Web => [Effect.OptOut],
            Intent.Start => [Effect.OptIn],
            _ => [],
        };
    }

    private Turn AfterCheck(Draft draft, Intent intent)
    {
        draft.State = draft.State with { Pending = Pending.None };
        if (intent == Intent.Yes)
        {
            _danger.Confirmed(draft);
            return draft.Finish(new(DangerKind.Suicide, Perspective.First, false, "confirmed"), intent, []);
        }

        _danger.Denied(draft);
        _person.Answer(draft, "distress");
        return draft.Finish(Safety.Danger.None, intent, []);
    }

    private void Introduce(Draft draft)
    {
        if (draft.State.Introduced) return;
        draft.Break();
        draft.Say("introduction", ("days", _settings.RetentionDays.ToString(CultureInfo.InvariantCulture)));
        draft.Break();
        draft.State = draft.State with { Introduced = true };
    }

    /// <summary>Only words the catalog itself knows are remembered.</summary>
    private IReadOnlyList<string> Terms(Meaning meaning) => [.. meaning.SearchWords.Where(_basis.IsInCatalog)];

    private static bool Says(Meaning meaning) =>
        meaning.Intent is Intent.Find or Intent.Narrow or Intent.Referral || meaning.Places.Count > 0 || meaning.Themes.Count > 0 || meaning.NearMe
        || meaning.AtHome || meaning.Feeling is not null || meaning.MaxCost is not null || meaning.Cheaper || meaning.Nearer || !meaning.When.IsAny
        || meaning.NotThemes.Count > 0 || meaning.Role != Role.Unknown;
}
