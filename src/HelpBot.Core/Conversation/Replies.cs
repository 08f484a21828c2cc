using System.Globalization;
using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Gives each message to the answer that fits it. Immutable; thread-safe.</summary>
internal sealed class Replies
{
    private readonly Basis _basis;
    private readonly DialogueSettings _settings;
    private readonly FindAnswer _find;
    private readonly RoleReplies _roles;
    private readonly PersonAnswer _person;
    private readonly AdviceAnswer _advice;
    private readonly DetailAnswer _detail;
    private readonly DangerAnswer _danger;
    private readonly TalkAnswer _talk;
    private readonly PlaceAnswer _place;
    private readonly QuestionAnswer _question;
    private readonly ResetAnswer _reset;

    public Replies(Basis basis, DialogueSettings settings)
    {
        var finder = new Finder(basis);
        (_basis, _settings) = (basis, settings);
        _find = new(basis, finder);
        _person = new(finder);
        _advice = new(basis, _person);
        _detail = new(basis);
        _roles = new(basis, finder, _find, _detail, _advice, _person);
        _danger = new(basis);
        _talk = new(settings);
        _place = new(basis, finder);
        _question = new(_person);
        _reset = new(_talk);
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
        if (danger is { Kind: DangerKind.Neglect, Unsure: false, Perspective: Perspective.First } && draft.State.Role == Role.Family) _roles.Exhausted(draft);
        Introduce(draft);
        return draft.Finish(danger, Intent.Unknown, []);
    }

    public Turn Answer(Draft draft, Meaning meaning, Danger danger, Choice? choice)
    {
        if (draft.State.Pending == Pending.DangerCheck && DangerAnswer.IsAnswerToCheck(meaning.Intent)) return _danger.AfterCheck(draft, meaning.Intent, _roles.GoOn);
        Introduce(draft);
        var before = draft.State;
        if (IsAnswer(before, meaning)) meaning = meaning with { Intent = Intent.Find };
        if (meaning.Intent != Intent.Person) _danger.CheckIn(draft);
        draft.State = Remembering.After(draft.State, meaning, Terms(meaning));
        if (danger.Denied) _danger.Denied(draft);
        if (DangerAnswer.Goes(before, meaning))
        {
            if (before.DangerSaid > 1) Heavy(draft);
            else _danger.GoOn(draft);
            return draft.Finish(Safety.Danger.None, meaning.Intent, []);
        }

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

        if (meaning is { Intent: Intent.Find, For: ForWhom.Self, Themes.Count: 0, Places.Count: 0, Declines: false } && (meaning.SaysForSelf || meaning.TellsOwnState) && before is { Role: Role.Family, For: ForWhom.Other })
        {
            if (before.OwnMunicipality is not null && meaning.SaysForSelf) Offer(draft, meaning);
            else _roles.OwnSupport(draft);
            return [];
        }

        if (danger.Kind == DangerKind.Distress)
        {
            Heavy(draft);
            return [];
        }

        if (_roles.Answer(draft, before, meaning)) return [];
        return Talk(draft, before, meaning);
    }

