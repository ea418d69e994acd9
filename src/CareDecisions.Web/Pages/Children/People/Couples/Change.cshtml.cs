using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People.Couples;

public sealed class ChangeModel(ISender sender) : PageModel, ICouplePage
{
    public ShowGenogram.View View { get; private set; } = null!;

    public CoupleRow Couple { get; private set; } = null!;

    [BindProperty]
    public CoupleFields Fields { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of the couple that the form was filled from.</summary>
    [BindProperty]
    public long Version { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, Guid coupleId, CancellationToken cancellationToken)
    {
        if (await Show(id, coupleId, cancellationToken) is { } refused)
        {
            return refused;
        }

        (Fields, Version) = (CoupleFields.Of(Couple.Details), Couple.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, Guid coupleId, CancellationToken cancellationToken)
    {
        if (await Show(id, coupleId, cancellationToken) is { } refused)
        {
            return refused;
        }

        return ModelState.IsValid
            ? Answer(id, await sender.Send(new ChangeCouple.Command(id, coupleId, Fields.Form(), Version), cancellationToken), "The couple is changed.")
            : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(ChildId id, Guid coupleId, CancellationToken cancellationToken)
    {
        if (await Show(id, coupleId, cancellationToken) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Fields = CoupleFields.Of(Couple.Details);
        return Answer(id, await sender.Send(new WithdrawCouple.Command(id, coupleId, Reason, Version), cancellationToken), "The couple is withdrawn.");
    }

    private IActionResult Answer(ChildId id, Application.Pipeline.IResult result, string done)
    {
        if (!result.IsOk)
        {
            if (result.Refusals.OfType<SomebodyElseSavedFirst>().Any())
            {
                // Having seen what is recorded now, the next "Save" is on top of it.
                Version = Couple.Version;
                ModelState.Remove(nameof(Version));
            }

            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage("/Children/People/Genogram", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, Guid coupleId, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowGenogram.Query(id), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (!View.MayChange || View.Family.Couples.FirstOrDefault(one => one.Id == coupleId) is not { } couple)
        {
            return NotFound();
        }

        Couple = couple;
        return null;
    }
}
