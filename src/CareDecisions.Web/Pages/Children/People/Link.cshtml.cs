using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class LinkModel(ISender sender) : PageModel
{
    public ShowChildPeople.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public RelationshipKind? Kind { get; set; }

    [BindProperty]
    public bool LivesTogether { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new LinkChildren.Command(id, Reference, Kind, LivesTogether), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The children are linked.");
        return RedirectToPage("/Children/People/Index", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowChildPeople.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
