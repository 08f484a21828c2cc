using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;
using Ask = HelpBot.Core.Understanding.Following.Asked;

namespace HelpBot.Core.Conversation.Following;

/// <summary>
/// What a later message does is as was learned of later messages, where what the rules made of it is one of the things it is seen by. Orders, danger, and
/// what only the conversation can tell (what was shown, where is searched) stay with the rules.
/// </summary>
internal static class Weighing
{
    /// <summary>Beside the likeliest, what is asked too from this share on.</summary>
    public const float AlsoAsked = 0.35f;

    /// <summary>What a rule heard is asked too from this share on.</summary>
    private const float Kept = 0.15f;

    /// <summary>So likely a question that it is one, though nobody can tell what is asked.</summary>
    private const float Settled = 0.85f;

    /// <summary>Below this nobody can tell what is asked: that is not known, and who knows it is.</summary>
    private const float Guess = 0.08f;

    /// <param name="read">By the rules, in the light of the conversation.</param>
    /// <param name="isShown">True for a theme that what was shown is about.</param>
    public static Meaning Weigh(ConversationState before, Meaning read, Func<string, bool> isShown)
    {
        // "Wie komt er bij haar thuis of belt haar": somebody is sought.
        if (read is { Detail: Detail.Calling, AtHome: true }) read = Unasked(read);
        if (read.Turn is not { } sight || IsFirm(read, sight)) return read;
        if (TellsOfState(read) && (sight.Move != Move.Details || sight.Certainty < Settled)) return read with { Tells = true };
        if (sight.Certainty < LeastFor(before, read, sight.Move, isShown)) return read.Intent == Intent.Details && MayAsk(before, read) ? About(read, sight) : read;
        if (sight.Move != Move.Details) return As(before, read.Intent == Intent.Details ? Unasked(read) : read, sight.Move, read);
        return MayAsk(before, read) && About(read, sight) is var about && !IsEmpty(read, about, sight) ? about : read;
    }

    /// <summary>"Ze is slechthorend", "hij heeft een rollator": how somebody is, and nothing asked or wished.</summary>
    private static bool TellsOfState(Meaning read) =>
        read is { Intent: Intent.Find or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Narrow, Asks: false, Wishes: false, AsksAnything: false, WordCount: <= MostOfState, When.IsAny: true, Places.Count: 0, NotThemes.Count: 0 }
        && read.Themes.All(t => t is ThemeIds.Illness or ThemeIds.Transport) && (read.Themes.Contains(ThemeIds.Illness) || read.Mobility != Mobility.None);

    private const int MostOfState = 9;

    /// <summary>Something is asked and nobody can tell what: then what the rules made of it helps more than that it is not known.</summary>
    private static bool IsEmpty(Meaning read, Meaning about, TurnSight sight) =>
        about.Details is [Detail.Unlisted] && sight.Of(Ask.Rules) < AlsoAsked && sight.Of(Move.Details) < Settled && (read.Intent is Intent.Find or Intent.Narrow || read.Places.Count > 0);

    /// <summary>Orders need no guess, nor what is asked of a kind that nobody labelled: which is the cheapest, whom to chat with, what happens when one calls.</summary>
    private static bool IsFirm(Meaning read, TurnSight sight) =>
        read.Intent is Intent.Forget or Intent.Stop or Intent.Start or Intent.Restart or Intent.Insult || read.AsksOfKeeping || read.Referral is not (ReferralQuestion.None or ReferralQuestion.How)
        || FollowUps.IsOneOf(read) || read.FollowUps.Contains(FollowUp.Chat) || (read.Detail == Detail.Calling && IsOfCalling(sight));

    /// <summary>It is no more likely to be about something else.</summary>
    private static bool IsOfCalling(TurnSight sight) => sight.Asks(1)[0] is var first && (first is Ask.Who or Ask.Content or Ask.Rules or Ask.Phone || sight.Of(first) < Settled);

    /// <summary>"Alleen wat niets kost": a bound, and no question about the price.</summary>
    private static bool IsFree(Meaning read) => read is { MaxCost: 0, Refers: false, Intent: Intent.Narrow or Intent.Find } or { MaxCost: not null, Asks: false };

    /// <summary>A new client, or somebody else in the family: what was shown was for another.</summary>
    private static bool IsForAnother(ConversationState before, Meaning read) => read.NewClient || read.IsForKin || read.SaysForSelf || (read.KinIsOwn && before.Role == Role.Professional);

    /// <summary>There is something to ask about.</summary>
    private static bool MayAsk(ConversationState before, Meaning read) =>
        before.Shown.Count > 0 && read.UnknownPlaces.Count + read.UnknownPostcodes.Count == 0 && MayBeAskedThere(before, read) && !IsAfterDanger(before);

