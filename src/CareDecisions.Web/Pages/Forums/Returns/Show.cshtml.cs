using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Returns;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowReturn.View View { get; private set; } = null!;

    [BindProperty]
    public RecordId? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostWaiveAsync(Guid id, ChildId childId, CancellationToken cancellationToken) =>
        Send(new WaiveReturn.Command { DecisionId = id, ChildId = childId, Note = Note, Reason = Reason }, "It need not come back", cancellationToken);

    public Task<IActionResult> OnPostUndoAsync(Guid id, ChildId childId, CancellationToken cancellationToken) =>
        Send(new WaiveReturn.Command { DecisionId = id, ChildId = childId, IsUndone = true, Reason = Reason }, "It comes back after all", cancellationToken);

    private async Task<IActionResult> Send(WaiveReturn.Command command, string done, CancellationToken cancellationToken)
    {
        if (await Open(command.DecisionId, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage(new { id = command.DecisionId });
    }

    private Task<IActionResult?> Open(Guid id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowReturn.Query(id), cancellationToken), view => View = view);
}
