namespace HelpBot.Core.Understanding.People;

/// <summary>Whether what is sought is for a man or a woman: some groups are for either only.</summary>
internal static class Gender
{
    public const string Men = "men";
    public const string Women = "women";

    /// <summary>
    /// Of another, by the word that names them first: "mijn moeder … sinds vader dood is" is for her. Of oneself, only by what one calls oneself:
    /// "weduwe", "ik ben een man". Null when nothing tells.
    /// </summary>
    public static string? Of(Clues clues, ForWhom forWhom)
    {
        var aboutAnother = forWhom is ForWhom.Other or ForWhom.Client;
        var man = clues.First(Cue.SelfMan) ?? (aboutAnother ? clues.First(Cue.Man) : null);
        var woman = clues.First(Cue.SelfWoman) ?? (aboutAnother ? clues.First(Cue.Woman) : null);
        if (man is null || woman is null) return man is not null ? Men : woman is not null ? Women : null;
        return man.Value.Start < woman.Value.Start ? Men : Women;
    }
}
