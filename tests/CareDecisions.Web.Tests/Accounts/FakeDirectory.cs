using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using CareDecisions.Application.Authorities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareDecisions.Web.Tests.Accounts;

/// <summary>A directory of work accounts as the product sees it over HTTP: its keys, and one token for each code.</summary>
internal sealed class FakeDirectory : HttpMessageHandler
{
    public const string Audience = "22222222-2222-2222-2222-222222222222";

    public static readonly Guid Tenant = new("11111111-1111-1111-1111-111111111111");

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "directory" };

    /// <summary>What the next token says; a test changes what it is about.</summary>
    public Dictionary<string, object> Says { get; } = [];

    public RsaSecurityKey SignsWith { get; set; } = null!;

    public DateTime Expires { get; set; }

    public string IsFor { get; set; } = Audience;

    public string IssuedBy { get; set; } = $"{EntraDirectory.Login}{Tenant}/v2.0";

    /// <summary>As it is for a person of this directory who answers this question.</summary>
    public void Vouch(string objectId, string userName, string nonce, DateTimeOffset now)
    {
        Says.Clear();
        Says["oid"] = objectId;
        Says["preferred_username"] = userName;
        Says["nonce"] = nonce;
        Says["tid"] = $"{Tenant}";
        SignsWith = key;
        Expires = now.UtcDateTime.AddHours(1);
        (IsFor, IssuedBy) = (Audience, $"{EntraDirectory.Login}{Tenant}/v2.0");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            var path when path.EndsWith("/token", StringComparison.Ordinal) => Json(new { access_token = "none", token_type = "Bearer", id_token = Token() }),
            var path when path.EndsWith("/openid-configuration", StringComparison.Ordinal) => Json(new
            {
                issuer = $"{EntraDirectory.Login}{Tenant}/v2.0",
                jwks_uri = $"{EntraDirectory.Login}{Tenant}/discovery/v2.0/keys",
            }),
            var path when path.EndsWith("/keys", StringComparison.Ordinal) => Json(new { keys = new[] { PublicKey() } }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });

    private static HttpResponseMessage Json(object content) => new(HttpStatusCode.OK) { Content = JsonContent.Create(content) };

    private object PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = IssuedBy,
        Audience = IsFor,
        IssuedAt = Expires.AddHours(-1),
        NotBefore = Expires.AddHours(-1),
        Expires = Expires,
        Claims = Says,
        SigningCredentials = new SigningCredentials(SignsWith, SecurityAlgorithms.RsaSha256),
    });
}
