using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People.Ties;

public sealed class ChangeModel(ISender sender) : PageModel, ITiePage
{
    public ShowEcomap.View View { get; private set; } = null!;

    public ShowEcomap.Tie Tie { get; private set; } = null!;

    [BindProperty]
    public TieFields Fields { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of the tie that the form was filled from.</summary>
    [BindProperty]
    public long Version { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, Guid tieId, CancellationToken cancellationToken)
    {
        if (await Show(id, tieId, cancellationToken) is { } refused)
        {
            return refused;
        }

        (Fields, Version) = (TieFields.Of(Tie.Details), Tie.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, Guid tieId, CancellationToken cancellationToken)
    {
        if (await Show(id, tieId, cancellationToken) is { } refused)
        {
            return refused;
        }

        return ModelState.IsValid
            ? Answer(id, await sender.Send(new ChangeEcomapTie.Command(id, tieId, Fields.Form(), Version), cancellationToken), "The tie is changed.")
            : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(ChildId id, Guid tieId, CancellationToken cancellationToken)
    {
        if (await Show(id, tieId, cancellationToken) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Fields = TieFields.Of(Tie.Details);
        return Answer(id, await sender.Send(new WithdrawEcomapTie.Command(id, tieId, Reason, Version), cancellationToken), "The tie is withdrawn.");
    }

    private IActionResult Answer(ChildId id, Application.Pipeline.IResult result, string done)
    {
        if (!result.IsOk)
        {
            if (result.Refusals.OfType<SomebodyElseSavedFirst>().Any())
            {
                // Having seen what is recorded now, the next "Save" is on top of it.
                Version = Tie.Version;
                ModelState.Remove(nameof(Version));
            }

            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage("/Children/People/Ecomap", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, Guid tieId, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowEcomap.Query(id), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (!View.MayChange || View.Ties.FirstOrDefault(one => one.Id == tieId) is not { } tie)
        {
            return NotFound();
        }

        Tie = tie;
        return null;
    }
}
