using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

public sealed class WithdrawModel(ISender sender) : PageModel
{
    public ShowRecord.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(RecordId id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new WithdrawRecord.Command(childId, id, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"{View.Record.Title}: withdrawn");
        return RedirectToPage("/Children/Records/Index", new { id = View.Record.Child.Id.Value });
    }

    private async Task<IActionResult?> Open(RecordId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowRecord.Query(id), cancellationToken), view => View = view)
            ?? (View.Record.MayWrite ? null : NotFound());
}
