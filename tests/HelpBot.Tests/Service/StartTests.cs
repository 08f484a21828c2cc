using System.Diagnostics;

namespace HelpBot.Tests.Service;

public sealed class StartTests
{
    [Theory]
    [InlineData("--Retention:Days=29", "Retention:Days must be between 1 and 28.")]
    [InlineData("--Retention:Days=0", "Retention:Days must be between 1 and 28.")]
    [InlineData("--Retention:Days=veel", "Retention:Days")]
    [InlineData("--DirectLine:Secret=kort", "DirectLine:Secret must have at least 8 characters, or be left out.")]
    [InlineData("--DirectLine:TokenMinutes=1", "DirectLine:TokenMinutes must be between 5 and 1440.")]
    [InlineData("--DirectLine:AllowedOrigins:0=https://gemeente.test/pagina", "DirectLine:AllowedOrigins holds 'https://gemeente.test/pagina'")]
    [InlineData("--Service:PublicUrl=chat.test", "Service:PublicUrl must be an address")]
    [InlineData("--Turns:PerMinute=0", "Turns:PerMinute must be between 1 and 1000.")]
    [InlineData("--Knowledge:Path=/bestaat/niet", "Knowledge:Path '/bestaat/niet' is not a folder.")]
    [InlineData("--Storage:Path=/dev/null/test.db", "Storage:Path '/dev/null/test.db' cannot be used")]
    [InlineData("--BotFramework:AppId=x", "BotFramework:AppSecret is missing")]
    [InlineData("--BotFramework:AppSecret=x", "BotFramework:AppId is missing")]
    [InlineData("--BotFramework:MetadataUrl=http://elsewhere.example/", "BotFramework:MetadataUrl must be an https address.")]
    public async Task A_bad_setting_stops_the_start_with_a_sentence_that_names_it(string setting, string sentence)
    {
        using var folder = new TempFolder();

        var (code, error) = await RunAsync($"--Storage:Path={folder.File("test.db")}", setting);

        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_bad_settings_are_told_at_once()
    {
        var (code, error) = await RunAsync("--Retention:Days=99", "--Turns:PerMinute=0");

        Assert.Equal(1, code);
        Assert.Contains("Retention:Days", error, StringComparison.Ordinal);
        Assert.Contains("Turns:PerMinute", error, StringComparison.Ordinal);
    }

    internal static async Task<(int Code, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "HelpBot.dll"));
        foreach (var arg in (string[])["--urls=http://127.0.0.1:0", .. args]) start.ArgumentList.Add(arg);
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
