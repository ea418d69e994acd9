using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class ChangeModel(ISender sender, CodeBook codes) : PageModel, IPersonPage
{
    public ShowRelationship.View View { get; private set; } = null!;

    [BindProperty]
    public PersonFields Fields { get; set; } = new();

    public IReadOnlyList<FamilySide> Sides => View.Sides;

    /// <summary>What is recorded now, where somebody else changed it since the form was opened: only the answers that differ.</summary>
    public IReadOnlyList<Answer> Theirs { get; private set; } = [];

    /// <summary>Of the answers that the form was filled from.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, Guid relationshipId, CancellationToken cancellationToken)
    {
        if (await Show(id, relationshipId, cancellationToken) is { } refused)
        {
            return refused;
        }

        Fields = PersonFields.Of(View.Form!);
        Stamp = View.Form!.Stamp();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, Guid relationshipId, CancellationToken cancellationToken)
    {
        if (await Show(id, relationshipId, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new ChangeRelationship.Command(id, relationshipId, Fields.Form(), Stamp), cancellationToken);
        if (!result.IsOk)
        {
            ShowTheirs(result.Refusals);
            return this.Refused(result);
        }

        TempData.Done("The changes are saved.");
        return RedirectToPage("/Children/People/Index", new { id = id.Value });
    }

    /// <summary>Having seen what is recorded now, the next "Save" is on top of it.</summary>
    private void ShowTheirs(IReadOnlyList<Domain.Shared.Refusal> refusals)
    {
        if (refusals.OfType<AnswersChangedSince>().Any())
        {
            Theirs = AnswerDifferences.Between(PersonAnswers.Of(Fields.Form(), codes, Sides), PersonAnswers.Of(View.Form!, codes, Sides));
            Stamp = View.Form!.Stamp();
            ModelState.Remove(nameof(Stamp));
        }
    }

    private async Task<IActionResult?> Show(ChildId id, Guid relationshipId, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowRelationship.Query(id, relationshipId), cancellationToken), view => View = view)
        ?? (View.Form is null ? NotFound() : null);
}
