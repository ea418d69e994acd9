using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Assessments;

/// <summary>A manager gives an assessment longer.</summary>
public sealed class ExtendModel(ISender sender) : PageModel
{
    public ShowAssessment.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? FormId { get; set; }

    [BindProperty]
    public int? WorkingDays { get; set; }

    [BindProperty]
    [Display(Name = "The new date")]
    [DateTense(Tense.Future)]
    public DateOnly? NewDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? LateBecause { get; set; }

    public IReadOnlyList<Choice> Choices =>
        [.. View.Longer.Select(one => new Choice($"{one.WorkingDays}", $"{one.WorkingDays} working days, until {one.DueOn.Spelled()}"))];

    public async Task<IActionResult> OnGetAsync(AssessmentId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        return await Open(id, cancellationToken) ?? (View.Longer.Count == 0 ? RedirectToPage("/Assessments/Show", new { id = id.Value }) : Page());
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

        TempData.Done("The assessment has a new date.");
        return RedirectToPage("/Assessments/Show", new { id = id.Value });
    }

    private ExtendAssessment.Command Command(AssessmentId id) => new(View.Record.Child.Id, id)
    {
        WorkingDays = WorkingDays,
        NewDate = NewDate,
        Reason = Reason,
        LateBecause = LateBecause,
        FormId = FormId,
    };

    private Task<IActionResult?> Open(AssessmentId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAssessment.Query(id, Permission.AuthoriseExtension), cancellationToken), view => View = view);
}
