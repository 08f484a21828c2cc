using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;

namespace HelpBot.Core.Conversation.Following;

/// <summary>What HelpBot said just before, as far as what is remembered tells.</summary>
internal static class Situated
{
    public static Before Of(ConversationState state, Func<string, bool> isDoor) => new(SaidIn(state, isDoor), state.Role == Role.Unknown ? Role.Resident : state.Role);

    private static JustSaid SaidIn(ConversationState state, Func<string, bool> isDoor) => state switch
    {
        { SinceDanger: 0, LastDanger: >= DangerKind.Neglect } => JustSaid.Danger,
        { Pending: Pending.Place } => JustSaid.Place,
        { Pending: Pending.Need } => JustSaid.Need,
        { Role: Role.Professional, Overview.Count: > 0 } => JustSaid.Referral,
        { SinceDanger: 0, LastDanger: DangerKind.Distress } => JustSaid.Heavy,
        { Shown.Count: 0, Advised.Count: > 0 } => JustSaid.Advice,
        { Shown.Count: 0 } => JustSaid.Need,
        _ when state.Shown.All(isDoor) => JustSaid.Nothing,
        _ when state.Shown.Contains(PersonAnswer.ListeningLine) && state.Shown.Count <= 2 => JustSaid.Heavy,
        _ => JustSaid.Shown,
    };
}
