namespace HelpBot.Channels.DirectLine;

/// <summary>What a valid token or the secret allows.</summary>
/// <param name="ConversationId">The one conversation; null, with the secret, for any.</param>
/// <param name="UserId">Written into every activity; null, with the secret, to take what the activity says.</param>
/// <param name="TrustedOrigins">Sites that the token was made for, besides the configured ones.</param>
internal sealed record Grant(string? ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins)
{
    public static Grant Secret { get; } = new(null, null, []);

    public bool Allows(string conversationId) => ConversationId is null || ConversationId == conversationId;
}
