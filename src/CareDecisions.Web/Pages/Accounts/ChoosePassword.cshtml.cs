using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Sessions;
using CareDecisions.Web.Startup;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ChoosePasswordCase = CareDecisions.Application.Accounts.ChoosePassword;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>Where the one-time link of a new or forgotten password leads.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class ChoosePasswordModel(ISender sender, AuthorityCatalogue catalogue, CurrentAuthority current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? New { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Request.Query["authority"].FirstOrDefault() is not { } key || catalogue.Find(key) is not { } entry)
        {
            return NotFound();
        }

        current.Use(entry);
        var result = await sender.Send(new ChoosePasswordCase.Command(Id, Token, New), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        ChosenAuthority.Remember(Response, entry.Key);
        TempData.Done("Your password is saved. Sign in with it.");
        return RedirectToPage("/Accounts/SignIn");
    }
}
