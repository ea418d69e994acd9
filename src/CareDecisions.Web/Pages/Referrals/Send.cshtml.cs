using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

public sealed class SendModel(ISender sender) : PageModel
{
    public ShowReferral.View View { get; private set; } = null!;

    [BindProperty]
    public Guid? TeamId { get; set; }

    [BindProperty]
    public string? Handover { get; set; }

    public IReadOnlyList<Choice> Teams => [.. View.Teams.Select(team => new Choice(team.Id.ToString(), team.Name))];

    public async Task<IActionResult> OnGetAsync(ReferralId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? (!View.Referral.WaitsForTeam ? RedirectToPage("/Referrals/Show", new { id = id.Value }) : Page());

    public async Task<IActionResult> OnPostAsync(ReferralId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Domain.Authorities.TeamId? team = TeamId is { } chosen ? new Domain.Authorities.TeamId(chosen) : null;
        var result = await sender.Send(new SendReferral.Command(id, View.NamedChildren, team, Handover), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(View.Children.All(child => child.WorkerName is not null) ? "Recorded. The children stay with their workers." : "Sent. Who has no worker yet is in the team’s inbox.");
        return RedirectToPage("/Referrals/Index");
    }

    private Task<IActionResult?> Open(ReferralId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowReferral.Query(id, ReferralWork.Decide), cancellationToken), view => View = view);
}
