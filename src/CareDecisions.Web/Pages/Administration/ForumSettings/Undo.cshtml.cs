using CareDecisions.Application.Forums.Settings;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.ForumSettings;

public sealed class UndoModel(ISender sender) : PageModel
{
    public ShowOpenValue.View View { get; private set; } = null!;

    public ConfirmedValue Said { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, Guid said, CancellationToken cancellationToken) => await Open(id, said, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string id, Guid said, CancellationToken cancellationToken)
    {
        if (await Open(id, said, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new UndoConfirmed.Command(id, said, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("It is undone");
        return RedirectToPage("/Administration/ForumSettings/Show", new { id });
    }

    private async Task<IActionResult?> Open(string id, Guid said, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowOpenValue.Query(id), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (View.Said.FirstOrDefault(one => one.Id == said && one.UndoneAt is null) is not { } found)
        {
            return NotFound();
        }

        Said = found;
        return null;
    }
}
