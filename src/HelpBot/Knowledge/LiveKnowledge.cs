using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

/// <summary>What the bot knows at this moment. Swapped whole: a turn that began with the old one ends with it. Thread-safe.</summary>
public sealed class LiveKnowledge(IOptions<KnowledgeOptions> options, IHostEnvironment environment)
{
    private volatile Snapshot? _current;

    public IReadOnlyList<string> Folders { get; } = KnowledgeFolders.Find(options.Value.Path, environment.ContentRootPath);

    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public Snapshot Current => _current ?? throw new InvalidOperationException("The knowledge is read at start, before all else.");

    /// <summary>Reads the files, and serves what they say from now on when nothing in them is wrong.</summary>
    /// <returns>What is wrong, one line each; empty when all is well.</returns>
    public IReadOnlyList<string> Read(DateTimeOffset now)
    {
        var (catalog, faults) = CatalogReader.Read(Folders, DateOnly.FromDateTime(DutchTime.ToLocal(now)));
        var (safety, more) = SafetyReader.Read(KnowledgeFolders.Below(Folders, "safety"));
        if (catalog is null || safety is null) return [.. faults.Concat(more).Select(fault => fault.ToString())];
        _current = Snapshot.Of(catalog, safety);
        return [];
    }
}
