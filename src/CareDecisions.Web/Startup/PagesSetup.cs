using System.Text.RegularExpressions;
using CareDecisions.Application.Forums.Papers;
using CareDecisions.Web.Documents;
using CareDecisions.Web.Frame;
using CareDecisions.Web.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CareDecisions.Web.Startup;

/// <summary>Razor Pages whose address is their place: Pages/Oversight/MyWork.cshtml is /oversight/my-work.</summary>
internal static partial class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToFolder("/Errors");
            options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase()));
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(SecondFactorRule)));
        }).AddFrontEnd();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-antiforgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "__Host-message";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.AddSingleton<PaperView>();
        services.AddSingleton<IPaperPages, PaperPages>();
        services.AddHealthChecks();
        services.AddHttpContextAccessor();
        return services;
    }

    private sealed partial class KebabCase : IOutboundParameterTransformer
    {
        public string? TransformOutbound(object? value) =>
            value is string text ? Hump().Replace(text, "$1-$2").ToLowerInvariant() : null;

        [GeneratedRegex("([a-z0-9])([A-Z])")]
        private static partial Regex Hump();
    }
}
