using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class EndModel(ISender sender) : PageModel
{
    public ShowRelationship.View View { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "The last day")]
    [DateTense(Tense.Past)]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, Guid relationshipId, CancellationToken cancellationToken) =>
        await Show(id, relationshipId, cancellationToken) ?? Page();

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

        var result = await sender.Send(new EndRelationship.Command(id, relationshipId, LastDay, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The relationship is ended.");
        return RedirectToPage("/Children/People/Index", new { id = id.Value });
    }

    private Task<IActionResult?> Show(ChildId id, Guid relationshipId, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowRelationship.Query(id, relationshipId), cancellationToken), view => View = view);
}
