using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>The letter as it left, to print.</summary>
public sealed class LetterModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowReferral.Query(id), cancellationToken), view => View = view)
            ?? (View.Referral.Letter is null ? NotFound() : Page());
}
