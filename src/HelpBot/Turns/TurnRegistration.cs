using Microsoft.Extensions.Options;

namespace HelpBot.Turns;

public static class TurnRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TurnsOptions>().Bind(settings.GetSection("Turns")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnsOptions>, TurnsOptionsValidator>();
        services.AddSingleton<ServiceTexts>().AddSingleton<Answerer>().AddSingleton<Tally>().AddSingleton<TurnHandler>();
        return services.AddSingleton<TurnWorkers>().AddHostedService(services => services.GetRequiredService<TurnWorkers>());
    }
}
