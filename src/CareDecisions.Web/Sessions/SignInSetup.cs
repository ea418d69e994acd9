using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Web.Sessions.Entra;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Web.Sessions;

/// <summary>ASP.NET Core Identity as this product uses it: lockout, second factor, passkeys, short idle sessions.</summary>
internal static class SignInSetup
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan RenewedEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LinkHolds = TimeSpan.FromDays(1);
    private const int TriesBeforeLock = 5;

    public static IServiceCollection AddSignIn(this IServiceCollection services, AuthorityCatalogue catalogue)
    {
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddEntra(catalogue);
        services.AddScoped<SessionEvents>();
        services.AddScoped<EndedSession>();
        services.AddScoped<SecondFactorRule>();
        services.AddIdentityCore<StaffMember>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = false;
            options.Password.RequiredLength = Passwords.Shortest;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
            options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        })
        .AddEntityFrameworkStores<CareDecisionsDb>()
        .AddSignInManager()
        .AddDefaultTokenProviders()
        .AddClaimsPrincipalFactory<StaffClaimsFactory>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkHolds);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = RenewedEvery);
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "__Host-caredecisions";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.LoginPath = "/accounts/sign-in";
            options.LogoutPath = "/accounts/sign-out";
            options.AccessDeniedPath = "/errors/403";
            options.EventsType = typeof(SessionEvents);
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, options =>
        {
            options.Cookie.Name = "__Host-outside";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
