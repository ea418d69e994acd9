using CareDecisions.Application.Documents;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Documents;

public sealed class WithdrawModel(ISender sender) : PageModel
{
    public ShowDocument.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, DocumentId documentId, CancellationToken cancellationToken) =>
        await Show(id, documentId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, DocumentId documentId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new WithdrawDocument.Command(id, documentId, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, documentId, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("The document is withdrawn.");
        return RedirectToPage("Index", new { id = id.Value });
    }

    private Task<IActionResult?> Show(ChildId id, DocumentId documentId, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowDocument.Query(id, documentId), cancellationToken), view => View = view);
}
