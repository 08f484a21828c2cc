using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Understanding;
using Choice = HelpBot.Core.Conversation.Wording.Choice;

namespace HelpBot.Core.Conversation;

/// <summary>Which answer fits a message that is no danger. Immutable; thread-safe.</summary>
internal sealed class Routes
{
    private readonly Basis _basis;
    private readonly FindAnswer _find;
    private readonly PersonAnswer _person;
    private readonly AdviceAnswer _advice;
    private readonly DetailAnswer _detail;
    private readonly PickAnswer _pick;
    private readonly TalkAnswer _talk;
    private readonly PlaceAnswer _place;
    private readonly QuestionAnswer _question;
    private readonly ResetAnswer _reset;
    private readonly StepAnswer _step;
    private readonly TellAnswer _tell;
    private readonly Func<string?, int, IReadOnlyList<Hit>> _doors;

    public Routes(Basis basis, DialogueSettings settings)
    {
        var finder = new Finder(basis);
        _basis = basis;
        _doors = finder.Doors;
        _find = new(basis, finder);
        _person = new(basis, finder);
        _advice = new(basis, _person);
        _detail = new(basis, new(basis));
        _pick = new(basis);
        Roles = new(basis, finder, _find, _detail, _advice, _person);
        _talk = new(settings);
        _place = new(finder, _find);
        _question = new(_person);
        _reset = new(_talk);
        _step = new(basis, finder, _person);
        _tell = new(basis);
    }

    /// <summary>What is answered otherwise because of who writes.</summary>
    public RoleReplies Roles { get; }

    public IReadOnlyList<Effect> Take(Draft draft, ConversationState before, Meaning meaning, Danger danger, Choice? choice)
    {
        if (meaning.Language != "nl")
        {
            draft.Say(_basis.Phrases.Has("language-" + meaning.Language) ? "language-" + meaning.Language : "language-other");
            return [];
        }

        draft.State = draft.State with { Asked = Detail.None };
        if (choice is { Action: "ask-place" or "ask-need" or "ask-day" or "begin" or "own-support" })
        {
            Asked(draft, choice.Action, meaning);
            return [];
        }

        if (meaning is { Intent: Intent.Find, For: ForWhom.Self, Themes.Count: 0, Places.Count: 0, Declines: false } && (meaning.SaysForSelf || meaning.TellsOwnState) && before is { Role: Role.Family, For: ForWhom.Other } && !PersonChange.OwnsUp(meaning))
        {
            if (before.OwnMunicipality is not null && meaning.SaysForSelf) Offer(draft, before, meaning);
            else Roles.OwnSupport(draft);
            return [];
        }

        if (choice is null && _detail.ArrangedBy(draft, before.Asked, meaning))
        {
            if (draft.ForProfessional) draft.Offer("overview-choices");
            return [];
        }

        // What is wished for another is answered, however hard it is for the other; of a client it is told every day.
        if (danger.Kind == DangerKind.Distress && !(draft.ForProfessional && meaning is { Places.Count: > 0, Themes.Count: > 0, Intent: Intent.Find or Intent.Referral }) && !(meaning is { For: ForWhom.Other, Places.Count: > 0, Intent: Intent.Find } && meaning.Themes.Any(t => t is ThemeIds.Volunteering or ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies)))
        {
            Heavy(draft);
            return [];
        }

        if (meaning is { Intent: Intent.Find, Named.Count: > 0 })
        {
            _detail.Tell(draft, meaning.Named);
            return [];
        }

        if (Roles.Answer(draft, before, meaning)) return [];
        if (!Telling.Is(before, meaning)) return Talk(draft, before, meaning);
        _tell.Answer(draft, meaning);
        return [];
    }

    /// <summary>The advice on a topic, once.</summary>
    /// <returns>False when it was given before.</returns>
    public bool Advise(Draft draft, string topic)
    {
        var before = draft.State.Advised.Count;
        _advice.Show(draft, topic, 3);
        draft.Break();
        return draft.State.Advised.Count > before;
    }

