using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>A manager looks at how an assessment is going.</summary>
public sealed class ReviewModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? FormId { get; set; }

    [BindProperty]
    [Display(Name = "The date of the review")]
    [DateTense(Tense.Past)]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time of the review")]
    public TimeOnly? HappenedAtTime { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        HappenedOn = clock.LondonToday();
        return await Open(id, cancellationToken) ?? (View.Assessment.IsSignedOff ? RedirectToPage("/Assessments/Show", new { id = id.Value }) : Page());
    }

    public async Task<IActionResult> OnPostAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The review is recorded.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private ReviewAssessment.Command Command(AssessmentId id) => new(View.Record.Child.Id, id)
    {
        HappenedOn = HappenedOn,
        HappenedAtTime = HappenedAtTime,
        Progress = Progress,
        FormId = FormId,
    };

    private Task<IActionResult?> Open(AssessmentId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAssessment.Query(id, Permission.ReviewRecord), cancellationToken), view => View = view);
}
