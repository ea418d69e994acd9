using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>Why an assessment is late.</summary>
public sealed class DelayModel(ISender sender) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? FormId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        return await Open(id, cancellationToken) ?? (!View.IsLate ? RedirectToPage("/Assessments/Show", new { id = id.Value }) : Page());
    }

    public async Task<IActionResult> OnPostAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The reason is recorded.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private ExplainDelay.Command Command(AssessmentId id) => new ExplainDelay.Command(View.Record.Child.Id, id, Reason) { FormId = FormId };

    private Task<IActionResult?> Open(AssessmentId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAssessment.Query(id, Permission.WriteRecord), cancellationToken), view => View = view);
}
