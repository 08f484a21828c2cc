using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Knowledge;

namespace HelpBot.Channels.DirectLine;

/// <summary>
/// What a website knows of its visitors: where they live, and whether they are spoken to with "je". Its chat begins there, and any place
/// that is named counts more.
/// </summary>
internal sealed class Preset(LiveKnowledge knowledge)
{
    /// <param name="place">The name of a municipality or a town.</param>
    /// <param name="form">"u" or "je".</param>
    /// <returns>A state that knows these; nothing of what is null or has no meaning.</returns>
    public ConversationState Read(string? place, string? form)
    {
        var state = ConversationState.New with { Address = Form(form) };
        if (place is not { Length: > 0 and <= 100 } name) return state;
        var found = knowledge.Current.Catalog.Places
            .Where(p => p.Kind is PlaceKind.Municipality or PlaceKind.Town && p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .MinBy(p => p.Kind);
        return found is null ? state : state with { Place = found.Name, Municipality = found.Municipality };
    }

    private static FormOfAddress? Form(string? said) => said switch { "je" => FormOfAddress.Je, "u" => FormOfAddress.U, _ => null };
}
