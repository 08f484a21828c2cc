using HelpBot.Channels.DirectLine;
using HelpBot.Knowledge;
using HelpBot.Storage;
using HelpBot.Turns;
using HelpBot.Web;
using Microsoft.Extensions.Options;

if (args is [[not '-', ..] command, ..] && command != "serve")
{
    await Console.Error.WriteLineAsync($"There is no command '{command}'.");
    return 2;
}

var builder = WebApplication.CreateBuilder(Start.Options(args));
builder.ConfigureListening();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddService(builder.Configuration);
builder.Services.AddKnowledge(builder.Configuration);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTurns(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddPages();

return await builder.ServeAsync(app =>
{
    app.UseResponseRules(app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.AllowedOrigins);
    app.UsePages();
    app.MapHealth();
    app.MapDirectLine();
});

/// <summary>The entry point; visible to the tests, which start the whole service.</summary>
public partial class Program;