    /// <summary>The municipality's own door, where it is known which municipality.</summary>
    public void Door(Draft draft) => draft.Show(_doors(draft.State.Municipality, 1));

    /// <summary>Heavy but no danger: somebody who listens, and real help when it is known where.</summary>
    public void Heavy(Draft draft)
    {
        _person.Answer(draft, "distress");
        draft.Offer("danger-choices");
    }

    private IReadOnlyList<Effect> Talk(Draft draft, ConversationState before, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Stop or Intent.Forget or Intent.Restart or Intent.Start:
                return _reset.Answer(draft, meaning.Intent);
            case Intent.Person when meaning.FollowUps.Contains(FollowUp.Chat):
                _person.InWriting(draft);
                return [];
            case Intent.Person when draft.State.IsElsewhere && draft.State.Municipality is null:
                _person.Answer(draft, "person-elsewhere", Named(draft, meaning));
                return [];
            case Intent.Person:
                _person.Answer(draft, named: Named(draft, meaning), words: meaning.SearchWords);
                return [];
            case Intent.Find when meaning is { Places.Count: > 0, Themes.Count: 0, AsksAnything: false, Asks: false } && !draft.ForProfessional && before is { SinceDanger: <= 3, LastDanger: >= DangerKind.Violence } && before.Themes.Count == 0:
                _person.Answer(draft);
                return [];
            case Intent.Advice:
                _advice.Answer(draft, meaning);
                return [];
            case Intent.Choose when meaning.Ordinal is { } n && before.Shown.Count > 0:
                _detail.Choose(draft, n);
                if (draft.ForProfessional) draft.Offer("overview-choices");
                return [];
            case Intent.Choose when meaning.Ordinal is null && before.Shown.Count > 0 && meaning.Points:
                _detail.Which(draft);
                return [];
            case Intent.Details when meaning.Detail == Detail.Calling:
                PersonAnswer.Calling(draft, meaning);
                return [];
            case Intent.Details when before.Shown.Count > 0 && meaning.Named.Count == 0 && FollowUps.IsOneOf(meaning):
                Pick(draft, before, meaning);
                return [];
            case Intent.Details when before.Shown.Count > 0 && AsksIfThen(before, meaning):
                var then = meaning with { Intent = Intent.Narrow, Themes = [] };
                draft.State = Remembering.After(before, then, []);
                Offer(draft, before, then);
                return [];
            case Intent.Details when before.Shown.Count > 0 || meaning.Named.Count > 0:
                _detail.Answer(draft, meaning);
                return [];
            case Intent.More:
                if (!Roles.More(draft, meaning)) _find.More(draft);
                return [];
            case Intent.Back when before.Shown.Count > 0:
                _find.Back(draft, last: meaning.Points);
                return [];
            case Intent.Find or Intent.Unknown or Intent.Narrow or Intent.OutOfScope or Intent.No or Intent.DontKnow when meaning is { Feeling: "afraid", When.IsAny: true, Asks: false, Places.Count: 0 } && (meaning.Themes.Count == 0 || (before.Shown.Count > 0 && meaning.Themes is [ThemeIds.Lonely])) && draft.State is { Municipality: not null, Role: not Role.Professional, For: not ForWhom.Other }:
                _step.Answer(draft, meaning);
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
            case Intent.Yes when before.Pending is Pending.Search or Pending.Place || (before.Pending == Pending.MoreHelp && before.Shown.Count == 0):
                Offer(draft, before, meaning);
                return true;
            case Intent.Yes when before.Pending == Pending.MoreHelp:
                _detail.Choose(draft, before.Shown.Count == 1 ? 1 : 0);
                return true;
            case Intent.Yes:
                draft.Say("yes-what");
                draft.Offer("scope-choices");
                return true;
            case Intent.Yes or Intent.No or Intent.DontKnow when meaning.Places.Count > 0:
            case Intent.No when meaning.OneToOne:
                return false;
            case Intent.No:
                draft.Say("no-problem");
                draft.Offer("scope-choices");
                return true;
            case Intent.DontKnow when draft.ForProfessional:
                Offer(draft, before, meaning);
                return true;
            case Intent.DontKnow:
                _step.Answer(draft, meaning);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Kan dat ook op maandag": what is on then, of what was shown or beside it. Who names one of them asks it of that one.</summary>
    private bool AsksIfThen(ConversationState before, Meaning meaning) =>
        meaning is { When.IsAny: false, Ordinal: null } && meaning.Details.All(d => d is Detail.Time or Detail.Next) && before.Shown.Any(id => _basis.Lookup.Activity(id) is not null) && !_detail.IsOfOne(before, meaning);

    /// <summary>One of what was shown; where none is known to be so, what is: others, or the facts of each.</summary>
    private void Pick(Draft draft, ConversationState before, Meaning meaning)
    {
        // "Wanneer is dat de eerstvolgende keer": of each when it is next, and not which is first.
        if (meaning.FollowUps.Contains(FollowUp.Soonest) && meaning.FollowUps.Contains(FollowUp.Time) && !meaning.FollowUps.Contains(FollowUp.Which))
        {
            _detail.Answer(draft, meaning with { Detail = Detail.Next, Details = [Detail.Next] });
            return;
        }

        if (_pick.Answer(draft, meaning)) return;
        if (meaning.MaxCost is not null || !meaning.When.IsAny)
        {
            var narrow = meaning with { Intent = Intent.Narrow };
            draft.State = Remembering.After(before, narrow, []);
            Offer(draft, before, narrow);
            return;
        }

        var detail = meaning.FollowUps.Contains(FollowUp.Cheapest) ? Detail.Cost : meaning.FollowUps.Contains(FollowUp.Nearest) ? Detail.Route : Detail.Time;
        _detail.Answer(draft, meaning with { Detail = detail });
    }

    private void Need(Draft draft, ConversationState before, Meaning meaning)
    {
        if (_place.Answer(draft, before, meaning)) return;
        if (before.WantsPerson && meaning.Places.Count > 0 && meaning.Themes.Count == 0)
        {
            draft.State = draft.State with { WantsPerson = false };
            _person.Answer(draft);
            return;
        }

        if (Wishing.Says(meaning)) Offer(draft, before, meaning);
        else _question.NotUnderstood(draft, meaning);
    }

    private void Offer(Draft draft, ConversationState earlier, Meaning meaning)
    {
        var before = draft.State;
        draft.State = before with { Pending = Pending.None, NotUnderstood = 0 };
        if (meaning.Cheaper && before.Shown.Count > 0 && meaning is { When.IsAny: true, Subject: null, Places.Count: 0 } && meaning.Themes.All(t => t != ThemeIds.Money && earlier.Themes.Contains(t)))
        {
            _find.Better(draft, "no-cheaper", further => further.Cheaper(before, draft.LocalNow, draft.MostOffers), h => (double?)_basis.Lookup.Activity(h.Id)?.Fee.Euro);
            return;
        }

        if (meaning.Nearer && before.Shown.Count > 0 && meaning is { When.IsAny: true, Subject: null, Places.Count: 0 } && meaning.Themes.All(earlier.Themes.Contains))
        {
            _find.Better(draft, "no-nearer", further => further.Nearer(before, draft.LocalNow, draft.MostOffers), h => h.DistanceKm);
            return;
        }

        if (!Roles.Offer(draft, meaning, acknowledge: true)) _find.Answer(draft, meaning);
    }

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
                Roles.OwnSupport(draft);
                break;
        }
    }

    /// <summary>The line or partner whose very name was said: "het nummer van Veilig Thuis".</summary>
    private Hit? Named(Draft draft, Meaning meaning)
    {
        if (meaning.SearchWords.Count == 0) return null;
        var query = new Query { Words = string.Join(' ', meaning.SearchWords), Municipality = draft.State.Municipality, Kinds = [RecordKind.Helpline, RecordKind.Organisation, RecordKind.Partner], Top = 1 };
        return _basis.Index.Search(query, draft.LocalNow).Hits.FirstOrDefault(ScoreParts.IsNamed);
    }
}
