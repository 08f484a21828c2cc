using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Turns;

/// <summary>Section <c>Turns</c>.</summary>
public sealed class TurnsOptions
{
    /// <summary>Messages a minute that one conversation gets real answers to; above it a kind "not so fast", except to danger.</summary>
    [Range(1, 1000)]
    public int PerMinute { get; set; } = 30;

    /// <summary>False to leave letters such as "ë" in text messages: truer, and more than twice as expensive.</summary>
    public bool SmsPlainLetters { get; set; } = true;
}

[OptionsValidator]
internal sealed partial class TurnsOptionsValidator : IValidateOptions<TurnsOptions>;
