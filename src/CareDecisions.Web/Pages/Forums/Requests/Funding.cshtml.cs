using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums.Money;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Requests;

public sealed class FundingModel(ISender sender) : PageModel
{
    public ShowFunding.View View { get; private set; } = null!;

    [BindProperty]
    public ChildId ChildId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>One for each source of money.</summary>
    [BindProperty]
    public List<ShareForm> Shares { get; set; } = [];

    /// <summary>"£900.00 a week and £50.00 once".</summary>
    public string Agreed => string.Join(" and ", new[]
    {
        View.Decision.WeeklyCost is > 0 and { } weekly ? $"{ForumText.Pounds(weekly)} a week" : null,
        View.Decision.OneOffCost is > 0 and { } once ? $"{ForumText.Pounds(once)} once" : null,
    }.OfType<string>());

    public string NameOf(string? source) => View.Sources.FirstOrDefault(one => one.Id == source)?.Name ?? source ?? "";

    public async Task<IActionResult> OnGetAsync(ForumRequestId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChildId = View.Request.ChildId;
        Shares = InOrder([.. View.Shares.Select(share => new ShareForm { Source = share.Source, Weekly = share.Weekly, OneOff = share.OneOff })]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ForumRequestId id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Shares = InOrder(Shares);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(
            new SetFunding.Command(id, ChildId, [.. Shares.Select(share => new FundingShare(share.Source!, share.Weekly ?? 0m, share.OneOff ?? 0m))], Seen), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Who pays is saved");
        return RedirectToPage(new { id = id.Value });
    }

    /// <summary>"Health: £600.00 a week".</summary>
    public string Said(DecisionShare share) => $"{NameOf(share.Source)}: {ForumText.Pounds(share.Weekly)} a week{(share.OneOff == 0 ? "" : $", {ForumText.Pounds(share.OneOff)} once")}";

    private List<ShareForm> InOrder(List<ShareForm> typed) =>
        [.. View.Sources.Select(source => typed.FirstOrDefault(share => share.Source == source.Id) ?? new ShareForm { Source = source.Id })];

    private Task<IActionResult?> Open(ForumRequestId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowFunding.Query(id), cancellationToken), view => View = view);
}

/// <summary>One source's share as it is typed.</summary>
public sealed class ShareForm
{
    public string? Source { get; set; }

    [Display(Name = "Pounds a week")]
    public decimal? Weekly { get; set; }

    [Display(Name = "Pounds once")]
    public decimal? OneOff { get; set; }
}
