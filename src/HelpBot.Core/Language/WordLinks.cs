namespace HelpBot.Core.Language;

/// <summary>
/// Whether two words are about the same thing as far as their form tells. They are when, after correction of unknown words,
/// they share a stem; or the stem of one is that of a part of the other (koffie, koffieochtend); or two compounds share a part that says
/// what they are about (wandelclub, wandeltocht), not one that only says what kind of thing they are (wandelgroep, eetgroep).
/// </summary>
public static class WordLinks
{
    /// <param name="a">A word as people write it, in any case; also with a hyphen or an apostrophe.</param>
    public static bool Linked(string a, string b, DutchWords words)
    {
        var (one, other) = (Read(a, words), Read(b, words));
        return one.Wholes.Overlaps(other.Wholes) || one.Wholes.Overlaps(other.Parts) || other.Wholes.Overlaps(one.Parts)
            || one.Topics.Overlaps(other.Topics);
    }

    private static (HashSet<string> Wholes, HashSet<string> Parts, HashSet<string> Topics) Read(string text, DutchWords words)
    {
        HashSet<string> wholes = [], parts = [], topics = [];
        var terms = words.Analyse(text);
        foreach (var term in terms)
        {
            // Of words tied by a hyphen each is a part of the whole.
            (terms.Count == 1 ? wholes : parts).Add(term.Stem);
            parts.UnionWith(term.PartStems);
            var pieces = words.Parts(term.Word);
            for (var i = 0; i < pieces.Count; i++)
                if (!words.IsHead(pieces[i])) topics.Add(term.PartStems[i]);
            if (terms.Count > 1 && !words.IsHead(term.Word)) topics.Add(term.Stem);
        }

        return (wholes, parts, topics);
    }
}
