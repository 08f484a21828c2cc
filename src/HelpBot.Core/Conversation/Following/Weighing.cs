using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;
using Ask = HelpBot.Core.Understanding.Following.Asked;

namespace HelpBot.Core.Conversation.Following;

/// <summary>
/// What the rules made of a later message, weighed against what was learned of later messages: that decides where the rules are silent or less sure.
/// The bounds were chosen by leaving out one author of the turns at a time.
/// </summary>
internal static class Weighing
{
    /// <summary>Beside the likeliest, what is asked too from this share on.</summary>
    public const float AlsoAsked = 0.35f;

    /// <summary>What a rule heard is asked, unless it is less likely than this.</summary>
    private const float Kept = 0.03f;

    /// <summary>Below this nobody can tell what is asked: that is not known, and who knows it is.</summary>
    private const float Guess = 0.12f;

    /// <summary>The same where a rule saw a question, and no word of it told of what.</summary>
    private const float Likely = 0.45f;

    /// <summary>Where no rule knows what to do, from this share on it is as was learned.</summary>
    private const float Sure = 0.6f;

    /// <summary>Against a rule.</summary>
    private const float VerySure = 0.8f;

    /// <param name="read">By the rules, in the light of the conversation.</param>
    /// <param name="isShown">True for a theme that what was shown is about.</param>
    public static Meaning Weigh(ConversationState before, Meaning read, Func<string, bool> isShown)
    {
        if (read.Turn is not { } sight || IsFirm(read)) return read;
        if (read.Intent == Intent.Details) return Details(before, read, sight, isShown);
        if (MayAsk(before, read) && sight.Of(Move.Details) >= LeastFor(read, before.Role == Role.Professional, isShown) && About(read, sight) is var about && !IsEmpty(read, about, sight)) return about;
        return Otherwise(before, read, sight);
    }

    /// <summary>What the rules took for a question about what was shown.</summary>
    private static Meaning Details(ConversationState before, Meaning read, TurnSight sight, Func<string, bool> isShown)
    {
        if (read.Detail == Detail.Calling || FollowUps.IsOneOf(read)) return read;
        // "Is daar ook hulp met een brief": another thing than what was shown.
        if (read is { Wishes: true, Asks: true } && read.Themes.Any(t => !isShown(t) && !IsInPassing(t, sight.Asks(1)[0]))) return read with { Intent = Intent.Find, Detail = Detail.None, Details = [] };
        if (IsAdvice(before, read, sight)) return read with { Intent = Intent.Advice, Detail = Detail.None, Details = [] };
        var asked = Asked(read, sight);
        return read with { Details = asked, Detail = asked[0] };
    }

    /// <summary>Orders, and what is said in so many words, need no guess.</summary>
    private static bool IsFirm(Meaning read) => IsOrder(read.Intent) || read.AsksOfKeeping || IsFree(read) || read.NewClient || read.AsksDeed || read.Sifts || IsOfReferring(read);

    /// <summary>"Alleen wat niets kost": a bound, and no question about the price.</summary>
    private static bool IsFree(Meaning read) => read is { MaxCost: 0, Refers: false, Intent: Intent.Narrow or Intent.Find };

    private static bool IsOrder(Intent intent) => intent is Intent.Forget or Intent.Stop or Intent.Start or Intent.Restart or Intent.Language or Intent.Insult;

    /// <summary>How to refer is asked, unless what was learned is sure that a fact of what was shown is.</summary>
    private static bool IsOfReferring(Meaning read) => read.Referral switch
    {
        ReferralQuestion.None => false,
        ReferralQuestion.How => read.Turn!.Of(Move.Details) < VerySure || read.Turn.Asks(1)[0] is Ask.Register or Ask.Rules or Ask.Who or Ask.Phone,
        _ => true,
    };

    /// <summary>There is something to ask about, and it is not sought anew in another place or for another person.</summary>
    private static bool MayAsk(ConversationState before, Meaning read) =>
        before.Shown.Count > 0 && read.NotThemes.Count == 0 && !IsForAnother(before, read) && !IsInUnknownPlace(read) && MayBeAskedThere(before, read)
        && before is not { SinceDanger: 0, LastDanger: >= Safety.DangerKind.Violence };

