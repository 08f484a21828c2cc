using HelpBot.Channels.BotFramework;
using HelpBot.Channels.DirectLine;
using HelpBot.Channels.Twilio;
using HelpBot.Commands;
using HelpBot.Knowledge;
using HelpBot.Storage;
using HelpBot.Telemetry;
using HelpBot.Turns;
using HelpBot.Web;
using Microsoft.Extensions.Options;

if (BackupCommand.IsOne(args)) return BackupCommand.Run(args);
if (TwilioCommand.IsCommand(args)) return await TwilioCommand.RunAsync(args);
if (CommandLine.IsCommand(args)) return CommandRunner.Run(args);
if (ServeArguments.Read(args, out var settings) is { } wrong) return CommandRunner.Refuse(wrong);

var builder = WebApplication.CreateBuilder(Start.Options(settings));
builder.ReadSecrets();
builder.ConfigureListening();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddService(builder.Configuration);
builder.Services.AddKnowledge(builder.Configuration);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddTurns(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddBotFramework(builder.Configuration);
builder.Services.AddTwilio(builder.Configuration);
builder.Services.AddPages();

return await builder.ServeAsync(app =>
{
    app.UseKnownProxies();
    app.UseResponseRules(app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.AllowedOrigins);
    app.UseRequestLimits();
    app.UsePages();
    app.MapHealth();
    app.MapDirectLine();
    app.MapBotFramework();
    app.MapTwilio();
});

/// <summary>The entry point; visible to the tests, which start the whole service.</summary>
public partial class Program;
