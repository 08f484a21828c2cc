using System.Globalization;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>The words after <c>twilio simulate</c>.</summary>
/// <param name="From">The pretended phone number.</param>
/// <param name="Numbers">WhatsApp without buttons.</param>
/// <param name="Url">A service that runs already; null to start one.</param>
/// <param name="Port">Where the stand-in listens; 0 for any.</param>
internal sealed record SimulateArguments(bool IsWhatsApp, string From, bool Numbers, string? Url, int Port, string? Knowledge)
{
    /// <summary>For a service of one's own, which must know where the stand-in is.</summary>
    private const int UsualPort = 4010;

    public static SimulateArguments? Read(string[] args, out string wrong)
    {
        wrong = "";
        var read = new SimulateArguments(false, "+31612345678", false, null, 0, null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--numbers")
            {
                read = read with { Numbers = true };
                continue;
            }

            if (i + 1 == args.Length)
            {
                wrong = $"'{args[i]}' is unknown or needs a value: --channel sms|whatsapp, --numbers, --from +316…, --url http://localhost:5080, --port 4010, --knowledge DIR";
                return null;
            }

            var value = args[i + 1];
            var next = args[i] switch
            {
                "--channel" when value is "sms" or "whatsapp" => read with { IsWhatsApp = value == "whatsapp" },
                "--from" when value.Length is > 6 and < 20 && value[0] == '+' && value.Skip(1).All(char.IsAsciiDigit) => read with { From = value },
                "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => read with { Url = value.TrimEnd('/'), Port = read.Port == 0 ? UsualPort : read.Port },
                "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 => read with { Port = port },
                "--knowledge" when value.Split(';').All(Directory.Exists) => read with { Knowledge = value },
                _ => null,
            };
            if (next is null)
            {
                wrong = $"'{args[i]} {value}' cannot be used: --channel sms|whatsapp, --numbers, --from +316…, --url http://localhost:5080, --port 4010, --knowledge DIR";
                return null;
            }

            read = next;
            i++;
        }

        return read;
    }
}