    private static bool IsForAnother(ConversationState before, Meaning read) => read.IsForKin || read.SaysForSelf || (read.KinIsOwn && before.Role == Role.Professional);

    private static bool IsInUnknownPlace(Meaning read) => read.UnknownPlaces.Count + read.UnknownPostcodes.Count > 0;

    /// <summary>No place is named, or one of the town that was spoken of; at work a place is where to search.</summary>
    private static bool MayBeAskedThere(ConversationState before, Meaning read)
    {
        if (read.Places.Count == 0) return true;
        if (read is not { Asks: true, Refers: true } || before.Role == Role.Professional) return false;
        return read.Places.All(p => p.Place.Municipality == before.Municipality) || (read.Turn!.Of(Move.Details) >= Settled && read.Themes.Count == 0 && !read.Wishes);
    }

    /// <summary>So likely a question that a place in it is no other place to search.</summary>
    private const float Settled = 0.9f;

    /// <summary>How likely a question must be before it goes before what a rule made of it.</summary>
    private static float LeastFor(Meaning read, bool isWork, Func<string, bool> isShown)
    {
        var least = read.Intent switch
        {
            Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.AreYouHuman => 0.4f,
            Intent.Find or Intent.WhatCanYouDo or Intent.Narrow => 0.45f,
            Intent.Choose or Intent.DontKnow or Intent.More or Intent.No => 0.65f,
            Intent.Person or Intent.Advice => 0.8f,
            _ => 0.9f,
        };
        if (IsSaidOutright(read) || ((!read.Refers || read is { MaxCost: not null, Asks: false }) && IsWish(read, isShown))) return Almost;
        if (read.Cheaper || read.Nearer) least += read.Asks && read.Refers ? 0.1f : 0.3f;
        if (!read.Asks) least += read.Refers ? 0.1f : 0.2f;
        var asked = read.Turn!.Asks(1)[0];
        var isNew = read.Themes.Any(t => !isShown(t) && !IsInPassing(t, asked));
        // "Vooral die schulden, wie bel ik daarvoor": who helps with that.
        if (isNew && read is { Refers: false, WordCount: > ShortChoice } && !read.Themes.All(IsSaidOfAny)) return Never;
        if ((isNew && asked is Ask.Phone or Ask.Who or Ask.Content or Ask.Rules) || (isWork && read is { Intent: Intent.Find, Refers: false } && read.Themes.Any(t => !IsInPassing(t, asked)))) return Almost;
        if (isNew || (read.Wishes && !read.Refers && read.Themes.Count > 0)) least += read.Wishes ? 0.35f : 0.1f;
        else if (read.Wishes && !read.Refers) least += 0.1f;
        return Math.Min(least, Almost);
    }

    /// <summary>Something may be asked and nobody can tell what: then what the rules made of it helps more than that it is not known.</summary>
    private static bool IsEmpty(Meaning read, Meaning about, TurnSight sight) =>
        about.Details is [Detail.Unlisted] && read.Intent is not (Intent.OutOfScope or Intent.SmallTalk) && sight.Of(Ask.Rules) < Likely && sight.Of(Move.Details) < Settled;

    /// <summary>"Is er ook iets op zaterdag", "alleen wat niets kost", "is er een club die haar helpt te wennen": it bounds or names what is sought.</summary>
    private static bool IsWish(Meaning read, Func<string, bool> isShown) =>
        read.MaxCost is not null || (read.Wishes && (!read.When.IsAny || read.FollowUps.Contains(FollowUp.Chat) || read.Themes.Any(t => !isShown(t) && t is not (ThemeIds.Talk or ThemeIds.Lonely))));

    private const float Never = 2;

    /// <summary>More can not be asked of what was learned.</summary>
    private const float Almost = 0.98f;

    /// <summary>Heard in words of many a question: "bellen", "vrijwilligers", "formulier", "slecht ter been".</summary>
    private static bool IsInPassing(string theme, Ask asked) => InPassing.TryGetValue(theme, out var questions) && (questions.Length == 0 || questions.Contains(asked));

