using HelpBot.Turns;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.BotFramework;

public static class BotFrameworkRegistration
{
    /// <summary>As stored with each conversation of this channel.</summary>
    internal const string Name = "botframework";

    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<BotFrameworkOptions>().Bind(settings.GetSection("BotFramework")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        // One connection pool; a redirect would lead words of people, or a secret, to where nobody vouched for.
        // Its own log would tell the addresses that are called, and those hold the ids of conversations.
        services.AddHttpClient(Name, http => http.Timeout = TimeSpan.FromSeconds(15)).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        services.AddSingleton(all => new ServiceKeys(Http(all), all.GetRequiredService<IOptions<BotFrameworkOptions>>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<ServiceKeys>>()));
        services.AddSingleton(all => new OutboundToken(Http(all), all.GetRequiredService<IOptions<BotFrameworkOptions>>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new ConnectorClient(Http(all), all.GetRequiredService<OutboundToken>()));
        services.AddSingleton<InboundTokens>().AddSingleton<MessageDoor>().AddSingleton<Expected>().AddSingleton<TypingSigns>().AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ConnectorSender>().AddHostedService(all => all.GetRequiredService<ConnectorSender>());
        services.AddHostedService(all => all.GetRequiredService<TypingSigns>());
        return services.AddSingleton(all =>
        {
            var (expected, sender, typing) = (all.GetRequiredService<Expected>(), all.GetRequiredService<ConnectorSender>(), all.GetRequiredService<TypingSigns>());
            return new ReplyRoute(Name, Core.Conversation.Channel.Web, BotReply.Write, HandOver, typing.Show) { Sends = true };

            void HandOver(string id, IReadOnlyList<Storage.Entry> entries)
            {
                typing.Done(id, entries);
                expected.Give(id, entries);
                sender.Signal(id);
            }
        });
    }

    /// <summary>Without an app id the address is not there, but in Development for programs on the same machine.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.AppId is not null || app.Environment.IsDevelopment())
            app.Services.GetRequiredService<MessagesEndpoint>().Map(app);
    }

    private static HttpClient Http(IServiceProvider all) => all.GetRequiredService<IHttpClientFactory>().CreateClient(Name);
}
