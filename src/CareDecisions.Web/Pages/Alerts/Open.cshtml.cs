using CareDecisions.Application.Alerts;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Alerts;

/// <summary>Where an e-mail's link arrives: it names only the alert, and leads its recipient on to the clock.</summary>
public sealed class OpenModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new OpenAlert.Query(id), cancellationToken);
        return result.IsOk
            ? RedirectToPage("/Children/Clocks/Why", new { id = result.Value.ChildId.Value, clockId = result.Value.ClockId.Value })
            : this.Refused(result);
    }
}