    private IReadOnlyList<Effect> Talk(Draft draft, ConversationState before, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Stop or Intent.Forget or Intent.Restart or Intent.Start:
                return _reset.Answer(draft, meaning.Intent);
            case Intent.Person:
                _person.Answer(draft, named: Named(draft, meaning));
                return [];
            case Intent.Find when meaning is { Places.Count: > 0, Themes.Count: 0 } && before is { SinceDanger: <= 3, LastDanger: >= DangerKind.Violence } && before.Themes.Count == 0:
                _person.Answer(draft);
                return [];
            case Intent.Advice:
                _advice.Answer(draft, meaning);
                return [];
            case Intent.Choose when meaning.Ordinal is { } n && before.Shown.Count > 0:
                _detail.Choose(draft, n);
                if (draft.ForProfessional) draft.Offer("overview-choices");
                return [];
            case Intent.Details when before.Shown.Count > 0:
                _detail.Answer(draft, meaning);
                return [];
            case Intent.More:
                if (!_roles.More(draft, meaning)) _find.More(draft);
                return [];
            case Intent.Back when before.Shown.Count > 0:
                draft.Say("back");
                draft.State = draft.State with { EverShown = [] };
                Offer(draft, meaning);
                return [];
            default:
                if (Pendings(draft, before, meaning)) return [];
                if (!_talk.Answer(draft, meaning.Intent)) Need(draft, before, meaning);
                return [];
        }
    }

    /// <summary>Yes, no and "I don't know" mean what was asked just before.</summary>
    private bool Pendings(Draft draft, ConversationState before, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Yes when before.Pending == Pending.Search || (before.Pending == Pending.MoreHelp && before.EverShown.Count == 0):
                draft.State = draft.State with { EverShown = [] };
                Offer(draft, meaning);
                return true;
            case Intent.Yes when before.Pending == Pending.MoreHelp:
                _detail.Choose(draft, before.Shown.Count == 1 ? 1 : 0);
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
                Encourage(draft, meaning);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Maakt niet uit" and "ik durf niet": one small step, without asking further than the place.</summary>
    private void Encourage(Draft draft, Meaning meaning)
    {
        if (meaning.Feeling is { } feeling && _basis.Phrases.Has("feeling-" + feeling))
        {
            draft.Say("feeling-" + feeling);
            draft.Say("first-step");
        }
        else
        {
            draft.Say("dont-know");
        }

        draft.State = draft.State with { AskedNeed = true, Themes = draft.State.Themes.Count > 0 ? draft.State.Themes : ["koffie-inloop"] };
        Offer(draft, meaning, acknowledge: false);
    }

    /// <summary>A place where the place was asked, and a place with somebody's situation, is an answer, whatever else it looks like.</summary>
    private static bool IsAnswer(ConversationState before, Meaning meaning) =>
        meaning.Places.Count > 0 && (before.Pending == Pending.Place || meaning.Role != Role.Unknown)
        && meaning.Intent is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown or Intent.Greet;

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
        else _question.NotUnderstood(draft, meaning);
    }

    private void Offer(Draft draft, Meaning meaning, bool acknowledge = true)
    {
        var before = draft.State;
        draft.State = before with { Pending = Pending.None, NotUnderstood = 0 };
        if (meaning.Cheaper && before.Shown.Count > 0)
        {
            _find.Better(draft, "no-cheaper", finder => finder.Cheaper(before, draft.LocalNow, Limit(draft)));
            return;
        }

        if (meaning.Nearer && before.Shown.Count > 0)
        {
            _find.Better(draft, "no-nearer", finder => finder.Nearer(before, draft.LocalNow, Limit(draft)));
            return;
        }

        if (!_roles.Offer(draft, meaning, acknowledge)) _find.Answer(draft, meaning, acknowledge);
    }

    private static int Limit(Draft draft) => draft.Channel == Channel.Sms ? 2 : 3;

    private void Asked(Draft draft, string action, Meaning meaning)
    {
        switch (action)
        {
            case "ask-place":
                draft.State = draft.State with { Place = null, Municipality = null };
                QuestionAnswer.AskPlace(draft);
                break;
            case "ask-need":
                QuestionAnswer.AskNeed(draft);
                break;
            case "ask-day":
                QuestionAnswer.AskDay(draft);
                break;
            case "begin":
                _advice.Answer(draft, meaning, "begin");
                break;
            default:
                _roles.OwnSupport(draft);
                break;
        }
    }

    /// <summary>Heavy but no danger: somebody who listens, and real help when it is known where.</summary>
    private void Heavy(Draft draft)
    {
        _person.Answer(draft, "distress");
        draft.Offer("danger-choices");
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

    /// <summary>The line or partner whose very name was said: "het nummer van Veilig Thuis".</summary>
    private Hit? Named(Draft draft, Meaning meaning)
    {
        if (meaning.SearchWords.Count == 0) return null;
        var query = new Query { Words = string.Join(' ', meaning.SearchWords), Municipality = draft.State.Municipality, Kinds = [RecordKind.Helpline, RecordKind.Organisation, RecordKind.Partner], Top = 1 };
        return _basis.Index.Search(query, draft.LocalNow).Hits.FirstOrDefault(ScoreParts.IsNamed);
    }

    private static bool Says(Meaning meaning) =>
        meaning.Intent is Intent.Find or Intent.Narrow or Intent.Referral || meaning.Places.Count > 0 || meaning.Themes.Count > 0 || meaning.NearMe
        || meaning.AtHome || meaning.Feeling is not null || meaning.MaxCost is not null || meaning.Cheaper || meaning.Nearer || !meaning.When.IsAny
        || meaning.NotThemes.Count > 0 || meaning.Role != Role.Unknown;
}
