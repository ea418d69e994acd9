using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowMeeting.View View { get; private set; } = null!;

    [BindProperty]
    public string? RuleId { get; set; }

    [BindProperty]
    public string? Words { get; set; }

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

    public async Task<IActionResult> OnPostCloseAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new CloseMeeting.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The meeting is closed");
        return RedirectToPage(new { id = id.Value });
    }

    /// <summary>Something that the terms want after the meeting was done.</summary>
    public async Task<IActionResult> OnPostDutyAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new RecordDuty.Command(id, RuleId, Words), cancellationToken);
        return result.IsOk ? RedirectToPage(new { id = id.Value }) : this.Refused(result);
    }

    public async Task<IActionResult> OnPostTellAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new TellTimes.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(result.Value switch
        {
            { Items: 0 } => "Nobody is asked to come for an item yet",
            { Yourself.Count: 0 } => "Everybody who comes for an item has been told their time",
            var told => $"Told. Tell these people yourself, as they have no account: {string.Join(", ", told.Yourself)}",
        });
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowMeeting.Query(id), cancellationToken), view => View = view);
}
