using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Sessions;
using CareDecisions.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Outcome = CareDecisions.Application.Accounts.SignIn.Outcome;

namespace CareDecisions.Web.Pages.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class SecondFactorModel(ISender sender, AuthorityCatalogue catalogue, CurrentAuthority current) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // The browser says which authority; who passed the first step is in our own cookie, and is found in no other.
        if (ChosenAuthority.Read(Request, catalogue) is not { } key || catalogue.Find(key) is not { } entry)
        {
            return RedirectToPage("/Accounts/SignIn", new { ReturnUrl });
        }

        current.Use(entry);
        var result = await sender.Send(new PassSecondFactor.Command(Code, Recovery), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        if (result.Value == Outcome.SignedIn)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        }

        ModelState.AddModelError(nameof(Code), result.Value == Outcome.Wrong
            ? "The code is wrong. Check it and enter it again."
            : SignInWords.Of(result.Value));
        return Page();
    }
}
