using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Sessions;

/// <summary>
/// Turns a valid session into the authority and the actor of the request. A session whose account was switched off, or whose
/// roles or password were changed since, ends at its next request; every few minutes it is also renewed with today's roles.
/// </summary>
internal sealed class SessionEvents(
    AuthorityCatalogue catalogue, CurrentAuthority authority, CurrentActor actor, EndedSession ended)
    : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var key = context.Principal?.FindFirst(StaffClaims.Authority)?.Value;
        if (key is null || catalogue.Find(key) is not { } entry)
        {
            context.RejectPrincipal();
            return;
        }

        authority.Use(entry);
        actor.Use(StaffClaims.ToActor(context.Principal!));
        try
        {
            await Check(context);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Thrown from here it would be thrown again for the error page. Nobody is signed in until it is looked at.
            SessionFault.Keep(context.HttpContext, fault);
            context.RejectPrincipal();
        }
    }

    /// <summary>A form sent with a session that has ended is kept before its sender is asked to sign in again.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.RedirectUri = await ended.Keep(context) is { } kept
            ? context.Options.LoginPath + QueryString.Create("kept", $"{kept}").Add("returnUrl", $"/accounts/kept-form/{kept}")
            : context.RedirectUri;
        await base.RedirectToLogin(context);
    }

    // Style sheets and scripts are sent with the cookie too, and are everybody's; an error page must not ask the database,
    // which may be what failed.
    private static bool IsForAPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        && !page.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal)
        && !LooksItselfUp(http.Request, page);

    // Saving what is being typed looks the session up in its own query: it is sent every second or two.
    private static bool LooksItselfUp(HttpRequest request, PageActionDescriptor page) =>
        page.ViewEnginePath == "/Records/Section" && HttpMethods.IsPost(request.Method) && request.Query["handler"] == "Autosave";

    private async Task Check(CookieValidatePrincipalContext context)
    {
        if (IsForAPage(context.HttpContext) && !await Holds(context))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private Task<bool> Holds(CookieValidatePrincipalContext context)
    {
        // Not in the constructor: the database is known only once the authority is.
        var standing = context.HttpContext.RequestServices.GetRequiredService<SessionStanding>();
        return standing.Holds(actor.Value, context.HttpContext.RequestAborted);
    }
}
