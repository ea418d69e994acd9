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

    public async Task<IActionResult> OnGetAsync(ChildId id, ClockId clockId, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ExplainClock.Query(id, clockId), cancellationToken), view => Clock = view) ?? Page();
}
