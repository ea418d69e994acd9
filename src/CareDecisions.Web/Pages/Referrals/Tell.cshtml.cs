using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

public sealed class TellModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    [BindProperty]
    public string? Letter { get; set; }

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Letter = View.LetterToBe;
        return View.Referral.WaitsForWord ? Page() : RedirectToPage("/Referrals/Show", new { id = id.Value });
    }

    public async Task<IActionResult> OnPostAsync(ReferralId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new TellReferrer.Command(id, View.NamedChildren, Letter), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The letter is kept. Print it or copy it into an e-mail.");
        return RedirectToPage("/Referrals/Letter", new { id = id.Value });
    }

    private Task<IActionResult?> Open(ReferralId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowReferral.Query(id, ReferralWork.Record), cancellationToken), view => View = view);
}
