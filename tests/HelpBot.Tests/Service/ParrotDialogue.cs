using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Service;

/// <summary>A dialogue that repeats what it hears and counts, and does on a certain word what a service must be able to stand.</summary>
internal static class ParrotDialogue
{
    public const string Welcome = "Hallo, ik ben een papegaai.";
    public const string Goodbye = "Alles is weg.";

    public static Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        var next = state with { Turns = state.Turns + 1, Introduced = true };
        if (message.IsStart) return new(next, Say(Welcome), []);
        return message.Text switch
        {
            "knal" => throw new InvalidOperationException("Het ging mis bij: knal"),
            "vergeet mij" => new(next, Say(Goodbye), [Effect.Forget]),
            "gevaar" => new(next, Say("Bel 112.", DangerKind.Emergency), []),
            "weg hier" => new(next, Say("Bel Veilig Thuis.", DangerKind.Violence) with { QuickExit = true }, []),
            "kaart" => new(next, new([new("Kijk eens:"), new("Een kaart", Card)], ["Ja graag", "Iets *anders*"], Facts(DangerKind.None)), []),
            _ => new(next, Say($"{next.Turns}: {message.Text}"), []),
        };
    }

    public static Card Card { get; } = new(
        "dorp-koffie", "Koffie [gratis]", "koffie met *praatje*",
        [new("Wanneer", "donderdag 26 november, 14.00 uur"), new("Waar", "De_Erker")],
        "https://voorbeeld.test/koffie?a=1", "045 000 00 00", "gecheckt op 22 november");

    private static Reply Say(string text, DangerKind danger = DangerKind.None) => new([new(text)], [], Facts(danger));

    private static ReplyFacts Facts(DangerKind danger) => new(danger, Role.Unknown, Intent.SmallTalk, [], null, []);
}
