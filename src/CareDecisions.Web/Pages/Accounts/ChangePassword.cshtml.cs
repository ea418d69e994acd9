using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ChangePasswordCase = CareDecisions.Application.Accounts.ChangePassword;

namespace CareDecisions.Web.Pages.Accounts;

public sealed class ChangePasswordModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ChangePasswordCase.Command(Current, New), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Your password is changed");
        return RedirectToPage("/Accounts/Security");
    }
}
