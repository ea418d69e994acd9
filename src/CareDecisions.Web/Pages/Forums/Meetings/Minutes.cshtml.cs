using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.Documents;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

/// <summary>The minutes on the screen and on paper.</summary>
public sealed class MinutesModel(ISender sender) : PageModel
{
    public ShowMinutes.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ForumMeetingId id, CancellationToken cancellationToken) => await Open(id, cancellationToken)
        ?? new PaperResult(
            $"minutes-{View.Meeting.Date:yyyy-MM-dd}",
            new Paper($"Minutes of {View.Forum.ShortName}", $"{View.Forum.ShortName}, {ForumText.Date(View.Meeting.Date)}", "/Pages/Forums/Meetings/_Minutes.cshtml", View));

    public async Task<IActionResult> OnPostSendAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new SendMinutes.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(result.Value.Yourself.Count == 0
            ? "The minutes are out. Members and whoever asked have been told"
            : $"The minutes are out. Send them yourself to those without an account: {string.Join(", ", result.Value.Yourself)}");
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowMinutes.Query(id), cancellationToken), view => View = view);
}
