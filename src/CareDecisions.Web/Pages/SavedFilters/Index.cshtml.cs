using CareDecisions.Application.Pipeline;
using CareDecisions.Application.SavedFilters;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.SavedFilters;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ListSavedFilters.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostTakeOutAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new TakeOutFilter.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return await Open(cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("The saved list is taken out");
        return RedirectToPage("/SavedFilters/Index");
    }

    private Task<IActionResult?> Open(CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ListSavedFilters.Query(), cancellationToken), view => View = view);
}
