using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SignOutCase = CareDecisions.Application.Accounts.SignOut;

namespace CareDecisions.Web.Pages.Accounts;

public sealed class SignOutModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new SignOutCase.Command(), cancellationToken);
        return RedirectToPage("/Accounts/SignIn");
    }
}
