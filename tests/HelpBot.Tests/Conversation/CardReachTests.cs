using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Conversation;

/// <summary>Who reads "vraag eerst even of dit nog klopt" is told where to ask.</summary>
public sealed class CardReachTests
{
    [Fact]
    public void Every_card_of_a_town_says_whom_to_call_write_or_ask()
    {
        var basis = ShippedBasis.Value;
        var view = new CardView(new(2026, 11, 24, 10, 0, 0), Professional: false, Place: null, PlaceIsPrecise: false, ForSelf: true);
        string[] labels = [basis.Phrases.Fixed("label-ask"), basis.Phrases.Fixed("label-email")];
        var hits = basis.Catalog.Activities.Where(a => a.Provenance.IsServed).Select(a => new Hit(a.Id, RecordKind.Activity, 0, null, null, []))
            .Concat(basis.Catalog.Partners.Where(p => p.Provenance.IsServed && p.Door is null).Select(p => new Hit(p.Id, RecordKind.Partner, 0, null, null, [])));
        var without = hits.Where(h => basis.Cards.Write(h, view) is { Phone: null, Url: null } card && !card.Lines.Any(l => labels.Contains(l.Key))).Select(h => h.Id).ToList();

        Assert.Empty(without);
    }
}
