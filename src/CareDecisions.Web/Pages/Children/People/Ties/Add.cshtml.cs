using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People.Ties;

public sealed class AddModel(ISender sender) : PageModel, ITiePage
{
    public ShowEcomap.View View { get; private set; } = null!;

    [BindProperty]
    public TieFields Fields { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new AddEcomapTie.Command(id, Fields.Form()), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("It is on the ecomap.");
        return RedirectToPage("/Children/People/Ecomap", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowEcomap.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
