using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Tells by which words a record was found.</summary>
internal sealed class Explainer(QueryWords asked, WordPlan plan, Contents contents)
{
    public IReadOnlyList<FoundWord> Of(int record)
    {
        var found = new List<FoundWord>();
        var (block, slot) = Math.DivRem(record, PostingLists.BlockSize);
        foreach (var list in plan.Lists)
        {
            var head = list.Postings.Find(list.First, list.End, block);
            if (head < 0) continue;
            foreach (var posting in list.Postings.PostingsOf(head))
                if (PostingLists.Slot(posting) == slot)
                    found.Add(new(asked.Words[plan.Words[list.Word].Asked].Word, list.Link == Link.Synonym ? contents.Terms.Concepts.Text(list.Term) : contents.Terms.Terms.Text(list.Term), By(list, posting), list.Worth * PostingLists.Impact(posting)));
        }

        for (var w = 0; w < plan.Words.Length; w++)
            if ((plan.Words[w].Themes & contents.Records.Facts[record].Themes) != 0) found.Add(new(asked.Words[plan.Words[w].Asked].Word, null, FoundBy.Theme, plan.Words[w].ThemeWorth));
        found.Sort((a, b) => b.Worth.CompareTo(a.Worth) is not 0 and var order ? order : string.CompareOrdinal(a.Asked, b.Asked));
        return found;
    }

    private static FoundBy By(TermList list, ushort posting) => list.Link switch
    {
        Link.Synonym => FoundBy.Synonym,
        Link.Part => FoundBy.PartOfWord,
        Link.Letters => FoundBy.Letters,
        _ => PostingLists.IsWhole(posting) ? FoundBy.Word : FoundBy.InsideWord,
    };
}