    /// <summary>Themes that the words of a question sound like, and which questions these are; none for any question.</summary>
    private static readonly Dictionary<string, Ask[]> InPassing = new(StringComparer.Ordinal)
    {
        [ThemeIds.Talk] = [],
        [ThemeIds.Lonely] = [],
        [ThemeIds.Money] = [Ask.Cost, Ask.Register, Ask.Transport],
        [ThemeIds.Papers] = [Ask.Register, Ask.Rules, Ask.Waiting, Ask.Fresh],
        [ThemeIds.Illness] = [Ask.Access, Ask.Transport, Ask.Audience, Ask.Rules, Ask.Phone, Ask.Site, Ask.HowFar, Ask.Where],
        [ThemeIds.Transport] = [Ask.Transport, Ask.Where, Ask.HowFar, Ask.Access, Ask.Company],
        [ThemeIds.Volunteering] = [Ask.Who, Ask.Group, Ask.Content, Ask.Phone, Ask.Company, Ask.Rules],
        [ThemeIds.Newcomers] = [Ask.Audience, Ask.Rules, Ask.Group, Ask.Content, Ask.Who],
    };

    /// <summary>In more words the name tells more than the number.</summary>
    private const int ShortChoice = 6;

    /// <summary>In so many words something else is sought, or advice for another asked, or a day beside one that was named.</summary>
    private static bool IsSaidOutright(Meaning read) =>
        IsAnotherNeed(read) || IsToTheHouse(read) || IsOfSomebody(read)
        || (read is { Intent: Intent.Choose, Ordinal: not null, WordCount: > ShortChoice })
        || (read.Intent == Intent.Find && read.FollowUps.Contains(FollowUp.Which))
        || read.FollowUps.Any(IsOutright);

    private static bool IsAnotherNeed(Meaning read) =>
        read.OneToOne || read.Subject is not null || read.Declines || read.Reports || read.AsksOwnSupport || read.AsksNationwide || read.AdviceTopic is not (null or "anonymous");

    /// <summary>Visitors are sought; "komt die ook aan huis" asks it of one.</summary>
    private static bool IsToTheHouse(Meaning read) => read.AtHome && (read.Wishes || !read.Refers || read.Themes.Contains(ThemeIds.Visitor));

    /// <summary>Somebody to speak to, and not who drives there.</summary>
    private static bool IsOfSomebody(Meaning read) =>
        (read.Intent == Intent.Person && (read.Places.Count > 0 || read.FollowUps.Any(f => f is FollowUp.WhoHelps or FollowUp.Chat)))
        || (read.FollowUps.Contains(FollowUp.Someone) && !read.FollowUps.Contains(FollowUp.Transport) && read.Turn!.Of(Ask.Transport) < Likely);

    private static bool IsOutright(FollowUp said) =>
        said is FollowUp.Doubts or FollowUp.ToSomebody or FollowUp.Visits or FollowUp.Calls or FollowUp.Alike or FollowUp.Farther or FollowUp.TooDear or FollowUp.DayBefore or FollowUp.DaysBefore or FollowUp.DayAfter or FollowUp.DaysAfter or FollowUp.WeekAfter;

    private static Meaning About(Meaning read, TurnSight sight)
    {
        var asked = Asked(read with { Details = [], Detail = Detail.None }, sight);
        return read with { Intent = Intent.Details, Detail = asked[0], Details = asked, Role = Role.Unknown, For = ForWhom.Unknown };
    }

    /// <summary>What the rules heard, where it is not unlikely, and what was learned to be asked.</summary>
    private static List<Detail> Asked(Meaning read, TurnSight sight)
    {
        var heard = read.Details.DefaultIfEmpty(read.Detail).Where(d => d is not (Detail.None or Detail.Unlisted)).ToList();
        if (heard.Count == 0) heard = [.. FollowUps.Heard(read).Where(d => d != Detail.Unlisted && sight.Of(AskedOf(d)) >= (d == Detail.Freshness ? 0 : Guess))];
        else if (!FollowUps.Heard(read).Any() && sight.Asks(1).All(a => sight.Of(a) < Sure)) return heard;
        var kept = heard.Where(d => d == Detail.Freshness || sight.Of(AskedOf(d)) >= Kept).ToList();
        if (kept.Count == 0 && sight.Asks(1).All(a => sight.Of(a) < (read.Intent == Intent.Details ? Likely : Guess))) return heard.Count > 0 ? heard : [Detail.Unlisted];
        IEnumerable<Detail> learned = sight.Asks(kept.Count > 0 ? 1 - AlsoAsked : AlsoAsked).Where(a => kept.Count == 0 || sight.Of(a) >= 1 - AlsoAsked).Select(DetailOf);
        return [.. kept.Concat(learned).Distinct()];
    }

