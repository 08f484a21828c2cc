using System.Diagnostics;
using System.Text.RegularExpressions;
using HelpBot.Commands;
using HelpBot.Tests.Architecture;
using HelpBot.Tests.Service;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Tests.Deploy;

/// <summary>There is no container engine here; what can be checked without one is.</summary>
public sealed partial class DeployTests
{
    [Theory]
    [InlineData("compose.yaml", "helpbot")]
    [InlineData("compose.scaled.yaml", "helpbot1", "helpbot2", "helpbot3")]
    public void Every_instance_runs_on_a_root_that_it_cannot_write_and_without_privileges(string file, params string[] services)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Read(file)));
        var all = (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["services"];

        foreach (var name in services)
        {
            var service = (YamlMappingNode)all[name];
            Assert.Equal("true", service["read_only"].ToString());
            Assert.Equal("[ ALL ]", service["cap_drop"].ToString());
            Assert.Contains("no-new-privileges:true", service["security_opt"].ToString(), StringComparison.Ordinal);
            Assert.Contains("/tmp", service["tmpfs"].ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_image_is_built_from_the_lock_files_and_runs_as_nobody_special()
    {
        var lines = Read("Dockerfile").Split('\n');

        Assert.Contains(lines, l => l.StartsWith("RUN dotnet restore", StringComparison.Ordinal) && l.Contains("--locked-mode", StringComparison.Ordinal));
        Assert.True(Array.IndexOf(lines, "USER app") > Array.FindLastIndex(lines, l => l.StartsWith("FROM ", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.StartsWith("HEALTHCHECK", StringComparison.Ordinal));
        foreach (var copied in lines.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)))
            foreach (var source in copied.Split(' ')[1..^1])
                Assert.True(Path.Exists(Path.Combine(SourceTree.Root, source)), $"{source} is not there to be copied");
    }

    [Fact]
    public async Task The_unit_is_one_that_systemd_understands()
    {
        var unit = Read("helpbot.service").Replace("/opt/helpbot/HelpBot", "/bin/true", StringComparison.Ordinal);
        Assert.Equal(["[Unit]", "[Service]", "[Install]"], unit.Split('\n').Where(line => line.StartsWith('[')));
        Assert.All(unit.Split('\n'), line => Assert.True(line.Length == 0 || line[0] is '#' or '[' || line.IndexOf('=', StringComparison.Ordinal) > 0, line));
        // Where systemd is, it says the rest itself.
        if (!File.Exists("/usr/bin/systemd-analyze")) return;
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("helpbot.service"), unit, TestContext.Current.CancellationToken);
        using var verify = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", folder.File("helpbot.service")]) { RedirectStandardError = true })!;

        var complaints = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("helpbot.service", complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("compose.scaled.yaml")]
    [InlineData("helpbot.service")]
    [InlineData("README.md")]
    public void Every_setting_that_is_named_is_one_that_the_service_knows(string file)
    {
        foreach (Match named in Setting().Matches(Read(file)))
            Assert.Null(ServeArguments.Read([$"--{named.Value.Replace("__", ":", StringComparison.Ordinal)}=1"], out _));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(SourceTree.Root, "deploy", file));

    [GeneratedRegex(@"\b[A-Za-z]+__[A-Za-z_0-9]+\b")]
    private static partial Regex Setting();
}
