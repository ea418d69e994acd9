using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class TeamModel(ISender sender) : PageModel
{
    public ShowTeam.View Team { get; private set; } = null!;

    public IReadOnlyList<CountWaits.Wait> Waits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowTeam.Query(team is { } id ? new TeamId(id) : null), cancellationToken), view => Team = view) is { } refused)
        {
            return refused;
        }

        Waits = await sender.Waits(cancellationToken);
        return Page();
    }
}
