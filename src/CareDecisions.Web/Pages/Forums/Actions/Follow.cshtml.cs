using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Actions;

public sealed class FollowModel(ISender sender) : PageModel
{
    public ShowAction.View View { get; private set; } = null!;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (What is not ("progress" or "done"))
        {
            ModelState.AddModelError(nameof(What), "Select what is new");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new FollowAction.Command { Id = id, ChildId = childId, IsDone = What == "done", Words = Words }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(What == "done" ? "The action is done" : "It is recorded");
        return RedirectToPage("/Forums/Actions/Index");
    }

    private Task<IActionResult?> Open(Guid id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAction.Query(id), cancellationToken), view => View = view);
}
