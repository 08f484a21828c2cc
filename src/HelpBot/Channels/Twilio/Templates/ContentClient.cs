using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HelpBot.Channels.Twilio.Templates;

/// <summary>Twilio's Content API: what templates there are, and making one more.</summary>
internal sealed class ContentClient : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string _url;

    public ContentClient(TwilioOptions options)
    {
        _url = options.ContentUrl + "/v1/Content";
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ApiKey}:{options.ApiSecret}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);
    }

    /// <returns>Name and number of every template of the account.</returns>
    /// <exception cref="HttpRequestException">Twilio refused or cannot be reached.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken cancel)
    {
        var found = new Dictionary<string, string>();
        for (var url = _url + "?PageSize=100"; url.Length > 0;)
        {
            var page = JsonNode.Parse(await _http.GetStringAsync(url, cancel));
            foreach (var content in (page?["contents"] as JsonArray ?? []).OfType<JsonObject>())
                if ((string?)content["friendly_name"] is { } name && (string?)content["sid"] is { } sid) found[name] = sid;
            url = (string?)page?["meta"]?["next_page_url"] ?? "";
        }

        return found;
    }

    /// <returns>The number of the new template.</returns>
    /// <exception cref="HttpRequestException">Twilio refused or cannot be reached.</exception>
    public async Task<string> AddAsync(ButtonSet set, CancellationToken cancel)
    {
        using var content = new StringContent(set.Request().ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(_url, content, cancel);
        var answer = await response.Content.ReadAsStringAsync(cancel);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"{(int)response.StatusCode} {(answer.Length > 300 ? answer[..300] : answer)}");
        return (string)JsonNode.Parse(answer)!["sid"]!;
    }

    public void Dispose() => _http.Dispose();
}
