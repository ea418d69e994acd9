using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

public sealed class TakeOutModel(ISender sender) : PageModel
{
    public ReadEvent.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        await Show(id, eventId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new TakeOutEvent.Command(id, eventId, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, eventId, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("Taken out of the significant events. Put it back at any time.");
        return RedirectToPage("/Children/Events/Read", new { id = id.Value, eventId = eventId.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ReadEvent.Query(id, eventId), cancellationToken), view => View = view)
            ?? (View.MayMark ? null : NotFound());
}
