using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Agreements;

public sealed class DoneModel(ISender sender) : PageModel
{
    public ShowAgreement.View View { get; private set; } = null!;

    public FollowUp Step { get; private set; } = null!;

    public IReadOnlyList<Choice> Points => [.. Step.Points.Select(point => new Choice(point.Id, point.Name))];

    [BindProperty]
    [Display(Name = "Day it was done")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Time it was done")]
    public TimeOnly? At { get; set; }

    [BindProperty]
    public List<string> Covers { get; set; } = [];

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(AgreementId id, string rule, CancellationToken cancellationToken) => await Open(id, rule, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(AgreementId id, string rule, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, rule, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(
            new RecordFollowUp.Command { Id = id, ChildId = childId, RuleId = rule, On = On, At = At, Covers = Covers, Words = Words }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("It is recorded");
        return RedirectToPage("/Forums/Agreements/Show", new { id = id.Value });
    }

    private async Task<IActionResult?> Open(AgreementId id, string rule, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowAgreement.Query(id), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (!View.MayWrite || View.FollowUps.FirstOrDefault(step => step.RuleId == rule && step.Kind == FollowUpKind.Work) is not { } found)
        {
            return NotFound();
        }

        Step = found;
        return null;
    }
}
