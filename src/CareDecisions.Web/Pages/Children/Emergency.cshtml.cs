using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Restrictions;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Startup;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CareDecisions.Web.Pages.Children;

[EnableRateLimiting(RequestLimits.Search)]
public sealed class EmergencyModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Hours { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new OpenInEmergency.Command(Reference, Reason, Hours), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"The record is open to you until {result.Value.Until.InLondon():HH:mm 'on' d MMMM}");
        return RedirectToPage("/Children/Show", new { id = result.Value.Id.Value });
    }
}
