using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The SQLite file; a relative path is below the content root. Its folder is made when it is not there.</summary>
    [Required(ErrorMessage = "Storage:Path must name the database file.")]
    public string Path { get; set; } = "data/helpbot.db";

    /// <summary>Entries kept per conversation, the newest; an older one is deleted when a new one comes.</summary>
    [Range(20, 10_000)]
    public int HistoryPerConversation { get; set; } = 500;
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
