using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Lists;
using CareDecisions.Web.Pages.Records;
using CareDecisions.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Records;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ChildBanner Child { get; private set; } = null!;

    public ListView Records { get; private set; } = null!;

    public IReadOnlyList<ListRecords.ReferralLine> Referrals { get; private set; } = [];

    public IReadOnlyList<ListRecords.DecisionLine> Decisions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(ChildId id, bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListRecords.Query(id, ClockList.ReadSlice(query) with { IsWhole = isWhole }), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Records;
        if (isWhole)
        {
            return new CsvResult<ListRecords.Row>($"records-{result.Value.Child.Reference}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Child = result.Value.Child;
        Referrals = result.Value.Referrals;
        Decisions = result.Value.Decisions;
        Records = list.Show(new ListPage<ListRecords.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListRecords.Row> List() => new()
    {
        Caption = "Records",
        DefaultSort = "started",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            new Column<ListRecords.Row>(
                "title",
                "Record",
                row => Html.Of($"""<a class="govuk-link" href="{Url.Page("/Records/Show", new { id = row.Id.Value })}">{row.Title}</a>"""),
                row => row.Title),
            Column.Text<ListRecords.Row>("state", "State", row => RecordWords.Of(row.State)) with { IsSortable = false },
            Column.Text<ListRecords.Row>("started", "Begun", row => row.StartedAt.LondonDate().Abbreviated()),
            Column.Text<ListRecords.Row>("by", "By", row => row.StartedBy) with { IsSortable = false },
            Column.Text<ListRecords.Row>("finished", "Finished", row => row.FinishedAt?.LondonDate().Abbreviated()) with { IsSortable = false },
        ],
        WhyEmpty = "Nothing has been written about this child yet",
        WhatFillsIt = "Assessments, visits, case notes and plans stand here once somebody begins one.",
    };
}
