using HelpBot.Turns;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

public static class DirectLineRegistration
{
    /// <summary>As stored with each conversation of this channel.</summary>
    internal const string Name = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<DirectLineOptions>().Bind(settings.GetSection("DirectLine")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton<ConversationTokens>().AddHostedService(services => services.GetRequiredService<ConversationTokens>());
        services.AddSingleton<Doorkeeper>().AddSingleton<Origins>().AddSingleton<ConversationLinks>().AddSingleton<Preset>().AddSingleton<Beginnings>();
        services.AddSingleton<Streams>().AddHostedService<StreamKeepAlive>().AddHostedService<StreamFollower>();
        services.AddSingleton<Trouble>().AddSingleton<ConversationEndpoints>().AddSingleton<ActivityEndpoints>().AddSingleton<TokenEndpoints>().AddSingleton<PageEndpoints>().AddSingleton<StreamEndpoint>();
        return services.AddSingleton(services =>
        {
            var streams = services.GetRequiredService<Streams>();
            return new ReplyRoute(Name, Core.Conversation.Channel.Web, OutgoingActivity.Write, streams.Publish, streams.Typing) { Echoes = true };
        });
    }

    public static void MapDirectLine(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<Origins>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/v3/directline") || context.Request.Path.StartsWithSegments("/chat"),
            branch => branch.Use(origins.AddHeadersAsync));
        // Finds clients that vanished without a word: a ping they must answer.
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.Services.GetRequiredService<ConversationEndpoints>().Map(app);
        app.Services.GetRequiredService<ActivityEndpoints>().Map(app);
        app.Services.GetRequiredService<TokenEndpoints>().Map(app);
        app.Services.GetRequiredService<PageEndpoints>().Map(app);
        app.Services.GetRequiredService<StreamEndpoint>().Map(app);
        app.Map("/v3/directline/{**anythingElse}", () => WireError.NoSuchAddress);
    }
}
