using System.Globalization;
using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Conversation.Turning;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using Choice = HelpBot.Core.Conversation.Wording.Choice;

namespace HelpBot.Core.Conversation;

/// <summary>The order in which a message is taken: danger, who this is, what to remember, and then its answer. Immutable; thread-safe.</summary>
internal sealed class Replies(Basis basis, DialogueSettings settings)
{
    private readonly DangerAnswer _danger = new(basis);
    private readonly LineQuestion _line = new(basis);
    private readonly Pointing _pointing = new(basis);
    private readonly FollowUps _followUps = new(basis);
    private readonly NextWish _next = new(basis);
    private readonly AskedByName _named = new(basis, new(basis));
    private readonly NamedFirst _namedFirst = new(basis, new(basis));
    private readonly Routes _routes = new(basis, settings);
    private readonly Refusals _refusals = new(basis, new(basis));

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

    /// <summary>What did not fit the last message. Its offers and choices are still those.</summary>
    public static Turn Rest(Draft draft)
    {
        draft.IsAboutShown = true;
        draft.SayText(draft.State.Rest);
        draft.Offer(draft.State.Choices);
        return draft.Finish(Safety.Danger.None, Intent.More, []);
    }

    /// <summary>What cannot be heard or seen here: that is said kindly, and words are asked for.</summary>
    public Turn Attachment(Draft draft, Attachment attachment)
    {
        Introduce(draft);
        draft.Say(attachment switch { Conversation.Attachment.Voice => "voice-note", Conversation.Attachment.Picture => "picture", _ => "attachment" });
        return draft.Finish(Safety.Danger.None, Intent.Unknown, []);
    }

    /// <summary>Danger first; that this is a computer is said after it.</summary>
    public Turn Danger(Draft draft, Danger danger)
    {
        _danger.Answer(draft, danger);
        if (danger is { Kind: DangerKind.Neglect, Unsure: false }) BesideNeglect(draft, danger.Perspective);
        Introduce(draft);
        return draft.Finish(danger, Intent.Unknown, []);
    }

    /// <summary>The doctor first; what was asked for beside it is answered in the same breath.</summary>
    private void BesideNeglect(Draft draft, Perspective whose)
    {
        draft.IsAboutShown = false;
        if (whose == Perspective.First && draft.State.Role == Role.Family) _routes.Roles.Exhausted(draft);
        else if (draft.State.Role is Role.Family or Role.Professional && draft.Channel != Channel.Sms) _routes.Roles.GoOn(draft);
        else _routes.Door(draft);
    }

