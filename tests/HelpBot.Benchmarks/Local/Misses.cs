using System.Globalization;

namespace HelpBot.Benchmarks.Local;

/// <summary>A table of what was not found, for who wants to make the search better: held messages are told by their figures only.</summary>
internal static class Misses
{
    public static void Write(TextWriter output, IReadOnlyList<Answered> answered)
    {
        foreach (var a in answered.OrderBy(a => a.Product.Ndcg).ThenBy(a => a.Judgement.Id, StringComparer.Ordinal))
        {
            var judged = a.Judgement;
            var first = a.Hits.Take(QueryFigures.At).ToList();
            var missed = judged.Relevant.Where(r => r.Value >= QueryFigures.Serves && !first.Contains(r.Key)).OrderByDescending(r => r.Value).ToList();
            if (missed.Count == 0) continue;
            var ndcg = a.Product.Ndcg.ToString("0.00", CultureInfo.InvariantCulture);
            var text = judged.Split == "held" ? "(held)" : judged.Text;
            output.WriteLine($"{judged.Id,-6} {ndcg}  {judged.Town,-7} {judged.Role,-12} {judged.Style,-8} {text}");
            if (judged.Split == "held") continue;
            foreach (var (id, grade) in missed) output.WriteLine($"       missed   {grade}  {Place(a.Hits, id),3}  {id}");
            foreach (var (id, i) in first.Select((id, i) => (id, i))) output.WriteLine($"       found    {judged.Relevant.GetValueOrDefault(id)}  {i + 1,3}  {id}");
        }
    }

    private static string Place(IReadOnlyList<string> hits, string id)
    {
        for (var i = 0; i < hits.Count; i++)
            if (hits[i] == id) return (i + 1).ToString(CultureInfo.InvariantCulture);
        return "-";
    }
}
