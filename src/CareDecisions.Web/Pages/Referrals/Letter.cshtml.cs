using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>The letter as it left, on the screen and as a PDF.</summary>
public sealed class LetterModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ReferralId id, CancellationToken cancellationToken) => await Open(id, cancellationToken)
        ?? new PaperResult($"letter-{id}", new Paper("Letter to the referrer", $"Referral {id}", "/Pages/Referrals/_Letter.cshtml", View.Referral));

    private async Task<IActionResult?> Open(ReferralId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowReferral.Query(id), cancellationToken), view => View = view)
            ?? (View.Referral.Letter is null ? NotFound() : null);
}
