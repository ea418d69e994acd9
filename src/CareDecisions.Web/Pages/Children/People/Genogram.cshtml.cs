using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People.Genograms;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Documents;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>A child's family over the generations: drawn, as tables, and on paper.</summary>
public sealed class GenogramModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowGenogram.View View { get; private set; } = null!;

    public GenogramDrawing Drawing => GenogramLayout.Of(View.Family.Tree);

    public DateOnly PrintedOn => clock.LondonToday();

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ChildId id, CancellationToken cancellationToken) =>
        await Show(id, cancellationToken)
        ?? new PaperResult(
            $"genogram-{View.Child.Reference}",
            new Paper("Genogram", $"{View.Child.Reference} Genogram", "/Pages/Children/People/_GenogramPaper.cshtml", this));

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ConfirmGenogram.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("The genogram and the ecomap are confirmed as up to date.");
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowGenogram.Query(id), cancellationToken), view => View = view);
}
