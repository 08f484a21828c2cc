using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Knowledge;

namespace HelpBot.Channels.DirectLine;

/// <summary>The website of a municipality knows where its visitors live: its chat begins there, and any place that is named counts more.</summary>
internal sealed class PlacePreset(LiveKnowledge knowledge)
{
    /// <param name="body">Of the request that begins the conversation; <c>place</c> is the name of a municipality or a town.</param>
    /// <returns>A state that knows the place; one that knows nothing when there is no such place.</returns>
    public ConversationState Read(JsonObject? body)
    {
        if (ChannelJson.Text(body?["place"]) is not { Length: > 0 and <= 100 } name) return ConversationState.New;
        var found = knowledge.Current.Catalog.Places
            .Where(p => p.Kind is PlaceKind.Municipality or PlaceKind.Town && p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .MinBy(p => p.Kind);
        return found is null ? ConversationState.New : ConversationState.New with { Place = found.Name, Municipality = found.Municipality };
    }
}
