using HelpBot.Turns;
using Microsoft.Extensions.Options;

namespace HelpBot.Knowledge;

public static class KnowledgeRegistration
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<KnowledgeOptions>().Bind(settings.GetSection("Knowledge")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
        services.AddSingleton<LiveKnowledge>().AddHostedService<KnowledgeWatch>();
        return services.AddSingleton<Respond>(services =>
        {
            var knowledge = services.GetRequiredService<LiveKnowledge>();
            return (state, message, now) => knowledge.Current.Respond(state, message, now);
        });
    }
}
