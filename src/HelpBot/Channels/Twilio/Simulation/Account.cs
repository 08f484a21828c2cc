namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>The account of the stand-in: as Twilio's in form, and of no worth anywhere.</summary>
internal static class Account
{
    public const string Sid = "AC00000000000000000000000000000000", AuthToken = "simulated-token", ApiKey = "SK00000000000000000000000000000000",
        ApiSecret = "simulated-secret", SmsNumber = "+3197010200000", WhatsAppNumber = "whatsapp:+3197010200000";

    /// <summary>What the service is told, so that it speaks with the stand-in.</summary>
    public static IEnumerable<string> Settings(string standIn, IEnumerable<KeyValuePair<string, string>> templates) =>
    [
        $"--Twilio:AccountSid={Sid}", $"--Twilio:AuthToken={AuthToken}", $"--Twilio:ApiKey={ApiKey}", $"--Twilio:ApiSecret={ApiSecret}",
        $"--Twilio:BaseUrl={standIn}", .. templates.Select(t => $"--Twilio:Templates:{t.Key}={t.Value}"),
    ];
}
