namespace HelpBot.Commands;

/// <summary>The settings on the command line of the service itself: a word it does not know must not be silently ignored.</summary>
internal static class ServeArguments
{
    private static readonly string[] s_sections =
    [
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "webRoot", "applicationName", "Kestrel", "Logging", "AllowedHosts",
        "Knowledge", "Storage", "Retention", "Conversation", "Turns", "Service", "Telemetry", "DirectLine", "BotFramework", "Twilio", "hostingStartupAssemblies",
        "detailedErrors",
    ];

    /// <summary>Everybody on the machine can read the arguments of a running program.</summary>
    private static readonly string[] s_secrets = ["DirectLine:Secret", "Storage:Connection", "BotFramework:AppSecret", "Twilio:AuthToken", "Twilio:OtherAuthToken", "Twilio:ApiSecret"];

    /// <param name="settings">What the host reads: <c>--Section:Key=value</c>; <c>--knowledge DIR</c> becomes <c>--Knowledge:Path=DIR</c>.</param>
    /// <returns>One sentence that says what is wrong; null when all is well.</returns>
    public static string? Read(string[] args, out string[] settings)
    {
        var read = new List<string>();
        settings = [];
        for (var i = args.Length > 0 && args[0] == "serve" ? 1 : 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? args[i] : args[i][..equals];
            if (!key.StartsWith("--", StringComparison.Ordinal)) return $"'{args[i]}' is not a setting: write --Section:Key=value";
            if (key == "--now") return "--now is for the commands: the service answers by the clock";
            if (!s_sections.Contains(key[2..].Split(':')[0], StringComparer.OrdinalIgnoreCase)) return $"unknown setting '{key}': see the README, or --help";
            if (s_secrets.Contains(key[2..], StringComparer.OrdinalIgnoreCase) && IsRunningAs(args[i]))
                return $"'{key}' is a secret: give it as the environment variable {key[2..].Replace(":", "__", StringComparison.Ordinal)}, or as a file of that name in the folder that HELPBOT_SECRETS names";
            if (equals < 0 && i + 1 == args.Length) return $"'{key}' needs a value";
            var value = equals < 0 ? args[++i] : args[i][(equals + 1)..];
            read.Add($"{(key == "--knowledge" ? "--Knowledge:Path" : key)}={value}");
        }

        settings = [.. read];
        return null;
    }

    /// <summary>The real arguments of a process that stays; a command that ends in a second may be given a secret so.</summary>
    private static bool IsRunningAs(string argument) =>
        Environment.GetCommandLineArgs() is var real && real.Contains(argument) && real.ElementAtOrDefault(1) != "twilio";
}
