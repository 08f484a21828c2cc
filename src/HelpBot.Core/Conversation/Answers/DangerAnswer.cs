using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>The fixed, reviewed reply to danger, before anything else; after it, help goes on.</summary>
internal sealed class DangerAnswer(Basis basis)
{
    public void Answer(Draft draft, Danger danger)
    {
        var state = draft.State;
        var perspective = PerspectiveOf(state, danger);
        var sms = draft.Channel == Channel.Sms;
        // A question that got no plain answer is not asked again: who goes on like this gets the reply itself.
        if (danger.Unsure && state.Pending != Pending.DangerCheck)
        {
            draft.QuickExit = danger.Kind == DangerKind.Violence;
            draft.SayText(basis.DangerReplies.Text(danger.Kind, perspective, sms, SafetyReplyForm.Gentle));
            draft.Offer("danger-check-choices");
            draft.State = state with { Pending = Pending.DangerCheck };
            return;
        }

        var form = state.LastDanger == danger.Kind && state.DangerSaid % 2 == 1 ? SafetyReplyForm.Again : SafetyReplyForm.First;
        draft.SayText(basis.DangerReplies.Text(danger.Kind, perspective, sms, form));
        // "Ik wil hem niet aangeven": that need not be, and is said before anything else is asked.
        if (danger.Kind == DangerKind.Violence && form == SafetyReplyForm.Again && WantsNoReport(draft)) draft.Say("danger-no-report", ("name", basis.NameOf(LineFor(danger.Kind)!)!));
        draft.IsAboutShown = true;
        if (draft.Channel == Channel.Web && LineFor(danger.Kind) is { } line) draft.Show([Finder.Plain(line, RecordKind.Helpline)]);
        draft.QuickExit = danger.Kind == DangerKind.Violence;
        draft.Offer(danger.Kind == DangerKind.Violence ? "danger-choices-violence" : "danger-choices");
        draft.State = draft.State with { Pending = Pending.None, DangerSaid = state.LastDanger == danger.Kind ? state.DangerSaid + 1 : 1 };
    }

    /// <param name="kind">None when it was denied unasked.</param>
    public void Denied(Draft draft, DangerKind kind = DangerKind.None) =>
        draft.SayText(basis.DangerReplies.Text(kind, PerspectiveOf(draft.State, Danger.None), draft.Channel == Channel.Sms, SafetyReplyForm.Denied));

    /// <summary>What follows the gentle question, "Denkt u aan de dood?" or the like.</summary>
    /// <param name="goOn">Answers what else was asked; called when there is no danger.</param>
    public Turn AfterCheck(Draft draft, Intent intent, Action<Draft> goOn)
    {
        draft.State = draft.State with { Pending = Pending.None };
        var kind = draft.State.LastDanger >= DangerKind.Violence ? draft.State.LastDanger : DangerKind.Suicide;
        if (intent != Intent.No)
        {
            Danger confirmed = new(kind, PerspectiveOf(draft.State, Danger.None), false, "confirmed");
            Answer(draft, confirmed);
            return draft.Finish(confirmed, intent, []);
        }

        Denied(draft, kind);
        if (kind != DangerKind.Emergency) draft.Show([Finder.Plain(PersonAnswer.ListeningLine, RecordKind.Helpline)]);
        draft.Offer("human-choices");
        goOn(draft);
        return draft.Finish(Danger.None, intent, []);
    }

    /// <summary>Only a clear no closes the question; silence in other words keeps 113 in sight.</summary>
    public static bool IsAnswerToCheck(Intent intent) =>
        intent is Intent.Yes or Intent.No or Intent.DontKnow or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk;

