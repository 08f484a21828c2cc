using HelpBot.Channels.Twilio.Simulation;
using HelpBot.Channels.Twilio.Templates;
using HelpBot.Commands;
using HelpBot.Core.Knowledge;
using HelpBot.Knowledge;

namespace HelpBot.Channels.Twilio;

/// <summary>The commands of this channel: <c>twilio simulate</c> and <c>twilio templates</c>.</summary>
internal static class TwilioCommand
{
    public static bool IsCommand(string[] args) => args is ["twilio", ..];

    /// <returns>Exit code: 0 done, 1 it could not be done, 2 bad arguments.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.In, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, System.IO.TextReader input, TextWriter output, TextWriter errors)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        Console.CancelKeyPress += onCancel;
        try
        {
            switch (args)
            {
                case [_, "simulate", .. var rest]:
                    if (SimulateArguments.Read(rest, out var wrong) is not { } simulate) return await RefuseAsync(errors, wrong);
                    return await new SimulateCommand(simulate, Texts(simulate.Knowledge), input, output).RunAsync(stop.Token);
                case [_, "templates", .. var rest]:
                    if (ServeArguments.Read(rest, out var settings) is { } bad) return await RefuseAsync(errors, bad);
                    var (options, knowledge, missing) = TwilioRegistration.Read(settings);
                    if (missing.Count > 0) return await RefuseAsync(errors, string.Join(Environment.NewLine, missing));
                    return await TemplatesCommand.RunAsync(options, Texts(knowledge), output, errors, stop.Token);
                default:
                    return await RefuseAsync(errors, "twilio simulate [--channel sms|whatsapp] …, or twilio templates [--Twilio:Key=value …]; see the README");
            }
        }
        catch (CannotStartException reason)
        {
            await errors.WriteLineAsync(reason.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    private static Texts Texts(string? folder)
    {
        var reading = CatalogReader.Read(KnowledgeFolders.Find(folder, Directory.GetCurrentDirectory()), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        return reading.Catalog?.Texts ?? throw new CannotStartException(reading.Faults.Select(f => f.ToString()));
    }

    private static async Task<int> RefuseAsync(TextWriter errors, string wrong)
    {
        await errors.WriteLineAsync(wrong);
        return 2;
    }
}
