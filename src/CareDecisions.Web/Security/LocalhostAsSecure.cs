using System.Net;

namespace CareDecisions.Web.Security;

/// <summary>
/// For trying the product on one's own machine: browsers treat http://localhost as a secure place and keep secure cookies
/// for it, so a request from this machine is treated so too. Never in production, where TLS is required.
/// </summary>
internal static class LocalhostAsSecure
{
    public static IApplicationBuilder UseLocalhostAsSecure(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address))
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    });
}
