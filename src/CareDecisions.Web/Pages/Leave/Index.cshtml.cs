using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Leave;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Leave;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ListLeave.View View { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "First day away")]
    [DateTense(Tense.Future)]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day away")]
    [DateTense(Tense.Future)]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return Answer(id, await sender.Send(new RecordLeave.Command(id, From, Until), cancellationToken), "Leave added");
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid? id, Guid leave, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await Open(id, cancellationToken) ?? Answer(id, await sender.Send(new TakeOutLeave.Command(id, leave), cancellationToken), "Leave taken out");
    }

    private IActionResult Answer(Guid? id, Application.Pipeline.Result<Done> result, string done)
    {
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage("/Leave/Index", new { id });
    }

    private Task<IActionResult?> Open(Guid? id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ListLeave.Query(id), cancellationToken), view => View = view);
}
