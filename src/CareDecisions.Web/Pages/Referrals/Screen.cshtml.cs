using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

public sealed class ScreenModel(ISender sender) : PageModel
{
    private const int AtOnce = 4;

    public ShowReferral.View View { get; private set; } = null!;

    [BindProperty]
    public List<FieldsOfTask> Tasks { get; set; } = [];

    [BindProperty]
    public string? WithoutConsentBecause { get; set; }

    public IReadOnlyList<Choice> Workers => [.. View.Workers.Select(person => new Choice(person.Id.ToString(), person.Name))];

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? (View.Referral.IsDecided ? RedirectToPage("/Referrals/Show", new { id = id.Value }) : Page());

    public async Task<IActionResult> OnPostAsync(ReferralId id, CancellationToken cancellationToken)
    {
        var tasks = Tasks.ConvertAll(task => new SetScreeningTasks.NewTask(task.What, task.WhoId));
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new SetScreeningTasks.Command(id, View.NamedChildren, tasks, WithoutConsentBecause), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(tasks.Exists(task => !task.IsBlank) ? "The tasks are set." : "The reason is recorded.");
        return RedirectToPage("/Referrals/Show", new { id = id.Value });
    }

    private Task<IActionResult?> Open(ReferralId id, CancellationToken cancellationToken)
    {
        Tasks.AddRange(Enumerable.Range(0, Math.Max(0, AtOnce - Tasks.Count)).Select(_ => new FieldsOfTask()));
        return this.Open(sender.Send(new ShowReferral.Query(id, ReferralWork.Decide), cancellationToken), view => View = view);
    }

    /// <summary>One task as typed.</summary>
    public sealed class FieldsOfTask
    {
        public string? What { get; set; }

        public Guid? WhoId { get; set; }
    }
}
