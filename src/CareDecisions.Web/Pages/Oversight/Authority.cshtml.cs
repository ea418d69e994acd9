using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class AuthorityModel(ISender sender) : PageModel
{
    public ShowAuthority.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ShowAuthority.Query(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        View = result.Value;
        return Page();
    }
}
