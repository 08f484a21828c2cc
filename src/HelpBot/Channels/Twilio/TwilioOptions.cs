using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio;

/// <summary>Section <c>Twilio</c>. Without any of it the channel is off.</summary>
public sealed class TwilioOptions : IValidatableObject
{
    /// <summary>The account, <c>AC…</c>.</summary>
    public string? AccountSid { get; set => field = Given(value); }

    /// <summary>Signs what Twilio sends here.</summary>
    public string? AuthToken { get; set => field = Given(value); }

    /// <summary>While tokens are changed: the other one, accepted too.</summary>
    public string? OtherAuthToken { get; set => field = Given(value); }

    /// <summary>The API key that answers are sent with, <c>SK…</c>.</summary>
    public string? ApiKey { get; set => field = Given(value); }

    public string? ApiSecret { get; set => field = Given(value); }

    /// <summary>A messaging service, <c>MG…</c>, for Advanced Opt-Out; null when the numbers are in none.</summary>
    public string? MessagingServiceSid { get; set => field = Given(value); }

    /// <summary>True: no API key. Answers go back in the answer to the webhook, when they are there within five seconds.</summary>
    public bool AnswerInWebhook { get; set; }

    /// <summary>Where messages are sent; another region, or a stand-in.</summary>
    public string BaseUrl { get; set => field = value.TrimEnd('/'); } = "https://api.twilio.com";

    /// <summary>Where Content templates are made.</summary>
    public string ContentUrl { get; set => field = value.TrimEnd('/'); } = "https://content.twilio.com";

    /// <summary>How long one request to Twilio may take.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Requests to Twilio at once.</summary>
    [Range(1, 200)]
    public int MostAtOnce { get; set; } = 16;

    /// <summary>
    /// A Content template, <c>HX…</c>, approved for use outside the 24 hours, whose variable 1 is an answer in one line. Null: such an answer
    /// waits until the person writes.
    /// </summary>
    public string? LateTemplate { get; set => field = Given(value); }

    /// <summary>Content templates with buttons, as <c>helpbot twilio templates</c> prints them: name and <c>HX…</c>.</summary>
    public IDictionary<string, string> Templates { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anything at all is set.</summary>
    public bool IsOn => AccountSid is not null || AuthToken is not null || ApiKey is not null || ApiSecret is not null || AnswerInWebhook;

    /// <summary>A try that began longer ago than this is not under way any more.</summary>
    public TimeSpan LostAfter => TimeSpan.FromSeconds((2 * TimeoutSeconds) + 1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn) yield break;
        if (AuthToken is null) yield return Missing(nameof(AuthToken), "the token that Twilio signs with");
        if (OtherAuthToken is not null && OtherAuthToken == AuthToken) yield return new("Twilio:OtherAuthToken is the same as Twilio:AuthToken.");
        if (!IsAddress(BaseUrl)) yield return new("Twilio:BaseUrl must be an address such as https://api.twilio.com.");
        if (!IsAddress(ContentUrl)) yield return new("Twilio:ContentUrl must be an address such as https://content.twilio.com.");
        if (AnswerInWebhook) yield break;
        if (AccountSid is null) yield return Missing(nameof(AccountSid), "the account, AC…");
        if (ApiKey is null) yield return Missing(nameof(ApiKey), "the API key that answers are sent with, SK… (or set Twilio:AnswerInWebhook)");
        if (ApiSecret is null) yield return Missing(nameof(ApiSecret), "the secret of that API key");
    }

    private static ValidationResult Missing(string key, string what) => new($"Twilio:{key} is missing: {what}.");

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

[OptionsValidator]
internal sealed partial class TwilioOptionsValidator : IValidateOptions<TwilioOptions>;
