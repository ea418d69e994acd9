using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>The front door's inbox.</summary>
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Referrals { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var slice = ClockList.ReadSlice(query) with { IsWhole = isWhole };
        IReadOnlyList<ReferralState> states = [.. query.Chosen("state").Select(Enum.Parse<ReferralState>)];
        var result = await sender.Send(new ListReferrals.Query(slice, states, query.One("urgency") is not null), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Referrals;
        if (isWhole)
        {
            return new CsvResult<ListReferrals.Row>($"referrals-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Referrals = list.Show(new ListPage<ListReferrals.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListReferrals.Row> List() => new()
    {
        Caption = "Who needs protecting now, then the first to run out of time",
        DefaultSort = "due",
        Columns =
        [
            Column.Link<ListReferrals.Row>("children", "Children", row => row.Names, row => Url.Page("/Referrals/Show", new { id = row.Id.Value })!) with { IsSortable = false },
            Column.Text<ListReferrals.Row>("urgency", "Urgency", row => row.IsImmediate ? "Needs protecting now" : "Ordinary") with { IsSortable = false },
            Column.Text<ListReferrals.Row>("from", "From", row => row.ReferrerAgency ?? row.ReferrerName) with { IsSortable = false },
            Column.Text<ListReferrals.Row>("received", "Received", row => ReferralWords.At(row.ReceivedAt)) with { IsSortable = false },
            Column.Text<ListReferrals.Row>("due", "Next by", Due),
            Column.Text<ListReferrals.Row>("next", "What is next", ReferralWords.Next) with { IsSortable = false },
            Column.Text<ListReferrals.Row>("state", "State", row => ReferralWords.Of(row.State)) with { IsSortable = false },
        ],
        Filters =
        [
            new Filter("state", "State", FilterKind.Checkboxes) { Choices = [.. Enum.GetValues<ReferralState>().Select(state => new Choice(state.ToString(), ReferralWords.Of(state)))] },
            new Filter("urgency", "Urgency", FilterKind.Checkboxes) { Choices = [new Choice("now", "Only where a child needs protecting now")] },
        ],
        WhyEmpty = "No referral is waiting",
        WhatFillsIt = "A referral appears here when somebody takes it, and leaves when it is with a team or closed, and the referrer has been told.",
    };

    private string? Due(ListReferrals.Row row) => row.DueBy is not { } due
        ? "No date"
        : $"{(row.IsLate ? "Late: " : "")}{ReferralWords.Due(due, clock.GetUtcNow())}";
}
