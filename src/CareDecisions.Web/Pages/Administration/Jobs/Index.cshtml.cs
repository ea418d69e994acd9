using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Jobs;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.Jobs;

public sealed class IndexModel(ISender sender, CaseAccess access, CurrentAuthority authority, IJobTimetable timetable) : PageModel
{
    public ListJobs.View View { get; private set; } = null!;

    public bool MayRun => access.Rights.Has(Permission.RunJobs);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ListJobs.Query(), cancellationToken), view => View = view) ?? Page();

    public async Task<IActionResult> OnPostAsync(string? job, CancellationToken cancellationToken)
    {
        var asked = await sender.Send(new AskForJob.Command(job), cancellationToken);
        if (!asked.IsOk)
        {
            return this.Refused(asked);
        }

        var isTaken = await timetable.RunNow(asked.Value.Name, authority.Id, cancellationToken);
        TempData.Done(isTaken
            ? $"{asked.Value.Title} will run as soon as a worker is free."
            : $"{asked.Value.Title} cannot run: no worker has started yet. Start one, then ask again.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new RetryMail.Command(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"{result.Value} e-mails will be tried again.");
        return RedirectToPage();
    }
}
