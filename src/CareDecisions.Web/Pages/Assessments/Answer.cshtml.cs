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

/// <summary>What somebody of the family said to the assessment they were given.</summary>
public sealed class AnswerModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    public AssessmentShare Share { get; private set; } = null!;

    [BindProperty]
    public FamilyAnswer? Said { get; set; }

    [BindProperty]
    public string? InTheirWords { get; set; }

    [BindProperty]
    public string? Corrections { get; set; }

    [BindProperty]
    [Display(Name = "The date of their answer")]
    [DateTense(Tense.Past)]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time of their answer")]
    public TimeOnly? HappenedAtTime { get; set; }

    public async Task<IActionResult> OnGetAsync(AssessmentId id, Guid share, CancellationToken cancellationToken)
    {
        HappenedOn = clock.LondonToday();
        return await Open(id, share, cancellationToken)
            ?? (Share.Answer is null ? Page() : RedirectToPage("/Assessments/Show", new { id = id.Value }));
    }

    public async Task<IActionResult> OnPostAsync(AssessmentId id, Guid share, CancellationToken cancellationToken)
    {
        if (await Open(id, share, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(id, share), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("What they said is recorded.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private RecordFamilyResponse.Command Command(AssessmentId id, Guid share) => new(View.Record.Child.Id, id, share)
    {
        Said = Said,
        InTheirWords = InTheirWords,
        Corrections = Corrections,
        HappenedOn = HappenedOn,
        HappenedAtTime = HappenedAtTime,
    };

    private async Task<IActionResult?> Open(AssessmentId id, Guid share, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowAssessment.Query(id, Permission.WriteRecord), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (View.Shares.FirstOrDefault(one => one.Id == share) is not { } found)
        {
            return NotFound();
        }

        Share = found;
        return null;
    }
}
