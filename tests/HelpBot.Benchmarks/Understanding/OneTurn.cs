using HelpBot.Core.Conversation;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>Sends a message to the dialogue and tells what it offers.</summary>
internal sealed class OneTurn(Basis basis)
{
    private readonly Dialogue _dialogue = new(basis, new DialogueSettings());

    private static DateTimeOffset Now => new(ShippedKnowledge.Now, TimeSpan.FromHours(1));

    /// <summary>Ids and kinds of the records shown to somebody who writes this first.</summary>
    public IReadOnlyList<ReplyItem> First(string text) => Answer(ConversationState.New, text);

    /// <summary>The same when the place is already known, so that nothing keeps a search from being done.</summary>
    public IReadOnlyList<ReplyItem> AtPlace(string text) =>
        Answer(ConversationState.New with { Introduced = true, Turns = 1, Place = "Heerlen", Municipality = "Heerlen" }, text);

    public static bool OffersActivity(IReadOnlyList<ReplyItem> items) => items.Any(i => i.Kind == "activity");

    private IReadOnlyList<ReplyItem> Answer(ConversationState state, string text) => _dialogue.Respond(state, new(text, Channel.Web), Now).Reply.Facts.Items;
}
