using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

/// <summary>Section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>
    /// The folder with what the bot knows; null for <c>knowledge</c> in or above the content root, else beside the program. Several, with
    /// <c>;</c> between them, are read as one: of each kind of file, those of the first folder that has it.
    /// </summary>
    [MinLength(1, ErrorMessage = "Knowledge:Path must name a folder, or be left out.")]
    public string? Path { get; set => field = string.IsNullOrEmpty(value) ? null : value; }
}

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
