using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Requests;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowForumRequest.View View { get; private set; } = null!;

    [BindProperty]
    public string? MeetingId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public string? CarryTo { get; set; }

    /// <summary>Other meetings it could go to.</summary>
    public IReadOnlyList<Choice> Ahead => [.. View.Ahead.Where(one => one.Meeting.Id != View.Request.MeetingId)
        .Select(one => new Choice(one.Meeting.Id.ToString(), ForumText.Of(one.Meeting)))];

    public async Task<IActionResult> OnGetAsync(ForumRequestId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        MeetingId = (View.Ahead.FirstOrDefault(one => one.Meeting.Id == View.Request.MeetingId && !one.HasPassed)
            ?? View.Ahead.FirstOrDefault(one => !one.HasPassed))?.Meeting.Id.ToString();
        return Page();
    }

    public Task<IActionResult> OnPostSubmitAsync(ForumRequestId id, ChildId childId, CancellationToken cancellationToken) => Send(
        id,
        () => sender.Send(
            new SubmitForumRequest.Command
            {
                Id = id,
                ChildId = childId,
                MeetingId = ForumMeetingId.TryParse(MeetingId, null, out var meeting) ? meeting : null,
                AsksLate = !string.IsNullOrWhiteSpace(Reason),
                Reason = Reason,
            },
            cancellationToken),
        "The request is submitted",
        cancellationToken);

    public Task<IActionResult> OnPostSignAsync(ForumRequestId id, ChildId childId, CancellationToken cancellationToken) => Send(
        id, () => sender.Send(new SignForumRequest.Command { Id = id, ChildId = childId, Reason = Reason }, cancellationToken), "Signed", cancellationToken);

    public Task<IActionResult> OnPostCarryAsync(ForumRequestId id, ChildId childId, CancellationToken cancellationToken) => Send(
        id,
        () => sender.Send(new CarryRequest.Command(id, childId, ForumMeetingId.TryParse(CarryTo, null, out var meeting) ? meeting : null), cancellationToken),
        "The request goes to that meeting",
        cancellationToken);

    public async Task<IActionResult> OnPostStopAsync(ForumRequestId id, ChildId childId, bool withdraw, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new StopForumRequest.Command { Id = id, ChildId = childId, IsWithdrawn = withdraw, Reason = Because }, cancellationToken);
        if (!result.IsOk)
        {
            // The reason of this form has a name of its own: another form of the page asks for a reason too.
            var stays = this.Refused(result);
            if (ModelState.Remove(nameof(Reason)))
            {
                ModelState.AddModelError(nameof(Because), "Say why");
            }

            return stays;
        }

        TempData.Done(withdraw ? "The request is withdrawn" : "The request is returned");
        return RedirectToPage(new { id = id.Value });
    }

    private async Task<IActionResult> Send(ForumRequestId id, Func<Task<Result<Done>>> command, string done, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await command();
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Open(ForumRequestId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowForumRequest.Query(id), cancellationToken), view => View = view);
}
