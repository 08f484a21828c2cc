using System.Globalization;
using System.Threading.Channels;
using HelpBot.Channels.Twilio.Templates;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>
/// <c>twilio simulate</c>: a conversation in the terminal as it would be by SMS or WhatsApp, through signed webhooks and the stand-in's API.
/// </summary>
internal sealed class SimulateCommand(SimulateArguments arguments, Texts texts, System.IO.TextReader input, TextWriter output)
{
    private const string Help = """
        Type a message and press Enter. Instead of words:
          /1 /2 …                presses that button (WhatsApp)
          /place 50.87,6.06      shares a location (WhatsApp)
          /voice  /photo         sends what HelpBot cannot open
          /fail 30003            the next answer is not delivered, with Twilio's error
          /quit                  ends
        """;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700), Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<SentMessage> _arrived = Channel.CreateUnbounded<SentMessage>();
    private IReadOnlyList<string> _buttons = [];
    private string? _failNext;

    /// <returns>Exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var standIn = await StandIn.StartAsync(arguments.Port, cancel);
        standIn.Arrived = message => _arrived.Writer.TryWrite(message);
        var sets = arguments is { IsWhatsApp: true, Numbers: false } ? ButtonSet.All(texts).Select((set, i) => (Set: set, Sid: $"HX{i:D32}")).ToList() : [];
        standIn.Add(sets);
        var settings = Account.Settings(standIn.Url, sets.Select(s => KeyValuePair.Create(s.Set.Name, s.Sid)));
        if (arguments.Url is { } url)
        {
            await output.WriteLineAsync($"The stand-in of Twilio listens at {standIn.Url}. The service at {url} must have been started with these in its environment:");
            foreach (var (name, value) in settings.Append($"--Service:PublicUrl={url}").Select(ServiceProcess.InEnvironment)) await output.WriteLineAsync($"  {name}={value}");
            return await TalkAsync(standIn, url, cancel);
        }

        await output.WriteLineAsync("Starting the service…");
        IEnumerable<string> knowledge = arguments.Knowledge is null ? [] : [$"--Knowledge:Path={Path.GetFullPath(arguments.Knowledge)}"];
        var (service, own) = await ServiceProcess.StartAsync([.. settings, .. knowledge], cancel);
        await using (service) return await TalkAsync(standIn, own, cancel);
    }

    private async Task<int> TalkAsync(StandIn standIn, string url, CancellationToken cancel)
    {
        var phone = new Phone(standIn, url, arguments.IsWhatsApp, arguments.From);
        await output.WriteLineAsync($"{(arguments.IsWhatsApp ? "WhatsApp" : "SMS")} from {phone.Address}. /help tells what else can be sent.\n");
        while (true)
        {
            await output.WriteAsync("> ");
            await output.FlushAsync(cancel);
            if (await input.ReadLineAsync(cancel) is not { } line || line is "/quit") return 0;
            if (Console.IsInputRedirected) await output.WriteLineAsync(line);
            if (line.Trim().Length == 0) continue;
            if (await SendAsync(phone, line.Trim(), cancel) is not { } answer) continue;
            using (answer)
            {
                if (!answer.IsSuccessStatusCode) await output.WriteLineAsync($"The webhook answered {(int)answer.StatusCode}: is the service started with the settings above?");
                else await ReadAsync(standIn, cancel);
            }
        }
    }

    private async Task<HttpResponseMessage?> SendAsync(Phone phone, string line, CancellationToken cancel)
    {
        try
        {
            switch (line.Split(' ', 2))
            {
                case ["/help"]:
                    await output.WriteLineAsync(Help);
                    return null;
                case ["/fail", var code]:
                    _failNext = code;
                    return null;
                case ["/voice"]: return await phone.AttachAsync("audio/ogg", cancel);
                case ["/photo"]: return await phone.AttachAsync("image/jpeg", cancel);
                case ["/place", var spot] when spot.Split(',') is [var lat, var lon]
                    && double.TryParse(lat, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(lon, CultureInfo.InvariantCulture, out var longitude):
                    return await phone.ShareAsync(latitude, longitude, cancel);
                case [['/', .. var number]] when int.TryParse(number, out var n) && n > 0 && n <= _buttons.Count:
                    return await phone.PressAsync(_buttons[n - 1], cancel);
                case [['/', ..], ..]:
                    await output.WriteLineAsync("There is no such button or command: /help");
                    return null;
                default: return await phone.TypeAsync(line, cancel);
            }
        }
        catch (HttpRequestException error)
        {
            await output.WriteLineAsync($"The service cannot be reached: {error.Message}");
            return null;
        }
    }

    /// <summary>Shows what comes, until nothing comes for a moment.</summary>
    private async Task ReadAsync(StandIn standIn, CancellationToken cancel)
    {
        var wait = Patience;
        while (true)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(wait);
            try
            {
                await ShowAsync(standIn, await _arrived.Reader.ReadAsync(limit.Token), cancel);
                wait = Quiet;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                if (wait == Patience) await output.WriteLineAsync("  (no answer: after STOP only danger is answered, and START)\n");
                return;
            }
        }
    }

    private async Task ShowAsync(StandIn standIn, SentMessage message, CancellationToken cancel)
    {
        var (status, error) = _failNext is null ? ("delivered", null) : ("undelivered", _failNext);
        _failNext = null;
        await standIn.TellAsync(message, "sent", null, cancel);
        await standIn.TellAsync(message, status, error, cancel);
        var size = arguments.IsWhatsApp ? $"{message.Body.Length} characters"
            : $"{Gsm7.Segments(message.Body)} segment{(Gsm7.Segments(message.Body) == 1 ? "" : "s")}, {(Gsm7.Septets(message.Body) is { } septets ? $"{septets} places" : $"{message.Body.Length} characters, not GSM-7")}";
        await output.WriteLineAsync($"  +-- {size}, {status}{(error is null ? "" : $" ({error})")}");
        foreach (var line in message.Body.Split('\n')) await output.WriteLineAsync($"  | {line}");
        // Those of an earlier message stay on the screen and can still be pressed.
        if (message.Buttons.Count > 0) _buttons = message.Buttons;
        if (message.Buttons.Count > 0) await output.WriteLineAsync("  | " + string.Join(" ", _buttons.Select((label, i) => $"[/{i + 1} {label}]")));
        await output.WriteLineAsync();
    }
}
