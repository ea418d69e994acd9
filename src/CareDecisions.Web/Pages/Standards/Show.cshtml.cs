using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Standards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Standards;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowStandard.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowStandard.Query(id), cancellationToken), view => View = view) ?? Page();
}
