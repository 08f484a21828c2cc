using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Trials.Running;
using Npgsql;

namespace HelpBot.Trials.Clients;

/// <summary>Somebody who texts: signed webhooks to any instance, answers at the carrier.</summary>
public sealed class Texter(HttpClient http, int number)
{
    /// <summary>The address that the signatures are made for.</summary>
    public const string Public = "https://chat.trial.test", AuthToken = "het-geheim-van-de-proef", Own = "+3197010200000";

    private readonly List<string> _written = [];

    public string From { get; } = "+316" + number.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>What an instance needs to be reached so.</summary>
    public static (string, string)[] Settings(Carrier carrier) =>
    [
        ("Service:PublicUrl", Public), ("Twilio:AccountSid", "AC00000000000000000000000000000000"), ("Twilio:AuthToken", AuthToken), ("Twilio:ApiKey", "SK0"),
        ("Twilio:ApiSecret", "geheim"), ("Twilio:BaseUrl", carrier.Url), ("Twilio:TimeoutSeconds", "2"),
    ];

    /// <summary>Delivers the webhook until it is answered, each time with the same number, as Twilio with its fallback does.</summary>
    public async Task WriteAsync(Func<string> url, string text, CancellationToken cancel)
    {
        var sid = $"SM{number:x8}{_written.Count:x24}";
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["MessageSid"] = sid, ["AccountSid"] = "AC00000000000000000000000000000000", ["From"] = From, ["To"] = Own, ["Body"] = text, ["NumMedia"] = "0",
        };
        const string Path = "/api/twilio/messages";
        var signed = Public + Path + string.Concat(form.Select(p => p.Key + p.Value));
#pragma warning disable CA5350 // As Twilio signs.
        var signature = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(AuthToken), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url() + Path) { Content = new FormUrlEncodedContent(form) };
                request.Headers.Add("X-Twilio-Signature", signature);
                using var response = await http.SendAsync(request, cancel);
                if (response.IsSuccessStatusCode) break;
                if ((int)response.StatusCode is >= 400 and < 500) throw new InvalidOperationException($"the webhook was refused with {(int)response.StatusCode}");
            }
            catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                // Gone, or on its way down, or up.
            }

            await Task.Delay(100, cancel);
        }

        _written.Add(sid);
    }

    /// <summary>Every message stored once and none waiting; and what the carrier took is exactly what was answered, in order.</summary>
    public async Task<Verdict> JudgeAsync(NpgsqlConnection connection, Carrier carrier, CancellationToken cancel)
    {
        var id = await OneAsync($"SELECT conversation_id FROM addresses WHERE address = '{From}'");
        var stored = await AllAsync($"SELECT s.message_id FROM seen s JOIN entries e USING (conversation_id, seq) WHERE conversation_id = '{id}' AND e.sender = 'user' ORDER BY seq");
        var heard = await AllAsync($"SELECT CAST(seq AS text) FROM entries WHERE conversation_id = '{id}' AND sender = 'user'");
        var waiting = await AllAsync($"SELECT 'x' FROM inbox WHERE conversation_id = '{id}' UNION ALL SELECT 'x' FROM outbox WHERE conversation_id = '{id}'");
        var answers = await AllAsync($"SELECT (body::json)->>'text' FROM entries WHERE conversation_id = '{id}' AND sender = 'bot' ORDER BY seq");
        var sent = carrier.SentTo(From).Select(t => t.Body).ToList();
        return new(
            _written.Count, _written.Except(stored).Count(), heard.Count - stored.Distinct().Count(), waiting.Count + Math.Max(0, answers.Count - sent.Count),
            Math.Max(0, sent.Count - answers.Count), (stored.SequenceEqual(_written) ? 0 : 1) + (sent.SequenceEqual(answers) ? 0 : 1));

        async Task<string> OneAsync(string sql) => (await AllAsync(sql)).FirstOrDefault() ?? "";

        async Task<List<string>> AllAsync(string sql)
        {
#pragma warning disable CA2100 // Written here, of digits and hashes.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<string>();
            while (await reader.ReadAsync(cancel)) rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
            return rows;
        }
    }
}
