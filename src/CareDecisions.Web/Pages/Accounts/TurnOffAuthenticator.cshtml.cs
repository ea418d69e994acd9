using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TurnOff = CareDecisions.Application.Accounts.TurnOffAuthenticator;

namespace CareDecisions.Web.Pages.Accounts;

public sealed class TurnOffAuthenticatorModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new TurnOff.Command(Password), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Your authenticator app is off");
        return RedirectToPage("/Accounts/Security");
    }
}
