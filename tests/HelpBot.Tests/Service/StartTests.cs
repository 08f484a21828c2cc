using System.Diagnostics;

namespace HelpBot.Tests.Service;

public sealed class StartTests
{
    [Theory]
    [InlineData("--Retention:Days=29", "Retention:Days must be between 1 and 28.")]
    [InlineData("--Retention:Days=0", "Retention:Days must be between 1 and 28.")]
    [InlineData("--Retention:Days=veel", "Retention:Days")]
    [InlineData("--Conversation:Address=jij", "Conversation:Address")]
    [InlineData("--Storage:Kind=Oracle", "Storage:Kind")]
    [InlineData("--Storage:Kind=PostgreSQL", "Storage:Connection must tell where PostgreSQL is")]
    [InlineData("--Service:KnownProxies:0=de-proxy", "Service:KnownProxies holds 'de-proxy'")]
    [InlineData("--Telemetry:Endpoint=collector", "Telemetry:Endpoint must be an address")]
    [InlineData("--DirectLine:TokenMinutes=1", "DirectLine:TokenMinutes must be between 5 and 1440.")]
    [InlineData("--DirectLine:AllowedOrigins:0=https://gemeente.test/pagina", "DirectLine:AllowedOrigins holds 'https://gemeente.test/pagina'")]
    [InlineData("--Service:PublicUrl=chat.test", "Service:PublicUrl must be an address")]
    [InlineData("--Twilio:AccountSid=AC1", "Twilio:AuthToken is missing: the token that Twilio signs with.")]
    [InlineData("--Turns:PerMinute=0", "Turns:PerMinute must be between 1 and 1000.")]
    [InlineData("--Knowledge:Path=/bestaat/niet", "Knowledge:Path '/bestaat/niet' is not a folder.")]
    [InlineData("--Storage:Path=/dev/null/test.db", "Storage:Path '/dev/null/test.db' cannot be used")]
    [InlineData("--BotFramework:AppId=x", "BotFramework:AppSecret is missing")]
    [InlineData("--BotFramework:MetadataUrl=http://elsewhere.example/", "BotFramework:MetadataUrl must be an https address.")]
    public async Task A_bad_setting_stops_the_start_with_a_sentence_that_names_it(string setting, string sentence)
    {
        using var folder = new TempFolder();

        var (code, error) = await RunAsync($"--Storage:Path={folder.File("test.db")}", setting);

        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DirectLine:Secret")]
    [InlineData("Storage:Connection")]
    [InlineData("Twilio:AuthToken")]
    public async Task A_secret_on_the_command_line_is_refused_because_everybody_can_read_it_there(string key)
    {
        var (code, error) = await RunAsync($"--{key}=geheim-genoeg");

        Assert.Equal(2, code);
        Assert.Contains($"'--{key}' is a secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-genoeg", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_account_at_Twilio_is_told_with_what_is_missing()
    {
        using var folder = new TempFolder();

        var (code, error) = await RunWithAsync(new() { ["Twilio__AuthToken"] = "x" }, $"--Storage:Path={folder.File("test.db")}");

        Assert.Equal(1, code);
        Assert.Contains("Twilio:ApiKey is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_may_be_a_file_of_its_own()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("DirectLine__Secret"), "kort", TestContext.Current.CancellationToken);

        var (code, error) = await RunWithAsync(new() { ["HELPBOT_SECRETS"] = folder.Path }, $"--Storage:Path={folder.File("test.db")}");

        Assert.Equal(1, code);
        Assert.Contains("DirectLine:Secret must have at least 8 characters, or be left out.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_bad_settings_are_told_at_once()
    {
        var (code, error) = await RunAsync("--Retention:Days=99", "--Turns:PerMinute=0");

        Assert.Equal(1, code);
        Assert.Contains("Retention:Days", error, StringComparison.Ordinal);
        Assert.Contains("Turns:PerMinute", error, StringComparison.Ordinal);
    }

    internal static Task<(int Code, string Error)> RunAsync(params string[] args) => RunWithAsync([], args);

    private static async Task<(int Code, string Error)> RunWithAsync(Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "HelpBot.dll"));
        foreach (var arg in (string[])["--urls=http://127.0.0.1:0", .. args]) start.ArgumentList.Add(arg);
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await output;
            return (process.ExitCode, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
