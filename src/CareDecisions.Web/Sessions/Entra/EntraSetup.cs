using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareDecisions.Web.Sessions.Entra;

/// <summary>One way in from outside for each authority whose catalogue entry names a directory (ADR 0011).</summary>
internal static partial class EntraSetup
{
    public static string SchemeOf(AuthorityEntry entry) => $"entra-{entry.Key}";

    public static AuthenticationBuilder AddEntra(this AuthenticationBuilder authentication, AuthorityCatalogue catalogue)
    {
        foreach (var entry in catalogue.Entries)
        {
            if (entry.Entra is { } directory)
            {
                authentication.AddOAuth<EntraOptions, EntraHandler>(SchemeOf(entry), options => Configure(options, entry, directory));
            }
        }

        return authentication;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Scheme} signed nobody in: {Reason}")]
    private static partial void NobodySignedIn(ILogger log, string scheme, string? reason);

    private static void Configure(EntraOptions options, AuthorityEntry entry, EntraDirectory directory)
    {
        options.Directory = directory;
        options.ClientId = $"{directory.Client}";
        options.ClientSecret = directory.Secret;
        options.AuthorizationEndpoint = $"{EntraDirectory.Login}{directory.Tenant}/oauth2/v2.0/authorize";
        options.TokenEndpoint = $"{EntraDirectory.Login}{directory.Tenant}/oauth2/v2.0/token";
        options.CallbackPath = $"/accounts/entra/{entry.Key}/answer";
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.UsePkce = true;
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.CorrelationCookie.Path = $"/accounts/entra/{entry.Key}";
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Events.OnRemoteFailure = context =>
        {
            var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSetup));
            NobodySignedIn(log, SchemeOf(entry), context.Failure?.GetBaseException().Message);
            context.Response.Redirect($"/accounts/sign-in?authority={Uri.EscapeDataString(entry.Key)}&notSignedIn=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}

/// <summary>The framework's options, and the directory whose tokens are believed.</summary>
internal sealed class EntraOptions : Microsoft.AspNetCore.Authentication.OAuth.OAuthOptions
{
    private ConfigurationManager<OpenIdConnectConfiguration>? keys;

    public EntraDirectory Directory { get; set; } = null!;

    /// <summary>The directory's signing keys, fetched on first use and again when they are changed.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Keys => keys ??= new ConfigurationManager<OpenIdConnectConfiguration>(
        $"{Directory.Issuer}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), Backchannel);
}
