using CareDecisions.Application.Assessments;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>Where an assessment is, its clocks, and what is done next.</summary>
public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowAssessment.Query(id), cancellationToken), view => View = view) ?? Page();
}
