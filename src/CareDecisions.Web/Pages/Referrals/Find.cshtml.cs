using CareDecisions.Application.Children;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>Looks for the children before a second record of one is opened.</summary>
[EnableRateLimiting(RequestLimits.Search)]
public sealed class FindModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "row")]
    public IReadOnlyList<Guid> Rows { get; set; } = [];

    public IReadOnlyList<StartReferral.KnownChild> Chosen { get; private set; } = [];

    public IReadOnlyList<SearchChildren.Row> Found { get; private set; } = [];

    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var chosen = await sender.Send(new StartReferral.Query([.. Rows.Select(id => new ChildId(id))]), cancellationToken);
        if (!chosen.IsOk)
        {
            return this.Refused(chosen);
        }

        Chosen = chosen.Value.Children;
        if (string.IsNullOrWhiteSpace(Q))
        {
            return Page();
        }

        var found = await sender.Send(new SearchChildren.Query(Q, new Slice(), ClosedToo: true), cancellationToken);
        if (!found.IsOk)
        {
            return this.Refused(found);
        }

        Found = [.. found.Value.Children.Rows.Where(row => Chosen.All(child => child.Id != row.Id))];
        Total = found.Value.Children.Total - (found.Value.Children.Rows.Count - Found.Count);
        return Page();
    }
}
