using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <param name="Text">As written.</param>
/// <param name="Words">Folded, in order.</param>
/// <param name="Asks">A question mark ends it.</param>
/// <param name="Begins">It begins a sentence, so that "daar" in it points at no clause before.</param>
internal sealed record Clause(string Text, IReadOnlyList<string> Words, bool Asks, bool Begins)
{
    public bool Has(params ReadOnlySpan<string> any)
    {
        foreach (var word in Words)
            if (any.Contains(word)) return true;
        return false;
    }

    /// <summary>Points at what was said just before: "daar begin ik niet aan".</summary>
    public bool PointsBack => Has("daar", "dat", "die", "dit", "deze", "er");
}

/// <summary>Cuts a message where one thing ends and another begins: "die ken ik al, liever iets anders".</summary>
internal static class Clauses
{
    public static IReadOnlyList<Clause> Of(Utterance m)
    {
        var clauses = new List<Clause>();
        for (var (start, end) = (0, 1); start < m.Count; (start, end) = (end, end + 1))
        {
            while (end < m.Count && !m.Words[end].AfterPause && m.At(end) is not ("maar" or "want")) end++;
            var text = m.Text[m.Words[start].Start..m.Words[end - 1].End];
            var asks = end < m.Count ? m.Words[end].Mark == '?' : m.EndsAsQuestion;
            clauses.Add(new(text, [.. m.Words[start..end].Select(w => w.Text)], asks, start == 0 || m.Words[start].BeginsSentence || m.Words[start].Mark == '('));
        }

        return clauses;
    }

    /// <summary>"Thuiszorg Beek.", "Bunde.": a sentence of a word or two with a place in it says where, whatever stands around it.</summary>
    public static IReadOnlyList<PlaceMention> PlacesIn(Basis basis, Meaning meaning, Utterance m, DateTime localNow) =>
        meaning.Intent is not (Intent.Find or Intent.Referral or Intent.Advice) || meaning.WordCount < MostOfPlace + 2 ? []
        : Of(m).Where(c => c.Begins && c.Words.Count <= MostOfPlace).Select(c => basis.Reader.Read(c.Text, localNow).Places).FirstOrDefault(p => p.Count > 0) ?? [];

    private const int MostOfPlace = 2;
}
