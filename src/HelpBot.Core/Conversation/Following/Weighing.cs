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
        if (read.Intent == Intent.Details && (read.Detail == Detail.Calling || FollowUps.IsOneOf(read))) return read;
        if (read.Intent == Intent.Details) return IsAdvice(before, read, sight) ? read with { Intent = Intent.Advice, Detail = Detail.None, Details = [] } : read with { Details = Asked(read, sight), Detail = Asked(read, sight)[0] };
        if (MayAsk(before, read) && sight.Of(Move.Details) >= LeastFor(read, before.Role == Role.Professional, isShown)) return About(read, sight);
        return Otherwise(before, read, sight);
    }

    /// <summary>Orders, and what is said in so many words, need no guess.</summary>
    private static bool IsFirm(Meaning read) =>
        read.Intent is Intent.Forget or Intent.Stop or Intent.Start or Intent.Restart or Intent.Language or Intent.Insult || read.AsksOfKeeping || read.NewClient || read.AsksDeed || read.Sifts || read.Referral != ReferralQuestion.None;

    /// <summary>There is something to ask about, and it is not sought anew in another place or for another person.</summary>
    private static bool MayAsk(ConversationState before, Meaning read) =>
        before.Shown.Count > 0 && read.NotThemes.Count == 0 && read is { IsForKin: false, SaysForSelf: false }
        && read.UnknownPlaces.Count + read.UnknownPostcodes.Count == 0 && (read.Places.Count == 0 || (read is { Asks: true, Refers: true } && before.Role != Role.Professional)) && !(read.KinIsOwn && before.Role == Role.Professional)
        && read.Places.All(p => p.Place.Municipality == before.Municipality)
        && before is not { SinceDanger: 0, LastDanger: >= Safety.DangerKind.Violence };

    /// <summary>How likely a question must be before it goes before what a rule made of it.</summary>
    private static float LeastFor(Meaning read, bool isWork, Func<string, bool> isShown)
    {
        if (IsSaidOutright(read)) return Never;
        var least = read.Intent switch
        {
            Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk => 0.5f,
            Intent.Find => 0.6f,
            Intent.Choose or Intent.DontKnow or Intent.More => 0.8f,
            Intent.Narrow or Intent.Person or Intent.Advice => 0.85f,
            _ => 0.95f,
        };
        if (!read.Asks) least += read.Refers ? 0.1f : 0.3f;
        if (read.Worldly) least += 0.2f;
        if (read.Wishes) least += 0.25f;
        if (read.Feeling is not null) least += 0.3f;
        if (read is { Asks: false, Themes.Count: > 0 }) least += 0.25f;
        if (read.Themes.Any(t => !isShown(t) && !InPassing.Contains(t))) least += read.Asks ? 0.35f : 0.4f;
        if (isWork && read is { Intent: Intent.Find, Themes.Count: > 0, Refers: false }) return Never;
        return Math.Min(least, Almost);
    }

    private const float Never = 2;

    /// <summary>More can not be asked of what was learned.</summary>
    private const float Almost = 0.97f;

    /// <summary>Heard in words of many a question: "bellen", "vrijwilligers", "formulier", "slecht ter been".</summary>
    private static readonly string[] InPassing = [ThemeIds.Talk, ThemeIds.Papers, ThemeIds.Lonely, ThemeIds.Volunteering, ThemeIds.Illness, ThemeIds.Transport, ThemeIds.Money, ThemeIds.Newcomers];

    /// <summary>"En op zondag": so few words with a bound in them narrow what was sought.</summary>
    private const int ShortBound = 5;

    /// <summary>In so many words something else is sought, or advice for another asked, or a day beside one that was named.</summary>
    private static bool IsSaidOutright(Meaning read) =>
        (read.Intent == Intent.Person && read.Places.Count > 0) ||
        (read.Intent == Intent.Narrow && read.WordCount <= ShortBound) || (read is { Intent: Intent.Choose, Ordinal: not null, WordCount: > ShortBound })
        || (read.Intent == Intent.Person && read.FollowUps.Any(f => f is FollowUp.WhoHelps or FollowUp.Chat || (f is FollowUp.Someone && !read.FollowUps.Contains(FollowUp.Transport) && read.Turn!.Of(Ask.Transport) < Likely))) || (read.Intent == Intent.Find && read.FollowUps.Contains(FollowUp.Which))
        || read.OneToOne || read.Subject is not null || read.Cheaper || read.Nearer || read.Declines || read.Reports || (read.AtHome && (read.Wishes || !read.Refers || read.Themes.Contains(ThemeIds.Visitor))) || read.AdviceTopic is not (null or "anonymous")
        || read.FollowUps.Any(f => f is FollowUp.Doubts or FollowUp.ToSomebody or FollowUp.Visits or FollowUp.Calls or FollowUp.Alike or FollowUp.Farther or FollowUp.TooDear or FollowUp.DayBefore or FollowUp.DaysBefore or FollowUp.DayAfter or FollowUp.DaysAfter or FollowUp.WeekAfter);

    private static Meaning About(Meaning read, TurnSight sight)
    {
        var asked = Asked(read with { Details = [], Detail = Detail.None }, sight);
        return read with { Intent = Intent.Details, Detail = asked[0], Details = asked, Role = Role.Unknown, For = ForWhom.Unknown };
    }

    /// <summary>What the rules heard, where it is not unlikely, and what was learned to be asked.</summary>
    private static List<Detail> Asked(Meaning read, TurnSight sight)
    {
        var heard = read.Details.DefaultIfEmpty(read.Detail).Where(d => d is not (Detail.None or Detail.Unlisted)).ToList();
        if (heard.Count == 0) heard = [.. FollowUps.Heard(read).Where(d => d != Detail.Unlisted && sight.Of(AskedOf(d)) >= Guess)];
        else if (!FollowUps.Heard(read).Any() && sight.Asks(1).All(a => sight.Of(a) < Sure)) return heard;
        var kept = heard.Where(d => sight.Of(AskedOf(d)) >= Kept).ToList();
        if (kept.Count == 0 && sight.Asks(1).All(a => sight.Of(a) < (read.Intent == Intent.Details ? Likely : Guess))) return heard.Count > 0 ? heard : [Detail.Unlisted];
        IEnumerable<Detail> learned = sight.Asks(kept.Count > 0 ? 1 - AlsoAsked : AlsoAsked).Where(a => kept.Count == 0 || sight.Of(a) >= 1 - AlsoAsked).Select(DetailOf);
        return [.. kept.Concat(learned).Distinct()];
    }

    private static bool IsAdvice(ConversationState before, Meaning read, TurnSight sight) =>
        sight is { Move: Move.Advice, Certainty: >= VerySure } && before.Role is Role.Family && read.Details.All(d => d is Detail.Registration or Detail.Unlisted or Detail.None or Detail.Content);

    /// <summary>Where no rule knows: what was learned, for moves that are answered by themselves.</summary>
    private static Meaning Otherwise(ConversationState before, Meaning read, TurnSight sight)
    {
        if (sight is { Move: Move.Refuse, Certainty: >= Sure } && !read.FollowUps.Contains(FollowUp.Refuses)) return read with { FollowUps = [.. read.FollowUps, FollowUp.Refuses] };
        var isSilent = read is { Intent: Intent.Unknown, Places.Count: 0, Themes.Count: 0, When.IsAny: true, Feeling: null };
        var isAdvice = sight.Move == Move.Advice && before.Role == Role.Family && read is { Intent: Intent.Find or Intent.OutOfScope or Intent.SmallTalk, Places.Count: 0 };
        if (!(isSilent && sight.Certainty >= Sure) && !(isAdvice && sight.Certainty >= VerySure)) return read;
        return IntentOf(sight.Move) is { } intent ? read with { Intent = intent } : read;
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
