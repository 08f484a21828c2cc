namespace HelpBot.Core.Language;

/// <summary>
/// Whether two words are about the same thing as far as their form tells. They are when, after correction of unknown words,
/// they share a stem; or the stem of one is that of a part of the other (koffie, koffieochtend); or two compounds share a part that says
/// what they are about (wandelclub, wandeltocht), not one that only says what kind of thing they are (wandelgroep, eetgroep); or all parts of
/// one are parts of the other (thuiszorg, thuiszorgmedewerker).
/// </summary>
public static class WordLinks
{
    private const int MostJoined = 4;

    /// <param name="a">A word as people write it, in any case; also with a hyphen or an apostrophe.</param>
    public static bool Linked(string a, string b, DutchWords words)
    {
        var (one, other) = (Read(a, words), Read(b, words));
        return one.Wholes.Overlaps(other.Wholes) || one.Wholes.Overlaps(other.Parts) || other.Wholes.Overlaps(one.Parts)
            || one.Topics.Overlaps(other.Parts) || other.Topics.Overlaps(one.Parts) || one.IsWithin(other) || other.IsWithin(one);
    }

    private static Links Read(string text, DutchWords words)
    {
        var links = new Links([], [], []);
        var terms = words.Analyse(text);
        for (var i = 0; i < terms.Count; i++)
        {
            // Of words tied by a hyphen each is a part of the whole.
            if (terms.Count == 1) links.Wholes.Add(terms[i].Stem);
            else AddPart(terms[i].Stem, i < terms.Count - 1);
            AddParts(terms[i].Word, i == terms.Count - 1);
        }

        // e-mail is email as well.
        if (terms.Count is > 1 and <= MostJoined) links.Wholes.Add(words.Stem(string.Concat(terms.Select(t => t.Text))));
        return links;

        void AddParts(string word, bool atEnd)
        {
            var pieces = words.Parts(word);
            for (var i = 0; i < pieces.Count; i++)
            {
                var isLast = atEnd && i == pieces.Count - 1;
                AddPart(words.Stem(pieces[i]), !isLast);
                if (pieces[i].Length < word.Length) AddParts(pieces[i], isLast);
            }
        }

        void AddPart(string stem, bool isBeforeAnother)
        {
            links.Parts.Add(stem);
            if (isBeforeAnother && !words.IsKind(stem)) links.Topics.Add(stem);
        }
    }

    /// <param name="Wholes">The stem of a word that stands alone.</param>
    /// <param name="Parts">The stems of parts, and of parts of parts.</param>
    /// <param name="Topics">Those of the parts that say what the last part is about.</param>
    private sealed record Links(HashSet<string> Wholes, HashSet<string> Parts, HashSet<string> Topics)
    {
        public bool IsWithin(Links other) => Parts.Count > 1 && Parts.IsSubsetOf(other.Parts);
    }
}