    /// <summary>Just after danger, words that are not understood or lie outside the task still belong to it.</summary>
    public static bool Goes(ConversationState before, Meaning meaning) =>
        before.SinceDanger is <= 2 && before.LastDanger >= DangerKind.Violence && meaning.Places.Count == 0 && !IsOfOffers(before, meaning)
        && ((before.SinceDanger == 0 && meaning.FollowUps.Contains(FollowUp.WhoCalls) && before.Role != Role.Resident)
            || meaning.AdviceTopic is "anonymous"
            || (before.SinceDanger == 0 && meaning is { Intent: Intent.Find, Subject: null, Relieved: false } && meaning.Themes.All(t => t == ThemeIds.Lonely) && IsOfTheDanger(before, meaning))
            || meaning.Intent is Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.DontKnow or Intent.Yes or Intent.Advice || (meaning.Intent is Intent.Details or Intent.WhatCanYouDo && meaning.Named.All(IsLine) && (before.Shown.All(IsLine) || IsOfCall(before, meaning))));

    /// <summary>No wish: "ik wil hem niet aangeven" wishes for nothing that is found in a list, and who asks at work what can be done, asks it about the danger.</summary>
    private static bool IsOfTheDanger(ConversationState before, Meaning meaning) =>
        before.Role == Role.Professional ? !meaning.Wishes
        : meaning is { AsksAnything: false, When.IsAny: true } && (!meaning.Wishes || meaning is { Themes.Count: 0, Asks: false });

    /// <summary>"Kost dat bellen mij geld", "hoort hij het als ik dat nummer bel": of the line that was given in the reply before this, whatever was shown earlier.</summary>
    private static bool IsOfCall(ConversationState before, Meaning meaning) =>
        before.SinceDanger == 0 && (meaning.FollowUps.Any(f => f is FollowUp.Unheard or FollowUp.WhoCalls or FollowUp.Number or FollowUp.Phone or FollowUp.AskOutright or FollowUp.Chat) || meaning.SearchWords.Any(w => w.StartsWith("bel", StringComparison.Ordinal) || w is "nummer" or "lijn"));

    /// <summary>Something to do is wished for, or asked of what was shown: life goes on, and so does the answer.</summary>
    private static bool IsOfOffers(ConversationState before, Meaning meaning) =>
        (before.Municipality is not null && meaning.Themes.Any(t => t is ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies or ThemeIds.Visitor))
        || (before.SinceDanger > 0 && before.Shown.Count > 0 && meaning.Intent != Intent.Advice && meaning.FollowUps.Any(f => f is FollowUp.Cost or FollowUp.Time or FollowUp.Route or FollowUp.Registration or FollowUp.Unlisted or FollowUp.Accessibility or FollowUp.Transport));

    /// <summary>"Gelukkig, hij deed net open": nobody has to come any more.</summary>
    public static bool IsOver(ConversationState before, Meaning meaning) => meaning.Relieved && before is { LastDanger: DangerKind.Emergency, SinceDanger: <= 3 };

    /// <summary>"Ze heeft met de huisarts gesproken, ik adem weer": that is heard, the line stays named, and nothing is sold.</summary>
    /// <returns>False when it is no relief after such danger, or something is sought as well.</returns>
    public bool Eases(Draft draft, Meaning meaning)
    {
        var state = draft.State;
        if (!meaning.Relieved || meaning is not { Asks: false, Wishes: false } || state is not { SinceDanger: <= 3, LastDanger: DangerKind.Suicide or DangerKind.Violence, Role: not Role.Professional }) return false;
        draft.Say("eased", ("name", basis.NameOf(LineFor(state.LastDanger)!)!));
        draft.State = state with { CheckedIn = true, Pending = Pending.None };
        draft.Offer("human-choices");
        return true;
    }

    private bool WantsNoReport(Draft draft)
    {
        var words = Language.Tokeniser.Tokens(Language.Normaliser.Fold(draft.Asked)).Select(t => t.Text).ToList();
        return words.Exists(w => basis.Reader.Lists.Has(WordList.Charging, w)) && words.Exists(w => w is "niet" or "nie" or "geen" or "bang" or "durf");
    }

    private static bool IsLine(string id) => id is "112" or "113" or "veilig-thuis";

