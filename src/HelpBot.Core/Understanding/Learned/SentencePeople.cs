using HelpBot.Core.Language.Learning;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// Of whom each sentence tells: the writer, a relative or neighbour, another, a client. Who stands in the first sentence, in the last and in those
/// that wish something, and how often, says who writes; which of them is named at all says less.
/// </summary>
internal static class SentencePeople
{
    private const int Self = 1, Kin = 2, Other = 4, Work = 8;

    private const int MostCounted = 5, MostOfKin = 3;

    private static readonly CueSet OfSelf = CueSet.Of(Cue.Self), OfKin = CueSet.Of(Cue.Relative, Cue.Spouse, Cue.Acquaintance), OfOther = CueSet.Of(Cue.ThirdPerson);

    private static readonly CueSet OfWork = CueSet.Of(Cue.Client, Cue.Job, Cue.Professional, Cue.Refer);

    /// <returns>Facts for <see cref="FeatureReader"/>; one may be there twice.</returns>
    public static List<ulong> Of(Findings f)
    {
        var m = f.Message;
        List<ulong> facts = new(8);
        int self = 0, kin = 0, other = 0, work = 0;
        for (var i = 0; i < m.Count;)
        {
            var (end, first) = (i + 1, i == 0);
            while (end < m.Count && !m.Words[end].BeginsSentence) end++;
            var (who, wishes) = (0, WishSentence.Is(m, f.Clues, i, end));
            for (; i < end; i++)
            {
                if (f.Clues.Covers(OfSelf, i)) (who, self) = (who | Self, self + 1);
                if (f.Clues.Covers(OfKin, i)) (who, kin) = (who | Kin, kin + 1);
                if (f.Clues.Covers(OfOther, i)) (who, other) = (who | Other, other + 1);
                if (f.Clues.Covers(OfWork, i)) (who, work) = (who | Work, work + 1);
            }

            if (first) facts.Add(Fact(70, who));
            if (end >= m.Count) facts.Add(Fact(71, who));
            if (wishes) facts.Add(Fact(72, who));
        }

        facts.Add(Fact(73, Math.Min(self, MostCounted), Math.Min(other, MostCounted)));
        facts.Add(Fact(74, Math.Min(kin, MostOfKin), Math.Min(self, MostOfKin)));
        facts.Add(Fact(75, Math.Min(work, MostOfKin), Math.Min(other, MostOfKin)));
        return facts;
    }

    private static ulong Fact(ulong type, int a) => FeatureHash.Mix(type, (ulong)a);

    private static ulong Fact(ulong type, int a, int b) => FeatureHash.Mix(FeatureHash.Mix(type, (ulong)a), (ulong)b);
}
