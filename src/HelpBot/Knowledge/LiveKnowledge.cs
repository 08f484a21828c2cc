using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Storage;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

/// <summary>What the bot knows at this moment. Swapped whole: a turn that began with the old one ends with it. Thread-safe.</summary>
public sealed class LiveKnowledge(IOptions<KnowledgeOptions> options, IOptions<RetentionOptions> retention, IHostEnvironment environment)
{
    private volatile Dialogue? _current;

    public Dialogue Current => _current ?? throw new InvalidOperationException("The knowledge is read at start, before anything asks for it.");

    public Catalog Catalog => Current.Basis.Catalog;

    public string Folder { get; } = KnowledgeFolder.Find(options.Value.Path, environment.ContentRootPath);

    /// <summary>Reads the folder, and keeps the outcome when it is whole.</summary>
    /// <returns>What is wrong, one line each; empty when the new knowledge serves from now on.</returns>
    public IReadOnlyList<string> Read(DateTimeOffset now)
    {
        var (basis, faults) = BasisReader.Read(Folder, DateOnly.FromDateTime(DutchTime.ToLocal(now)));
        if (basis is null) return [.. faults.Select(f => f.ToString())];
        _current = new(basis, new(retention.Value.Days));
        return [];
    }

    /// <summary>A sentence for everybody, in its first form; null when it is not there.</summary>
    public string? Text(string id) => _current?.Basis.Catalog.Texts.ById.GetValueOrDefault(id)?.Forms[0];
}
