using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ListForums.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ListForums.Query(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        View = result.Value;
        return Page();
    }
}
