using CareDecisions.Application.Forums.Papers;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Web.Documents;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

/// <summary>The papers of a meeting: made in the background, opened by those who sit, sent out by whoever runs the forum.</summary>
public sealed class PapersModel(ISender sender) : PageModel
{
    public ShowPapers.View View { get; private set; } = null!;

    public string UnderWay => View.Pack switch
    {
        { State: PaperPackState.Waiting } => "The papers wait to be made",
        { } pack when pack.ItemsRead == pack.Items => "The papers are read and being printed",
        _ => "The papers are being read",
    };

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        var opened = await sender.Send(new OpenPapers.Query(id), cancellationToken);
        return opened.IsOk ? new KeptPaperResult($"papers-{opened.Value.Meeting.Date:yyyy-MM-dd}", opened.Value.Bytes) : this.Refused(opened);
    }

    public async Task<IActionResult> OnPostMakeAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new AskForPapers.Command(id), cancellationToken);
        return result.IsOk ? RedirectToPage(new { id = id.Value }) : this.Refused(result);
    }

    public async Task<IActionResult> OnPostSendAsync(ForumMeetingId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new CirculatePapers.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(result.Value.Yourself.Count == 0
            ? "The members have been told"
            : $"Told. Give the papers yourself to those without an account: {string.Join(", ", result.Value.Yourself)}");
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Open(ForumMeetingId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowPapers.Query(id), cancellationToken), view => View = view);
}
