using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.About;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ShowIdentity.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ShowIdentity.Query(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        View = result.Value;
        return Page();
    }
}
