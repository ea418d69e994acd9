using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Web.Sessions;

/// <summary>Turns a valid session into the authority and the actor of the request, then checks its stamp.</summary>
internal sealed class SessionEvents(AuthorityCatalogue catalogue, CurrentAuthority authority, CurrentActor actor, EndedSession ended)
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
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>A form sent with a session that has ended is kept before its sender is asked to sign in again.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.RedirectUri = await ended.Keep(context) is { } kept
            ? context.Options.LoginPath + QueryString.Create("kept", $"{kept}").Add("returnUrl", $"/accounts/kept-form/{kept}")
            : context.RedirectUri;
        await base.RedirectToLogin(context);
    }
}
