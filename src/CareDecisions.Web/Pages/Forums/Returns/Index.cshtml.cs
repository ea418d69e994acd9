using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Returns;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ListReturns.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string forum, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ListReturns.Query(forum), cancellationToken), view => View = view) ?? Page();
}
