using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

public sealed class MoveModel(ISender sender) : PageModel
{
    public ShowMeeting.View View { get; private set; } = null!;

    [BindProperty]
    public string? What { get; set; }

    /// <summary>The forum's next meetings.</summary>
    public IReadOnlyList<Choice> Ahead { get; private set; } = [];

    [BindProperty]
    public string? CarryTo { get; set; }

    [BindProperty]
    [Display(Name = "New date")]
    public DateOnly? Date { get; set; }

    [BindProperty]
    [Display(Name = "Start")]
    public TimeOnly? Start { get; set; }

    [BindProperty]
    [Display(Name = "End")]
    public TimeOnly? End { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        (Start, End) = (View.Meeting.Start, View.Meeting.End);
        CarryTo = Ahead.Count > 0 ? Ahead[0].Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (What is not ("move" or "cancel"))
        {
            ModelState.AddModelError(nameof(What), "Select what happens to it");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(
            new MoveMeeting.Command
            {
                Id = id,
                IsCancelled = What == "cancel",
                CarryTo = ForumMeetingId.TryParse(CarryTo, null, out var other) ? other : null,
                Date = Date,
                Start = Start,
                End = End,
                Reason = Reason,
            },
            cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(What == "cancel" ? "The meeting is cancelled" : "The meeting is moved");
        return RedirectToPage("/Forums/Calendar", new { forum = View.Forum.Id });
    }

    private async Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowMeeting.Query(id), cancellationToken), view => View = view)
            ?? (View.Runs ? await this.Open(sender.Send(new ListMeetingsAhead.Query(View.Forum.Id, id), cancellationToken), Take) : NotFound());

    private void Take(ListMeetingsAhead.View found) =>
        Ahead = [.. found.Meetings.Select(meeting => new Choice(meeting.Id.ToString(), ForumText.Of(meeting)))];
}