    /// <summary>What is asked about the reply that was given: whether to ask outright, how to call unheard, which steps; else the same doors in other words.</summary>
    public void GoOn(Draft draft, Meaning meaning)
    {
        var kind = draft.State.LastDanger;
        if (LineFor(kind) is { } line && basis.Lookup.Helpline(line) is { } helpline && (Asked(draft.State, meaning) ?? (AsksPrice(meaning) && helpline.Cost is not null ? "line-cost" : null)) is { } text)
        {
            draft.Say(text, ("name", helpline.Name), ("value", text == "line-cost" ? helpline.Cost! : helpline.Chat ?? helpline.Phone!.Display));
            draft.Offer(kind == DangerKind.Violence ? "danger-choices-violence" : "danger-choices");
            return;
        }

        draft.SayText(basis.DangerReplies.Text(kind, PerspectiveOf(draft.State, Danger.None), draft.Channel == Channel.Sms, SafetyReplyForm.Again));
        draft.State = draft.State with { DangerSaid = draft.State.DangerSaid + 1 };
        draft.Offer(kind == DangerKind.Violence ? "danger-choices-violence" : "danger-choices");
    }

    private static bool AsksPrice(Meaning meaning) => meaning.Detail == Detail.Cost || meaning.FollowUps.Contains(FollowUp.Cost);

    /// <summary>The emergency number has no chat to write to unheard.</summary>
    private static string? Asked(ConversationState state, Meaning meaning) =>
        state.LastDanger == DangerKind.Suicide && state.Role != Role.Resident && (meaning.FollowUps.Contains(FollowUp.AskOutright) || meaning.SearchWords.Contains("erger")) ? "ask-outright"
        : state.LastDanger == DangerKind.Violence && meaning.FollowUps.Contains(FollowUp.Doubts) ? "danger-doubts"
        : state.Role != Role.Resident && meaning.FollowUps.Contains(FollowUp.WhoCalls) ? "danger-who-calls"
        : state.LastDanger != DangerKind.Emergency && meaning.FollowUps.Contains(FollowUp.Unheard) ? "call-unheard"
        : state is { LastDanger: DangerKind.Violence, Role: Role.Professional } && meaning.FollowUps.Contains(FollowUp.Steps) ? "danger-steps" : null;

    /// <summary>A place is asked just after danger: who listens now, before that.</summary>
    public static void Beside(Draft draft)
    {
        if (draft.State is not { SinceDanger: <= 1, LastDanger: >= DangerKind.Violence, Role: not Role.Professional } || draft.TimesSaid("talk-now") > 0) return;
        draft.Say("talk-now");
        draft.Show([Finder.Plain(draft.State.LastDanger == DangerKind.Violence ? LineFor(DangerKind.Violence)! : PersonAnswer.ListeningLine, RecordKind.Helpline)]);
    }

    /// <summary>Asks once, a few turns after a danger reply, how it is now.</summary>
    public void CheckIn(Draft draft)
    {
        var state = draft.State;
        if (state.SinceDanger is not 1 || state.LastDanger < DangerKind.Violence || state.CheckedIn) return;
        draft.SayText(basis.DangerReplies.Text(DangerKind.None, PerspectiveOf(state, Danger.None), draft.Channel == Channel.Sms, SafetyReplyForm.CheckIn));
        draft.Break();
        draft.State = draft.State with { CheckedIn = true };
    }

    /// <summary>Whose danger it is; where the message itself tells of none, as it was before.</summary>
    private static Perspective PerspectiveOf(ConversationState state, Danger danger) =>
        state.Role == Role.Professional ? Perspective.Professional
        : danger.Kind == DangerKind.None && state is { Role: Role.Family, For: ForWhom.Other } ? Perspective.Third : danger.Perspective;

    /// <summary>Id of the line a kind of danger leads with; null when it leads to the own doctor.</summary>
    public static string? LineFor(DangerKind kind) => kind switch
    {
        DangerKind.Emergency => "112",
        DangerKind.Suicide => "113",
        DangerKind.Violence => "veilig-thuis",
        _ => null,
    };
}
