using System.Runtime.ExceptionServices;

namespace CareDecisions.Web.Sessions;

/// <summary>
/// A fault met while a session was looked up, thrown once the request is past authentication: there it reaches the error
/// page, which authentication, remembering its own fault, would never let through.
/// </summary>
internal static class SessionFault
{
    private static readonly object Key = new();

    public static void Keep(HttpContext http, Exception fault) => http.Items[Key] = ExceptionDispatchInfo.Capture(fault);

    public static IApplicationBuilder UseSessionFaults(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // Once: the error page comes the same way.
        if (http.Items.Remove(Key, out var fault))
        {
            ((ExceptionDispatchInfo)fault!).Throw();
        }

        return next(http);
    });
}
