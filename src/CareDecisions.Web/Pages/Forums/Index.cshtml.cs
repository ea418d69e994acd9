using CareDecisions.Application.Access;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums;

public sealed class IndexModel(ISender sender, CaseAccess access) : PageModel
{
    public ListForums.View View { get; private set; } = null!;

    public IReadOnlyList<CountWaits.Wait> Waits { get; private set; } = [];

    public bool ConfirmsValues => access.Rights.Has(Permission.ConfigureForums);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ListForums.Query(), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        Waits = await sender.Waits(cancellationToken);
        return Page();
    }
}