    public Turn Answer(Draft draft, Meaning meaning, Danger danger, Choice? choice, string text)
    {
        if (draft.State.Pending == Pending.DangerCheck && DangerAnswer.IsAnswerToCheck(meaning.Intent)) return _danger.AfterCheck(draft, meaning.Intent, _routes.Roles.GoOn);
        Introduce(draft);
        var before = draft.State;
        meaning = InContext.Of(meaning, before);
        if (choice is null) meaning = _namedFirst.Read(before, meaning, text);
        if (choice is null && meaning.Named.Count == 0) (draft.State, meaning) = Turned(before, meaning, text, draft.LocalNow);
        before = draft.State;
        if (IsAnswer(before, meaning)) meaning = meaning with { Intent = Intent.Find };
        else if (choice is null && _pointing.AsChoice(before, meaning, draft.LocalNow) is var (chosen, list))
        {
            meaning = chosen;
            draft.State = before = before with { Shown = list, Chosen = null };
        }

        if (DangerAnswer.IsOver(before, meaning))
        {
            draft.Say("relieved");
            draft.State = before = before with { LastDanger = DangerKind.None, CheckedIn = true };
            if (meaning.TellsOfThem || meaning.Themes.Count > 0) meaning = meaning with { Intent = Intent.Find };
        }

        if (_danger.Eases(draft, meaning)) return draft.Finish(danger, meaning.Intent, []);
        if (choice is null && _line.Answer(draft, before, meaning)) return draft.Finish(Safety.Danger.None, Intent.Details, []);
        if (danger.Kind == DangerKind.None && choice is null && Weary.Is(before, meaning, text, basis.Reader.Lists)) danger = danger with { Kind = DangerKind.Distress };
        if (choice is null && Resolved.Is(before, meaning, text, basis.Reader.Lists))
        {
            draft.Say(draft.ForProfessional ? "thanks-professional" : "goes");
            return draft.Finish(Safety.Danger.None, Intent.Thanks, []);
        }

        if (meaning.Intent != Intent.Person && !DangerAnswer.Goes(before, meaning)) _danger.CheckIn(draft);
        draft.State = Remembering.After(draft.State, meaning, Terms(meaning));
        if (basis.Particulars.Conditions(meaning.SearchWords).Except(draft.State.Conditions).ToList() is { Count: > 0 } conditions) draft.State = draft.State with { Conditions = [.. draft.State.Conditions, .. conditions] };
        if (danger.Denied) _danger.Denied(draft);
        // "Nee, ik ga niks doen": heard as what it is, with somebody to talk to.
        if (before is { SinceDanger: 0, LastDanger: >= DangerKind.Violence } && meaning is { Intent: Intent.No, Themes.Count: 0, Places.Count: 0 })
        {
            if (!danger.Denied) _danger.Denied(draft, before.LastDanger);
            DangerAnswer.Beside(draft);
            draft.Offer("human-choices");
            return draft.Finish(Safety.Danger.None, meaning.Intent, []);
        }

        if (meaning.Themes.Count > 0 && before is { SinceDanger: <= 2, LastDanger: >= DangerKind.Violence } && meaning.Intent is Intent.Unknown or Intent.Yes or Intent.DontKnow && !DangerAnswer.Goes(before, meaning)) meaning = meaning with { Intent = Intent.Find };
        if (DangerAnswer.Goes(before, meaning))
        {
            var named = meaning.AdviceTopic == "anonymous" && _routes.Advise(draft, "anonymous");
            if (before.DangerSaid > 1 && !named) _routes.Heavy(draft);
            else if (before.DangerSaid <= 1 || !named) _danger.GoOn(draft, meaning);
            return draft.Finish(Safety.Danger.None, meaning.Intent, []);
        }

        if (meaning.AsksDeed && (meaning.Intent is not (Intent.Person or Intent.Details) || (meaning.Intent == Intent.Details && text.Contains(" voor m", StringComparison.OrdinalIgnoreCase))) && !draft.ForProfessional) draft.Say("cannot-do");
        var effects = _routes.Take(draft, before, meaning, danger, choice);
        return draft.Finish(danger, meaning.Intent, effects);
    }

    /// <summary>What is turned down, then what is wished next, and only then what may be asked of what was shown.</summary>
    private (ConversationState, Meaning) Turned(ConversationState before, Meaning meaning, string text, DateTime localNow)
    {
        // Read into words once, for all that look at how it is said.
        var m = Language.Utterance.Of(text);
        if (meaning.Places.Count == 0 && before.Municipality is null && Clauses.PlacesIn(basis, meaning, m, localNow) is { Count: > 0 } places) meaning = meaning with { Places = places, UnknownPlaces = [] };
        if (meaning is { Intent: Intent.Find or Intent.Unknown, Language: "nl" } && meaning.Places.Count == 0 && !meaning.Themes.Contains(Knowledge.ThemeIds.Talk) && Seeking.TalksWith(m)) meaning = meaning with { Intent = Intent.Find, Themes = [.. meaning.Themes, Knowledge.ThemeIds.Talk] };
        meaning = Following.Telling.Heard(before, meaning, m);
        meaning = Heeding.Read(before, meaning, m, basis.Reader.Lists);
        if (OwnStrain.Read(before, meaning, m, basis.Reader.Lists) is { } strained) return (before, strained);
        if (Brought.Read(before, meaning, m, basis.Reader.Lists) is { } brought) return (before, brought);
        meaning = NextWish.Visiting(before, meaning, m);
        if (Unnamed.Read(before, meaning, m) is { } unnamed) return (before, unnamed);
        meaning = Misread.Read(before, meaning, m);
        if (Orders.Read(basis, meaning, m, localNow) is { } order) return (before, meaning with { Intent = order });
        if (_refusals.Read(before, meaning, m, localNow) is { } refused) return (refused.Keep(before), refused.From(meaning, before));
        var next = _next.Read(before, meaning, m, localNow);
        if (next is { Intent: Intent.More } && Seeking.IsShut(m)) return (before, next);
        if (next is not (null or { Intent: Intent.Find or Intent.Narrow or Intent.More }) || (next is not null && next.Themes.Contains(Knowledge.ThemeIds.Caring))) return (before, next);
        var named = _named.Read(before, _followUps.Read(before, meaning, localNow), m);
        return (before, named.Named.Count > 0 ? named : next ?? Elsewhere(before, named));
    }

