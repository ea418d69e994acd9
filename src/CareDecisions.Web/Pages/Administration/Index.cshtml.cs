using CareDecisions.Application.Access;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration;

/// <summary>Where a system administrator's or auditor's day starts: what their role may open, and nothing else.</summary>
public sealed class IndexModel(ISender sender, CaseAccess access) : PageModel
{
    private static readonly Place[] All =
    [
        new("People", "~/administration/people", "Who may sign in, their roles and teams, and who acts for whom", Permission.ConfigureUsers),
        new("Forms", "~/administration/templates", "The forms that records are written on: change, preview and publish them", Permission.ConfigureTemplates),
        new("Values to confirm", "~/administration/forum-settings", "What the authority’s papers leave open about its forums, and what it has confirmed", Permission.ConfigureForums),
        new("What did this person look at?", "~/administration/audit", "Looks, changes and sign-ins of one person", Permission.ReadAccessLog),
        new("Jobs", "~/administration/jobs", "What runs by itself, when it ran last and how it ended", Permission.ViewJobs),
        new("Import returns", "~/returns", "Bring in the census and looked-after files", Permission.ImportReturns),
    ];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IReadOnlyList<CountWaits.Wait> Waits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Places = [.. All.Where(place => access.Rights.Has(place.Permission))];
        if (Places.Count == 0)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Waits = await sender.Waits(cancellationToken);
        return Page();
    }

    public sealed record Place(string Name, string Address, string What, string Permission);
}
