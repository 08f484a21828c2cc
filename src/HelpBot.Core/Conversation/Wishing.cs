using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Whether anything in a message can be searched for.</summary>
internal static class Wishing
{
    public static bool Says(Meaning meaning) =>
        meaning.Intent is Intent.Find or Intent.Narrow or Intent.Referral || meaning.Places.Count > 0 || meaning.Themes.Count > 0 || meaning.NearMe || meaning.OneToOne
        || meaning.AtHome || meaning.Feeling is not null || meaning.MaxCost is not null || meaning.Cheaper || meaning.Nearer || !meaning.When.IsAny
        || meaning.NotThemes.Count > 0 || meaning.Role != Role.Unknown;
}
