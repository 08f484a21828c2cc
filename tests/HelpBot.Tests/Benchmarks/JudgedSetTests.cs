using HelpBot.Benchmarks.Local;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Benchmarks;

public sealed class JudgedSetTests
{
    private static readonly IReadOnlyList<Judgement> Judged = Judgement.ReadAll(LocalCommand.Folder);

    [Fact]
    public void There_are_300_messages_of_every_kind()
    {
        Assert.True(Judged.Count >= 300, $"{Judged.Count} messages");
        Assert.Equal(Judgement.Roles.Length * Judgement.Styles.Length, Judged.Select(j => (j.Role, j.Style)).Distinct().Count());
        Assert.Equal(Judgement.Towns.Length * Judgement.Splits.Length, Judged.Select(j => (j.Town, j.Split)).Distinct().Count());
    }

    [Fact]
    public void What_is_judged_is_served()
    {
        var served = new Dictionary<string, CatalogLookup> { ["shipped"] = new(Shipped.Catalog), ["fictie"] = new(Shipped.FictionalCatalog) };

        var offenders = Judged.SelectMany(j => j.Relevant.Keys.Where(id => served[j.Town].Record(id) is not { Provenance.IsServed: true }).Select(id => $"{j.Id}: {id}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_message_is_judged_twice_in_one_town() =>
        Assert.Empty(Judged.GroupBy(j => (j.Town, j.Text.ToLowerInvariant())).Where(g => g.Count() > 1).Select(g => string.Join(' ', g.Select(j => j.Id))));
}
