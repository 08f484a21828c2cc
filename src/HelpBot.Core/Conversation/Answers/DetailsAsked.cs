using HelpBot.Core.Conversation.Following;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What a question about an offer asks, and which of its words tell of what.</summary>
internal static class DetailsAsked
{
    private const int MostAsked = 3;

    /// <summary>What is asked, each thing once: who is told how to reach somebody is not told the site once more, nor the next day after every day.</summary>
    public static List<Detail> Of(Meaning meaning, bool isWork)
    {
        var asked = meaning.Details.DefaultIfEmpty(meaning.Detail).Select(d => d == Detail.Company ? Detail.Audience : d).Distinct().Take(MostAsked).ToList();
        if (asked is [Detail.Unlisted or Detail.None] && meaning.SearchWords.Any(AskingWords.IsOfPlace)) asked = [Detail.Route];
        if (asked.Any(d => d is Detail.Time or Detail.Next) && !asked.Contains(Detail.Route) && meaning.SearchWords.Any(AskingWords.IsOfPlace)) asked.Add(Detail.Route);
        // "Hoe kom ik daar, ik heb geen auto": where it is, too.
        if (asked is [Detail.Transport] && FollowUps.Heard(meaning).Contains(Detail.Route)) asked.Insert(0, Detail.Route);
        // "Hoeveel mensen komen daar" asks not for whom it is.
        if (asked.Contains(Detail.Group)) asked.RemoveAll(d => d is Detail.Audience);
        if (asked.Contains(Detail.Time)) asked.RemoveAll(d => d is Detail.Next);
        if (asked.Contains(Detail.Route)) asked.RemoveAll(d => d is Detail.HowFar);
        if (isWork && asked.Contains(Detail.Phone)) asked.RemoveAll(d => d is Detail.Site);
        return asked;
    }

    /// <summary>The words of a question that tell of what it is; none where a field is asked in so many words.</summary>
    public static IReadOnlyList<string> Telling(Meaning meaning, Detail detail) =>
        detail is Detail.Unlisted or Detail.None or Detail.Time or Detail.Route or Detail.Content or Detail.Audience or Detail.Who or (Detail.Phone or Detail.Registration) && !FollowUps.Heard(meaning).Contains(detail) ? [.. meaning.SearchWords.Where(w => !AskingWords.Contains(w))] : [];
}
