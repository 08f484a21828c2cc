using System.Net;
using System.Net.Sockets;
using HelpBot.Turns;
using Microsoft.Extensions.Options;

namespace HelpBot.Web;

/// <summary>
/// So many requests a minute from one address, and no more: far above what the people of a whole library do together, because to a
/// conversation 429 looks broken. Addresses are in memory only, and only for the minute. Health is always told.
/// </summary>
public static class RequestLimits
{
    public static void UseRequestLimits(this WebApplication app)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        var pace = new Pace(app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.RequestsPerMinute, TimeSpan.FromMinutes(1), time);
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || pace.TryTake(Of(context.Connection.RemoteIpAddress))) await next(context);
            else await ResponseRules.RefuseAsync(context, 429, "TooManyRequests", "Wait a minute.");
        });
    }

    /// <summary>One home has a whole IPv6 network of 64 bits to choose addresses from: it counts as one.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
