using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HelpBot.Channels.Twilio.Incoming;

namespace HelpBot.Tests.Twilio;

public sealed class SignatureTests
{
    private static readonly byte[] s_token = Encoding.UTF8.GetBytes("12345");

    /// <summary>https://www.twilio.com/docs/usage/security#test-the-validity-of-your-webhook-signature</summary>
    [Fact]
    public void The_official_form_has_the_official_signature()
    {
        var form = Form.Parse("CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212")!;

        Assert.Equal("RSOYDt4T1cUTdK1PDd93/VVr8B8=", Signature.Of(s_token, "https://mycompany.com/myapp.php?foo=1&bar=2", form));
    }

    [Fact]
    public void The_official_JSON_body_has_the_official_hash_and_signature()
    {
        const string body = """{"property": "value", "boolean": true}""";
        const string hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        Assert.Equal("a9nBmqA0ju/hNViExpshrM61xv4=", Signature.Of(s_token, $"https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256={hash}", Form.Parse("", isJson: true)!));
    }

    [Fact]
    public void Requests_are_signed_as_the_official_library_signs_them()
    {
        var vectors = JsonDocument.Parse(File.ReadAllText(Table("signatures.json"))).RootElement.EnumerateArray().ToList();

        Assert.Equal(20, vectors.Count);
        Assert.All(vectors, v => Assert.Equal(
            v.GetProperty("signature").GetString(),
            Signature.Of(s_token, v.GetProperty("url").GetString()!, Form.Parse(v.GetProperty("body").GetString()!)!)));
    }

    internal static string Table(string name) => Path.Combine(Shipped.Root, "tests", "HelpBot.Tests", "Twilio", name);
}
