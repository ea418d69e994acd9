using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class ChangeModel(ISender sender) : PageModel, IPersonPage
{
    public ShowRelationship.View View { get; private set; } = null!;

    [BindProperty]
    public PersonFields Fields { get; set; } = new();

    [BindProperty]
    public long PersonVersion { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, Guid relationshipId, CancellationToken cancellationToken)
    {
        if (await Show(id, relationshipId, cancellationToken) is { } refused)
        {
            return refused;
        }

        Fields = PersonFields.Of(View.Form!);
        PersonVersion = View.PersonVersion;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, Guid relationshipId, CancellationToken cancellationToken)
    {
        if (await Show(id, relationshipId, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new ChangeRelationship.Command(id, relationshipId, Fields.Form(), PersonVersion), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The changes are saved.");
        return RedirectToPage("/Children/People/Index", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, Guid relationshipId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ShowRelationship.Query(id, relationshipId), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        View = result.Value;
        return View.Form is null ? NotFound() : null;
    }
}
