namespace HelpBot.Channels.BotFramework;

/// <summary>Addresses that the service may send secrets or words of people to.</summary>
internal static class ServiceAddress
{
    /// <summary>https, or this machine itself.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    public static bool IsThisMachine(string? address) => IsSafe(address) && new Uri(address!).IsLoopback;
}
