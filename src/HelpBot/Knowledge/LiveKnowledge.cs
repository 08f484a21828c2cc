using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

/// <summary>What the bot knows at this moment. Swapped whole: a turn that began with the old one ends with it. Thread-safe.</summary>
public sealed class LiveKnowledge(IOptions<KnowledgeOptions> options, DialogueSettings dialogue, IHostEnvironment environment)
{
    private volatile Snapshot? _current;

    public IReadOnlyList<string> Folders { get; } = KnowledgeFolders.Find(options.Value.Path, environment.ContentRootPath);

    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public Snapshot Current => _current ?? throw new InvalidOperationException("The knowledge is read at start, before all else.");

    /// <summary>What the passing of time made wrong in the knowledge in use; these records are not shown.</summary>
    public IReadOnlyList<string> Aged { get; private set; } = [];

    /// <summary>Reads the files, and serves what they say from now on when nothing in them is wrong.</summary>
    /// <returns>What is wrong, one line each; empty when all is well.</returns>
    public IReadOnlyList<string> Read(DateTimeOffset now)
    {
        var (basis, faults) = BasisReader.Read(Folders, DateOnly.FromDateTime(DutchTime.ToLocal(now)));
        if (basis is null) return [.. faults.Select(fault => fault.ToString())];
        _current = new(basis.Catalog, new Dialogue(basis, dialogue).Respond, dialogue.Address);
        Aged = [.. faults.Select(fault => fault.ToString())];
        return [];
    }
}
