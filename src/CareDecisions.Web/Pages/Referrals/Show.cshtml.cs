using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    public string Names => string.Join(", ", View.Children.Select(child => child.Name));

    public bool IsAlertMissing => !View.IsManagerAlerted;

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowReferral.Query(id), cancellationToken), view => View = view) ?? Page();
}
