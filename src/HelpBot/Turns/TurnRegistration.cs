using HelpBot.Core.Conversation;
using HelpBot.Storage;
using Microsoft.Extensions.Options;

namespace HelpBot.Turns;

public static class TurnRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TurnsOptions>().Bind(settings.GetSection("Turns")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnsOptions>, TurnsOptionsValidator>();
        services.AddOptions<ConversationOptions>().Bind(settings.GetSection("Conversation")).ValidateOnStart();
        services.AddSingleton(SettingsOf);
        services.AddSingleton<ServiceTexts>().AddSingleton<Answerer>().AddSingleton<Tally>();
        services.AddSingleton<TurnMaker>().AddSingleton<TurnHandler>().AddSingleton<AtOnce>();
        return services.AddSingleton<TurnWorkers>().AddHostedService(services => services.GetRequiredService<TurnWorkers>());
    }

    private static DialogueSettings SettingsOf(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<RetentionOptions>>().Value.Days,
        services.GetRequiredService<IOptions<TurnsOptions>>().Value.SmsPlainLetters,
        services.GetRequiredService<IOptions<ConversationOptions>>().Value.Address);
}