    private static bool IsAdvice(ConversationState before, Meaning read, TurnSight sight) =>
        sight is { Move: Move.Advice, Certainty: >= VerySure } && before.Role is Role.Family && read.Details.All(d => d is Detail.Registration or Detail.Unlisted or Detail.None or Detail.Content);

    /// <summary>What was learned, where it is likelier than what the rules made of it: for each move from its own share on.</summary>
    private static Meaning Otherwise(ConversationState before, Meaning read, TurnSight sight)
    {
        if (IsSaidOutright(read)) return read;
        if (TellsOfState(read)) return read with { Tells = true };
        if (sight.Certainty < LeastFor(sight.Move)) return read;
        var isOpen = read.Intent is Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Find;
        return sight.Move switch
        {
            Move.Tell when isOpen || read.Intent is Intent.Narrow or Intent.More => read with { Tells = true },
            Move.Refuse when isOpen || read.Intent is Intent.No or Intent.Narrow or Intent.Choose => Refused(before, read),
            Move.Narrow when isOpen && before.Shown.Count > 0 && !read.AsksAnything && IsBound(read) => read with { Intent = Intent.Narrow, Themes = [.. read.Themes.Where(t => !IsSaidOfAny(t) && !before.Themes.Contains(t))] },
            Move.Choose when isOpen && before.Shown.Count > 1 && read.Places.Count == 0 => read with { Intent = Intent.Choose, Points = true },
            Move.Advice when before.Role == Role.Family && (isOpen || read.Intent is Intent.Choose or Intent.More) && read.Places.Count == 0 => read with { Intent = Intent.Advice },
            Move.Person when isOpen && read.Places.Count == 0 && read.Themes.All(IsSaidOfAny) => read with { Intent = Intent.Person },
            Move.OutOfScope or Move.Referral => IsSilent(read) && read.Intent != Intent.Find && IntentOf(sight.Move) is { } aside ? read with { Intent = aside } : read,
            _ => IsSilent(read) && IntentOf(sight.Move) is { } intent ? read with { Intent = intent } : read,
        };
    }

    /// <summary>"Ze is slechthorend", "hij heeft een rollator": how somebody is, and nothing asked or wished.</summary>
    private static bool TellsOfState(Meaning read) =>
        read is { Intent: Intent.Find or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Narrow, Asks: false, Wishes: false, AsksAnything: false, WordCount: <= MostOfState, When.IsAny: true, Places.Count: 0, NotThemes.Count: 0 }
        && read.Themes.All(t => t is ThemeIds.Illness or ThemeIds.Transport) && (read.Themes.Contains(ThemeIds.Illness) || read.Mobility != Mobility.None);

    private const int MostOfState = 9;

    /// <summary>Of the moves that were read so, at least three of four were meant so, and hardly any as the rules had it.</summary>
    private static float LeastFor(Move move) => move switch
    {
        Move.Refuse => 0.35f,
        Move.Tell or Move.Narrow => 0.4f,
        Move.Advice or Move.Choose or Move.Thanks or Move.Goodbye => 0.5f,
        _ => Sure,
    };

    /// <summary>No rule heard anything in it that could be searched for.</summary>
    private static bool IsSilent(Meaning read) =>
        read is { Intent: Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Find, Places.Count: 0, UnknownPlaces.Count: 0, Themes.Count: 0, NotThemes.Count: 0, When.IsAny: true, Feeling: null, Mobility: Mobility.None, AsksAnything: false };

    private static bool IsSaidOfAny(string theme) => InPassing.ContainsKey(theme);

    private static bool IsBound(Meaning read) =>
        read is { Places.Count: 0, UnknownPlaces.Count: 0 } && (!read.When.IsAny || read.MaxCost is not null || read.Mobility != Mobility.None || read.NearMe || read.Audiences.Count > 0 || read.Themes.All(IsSaidOfAny));

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
