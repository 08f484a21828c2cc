using System.Globalization;
using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Commands;

/// <summary>The words after <c>dotnet run --project src/HelpBot --</c>, read and checked.</summary>
/// <param name="Name">ask, understand, search, check, safety train, safety explain, understanding train, export or help.</param>
/// <param name="Knowledge">Folder to read; null for the shipped one.</param>
/// <param name="Now">Local time in Europe/Amsterdam to answer for; null for the clock.</param>
/// <param name="Top">Hits a query prints at most.</param>
/// <param name="Form">How the person is spoken to.</param>
/// <param name="Explain">Tell in Dutch why each hit was found.</param>
internal sealed record CommandLine(string Name, string? Knowledge, DateTime? Now, Channel Channel, bool Json, int Top, bool Explain = false, FormOfAddress Form = FormOfAddress.U)
{
    private static readonly string[] s_names = ["ask", "understand", "search", "check", "safety train", "safety explain", "understanding train", "export", "help"];

    private static readonly Dictionary<string, string[]> s_options = new()
    {
        ["ask"] = ["--knowledge", "--now", "--channel", "--form", "--json"],
        ["understand"] = ["--knowledge", "--now", "--json", "--explain"],
        ["search"] = ["--knowledge", "--now", "--json", "--top", "--explain"],
        ["check"] = ["--knowledge", "--now"],
        [SafetyCommand.Train] = ["--knowledge"],
        [SafetyCommand.Explain] = ["--knowledge", "--json"],
        [UnderstandCommand.Train] = ["--knowledge"],
        ["export"] = ["--knowledge", "--now", "--json"],
        ["help"] = [],
    };

    /// <summary>True when the arguments name a command rather than settings of the service.</summary>
    public static bool IsCommand(string[] args) =>
        args.Length > 0 && (args[0] is "--help" or "-h" or "-?" || (args.Length > 1 && args[0] == "serve" && args[1] is "--help" or "-h") || !args[0].StartsWith('-') && !args[0].Contains('=') && args[0] != "serve");

    /// <returns>Null, with one sentence that says what is wrong, when they cannot be read.</returns>
    public static CommandLine? Read(string[] args, out string wrong)
    {
        wrong = "";
        var name = args[0] is "--help" or "-h" or "-?" or "serve" ? "help" : args[0];
        if (name is "safety" or "understanding" && args.Length > 1) name += " " + args[1];
        if (!s_names.Contains(name))
        {
            wrong = $"unknown command '{name}': choose one of serve, {string.Join(", ", s_names)}";
            return null;
        }

        var line = new CommandLine(name, null, null, Channel.Web, false, 10);
        if (args[0] == "serve") return line;
        for (var i = name.Contains(' ') ? 2 : 1; i < args.Length; i++)
        {
            var option = args[i];
            if (option is "--help" or "-h") return line with { Name = "help" };
            if (!s_options[name].Contains(option))
            {
                wrong = s_options[name].Length == 0 ? $"'{name}' takes no options" : $"'{name}' has no option '{option}': it takes {string.Join(", ", s_options[name])}";
                return null;
            }

            if (option is "--json" or "--explain")
            {
                line = option == "--json" ? line with { Json = true } : line with { Explain = true };
                continue;
            }

            if (++i == args.Length)
            {
                wrong = $"'{option}' needs a value";
                return null;
            }

            if (line.With(option, args[i], out wrong) is not { } read) return null;
            line = read;
        }

        return line;
    }

    private CommandLine? With(string option, string value, out string wrong)
    {
        wrong = "";
        switch (option)
        {
            case "--knowledge" when value.Split(';').FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing:
                wrong = $"--knowledge: there is no folder '{missing}'";
                return null;
            case "--knowledge":
                return this with { Knowledge = value };
            case "--now" when DateTime.TryParseExact(value, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var now):
                return this with { Now = now };
            case "--now":
                wrong = $"--now: '{value}' is not a time like 2026-11-24T10:00";
                return null;
            case "--channel" when Enum.TryParse<Channel>(value, true, out var channel) && !char.IsAsciiDigit(value[0]):
                return this with { Channel = channel };
            case "--channel":
                wrong = $"--channel: '{value}' is not one of web, sms, whatsapp";
                return null;
            case "--form" when value is "u" or "je":
                return this with { Form = value == "je" ? FormOfAddress.Je : FormOfAddress.U };
            case "--form":
                wrong = $"--form: '{value}' is not one of u, je";
                return null;
            case "--top" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= 1000:
                return this with { Top = top };
            default:
                wrong = $"--top: '{value}' is not a number from 1 to 1000";
                return null;
        }
    }

    public const string Help = """
        HelpBot: the Dutch chat assistant that brings people to activities nearby.

          dotnet run --project src/HelpBot                     starts the service; the address is printed, the page there has the chat
          dotnet run --project src/HelpBot -- COMMAND [options]

        Commands
          serve        starts the service (the default); settings as --Section:Key=value, see the README
          ask          each line on standard input is a message of one conversation; an empty line starts a new one
                       --channel web|sms|whatsapp   shape of the replies (web)
                       --form u|je                  how the person is spoken to (u)
                       --json                       one JSON line per message
          understand   what is read from each line on its own, as one JSON line            --json
                       --explain                    with what was learned of each theme, intent and role
          search       what is found for each line, as one JSON line                       --json --top 10
                       --explain                    why, in Dutch sentences; with --json as "parts" and "words" of each hit
          check        validates all knowledge and names every fault as file:line; exit 1 when there is any
          safety train      learns danger from knowledge/safety/examples and writes learned.bin beside them
          safety explain    what is seen in each line on its own, and why
          understanding train   learns themes, intents and roles from knowledge/understanding/examples and writes learned.bin
          export       the whole catalog, one JSON record a line                           --json
          backup FILE  a copy of the SQLite database, while the service runs               --Storage:Path=…
          restore FILE puts such a copy back, while the service does not run               --Storage:Path=…
          twilio simulate    a conversation in the terminal as by SMS or WhatsApp           --channel sms|whatsapp
          twilio templates   makes the buttons for WhatsApp in your Twilio account          with Twilio__AccountSid=… and further in its environment

        Options of every command (the service takes --knowledge too)
          --knowledge DIR          the knowledge folder (the shipped one); several, with ; between them, are read as one
          --now 2026-11-24T10:00   answer as if it were then, in Dutch time (the clock)

        Exit codes: 0 done, 1 the knowledge has faults, 2 bad arguments.
        """;
}
