using CareDecisions.Application.Alerts;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Alerts;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Alerts { get; private set; } = null!;

    /// <summary>What forums have told this person, newest first.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public bool HasUnread { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListAlerts.Query(ClockList.ReadSlice(query), query.One("read") is not null), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Alerts;
        if (await this.Open(sender.Send(new ListNotices.Query(query.One("read") is not null), cancellationToken), view => Notices = view.Notices) is { } refused)
        {
            return refused;
        }

        HasUnread = found.Rows.Any(row => !row.IsRead) || Notices.Any(notice => notice.ReadAt is null);
        Alerts = list.Show(new ListPage<ListAlerts.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ReadAlerts.Command(null), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Your alerts are marked as read.");
        return RedirectToPage();
    }

    private ListOf<ListAlerts.Row> List() => new()
    {
        Caption = "Alerts",
        DefaultSort = "raised",
        DefaultDirection = SortOrder.Descending,
        OffersCsv = false,
        Columns =
        [
            Column.Link<ListAlerts.Row>("child", "Child", row => row.ChildName, row => Url.Page("/Children/Show", new { id = row.ChildId.Value })!) with { IsSortable = false },
            Column.Link<ListAlerts.Row>("what", "What", row => row.Statement, row => Url.Page("/Children/Clocks/Why", new { id = row.ChildId.Value, clockId = row.ClockId.Value })!) with { IsSortable = false },
            Column.Clock<ListAlerts.Row>("state", "State", row => row.State == EscalationState.Breached ? ClockStanding.Overdue : ClockStanding.DueSoon) with { IsSortable = false },
            Column.Date<ListAlerts.Row>("raised", "Told on", row => row.RaisedAt.LondonDate()),
        ],
        Filters = [new Filter("read", "Read alerts", FilterKind.Checkboxes) { Choices = [new Choice("too", "Show those already read")] }],
        WhyEmpty = "Nothing new",
        WhatFillsIt = "An alert comes when a clock of a child you answer for becomes due soon or late.",
    };
}
