using CareDecisions.Application.Access;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Actions;

public sealed class IndexModel(ISender sender, CaseAccess access) : PageModel
{
    public ListActions.View View { get; private set; } = null!;

    public bool OfTeam { get; private set; }

    public bool HasTeam => access.Rights.Has(Permission.OverseeTeam);

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellationToken)
    {
        OfTeam = of == "team" && HasTeam;
        return await this.Open(sender.Send(new ListActions.Query(OfTeam), cancellationToken), view => View = view) ?? Page();
    }
}
