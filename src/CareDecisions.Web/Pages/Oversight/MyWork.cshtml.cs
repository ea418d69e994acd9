using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class MyWorkModel(ISender sender) : PageModel
{
    public ListMyWork.View Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int page = 1, ClockStanding? state = null, CancellationToken cancellationToken = default)
    {
        var result = await sender.Send(new ListMyWork.Query(new Slice(page), state), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        Work = result.Value;
        return Page();
    }
}
