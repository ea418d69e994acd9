using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums;

public sealed class CalendarModel(ISender sender) : PageModel
{
    public ShowForumCalendar.View View { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Date of the meeting")]
    public DateOnly? Date { get; set; }

    [BindProperty]
    [Display(Name = "Start")]
    public TimeOnly? Start { get; set; }

    [BindProperty]
    [Display(Name = "End")]
    public TimeOnly? End { get; set; }

    public async Task<IActionResult> OnGetAsync(string forum, CancellationToken cancellationToken) => await Open(forum, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostPlanAsync(string forum, CancellationToken cancellationToken)
    {
        if (await Open(forum, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new PlanMeetings.Command(forum), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(result.Value == 0 ? "Every meeting is in the calendar already" : $"{result.Value} meetings planned");
        return RedirectToPage(new { forum });
    }

    public async Task<IActionResult> OnPostAddAsync(string forum, CancellationToken cancellationToken)
    {
        if (await Open(forum, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new AddMeeting.Command { ForumId = forum, Date = Date, Start = Start, End = End }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The meeting is in the calendar");
        return RedirectToPage(new { forum });
    }

    private Task<IActionResult?> Open(string forum, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowForumCalendar.Query(forum), cancellationToken), view => View = view);
}
