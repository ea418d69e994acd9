using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.Pages.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

/// <summary>The practice manager's inbox.</summary>
public sealed class InboxModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Children { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListUnallocated.Query(ClockList.ReadSlice(query) with { IsWhole = isWhole }), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Children;
        if (isWhole)
        {
            return new CsvResult<ListUnallocated.Row>($"to-allocate-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Children = list.Show(new ListPage<ListUnallocated.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListUnallocated.Row> List() => new()
    {
        Caption = "Children without a worker, the first to run out of time on top",
        DefaultSort = "due",
        Columns =
        [
            Column.Link<ListUnallocated.Row>("child", "Child", row => row.Name, row => Url.Page("/Children/Show", new { id = row.Id.Value })!) with { IsSortable = false },
            Column.Number<ListUnallocated.Row>("age", "Age", row => row.Age) with { IsSortable = false },
            Column.Text<ListUnallocated.Row>("team", "Team", row => row.TeamName ?? "No team") with { IsSortable = false },
            Column.Date<ListUnallocated.Row>("sent", "Came to the team", row => row.SentAt?.LondonDate()) with { IsSortable = false },
            Column.Text<ListUnallocated.Row>("due", "Allocate by", Due),
        ],
        BulkActions = [new BulkAction("Allocate", Url.Page("/Children/Allocate", "Check")!)],
        RowKey = row => row.Id.ToString(),
        RowName = row => row.Name,
        WhyEmpty = "No child is waiting for a worker",
        WhatFillsIt = "A child appears here when the front door sends the case to your team, and leaves when you make a worker responsible.",
    };

    private string? Due(ListUnallocated.Row row) => row.DueBy is not { } due
        ? "No date"
        : $"{(row.IsLate ? "Late: " : "")}{ReferralWords.Due(due, clock.GetUtcNow())}";
}
