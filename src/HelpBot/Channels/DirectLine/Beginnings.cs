using HelpBot.Storage;
using HelpBot.Turns;

namespace HelpBot.Channels.DirectLine;

/// <summary>Begins a conversation, welcome included.</summary>
internal sealed class Beginnings(Conversations conversations, TurnHandler turns, Preset preset)
{
    /// <param name="place">As <see cref="Preset"/> takes it.</param>
    /// <param name="form">As <see cref="Preset"/> takes it.</param>
    /// <returns>False when it had begun before.</returns>
    public async Task<bool> BeginAsync(string id, string? place, string? form, CancellationToken cancel)
    {
        if (!await conversations.StartAsync(id, DirectLineRegistration.Name, preset.Read(place, form), cancel)) return false;
        // The welcome is there before the client can write, so that it always comes first.
        await turns.AnswerAsync(id, null, cancel);
        return true;
    }

    /// <summary>All that was said so far.</summary>
    public async Task<Page> SaidAsync(string id, CancellationToken cancel) => await conversations.PageAsync(id, 0, cancel) ?? new([], 0);
}
