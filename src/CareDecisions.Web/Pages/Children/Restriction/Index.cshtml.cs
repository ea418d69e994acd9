using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Restrictions;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Restriction;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ShowRestriction.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowRestriction.Query(id), cancellationToken), view => View = view) ?? Page();

    public async Task<IActionResult> OnPostUnlistAsync(ChildId id, AccessList list, Guid staffId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new UnlistPerson.Command(id, list, staffId), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Taken off the list");
        return RedirectToPage(new { id = id.Value });
    }
}
