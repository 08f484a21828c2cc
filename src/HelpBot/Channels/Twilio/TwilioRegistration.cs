using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Channels.Twilio.Sending;
using HelpBot.Core.Conversation;
using HelpBot.Knowledge;
using HelpBot.Turns;
using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio;

public static partial class TwilioRegistration
{
    /// <summary>As stored with each conversation of these channels.</summary>
    internal const string Sms = "sms", WhatsApp = "whatsapp";

    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TwilioOptions>().Bind(settings.GetSection("Twilio")).ValidateOnStart()
            .Validate<IOptions<ServiceOptions>>(
                (twilio, service) => !twilio.IsOn || service.Value.PublicUrl is not null,
                "Twilio:AuthToken needs Service:PublicUrl: Twilio signs for the address that it calls, as https://chat.example.nl.");
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>();
        var given = settings.GetSection("Twilio").Get<TwilioOptions>();
        if (given is not { IsOn: true }) return services;

        services.AddSingleton<Signature>().AddSingleton<Nearby>().AddSingleton<Receiver>().AddSingleton<AnswerInWebhook>();
        services.AddSingleton<Correspondents>().AddHostedService(services => services.GetRequiredService<Correspondents>());
        services.AddSingleton<MessageEndpoint>().AddSingleton<StatusEndpoint>();
        services.AddSingleton<TwilioClient>().AddSingleton<Sheet>().AddSingleton<Lookup>().AddSingleton<Dispatch>().AddSingleton<OutboxSender>();
        if (!given.AnswerInWebhook) services.AddHostedService(services => services.GetRequiredService<OutboxSender>());
        services.AddSingleton(services =>
        {
            var plainLetters = services.GetRequiredService<IOptions<TurnsOptions>>().Value.SmsPlainLetters;
            return Route(services, Sms, Channel.Sms, (reply, _) => SmsForm.Write(reply, plainLetters));
        });
        return services.AddSingleton(services =>
        {
            var knowledge = services.GetRequiredService<LiveKnowledge>();
            return Route(services, WhatsApp, Channel.WhatsApp, (reply, _) => WhatsAppForm.Write(reply, knowledge.Current.Text("choose")!));
        });
    }

    /// <summary>What a command needs of the settings, read as the service reads them.</summary>
    /// <returns>The settings of Twilio, the knowledge folder (null for the usual), and what is missing.</returns>
    internal static (TwilioOptions Options, string? Knowledge, IReadOnlyList<string> Missing) Read(string[] settings)
    {
        var configuration = WebApplication.CreateBuilder(Start.Options(settings)).Configuration;
        var options = configuration.GetSection("Twilio").Get<TwilioOptions>() ?? new();
        if (!options.IsOn) return (options, null, ["Twilio:AccountSid, Twilio:AuthToken, Twilio:ApiKey and Twilio:ApiSecret are needed."]);
        var found = new TwilioOptionsValidator().Validate(null, options);
        return (options, configuration["Knowledge:Path"], found.Failed ? [.. found.Failures] : []);
    }

    public static void MapTwilio(this WebApplication app)
    {
        if (app.Services.GetService<MessageEndpoint>() is not { } messages)
        {
            Off(app.Logger);
            return;
        }

        messages.Map(app);
        app.Services.GetRequiredService<StatusEndpoint>().Map(app);
        On(app.Logger, MessageEndpoint.Path, StatusEndpoint.Path);
    }

    private static ReplyRoute Route(IServiceProvider services, string name, Channel channel, Func<Reply, Storage.Waiting, IReadOnlyList<string>> write)
    {
        var sender = services.GetRequiredService<OutboxSender>();
        var waits = services.GetRequiredService<IOptions<TwilioOptions>>().Value.AnswerInWebhook;
        return new(name, channel, write, (id, _) => { if (!waits) sender.Signal(id); }, _ => { }) { Sends = true };
    }

    [LoggerMessage(LogLevel.Information, "SMS and WhatsApp are off: no setting Twilio:… is given.")]
    private static partial void Off(ILogger logger);

    [LoggerMessage(LogLevel.Information, "SMS and WhatsApp are on: {Messages} and {Status}.")]
    private static partial void On(ILogger logger, string messages, string status);
}
