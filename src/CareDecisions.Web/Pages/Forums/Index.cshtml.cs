using CareDecisions.Application.Access;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums;

public sealed class IndexModel(ISender sender, CaseAccess access) : PageModel
{
    public ListForums.View View { get; private set; } = null!;

    public bool ConfirmsValues => access.Rights.Has(Permission.ConfigureForums);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ListForums.Query(), cancellationToken), view => View = view) ?? Page();
}
