using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>Tells scolding at the bot from hard words about oneself or an illness.</summary>
internal static class Abuse
{
    /// <summary>Scolding as such or at the bot: "stomme bot", "jij bent dom"; never "ik heb kanker" or "ik voel me zo dom".</summary>
    public static bool Is(Findings f)
    {
        var m = f.Message;
        if (!f.Clues.Has(Cue.Rude) || f.HasPlace) return false;
        var illness = m.Words.Any(w => w.Text is "kanker" or "tering" or "tyfus");
        if (illness && f.Clues.Of(Cue.Rude).All(c => m.At(c.Start) is "kanker" or "tering" or "tyfus")) return m.Count is > 1 and <= 3 && Addresses(m) && !f.Clues.Has(Cue.Self);
        var own = f.Clues.HasAny(Cue.Self, Cue.Relative, Cue.Spouse) || m.At(0) is "ben" or "voel";
        return (m.Count <= 3 && !own) || (Addresses(m) && !(own && m.Words.Any(w => w.Text is "ben" or "voel" or "vind" or "klinkt" or "is" or "noemt" or "zegt" or "heeft")));
    }

    /// <summary>"jij", "robot": the bot itself is spoken to.</summary>
    public static bool Addresses(Utterance m) =>
        m.Words.Any(w => w.Text is "je" or "jij" or "jou" or "u" or "jullie" or "robot" or "bot" or "computer" or "ding" or "gij");
}
