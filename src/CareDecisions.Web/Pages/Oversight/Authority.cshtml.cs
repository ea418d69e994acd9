using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class AuthorityModel(ISender sender) : PageModel
{
    public ShowAuthority.View View { get; private set; } = null!;

    public IReadOnlyList<CountWaits.Wait> Waits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowAuthority.Query(), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        Waits = await sender.Waits(cancellationToken);
        return Page();
    }
}
