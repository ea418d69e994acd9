using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Web.Sessions;

/// <summary>Turns a valid session into the authority and the actor of the request, then checks its stamp.</summary>
internal sealed class SessionEvents(AuthorityCatalogue catalogue, CurrentAuthority authority, CurrentActor actor) : CookieAuthenticationEvents
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
}
