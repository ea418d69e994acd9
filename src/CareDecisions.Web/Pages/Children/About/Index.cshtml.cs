using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.About;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ShowIdentity.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowIdentity.Query(id), cancellationToken), view => View = view) ?? Page();
}
