using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>A manager starts what an assessment led to.</summary>
public sealed class OutcomeModel(ISender sender) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? TeamId { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Teams => [.. View.Teams.Select(team => new Choice(team.Id.ToString(), team.Name))];

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken)
            ?? (View.Assessment is { IsSignedOff: true, NextStepAt: null } ? Page() : RedirectToPage("/Assessments/Show", new { id = id.Value }));

    public async Task<IActionResult> OnPostAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Domain.Authorities.TeamId? team = TeamId is { } chosen ? new Domain.Authorities.TeamId(chosen) : null;
        var result = await sender.Send(new TakeNextStep.Command(View.Record.Child.Id, id, team, Note), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The next step is recorded.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private Task<IActionResult?> Open(AssessmentId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAssessment.Query(id, Permission.ReviewRecord), cancellationToken), view => View = view);
}
