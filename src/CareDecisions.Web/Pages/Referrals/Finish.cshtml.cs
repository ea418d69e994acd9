using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>One screening task is done.</summary>
public sealed class FinishModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    public ShowReferral.Screening Asked { get; private set; } = null!;

    [BindProperty]
    public string? Found { get; set; }

    public async Task<IActionResult> OnGetAsync(ReferralId id, Guid task, CancellationToken cancellationToken) =>
        await Open(id, task, cancellationToken) ?? (Asked.DoneAt is null ? Page() : RedirectToPage("/Referrals/Show", new { id = id.Value }));

    public async Task<IActionResult> OnPostAsync(ReferralId id, Guid task, CancellationToken cancellationToken)
    {
        if (await Open(id, task, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new CompleteScreeningTask.Command(id, View.NamedChildren, task, Found), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The task is done.");
        return RedirectToPage("/Referrals/Show", new { id = id.Value });
    }

    private async Task<IActionResult?> Open(ReferralId id, Guid task, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowReferral.Query(id, ReferralWork.Record), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (View.Tasks.FirstOrDefault(one => one.Id == task) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        return null;
    }
}