    private static bool IsAfterDanger(ConversationState before) => before is { SinceDanger: 0, LastDanger: > Safety.DangerKind.Distress };

    /// <summary>No place is named, or one of the town that was spoken of; of another only what points at what was shown there.</summary>
    private static bool MayBeAskedThere(ConversationState before, Meaning read) =>
        read.Places.Count == 0 || (!(read.AsksIfMay && !read.Refers) && before.Municipality is not null && IsAskedThere(before, read));

    private static bool IsAskedThere(ConversationState before, Meaning read) =>
        (before.Role != Role.Professional && read.Asks && read.Places.All(p => p.Place.Municipality == before.Municipality)) || (read is { Asks: true, Wishes: false } && (read.Turn!.Of(Move.Details) >= Settled || (read.Refers && before.Role != Role.Professional)));

    private static Meaning Unasked(Meaning read) => read with { Intent = Intent.Find, Detail = Detail.None, Details = [] };

    private static Meaning About(Meaning read, TurnSight sight)
    {
        var asked = Asked(read, sight);
        return read with { Intent = Intent.Details, Detail = asked[0], Details = asked, Role = Role.Unknown, For = ForWhom.Unknown };
    }

    /// <summary>What was learned to be asked, and what the rules heard where that is not unlikely; what they heard alone where nothing was learned of it.</summary>
    private static List<Detail> Asked(Meaning read, TurnSight sight)
    {
        var heard = read.Details.DefaultIfEmpty(read.Detail).Where(d => d is not (Detail.None or Detail.Unlisted)).ToList();
        var asks = sight.Asks(AlsoAsked);
        if (heard.Count > 0 && sight.Of(asks[0]) < AlsoAsked) return heard;
        var learned = asks.Where(a => sight.Of(a) >= Guess).Select(DetailOf);
        return [.. learned.Concat(heard.Union(FollowUps.Heard(read)).Where(d => d == Detail.Freshness || sight.Of(AskedOf(d)) >= Kept)).Distinct().DefaultIfEmpty(Detail.Unlisted)];
    }

    /// <summary>
    /// How sure what was learned must be to stand against the rules: hardly where they are silent, more where they heard a wish for what was not shown. The
    /// bounds were chosen by leaving out one author of the turns at a time, and on the own scripts for what only a conversation tells.
    /// </summary>
    private static float LeastFor(ConversationState before, Meaning read, Move move, Func<string, bool> isShown)
    {
        if (read.Intent is Intent.Details or Intent.Language || IsForAnother(before, read)) return 0.9f;
        if (IsFree(read) || read.Reports || read.AdviceTopic is not (null or "anonymous")) return 0.95f;
        if (read is { OneToOne: true, Asks: false }) return 0.97f;
        if (IsAfterDanger(before)) return move is Move.More or Move.Find ? 0.8f : 0.6f;
        if (IsSaidOutright(read) || ((read.Cheaper || read.Nearer) && !read.Refers)) return 0.75f;
        if (read.Places.Count > 0 && move is not (Move.Details or Move.Find or Move.Correct)) return 0.6f;
        if (move is Move.OutOfScope or Move.SmallTalk or Move.Restart) return read.Themes.Count > 0 ? 0.95f : 0.7f;
        if (move is Move.Tell or Move.Narrow or Move.Refuse) return 0.25f;
        if (read.Intent is Intent.Person or Intent.Advice) return 0.9f;
        if (!read.Themes.All(isShown)) return read.Wishes ? 0.85f : read.Refers ? 0.5f : 0.8f;
        if (read.Themes.Count > 0 && !read.Refers) return read.Wishes ? 0.7f : 0.5f;
        if (read.Intent is not (Intent.Find or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk)) return 0.5f;
        return read.Wishes || !(read.Asks || read.Refers || IsSilent(read)) ? 0.4f : 0.2f;
    }

    /// <summary>In so many words something else is sought than what was shown, or asked how to refer.</summary>
    private static bool IsSaidOutright(Meaning read) =>
        read.Sifts || read.AsksNationwide || read.AsksOwnSupport || read.Referral != ReferralQuestion.None || read.FollowUps.Any(IsOutright);

    /// <summary>No rule heard anything in it that could be searched for.</summary>
    private static bool IsSilent(Meaning read) =>
        read is { Intent: Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Find, Places.Count: 0, UnknownPlaces.Count: 0, Themes.Count: 0, NotThemes.Count: 0, When.IsAny: true, Feeling: null, Mobility: Mobility.None, AsksAnything: false };

