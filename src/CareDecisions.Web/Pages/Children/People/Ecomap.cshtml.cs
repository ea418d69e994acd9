using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People.Ecomaps;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>Who and what matters to a child outside the family: drawn round the child, in words, and on paper.</summary>
public sealed class EcomapModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowEcomap.View View { get; private set; } = null!;

    public IReadOnlyList<ShowEcomap.Tie> Standing => [.. View.Ties.Where(tie => tie.Details.To is null)];

    public IReadOnlyList<ShowEcomap.Tie> Ended => [.. View.Ties.Where(tie => tie.Details.To is not null)];

    public EcomapDrawing Drawing => EcomapLayout.Of(Standing.Count);

    public DateOnly PrintedOn => clock.LondonToday();

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ChildId id, CancellationToken cancellationToken) =>
        await Show(id, cancellationToken)
        ?? new PaperResult(
            $"ecomap-{View.Child.Reference}",
            new Paper("Ecomap", $"{View.Child.Reference} Ecomap", "/Pages/Children/People/_EcomapPaper.cshtml", this));

    private Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowEcomap.Query(id), cancellationToken), view => View = view);
}
