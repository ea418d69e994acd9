using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Gates;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowGate.View View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The kind of work, where the gate holds back more than one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Work { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId child, string rule, CancellationToken cancellationToken) => await Open(child, rule, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostLetAsync(ChildId child, string rule, CancellationToken cancellationToken) =>
        Send(new LetWorkGoOn.Command(child, rule, Work, Asks: false, Reason), "It may go on. Whoever does it can record it now", cancellationToken);

    public Task<IActionResult> OnPostAskAsync(ChildId child, string rule, CancellationToken cancellationToken) =>
        Send(new LetWorkGoOn.Command(child, rule, Work, Asks: true, Reason), "They have been asked", cancellationToken);

    private async Task<IActionResult> Send(LetWorkGoOn.Command command, string done, CancellationToken cancellationToken)
    {
        if (await Open(command.ChildId, command.RuleId, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage(new { child = command.ChildId.Value, rule = command.RuleId, work = command.Work });
    }

    private Task<IActionResult?> Open(ChildId child, string rule, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowGate.Query(child, rule, Work), cancellationToken), view => View = view);
}
