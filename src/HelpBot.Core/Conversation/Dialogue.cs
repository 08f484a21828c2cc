using System.Globalization;
using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>
/// What to say: a pure function of what is remembered, the message and the time. The same three give the same answer. Immutable; thread-safe.
/// </summary>
public sealed class Dialogue(Basis basis, DialogueSettings settings)
{
    /// <summary>More of a message is not read, except for danger.</summary>
    public const int MaxLength = 2000;

    private readonly Replies _u = new(basis, settings);
    private readonly Lazy<Replies> _je = new(() => new(basis.InJe, settings));

    public Basis Basis => basis;

    /// <summary>Answers one message. Accepts any string; never throws for what a person sent.</summary>
    public Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        var localNow = DutchTime.ToLocal(now);
        var inJe = (state.Address ?? settings.Address) == FormOfAddress.Je;
        var replies = inJe ? _je.Value : _u;
        var draft = new Draft(inJe ? basis.InJe : basis, state, message.Channel, localNow, settings) { Asked = message.Text.Length > MaxLength ? message.Text[..MaxLength] : message.Text };
        if (message.IsStart) return Replies.Welcome(draft);
        if (message.Attachment != Attachment.None && string.IsNullOrWhiteSpace(message.Text))
            return state.OptedOut ? Silence(state, Intent.Unknown) : replies.Attachment(draft, message.Attachment);

        var text = draft.Asked;
        var choice = Picked(state, text);
        var danger = choice is null ? basis.Danger.Read(message.Text) : Danger.None;
        if (IsAnswered(state, danger) || (danger.Kind > DangerKind.Distress && (danger.Unsure || state.DangerSaid > 0) && Turning.Orders.Begins(basis, text, localNow))) danger = Danger.None;
        if (danger.Kind > DangerKind.Distress || danger.Unsure)
        {
            var heard = basis.Reader.Read(text, localNow, state.IsUnderWay);
            // Who is in danger now seeks nothing else, and words like "geld", "zorg" and "eet niet" tell of the harm.
            if (danger.Kind is DangerKind.Violence or DangerKind.Emergency || (danger is { Kind: DangerKind.Neglect, Perspective: Perspective.Third } && heard is { Themes: [Knowledge.ThemeIds.Meal], Wishes: false, Asks: false })) heard = heard with { Themes = [] };
            // When it happened is no day on which something is sought.
            heard = heard with { When = Language.WantedTime.Any };
            // Who is hurt by a neighbour writes of himself, and seeks nothing for the neighbour.
            if (danger is { Perspective: Perspective.First, Kind: DangerKind.Violence } && state.Role is Role.Unknown or Role.Resident && heard.Role == Role.Family && IsOwn(text)) heard = heard with { Role = Role.Resident, For = ForWhom.Self, Kin = null };
            // A daughter who cannot go on ("ik doe dit al zes jaar alleen") is still the daughter.
            if (danger.Kind == DangerKind.Neglect && state.Role == Role.Family && heard.Role == Role.Resident) heard = heard with { Role = Role.Unknown, For = ForWhom.Unknown };
            if (danger.Perspective == Perspective.Third && heard.Role is Role.Unknown or Role.Resident && state.Role is not Role.Professional) heard = heard with { Role = Role.Family, For = ForWhom.Other };
            draft.State = PlaceAnswer.Noted(Remembering.After(state, heard with { Intent = Intent.Find }, []), heard);
            return replies.Danger(draft, danger);
        }

        var meaning = choice is null ? basis.Reader.Read(text, localNow, state.IsUnderWay, Situated.Of(state, id => basis.Lookup.Partner(id)?.Door is not null)) : ChoiceMeaning.Of(choice, state);
        if (CarrierWords.Read(text, message.Channel, state.OptedOut) is { } order)
        {
            meaning = new() { Intent = order };
            // Who asks what this is, is told from the beginning.
            if (order == Intent.WhatCanYouDo) draft.State = draft.State with { Introduced = false };
        }

        if (state.OptedOut && meaning.Intent != Intent.Start) return Silence(state, meaning.Intent);
        if (meaning.Intent == Intent.More && state.Rest.Length > 0) return Replies.Rest(draft);
        meaning = meaning with { When = LoneMessage.OnAnySuchDay(meaning.When, text) };
        return replies.Answer(draft, meaning, danger, choice, text);
    }

    /// <summary>A doubt about the very danger that was just answered in full: "komt hij dat te weten?" is a question about that answer. Who wants to die and is worn out, is not told once more to see a doctor about himself.</summary>
    private static bool IsAnswered(ConversationState state, Danger danger) =>
        (danger.Kind == DangerKind.Neglect && state is { LastDanger: DangerKind.Suicide, SinceDanger: 0 })
        || danger.Unsure && danger.Kind == state.LastDanger && state is { SinceDanger: <= 1, DangerSaid: > 0, Pending: not Pending.DangerCheck };

    /// <summary>"Hij slaat me", "mijn zoon pakt mijn pinpas": it is done to who writes.</summary>
    private static bool IsOwn(string text)
    {
        var words = Language.Tokeniser.Tokens(text).Select(t => t.Text).ToList();
        return words.Exists(w => w is "mij" or "me") || Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i - 1] is "mijn" or "mn" && words[i] is "pinpas" or "bankpas" or "pasje" or "geld" or "rekening" or "bankrekening" or "pensioen" or "aow" or "telefoon" or "sleutels" or "spullen" or "uitkering" or "huissleutel");
    }

    /// <summary>A number or a label that was offered; null when the message is something else.</summary>
    private Choice? Picked(ConversationState state, string text)
    {
        var said = text.Trim().TrimEnd('.', '!');
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100)
        {
            if (number <= state.Numbered) return new("", ChoiceMeaning.Offer, number.ToString(CultureInfo.InvariantCulture));
            var at = number - state.Numbered - 1;
            if (at >= state.Choices.Count) return null;
            said = state.Choices[at];
        }

        if (basis.Phrases.AllChoices.GetValueOrDefault(said.ToLowerInvariant()) is { Action.Length: > 0 } known) return known;
        var named = state.Shown.Select(basis.NameOf).ToList().IndexOf(said);
        return named < 0 || !state.Choices.Contains(said) ? null : new("", ChoiceMeaning.Offer, (named + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Who opted out hears nothing; what is asked to be forgotten is forgotten all the same.</summary>
    private static Turn Silence(ConversationState state, Intent intent) =>
        new(state, new([], [], new(DangerKind.None, state.Role, intent, [], null, [])), intent == Intent.Forget ? [Effect.Forget] : []);
}
