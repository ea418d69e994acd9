using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Clocks;

public sealed class WhyModel(ISender sender) : PageModel
{
    public ExplainClock.View Clock { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ChildId id, ClockId clockId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ExplainClock.Query(id, clockId), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        Clock = result.Value;
        return Page();
    }
}
