using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;
using Ask = HelpBot.Core.Understanding.Following.Asked;

namespace HelpBot.Benchmarks.Following;

/// <summary>By what a turn is read.</summary>
internal enum Way { Rules, Learned, Both }

/// <summary>A conversation of which a labelled turn could be the next, and what is read of it there.</summary>
internal sealed class Scene(Basis basis, Way way)
{
    private const float Least = 0.35f;

    private readonly FollowUps _followUps = new(basis);
    private readonly Pointing _pointing = new(basis);

    public TurnRead Read(LabelledTurn turn)
    {
        var meaning = basis.Reader.Read(turn.Text, ShippedKnowledge.Now, true, turn.Before);
        if (way == Way.Learned) return meaning.Turn is { } sight ? new(sight.Move, sight.Asks(Least), sight.About, $"{sight.Certainty:0.00}") : new(Move.Language, [], null, "");
        var state = StateOf(turn.Before, turn.About == About.One ? meaning.Themes : []);
        var by = meaning.Turn is { } t ? $"{t.Move} {t.Certainty:0.00}, {string.Join(',', t.Asks(Least))}, {t.About}" : "";
        var alone = meaning.Intent;
        if (way == Way.Rules) meaning = meaning with { Turn = null };
        meaning = _followUps.Read(state, InContext.Of(meaning, state), ShippedKnowledge.Now);
        if (_pointing.AsChoice(state, meaning, ShippedKnowledge.Now) is var (chosen, _)) meaning = chosen;
        return new(MoveOf(meaning), AsksOf(meaning), way == Way.Both ? meaning.Turn?.About : null, $"{alone} > {meaning.Intent} {string.Join(',', meaning.Details)} ({by})") { Alike = AlikeOf(meaning, state) };
    }

    /// <summary>Moves that a conversation answers in the same way: what was meant is sought, whether it is wished, put right, or the answer to a question.</summary>
    private static IReadOnlyList<Move> AlikeOf(Meaning meaning, ConversationState state) =>
        meaning.Intent is not (Intent.Find or Intent.Narrow) ? [] : state.Pending is Pending.Place or Pending.Need ? [Move.Correct, Move.Tell, Move.Find] : [Move.Correct];

    /// <param name="themes">Of what is asked about one of what was shown: it was shown then.</param>
    private ConversationState StateOf(Before before, IReadOnlyList<string> themes)
    {
        var role = before.Role;
        var forWhom = role switch { Role.Family => ForWhom.Other, Role.Professional => ForWhom.Client, _ => ForWhom.Self };
        var state = ConversationState.New with { Introduced = true, Turns = 2, Role = role, For = forWhom };
        if (before.Said == JustSaid.Place) return state with { Pending = Pending.Place, Themes = [ThemeIds.Meeting] };
        const string Town = "Rotterdam";
        state = state with { Place = Town, Municipality = Town };
        var town = basis.Catalog.Activities.Where(a => a.Municipality == Town && a.Provenance.IsServed).ToList();
        string[] activities = [.. themes.Select(t => (town.Find(a => a.Themes.Contains(t)) ?? basis.Catalog.Activities.FirstOrDefault(a => a.Themes.Contains(t)))?.Id ?? basis.Catalog.Partners.FirstOrDefault(p => p.Themes.Contains(t))?.Id).OfType<string>().Concat(town.Select(a => a.Id)).Distinct().Take(2), basis.Catalog.Organisations.First(o => o.Id == "humanitas").Id];
        var door = basis.Lookup.Doors(Town).First(d => d.Door == Door.Municipality).Id;
        return before.Said switch
        {
            JustSaid.Need => state with { Pending = Pending.Need, AskedNeed = true },
            JustSaid.Advice => Shown(state with { Advised = ["signs"], Themes = [ThemeIds.Lonely] }, activities[2]),
            JustSaid.Referral => Shown(state with { Overview = activities, Themes = [ThemeIds.Meeting] }, activities),
            JustSaid.Heavy => Shown(state with { LastDanger = DangerKind.Distress, SinceDanger = 0 }, "luisterlijn", activities[0]),
            JustSaid.Nothing => Shown(state with { Themes = [ThemeIds.Meeting] }, door),
            JustSaid.Danger => Shown(state with { LastDanger = DangerKind.Violence, SinceDanger = 0, DangerSaid = 1 }, "veilig-thuis"),
            _ => Shown(state with { Themes = [ThemeIds.Meeting] }, activities),
        };
    }

    private static ConversationState Shown(ConversationState state, params string[] ids) => state with { Shown = ids, Seen = ids, EverShown = ids, Numbered = ids.Length };

    private static Move MoveOf(Meaning meaning) => meaning.Intent switch
    {
        Intent.Find or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Narrow or Intent.More when meaning.Tells => Move.Tell,
        Intent.Find when meaning.Declines => Move.Refuse,
        Intent.Find or Intent.More or Intent.No or Intent.Unknown or Intent.Advice or Intent.Choose when meaning.FollowUps.Contains(FollowUp.Refuses) => Move.Refuse,
        Intent.No when meaning.NotThemes.Count > 0 || meaning.Declines => Move.Refuse,
        Intent.Start => Move.Restart,
        Intent.Stop => Move.Forget,
        Intent.Greet => Move.SmallTalk,
        var intent => TurnLessons.MoveOf(intent) ?? (meaning.Referral != ReferralQuestion.None ? Move.Referral : Move.Tell),
    };

    private static IReadOnlyList<Asked> AsksOf(Meaning meaning) =>
        meaning.Intent != Intent.Details ? [] : [.. meaning.Details.DefaultIfEmpty(meaning.Detail).Select(d => AskedOf(d, meaning)).OfType<Asked>().Distinct()];

    private static Asked? AskedOf(Detail detail, Meaning meaning) => detail switch
    {
        Detail.Cost => Ask.Cost,
        Detail.Route => meaning.FollowUps.Contains(FollowUp.HowFar) ? Ask.HowFar : Ask.Where,
        Detail.Accessibility => Ask.Access,
        Detail.Phone => meaning.FollowUps.Contains(FollowUp.Site) ? Ask.Site : Ask.Phone,
        Detail.Time => Ask.Time,
        Detail.Registration => Ask.Register,
        Detail.Audience => meaning.Brings ? Ask.Company : Ask.Audience,
        Detail.Freshness => Ask.Fresh,
        Detail.Waiting => Ask.Waiting,
        Detail.Transport => Ask.Transport,
        Detail.Content => Ask.Content,
        Detail.Calling => Ask.Who,
        Detail.Unlisted => Ask.Rules,
        Detail.Next => Ask.Next,
        Detail.HowFar => Ask.HowFar,
        Detail.ReachHours => Ask.ReachHours,
        Detail.Site => Ask.Site,
        Detail.Company => Ask.Company,
        Detail.Group => Ask.Group,
        Detail.Who => Ask.Who,
        _ => null,
    };
}
