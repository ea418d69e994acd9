using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

/// <summary>Where something on a child's page comes from.</summary>
public sealed class ReadModel(ISender sender) : PageModel
{
    public ReadEvent.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ReadEvent.Query(id, eventId), cancellationToken), view => View = view) ?? Page();
}
