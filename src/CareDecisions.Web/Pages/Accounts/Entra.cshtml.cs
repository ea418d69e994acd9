using System.Security.Claims;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Sessions;
using CareDecisions.Web.Sessions.Entra;
using CareDecisions.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Outcome = CareDecisions.Application.Accounts.SignIn.Outcome;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>Sends the browser to the authority's directory of work accounts, and lets in whom it sends back.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class EntraModel(ISender sender, AuthorityCatalogue catalogue, CurrentAuthority current) : PageModel
{
    public IActionResult OnGet(string authority, string? returnUrl, Guid? kept) => Find(authority) is { } entry
        ? Challenge(
            new AuthenticationProperties { RedirectUri = Url.Page("/Accounts/Entra", "Enter", new { authority = entry.Key, returnUrl, kept }) },
            EntraSetup.SchemeOf(entry))
        : NotFound();

    public async Task<IActionResult> OnGetEnterAsync(string authority, string? returnUrl, CancellationToken cancellationToken)
    {
        if (Find(authority) is not { } entry)
        {
            return NotFound();
        }

        var outside = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        // Another authority's directory vouches for nobody here.
        if (outside.Principal is not { } person || person.Identity?.AuthenticationType != EntraSetup.SchemeOf(entry))
        {
            return RedirectToPage("/Accounts/SignIn", new { authority = entry.Key, returnUrl, notSignedIn = true });
        }

        current.Use(entry);
        var command = new SignInWithEntra.Command(person.FindFirstValue(ClaimTypes.NameIdentifier)!, person.FindFirstValue(ClaimTypes.Upn)!);
        var result = await sender.Send(command, cancellationToken);
        ChosenAuthority.Remember(Response, entry.Key);
        return result.Value switch
        {
            Outcome.SignedIn => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/"),
            Outcome.NeedsSecondFactor => RedirectToPage("/Accounts/SecondFactor", new { returnUrl }),
            var refused => RedirectToPage("/Accounts/SignIn", new { authority = entry.Key, returnUrl, refused }),
        };
    }

    private AuthorityEntry? Find(string authority) => catalogue.Find(authority) is { Entra: not null } entry ? entry : null;
}
