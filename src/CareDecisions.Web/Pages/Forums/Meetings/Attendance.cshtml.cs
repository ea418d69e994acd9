using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

public sealed class AttendanceModel(ISender sender) : PageModel
{
    public ShowAttendance.View View { get; private set; } = null!;

    /// <summary>One for each who sits, in their order.</summary>
    [BindProperty]
    public List<MarkForm> Lines { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Lines = InOrder([]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            Lines = InOrder(Lines);
            return Page();
        }

        var result = await sender.Send(
            new RecordAttendance.Command(id, [.. Lines.Select(line => new RecordAttendance.Line(line.MemberId, line.Mark, line.StandIn, line.Seen))]), cancellationToken);
        if (!result.IsOk)
        {
            // What was typed stays; what the page is now compared with is what stands.
            Lines = InOrder(Lines);
            return this.Refused(result);
        }

        TempData.Done("Attendance is saved");
        return RedirectToPage(new { id = id.Value });
    }

    private List<MarkForm> InOrder(List<MarkForm> typed) =>
    [
        .. from one in View.Sitting
           let seen = RecordAttendance.Said(one.Mark?.Mark, one.Mark?.StandIn)
           select typed.FirstOrDefault(line => line.MemberId == one.Member.Id) is { } line
               ? new MarkForm { MemberId = line.MemberId, Mark = line.Mark, StandIn = line.StandIn, Seen = seen }
               : new MarkForm { MemberId = one.Member.Id, Mark = one.Mark?.Mark, StandIn = one.Mark?.StandIn, Seen = seen },
    ];

    private Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAttendance.Query(id), cancellationToken), view => View = view);
}

/// <summary>One member's mark as it is typed.</summary>
public sealed class MarkForm
{
    public Guid MemberId { get; set; }

    public AttendanceMark? Mark { get; set; }

    public string? StandIn { get; set; }

    /// <summary>What stood when the page was opened.</summary>
    public string? Seen { get; set; }
}