    /// <summary>"Mag ook Eygelshoven, welke dagen daar": a town of which nothing was shown is searched first.</summary>
    private Meaning Elsewhere(ConversationState before, Meaning meaning) =>
        before is { Role: Role.Professional, Municipality: { } town, Seen.Count: > 0 } && meaning is { Intent: Intent.Details, Places.Count: > 0, NewClient: false, Referral: ReferralQuestion.None }
        && meaning.Places.All(p => p.Place.Municipality != town && !before.Seen.Any(id => IsAt(id, p.Place))) ? meaning with { Intent = Intent.Find } : meaning;

    private bool IsAt(string id, Knowledge.Place place)
    {
        var (municipality, spot) = basis.Lookup.Activity(id) is { } activity ? (activity.Municipality, activity.Location.Place) : (basis.Lookup.Partner(id)?.Municipality, basis.Lookup.Partner(id)?.Location.Place);
        return spot == place.Name || (place.Kind == Knowledge.PlaceKind.Municipality && municipality == place.Municipality);
    }

    /// <summary>A place where the place was asked, and a place with somebody's situation, is an answer, whatever else it looks like.</summary>
    private static bool IsAnswer(ConversationState before, Meaning meaning) =>
        ((meaning.Places.Count > 0 && (before.Pending == Pending.Place || (meaning.Role != Role.Unknown && !meaning.Worldly) || meaning is { Role: Role.Professional, SaysWork: true })) || (meaning.SaysForSelf && before.OwnMunicipality is not null) || (meaning.AsksAnything && before is { Role: Role.Family, Municipality: not null }))
        && meaning.Intent is Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown or Intent.Greet
        || (meaning is { Places.Count: > 0, Reports: true, Intent: Intent.OutOfScope or Intent.Unknown })
        || (meaning is { Places.Count: > 0, Intent: Intent.No or Intent.Yes or Intent.DontKnow } && before.Municipality is not null)
        || (meaning is { Places.Count: > 0, Intent: Intent.OutOfScope or Intent.SmallTalk or Intent.Unknown, Asks: false, Worldly: false, WordCount: <= MostCorrecting } && before.Seen.Count > 0)
        || (meaning is { Places.Count: > 0, Intent: Intent.OutOfScope or Intent.SmallTalk, Refers: true, Asks: false, Worldly: false, WordCount: <= 2 * MostCorrecting } && before.Municipality is not null);

    /// <summary>"In Tegelen om precies te zijn": so few words with a place in them say where.</summary>
    private const int MostCorrecting = 7;

    private void Introduce(Draft draft)
    {
        if (draft.State.Introduced) return;
        draft.Break();
        draft.Say("introduction", ("days", settings.RetentionDays.ToString(CultureInfo.InvariantCulture)));
        if (draft.Channel == Channel.WhatsApp) draft.Say("how-to-stop");
        draft.Break();
        draft.State = draft.State with { Introduced = true };
    }

    /// <summary>Only words the catalog itself knows are remembered.</summary>
    private IReadOnlyList<string> Terms(Meaning meaning) => [.. meaning.SearchWords.Where(basis.IsInCatalog)];
}
