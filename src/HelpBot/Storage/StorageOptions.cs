using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Which database. One instance is well served by SQLite; several need PostgreSQL.</summary>
public enum StorageKind { Sqlite, PostgreSql }

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public StorageKind Kind { get; set; }

    /// <summary>The SQLite file; a relative path is below the content root. Its folder is made when it is not there.</summary>
    [Required(ErrorMessage = "Storage:Path must name the database file.")]
    public string Path { get; set; } = "data/helpbot.db";

    /// <summary>PostgreSQL, as <c>Host=db;Database=helpbot;Username=helpbot;Password=…</c>. Holds a secret: from the environment or a file.</summary>
    public string? Connection { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>
    /// Hear of what other instances saved by LISTEN; false where a pooler between does not carry it, and then one second's polling must do.
    /// </summary>
    public bool Listen { get; set; } = true;

    /// <summary>Entries kept per conversation, the newest; an older one is deleted when a new one comes.</summary>
    [Range(20, 10_000)]
    public int HistoryPerConversation { get; set; } = 500;

    /// <summary>UTF-8 bytes of entries kept per conversation; when they are more, the oldest go until a quarter is free. The newest always stays.</summary>
    [Range(100_000, 100_000_000)]
    public int HistoryBytes { get; set; } = 2_000_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == StorageKind.PostgreSql && Connection is null)
            yield return new("Storage:Connection must tell where PostgreSQL is: Host=…;Database=…;Username=…;Password=….");
    }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
