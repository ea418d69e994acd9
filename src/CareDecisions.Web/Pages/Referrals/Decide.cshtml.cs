using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

public sealed class DecideModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Analysis { get; set; }

    [BindProperty]
    public bool? IsChildInNeed { get; set; }

    [BindProperty]
    public bool IsComplex { get; set; }

    [BindProperty]
    public bool IsStrategyRequired { get; set; }

    [BindProperty]
    public bool IsQualityChecked { get; set; }

    [BindProperty]
    public bool IsRapidResponseTold { get; set; }

    [BindProperty]
    public string? WithoutConsentBecause { get; set; }

    public IReadOnlyList<Choice> Outcomes => [.. View.Outcomes.Select(one => new Choice(one.Value, one.Text))];

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? (View.Referral.IsDecided ? RedirectToPage("/Referrals/Show", new { id = id.Value }) : Page());

    public async Task<IActionResult> OnPostAsync(ReferralId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The decision is recorded. Tell the referrer.");
        return RedirectToPage("/Referrals/Show", new { id = id.Value });
    }

    private DecideReferral.Command Command(ReferralId id) => new()
    {
        Id = id,
        ChildIds = View.NamedChildren,
        Outcome = Outcome,
        Reason = Reason,
        Analysis = Analysis,
        IsChildInNeed = IsChildInNeed,
        IsComplex = IsComplex,
        IsStrategyRequired = IsStrategyRequired,
        IsQualityChecked = IsQualityChecked,
        IsRapidResponseTold = IsRapidResponseTold,
        WithoutConsentBecause = WithoutConsentBecause,
    };

    private Task<IActionResult?> Open(ReferralId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowReferral.Query(id, ReferralWork.Decide), cancellationToken), view => View = view);
}
