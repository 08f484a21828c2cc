using HelpBot.Core.Knowledge;

namespace HelpBot.Channels.Twilio.Templates;

/// <summary><c>twilio templates</c>: makes the button templates that are not there yet, and prints the settings that name them all.</summary>
internal static class TemplatesCommand
{
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(TwilioOptions options, Texts texts, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        using var client = new ContentClient(options);
        try
        {
            var there = await client.ListAsync(cancel);
            await output.WriteLineAsync("# Buttons for WhatsApp: put these lines among the service's environment variables.");
            foreach (var set in ButtonSet.All(texts))
            {
                var sid = there.TryGetValue(set.Name, out var known) ? known : await client.AddAsync(set, cancel);
                await output.WriteLineAsync($"# {string.Join(" | ", set.Labels)}");
                await output.WriteLineAsync($"Twilio__Templates__{set.Name}={sid}");
            }

            return 0;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync($"Twilio's Content API at {options.ContentUrl} could not be used: {error.Message}");
            return 1;
        }
    }
}
