using CareDecisions.Application.Children;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.People.Merging;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowChild.View Child { get; private set; } = null!;

    public IReadOnlyList<ClockRow> Dated => [.. Child.OpenClocks.Where(clock => clock.State != ClockStanding.NoDateYet)];

    public IReadOnlyList<ClockRow> Undated => [.. Child.OpenClocks.Where(clock => clock.State == ClockStanding.NoDateYet)];

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ShowChild.Query(id), cancellationToken);
        if (result.IsNotFound && await sender.Send(new FindKeptRecord.Query(id), cancellationToken) is { IsOk: true, Value.Kept: var kept })
        {
            return RedirectToPage(new { id = kept.Value });
        }

        return await this.Open(Task.FromResult(result), view => Child = view) ?? Page();
    }
}
