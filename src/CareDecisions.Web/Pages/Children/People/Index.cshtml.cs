using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ShowChildPeople.View View { get; private set; } = null!;

    public IReadOnlyList<ShowChildPeople.Tie> Responsible =>
        [.. View.Ties.Where(tie => tie is { Until: null, HasParentalResponsibility: true, IsReversed: false, HasDied: false })];

    public IReadOnlyList<ShowChildPeople.Tie> Family =>
        [.. View.Ties.Where(tie => tie.Until is null && tie.Kind != RelationshipKind.Professional).OrderBy(tie => RelationWords.Nearness(tie.Kind, tie.IsReversed))];

    /// <summary>Each time in which somebody lived with the child, those of today first. Of the dead, only what has an end.</summary>
    public IReadOnlyList<string> Household =>
    [
        .. View.Ties.SelectMany(tie => tie.Homes.Select(home => (Tie: tie, Home: home)))
            .Where(one => one.Home.To is not null || !one.Tie.HasDied)
            .OrderByDescending(one => one.Home.To ?? DateOnly.MaxValue)
            .Select(one => RelationWords.Lives(one.Tie, one.Home)),
    ];

    public IReadOnlyList<ShowChildPeople.Tie> Professionals => [.. View.Ties.Where(tie => tie.Until is null && tie.Kind == RelationshipKind.Professional)];

    public IReadOnlyList<ShowChildPeople.Tie> Past => [.. View.Ties.Where(tie => tie.Until is not null)];

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowChildPeople.Query(id), cancellationToken), view => View = view) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ConfirmChildPeople.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Family and professionals are confirmed as up to date.");
        return RedirectToPage(new { id = id.Value });
    }
}
