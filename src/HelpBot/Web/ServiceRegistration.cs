using Microsoft.Extensions.Options;

namespace HelpBot.Web;

public static class ServiceRegistration
{
    public static IServiceCollection AddService(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<ServiceOptions>().Bind(settings.GetSection("Service")).ValidateOnStart();
        services.AddSingleton<Readiness>().AddHostedService(services => services.GetRequiredService<Readiness>());
        return services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidator>();
    }
}
