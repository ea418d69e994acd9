using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowMeeting.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, ForumRequestId requestId, ChildId childId, int by, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new PlaceOnAgenda.Command(id, requestId, childId, Math.Sign(by)), cancellationToken);
        return result.IsOk ? RedirectToPage(new { id = id.Value }) : this.Refused(result);
    }

    private Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowMeeting.Query(id), cancellationToken), view => View = view);
}
