using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Accounts;

public sealed class SignOutModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new SignOut.Command(), cancellationToken);
        return RedirectToPage("/Accounts/SignIn");
    }
}
