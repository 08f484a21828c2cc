namespace HelpBot.Channels.Twilio.Sending;

/// <summary>How a request to send ended.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    public sealed record Taken(string Sid, string Status) : SendOutcome;

    /// <summary>Certainly not sent.</summary>
    /// <param name="Error">Twilio's code; null when there was no answer.</param>
    /// <param name="After">When Twilio said to come back; null when it did not.</param>
    public sealed record NotSent(SendProblem Problem, string? Error, TimeSpan? After = null) : SendOutcome;

    /// <summary>No answer, or one that says nothing: it may have been sent.</summary>
    public sealed record Unknown : SendOutcome;
}

/// <summary>Whether a message is in Twilio's own list.</summary>
internal abstract record SearchOutcome
{
    private SearchOutcome() { }

    public sealed record Found(string Sid, string Status) : SearchOutcome;

    public sealed record NotThere : SearchOutcome;

    /// <summary>The API key may not read messages.</summary>
    public sealed record NotAllowed : SearchOutcome;

    public sealed record Failed : SearchOutcome;
}