    private static bool IsOutright(FollowUp said) =>
        said is FollowUp.Doubts or FollowUp.Which or FollowUp.Visits or FollowUp.Calls or FollowUp.Alike or FollowUp.Farther or FollowUp.TooDear or FollowUp.SameAge or FollowUp.OwnsUp or FollowUp.DayBefore or FollowUp.DaysBefore or FollowUp.DayAfter or FollowUp.DaysAfter or FollowUp.WeekAfter;

    /// <param name="free">What the rules made of it, without what it asks.</param>
    private static Meaning As(ConversationState before, Meaning free, Move move, Meaning read) => move switch
    {
        Move.Tell => free with { Tells = true },
        Move.Refuse => Refused(before, free),
        Move.Narrow when before.Shown.Count > 0 => free with { Intent = Intent.Narrow, Themes = [.. free.Themes.Where(t => !IsSaidOfAny(t) && !before.Themes.Contains(t))] },
        // "Sjuif a-en, in welke straat is dat": of the one that is named.
        Move.Choose when before.Shown.Count > 1 && !(read.Asks && read.Ordinal is null && FollowUps.Heard(read).Any()) => read.Intent == Intent.Choose ? read : free with { Intent = Intent.Choose, Points = true },
        Move.Find or Move.Correct => read.Intent is Intent.Details or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk ? free with { Intent = Intent.Find } : read,
        Move.Advice when before.Role != Role.Family => read,
        _ => IntentOf(move) is { } intent ? free with { Intent = intent } : read,
    };

    /// <summary>Heard in words of many a question: "bellen", "vrijwilligers", "formulier", "slecht ter been".</summary>
    private static bool IsSaidOfAny(string theme) => theme is ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Money or ThemeIds.Papers or ThemeIds.Illness or ThemeIds.Transport or ThemeIds.Volunteering or ThemeIds.Newcomers;

    /// <summary>What is named in a refusal is not wished. Where nothing is named it is all that was shown, or the advice that was given.</summary>
    private static Meaning Refused(ConversationState before, Meaning read)
    {
        FollowUp[] said = [.. read.FollowUps.Union([FollowUp.Refuses])];
        if (read.Wishes || read.Places.Count > 0) return read with { FollowUps = said };
        if (before is { Shown.Count: 0, Advised.Count: > 0, Role: Role.Family }) return read with { Intent = Intent.Advice, Themes = [], FollowUps = said };
        if (before.Shown.Count == 0) return read with { FollowUps = said };
        string[] not = [.. read.NotThemes.Union(read.Themes.Where(t => !IsSaidOfAny(t)))];
        return read with { Intent = not.Length > 0 ? Intent.Find : Intent.More, Themes = [], NotThemes = not, FollowUps = said };
    }

    private static Intent? IntentOf(Move move) => move switch
    {
        Move.Advice => Intent.Advice,
        Move.Referral => Intent.Referral,
        Move.More => Intent.More,
        Move.Person => Intent.Person,
        Move.Yes => Intent.Yes,
        Move.No => Intent.No,
        Move.DontKnow => Intent.DontKnow,
        Move.Thanks => Intent.Thanks,
        Move.Goodbye => Intent.Goodbye,
        Move.Privacy => Intent.Privacy,
        Move.AreYouHuman => Intent.AreYouHuman,
        Move.WhatCanYouDo => Intent.WhatCanYouDo,
        Move.SmallTalk => Intent.SmallTalk,
        Move.OutOfScope => Intent.OutOfScope,
        Move.Back => Intent.Back,
        Move.Restart => Intent.Restart,
        _ => null,
    };

    public static Detail DetailOf(Ask asked) => asked switch
    {
        Ask.Cost => Detail.Cost,
        Ask.Time => Detail.Time,
        Ask.Next => Detail.Next,
        Ask.Where => Detail.Route,
        Ask.HowFar => Detail.HowFar,
        Ask.Transport => Detail.Transport,
        Ask.Access => Detail.Accessibility,
        Ask.Phone => Detail.Phone,
        Ask.ReachHours => Detail.ReachHours,
        Ask.Site => Detail.Site,
        Ask.Register => Detail.Registration,
        Ask.Audience => Detail.Audience,
        Ask.Company => Detail.Company,
        Ask.Rules => Detail.Unlisted,
        Ask.Content => Detail.Content,
        Ask.Group => Detail.Group,
        Ask.Fresh => Detail.Freshness,
        Ask.Waiting => Detail.Waiting,
        _ => Detail.Who,
    };

    private static Ask AskedOf(Detail detail) => Enum.GetValues<Ask>().FirstOrDefault(a => DetailOf(a) == detail, Ask.Rules);
}
