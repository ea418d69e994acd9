using CareDecisions.Application.Authorities;

namespace CareDecisions.Web.Sessions;

/// <summary>Remembers which authority this browser last signed in to, so that the next sign-in starts there.</summary>
internal static class ChosenAuthority
{
    private const string CookieName = "__Host-authority";

    public static string? Read(HttpRequest request, AuthorityCatalogue catalogue)
    {
        var key = request.Query["authority"].FirstOrDefault() ?? request.Cookies[CookieName];
        return key is null ? null : catalogue.Find(key)?.Key;
    }

    public static void Remember(HttpResponse response, string key) => response.Cookies.Append(CookieName, key, new CookieOptions
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(90),
        IsEssential = true,
        Path = "/",
    });
}
