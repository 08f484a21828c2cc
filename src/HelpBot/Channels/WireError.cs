namespace HelpBot.Channels;

/// <summary>A refusal as clients of Direct Line and of the connector read it: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record WireError(WireErrorBody Error)
{
    public static IResult NoHeader { get; } = Refuse(401, "Unauthorized", "Send the header 'Authorization: Bearer TOKEN'.");
    public static IResult BadToken { get; } = Refuse(403, "BadToken", "The token is not valid here, or has expired.");
    public static IResult BadOrigin { get; } = Refuse(403, "BadOrigin", "This website may not use the chat.");
    public static IResult NotFound { get; } = Refuse(404, "ConversationNotFound", "There is no such conversation.");
    public static IResult NoSuchAddress { get; } = Refuse(404, "NotFound", "There is nothing at this address.");
    public static IResult TooLarge { get; } = Refuse(413, "MessageSizeTooBig", "At most 64 KB is read.");
    public static IResult NotJson { get; } = Refuse(415, "UnsupportedMediaType", "Send JSON in UTF-8.");
    public static IResult NoUpload { get; } = Refuse(415, "UnsupportedMediaType", "Files are not accepted.");
    public static IResult TooMany { get; } = Refuse(429, "TooManyRequests", "Wait a minute.");

    public static IResult BadRequest(string message) => Refuse(400, "BadArgument", message);

    public static IResult Refuse(int status, string code, string message) =>
        Results.Json(new WireError(new WireErrorBody(code, message)), ChannelJson.Default.WireError, statusCode: status);
}

internal sealed record WireErrorBody(string Code, string Message);
