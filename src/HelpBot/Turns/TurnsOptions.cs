using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Turns;

/// <summary>Section <c>Turns</c>.</summary>
public sealed class TurnsOptions
{
    /// <summary>Messages a minute that one conversation gets real answers to; above it a kind "not so fast", except to danger.</summary>
    [Range(1, 1000)]
    public int PerMinute { get; set; } = 30;
}

[OptionsValidator]
internal sealed partial class TurnsOptionsValidator : IValidateOptions<TurnsOptions>;
