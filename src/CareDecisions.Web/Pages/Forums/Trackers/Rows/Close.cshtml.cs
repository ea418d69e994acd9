using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Trackers.Rows;

public sealed class CloseModel(ISender sender) : PageModel
{
    public ShowTrackerRow.View View { get; private set; } = null!;

    [BindProperty]
    public ChildId ChildId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string forum, string tracker, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, tracker, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChildId = View.Line.ChildId;
        return View.MayWrite ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string forum, string tracker, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, tracker, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new CloseTrackerRow.Command(forum, tracker, id, ChildId, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The row has ended");
        return RedirectToPage("/Forums/Trackers/Show", new { forum, tracker });
    }

    private Task<IActionResult?> Open(string forum, string tracker, Guid id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowTrackerRow.Query(forum, tracker, id), cancellationToken), view => View = view);
}
