using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

public sealed class WithdrawModel(ISender sender) : PageModel
{
    public ShowEvent.View Shown { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        FormId = Guid.NewGuid();
        return await Show(id, eventId, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new WithdrawEvent.Command(id, eventId, Reason, FormId), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, eventId, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("Entry withdrawn. The clocks are up to date.");
        return RedirectToPage("/Children/Chronology", new { id = id.Value });
    }

    private Task<IActionResult?> Show(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowEvent.Query(id, eventId), cancellationToken), view => Shown = view);
}
