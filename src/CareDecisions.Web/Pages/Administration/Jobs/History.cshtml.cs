using CareDecisions.Application.Jobs;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.Jobs;

public sealed class HistoryModel(ISender sender, TimeProvider clock) : PageModel
{
    public JobEntry Entry { get; private set; } = null!;

    public ListView Runs { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string job, CancellationToken cancellationToken) => Answer(job, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(string job, CancellationToken cancellationToken) => Answer(job, isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(string job, bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ShowJob.Query(job, ClockList.ReadSlice(query) with { IsWhole = isWhole }), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Runs;
        if (isWhole)
        {
            return new CsvResult<ShowJob.Row>($"runs-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Entry = result.Value.Entry;
        Runs = list.Show(new ListPage<ShowJob.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private static ListOf<ShowJob.Row> List() => new()
    {
        Caption = "Runs",
        DefaultSort = "started",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            Column.Text<ShowJob.Row>("started", "Started", row => JobWords.Moment(row.StartedAt)),
            JobWords.State(),
            Column.Text<ShowJob.Row>("took", "Took", row => JobWords.Length(row.StartedAt, row.EndedAt)) with { IsSortable = false },
            Column.Text<ShowJob.Row>("what", "What it did", row => row.Words) with { IsSortable = false },
        ],
        WhyEmpty = "It has not run yet",
        WhatFillsIt = "A run appears here as soon as a worker starts it.",
    };
}
