using System.Security.Cryptography;
using System.Text;
using HelpBot.Storage;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>People as conversations: the id of a conversation is a keyed hash of the address, which stays the same for as long as the database.</summary>
internal sealed class Correspondents(SigningKeys keys) : IHostedService
{
    private byte[] _key = [];

    /// <summary>Reads the key before the first request is taken.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => _key = await keys.ReadAsync("addresses", cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="from">Opaque, as Twilio gave it; one that is longer than any is cut off to nothing.</param>
    public Address Of(string channel, string from, string to) =>
        new($"{channel}-{Base64UrlEncoder.Encode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(from)))}", channel, from, to);
}
