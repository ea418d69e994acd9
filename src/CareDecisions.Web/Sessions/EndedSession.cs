using System.Security.Claims;
using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CareDecisions.Web.Sessions;

/// <summary>
/// Keeps the form that came with an ended session. Who sent it is read from the ended session's own cookie, which we
/// signed; a request without one is nobody's, and nothing of it is kept.
/// </summary>
internal sealed class EndedSession(AuthorityCatalogue catalogue, IServiceProvider services)
{
    /// <summary>Passwords and codes are typed here; nothing else that would be missed.</summary>
    private const string Unkept = "/accounts";

    /// <summary>The id it is kept under; null where there was nothing to keep.</summary>
    public async Task<Guid?> Keep(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var address = request.Path + request.QueryString.ToString();
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Path.StartsWithSegments(Unkept)
            || address.StartsWith("//", StringComparison.Ordinal) || Sender(context) is not { } sender)
        {
            return null;
        }

        services.GetRequiredService<CurrentAuthority>().Use(sender.Authority);
        services.GetRequiredService<CurrentActor>().Use(sender.Actor);
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        var fields = form.Where(field => IsKept(field.Key))
            .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? string.Empty)));
        var result = await services.GetRequiredService<ISender>().Send(
            new KeepForm.Command(sender.Actor.StaffId!.Value, address, [.. fields]), context.HttpContext.RequestAborted);
        return result.IsOk ? result.Value : null;
    }

    private static bool IsKept(string name) =>
        name != "__RequestVerificationToken" && !name.Contains("password", StringComparison.OrdinalIgnoreCase);

    private (AuthorityEntry Authority, Actor Actor)? Sender(RedirectContext<CookieAuthenticationOptions> context)
    {
        var cookie = context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!);
        var ticket = cookie is null ? null : context.Options.TicketDataFormat.Unprotect(cookie);
        return ticket?.Principal.FindFirstValue(StaffClaims.Authority) is { } key && catalogue.Find(key) is { } authority
            ? (authority, StaffClaims.ToActor(ticket.Principal))
            : null;
    }
}
