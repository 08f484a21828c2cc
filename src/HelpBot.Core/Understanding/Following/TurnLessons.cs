namespace HelpBot.Core.Understanding.Following;

/// <summary>
/// Everything later turns are learned from: the labelled turns, and single messages of which the intent is labelled, as if something had just been shown.
/// Of those the rules' own reading says nothing, for they were made from the same messages.
/// </summary>
internal static class TurnLessons
{
    /// <summary>Longer messages open a conversation.</summary>
    private const int MostLetters = 90;

    public static IReadOnlyList<LabelledTurn> Of(UnderstandingData data) =>
    [
        .. data.Turns,
        .. data.Examples.Select(e => Alone(Role.Resident, [e.Intent], e.Text)).OfType<LabelledTurn>(),
        .. data.Messages.Where(m => m.Text.Length <= MostLetters).Select(m => Alone(m.Role ?? Role.Resident, m.Intents, m.Text)).OfType<LabelledTurn>(),
    ];

    private static LabelledTurn? Alone(Role role, IReadOnlyList<Intent> intents, string text) =>
        intents.Select(MoveOf).OfType<Move>().Distinct().ToList() is { Count: > 0 } moves ? new("", new(JustSaid.Shown, role), moves, [], About.Nothing, text) : null;

    public static Move? MoveOf(Intent intent) => intent switch
    {
        Intent.Details => Move.Details,
        Intent.Find => Move.Find,
        Intent.Narrow => Move.Narrow,
        Intent.More => Move.More,
        Intent.Choose => Move.Choose,
        Intent.Person => Move.Person,
        Intent.Advice => Move.Advice,
        Intent.Referral => Move.Referral,
        Intent.Yes => Move.Yes,
        Intent.No => Move.No,
        Intent.DontKnow => Move.DontKnow,
        Intent.Thanks => Move.Thanks,
        Intent.Goodbye => Move.Goodbye,
        Intent.Back => Move.Back,
        Intent.Restart => Move.Restart,
        Intent.Forget => Move.Forget,
        Intent.Privacy => Move.Privacy,
        Intent.AreYouHuman => Move.AreYouHuman,
        Intent.WhatCanYouDo => Move.WhatCanYouDo,
        Intent.Language => Move.Language,
        Intent.SmallTalk or Intent.Greet => Move.SmallTalk,
        Intent.Insult => Move.Insult,
        Intent.OutOfScope => Move.OutOfScope,
        _ => null,
    };
}
