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

/// <summary>Somebody of the family was given the assessment.</summary>
public sealed class ShareModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? FormId { get; set; }

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? Given { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    [Display(Name = "The date of sharing it")]
    [DateTense(Tense.Past)]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time of sharing it")]
    public TimeOnly? HappenedAtTime { get; set; }

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        HappenedOn = clock.LondonToday();
        return await Open(id, cancellationToken) ?? (!View.Assessment.IsSignedOff ? RedirectToPage("/Assessments/Show", new { id = id.Value }) : Page());
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

        TempData.Done("It is recorded that the assessment was shared.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private ShareAssessment.Command Command(AssessmentId id) => new(View.Record.Child.Id, id)
    {
        ToWhom = ToWhom,
        Given = Given,
        Language = Language,
        HappenedOn = HappenedOn,
        HappenedAtTime = HappenedAtTime,
        FormId = FormId,
    };

    private Task<IActionResult?> Open(AssessmentId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAssessment.Query(id, Permission.WriteRecord), cancellationToken), view => View = view);
}
