namespace HelpBot.Storage;

public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<StorageOptions>().Bind(settings.GetSection("Storage")).ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(settings.GetSection("Retention")).ValidateOnStart();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<Database>().AddSingleton<Conversations>().AddSingleton<OpenTurns>().AddSingleton<SigningKeys>().AddSingleton<Outbox>().AddSingleton<Deliveries>();
        return services.AddSingleton<Retention>().AddHostedService(services => services.GetRequiredService<Retention>());
    }
}
