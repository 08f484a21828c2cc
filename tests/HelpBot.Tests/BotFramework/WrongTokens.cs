using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.BotFramework;

/// <summary>Ways to be wrong, each as the whole Authorization header.</summary>
internal static class WrongTokens
{
    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Changes = new()
    {
        ["another issuer"] = what => what.Issuer = "https://sts.windows.net/t/",
        ["no issuer"] = what => what.Issuer = null,
        ["another audience"] = what => what.Audience = "99999999-2222-3333-4444-555555555555",
        ["no audience"] = what => what.Audience = null,
        ["expired"] = what => (what.NotBefore, what.Expires) = (what.NotBefore!.Value.AddHours(-2), what.NotBefore.Value.AddHours(-1)),
        ["no expiry"] = what => what.Expires = null,
        ["not valid yet"] = what => what.NotBefore = what.Expires!.Value.AddMinutes(-10),
        ["no serviceurl"] = what => what.Claims.Remove("serviceurl"),
        ["another serviceurl"] = what => what.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/",
        ["a serviceurl without TLS"] = what => what.Claims["serviceurl"] = "http://smba.example/",
        ["a serviceurl that is no address"] = what => what.Claims["serviceurl"] = "overal",
        ["a key of nobody under a known name"] = what => what.SigningCredentials = new(Rsa("k1"), SecurityAlgorithms.RsaSha256),
        ["a key nobody knows"] = what => what.SigningCredentials = new(Rsa("nergens"), SecurityAlgorithms.RsaSha256),
        ["a key without a name"] = what => what.SigningCredentials = new(Rsa(null), SecurityAlgorithms.RsaSha256),
        ["HS256 with a shared secret"] = what => what.SigningCredentials = new(new SymmetricSecurityKey(new byte[64]) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256),
        ["PS256, which is not among the allowed"] = what => what.SigningCredentials = new(what.SigningCredentials.Key, SecurityAlgorithms.RsaSsaPssSha256),
        ["an elliptic key"] = what => what.SigningCredentials = new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256),
    };

    public static IReadOnlyDictionary<string, Func<BotCaller, FakeAzure, string?>> All { get; } =
        Changes.ToDictionary(c => c.Key, c => (Func<BotCaller, FakeAzure, string?>)((caller, _) => "Bearer " + caller.Token(c.Value)))
            .Concat(new Dictionary<string, Func<BotCaller, FakeAzure, string?>>
            {
                ["no header"] = (_, _) => null,
                ["an empty header"] = (_, _) => "",
                ["another scheme"] = (caller, _) => "Basic " + caller.Token(),
                ["no token"] = (_, _) => "Bearer ",
                ["no JWT"] = (_, _) => "Bearer een.twee.drie",
                ["algorithm none"] = (caller, _) => "Bearer " + WithoutSignature(caller.Token()),
                ["the public key as a secret"] = (caller, azure) => "Bearer " + SignedWithThePublicKey(caller.Token(), azure.Key("k1")),
                ["a changed claim"] = (caller, _) => "Bearer " + Changed(caller.Token()),
                ["no signature"] = (caller, _) => "Bearer " + caller.Token()[..caller.Token().LastIndexOf('.')] + ".",
                ["a key endorsed for other channels"] = (caller, _) => "Bearer " + caller.Token(kid: "other-channel"),
                ["a key endorsed for none"] = (caller, _) => "Bearer " + caller.Token(kid: "no-endorsements"),
                ["a token of 20,000 letters"] = (caller, _) => "Bearer " + caller.Token(what => what.Claims["x"] = new string('x', 20_000)),
            })
            .ToDictionary();

    private static RsaSecurityKey Rsa(string? kid) => new(RSA.Create(2048)) { KeyId = kid };

    private static string WithoutSignature(string token)
    {
        var parts = token.Split('.');
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"k1"}""")}.{parts[1]}.";
    }

    private static string SignedWithThePublicKey(string token, RSA key)
    {
        var signed = $"{Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT","kid":"k1"}""")}.{token.Split('.')[1]}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("api.botframework.com", "api.botframework.com/", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }
}
