using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareDecisions.Web.Sessions.Entra;

/// <summary>
/// The framework's code flow with PKCE, which reads no identity token, and what that leaves out: the token's signature,
/// issuer, audience, lifetime, directory and nonce are checked before anything in it is believed.
/// </summary>
internal sealed class EntraHandler(IOptionsMonitor<EntraOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<EntraOptions>(options, logger, encoder)
{
    private const string NonceItem = "nonce";

    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        // Kept in the state, which is encrypted and bound to this browser by the correlation cookie.
        properties.Items[NonceItem] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", nonce);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = await Check(tokens.Response?.RootElement.TryGetProperty("id_token", out var sent) == true ? sent.GetString() : null);
        if (Claim(token, "nonce") != properties.Items[NonceItem] || Claim(token, "tid") != $"{Options.Directory.Tenant}")
        {
            throw new AuthenticationFailureException("The identity token answers another question, or is another directory's.");
        }

        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, Claim(token, "oid")));
        identity.AddClaim(new Claim(ClaimTypes.Upn, Claim(token, "preferred_username")));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<JsonWebToken> Check(string? token)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ConfigurationManager = Options.Keys,
            ValidIssuer = Options.Directory.Issuer,
            ValidAudience = Options.ClientId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsWithin(from, until),
        });
        return result.IsValid
            ? (JsonWebToken)result.SecurityToken
            : throw new AuthenticationFailureException("The identity token does not stand.", result.Exception);
    }

    private bool IsWithin(DateTime? from, DateTime? until)
    {
        var now = TimeProvider.GetUtcNow().UtcDateTime;
        return until is not null && now < until + ClocksApart && (from is null || now > from - ClocksApart);
    }

    private static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) && value is { Length: > 0 }
        ? value
        : throw new AuthenticationFailureException($"The identity token says no '{name}'.");
}
