using System.Globalization;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Returns;

public sealed class ShowModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowReturn.View View { get; private set; } = null!;

    public ListView Rows { get; private set; } = null!;

    public bool MayImport => View.Import is { IsDryRun: true, State: ReturnImportState.DryRun };

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => Answer(id, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellationToken) => Answer(id, isWhole: true, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ImportReturn.Command(id), cancellationToken);
        if (result.IsOk)
        {
            TempData.Done("The return will be imported within a minute.");
            return RedirectToPage(new { id = result.Value });
        }

        var refused = this.Refused(result);
        return refused is PageResult ? await Answer(id, isWhole: false, cancellationToken) : refused;
    }

    private async Task<IActionResult> Answer(Guid id, bool isWhole, CancellationToken cancellationToken)
    {
        var shown = await sender.Send(new ShowReturn.Query(id), cancellationToken);
        if (!shown.IsOk)
        {
            return this.Refused(shown);
        }

        var list = List(shown.Value.Outcomes);
        var query = list.Read(Request.Query, clock.LondonToday());
        ReturnRowOutcome? outcome = Enum.TryParse<ReturnRowOutcome>(query.One("outcome"), out var one) ? one : null;
        var slice = ClockList.ReadSlice(query) with { IsWhole = isWhole };
        var rows = await sender.Send(new ListReturnRows.Query(id, outcome, query.One("file"), slice), cancellationToken);
        if (!rows.IsOk)
        {
            return this.Refused(rows);
        }

        var found = rows.Value.Rows;
        if (isWhole)
        {
            return new CsvResult<ListReturnRows.ReportRow>($"return-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        View = shown.Value;
        Rows = list.Show(new ListPage<ListReturnRows.ReportRow>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private static ListOf<ListReturnRows.ReportRow> List(IReadOnlyList<ShowReturn.OutcomeCount> outcomes) => new()
    {
        Caption = "Row by row",
        DefaultSort = "line",
        Columns =
        [
            Column.Text<ListReturnRows.ReportRow>("file", "File", row => row.File) with { IsSortable = false },
            Column.Text<ListReturnRows.ReportRow>("line", "Line", row => row.Line == 0 ? null : row.Line.ToString(CultureInfo.InvariantCulture)),
            Column.Text<ListReturnRows.ReportRow>("child", "Child’s reference", row => row.ChildReference) with { IsSortable = false },
            Column.Text<ListReturnRows.ReportRow>("outcome", "Outcome", row => ReturnWords.Of(row.Outcome)) with { IsSortable = false },
            Column.Text<ListReturnRows.ReportRow>("why", "Why", row => row.Message) with { IsSortable = false },
        ],
        Filters =
        [
            new Filter("outcome", "Outcome", FilterKind.Radios)
            {
                Choices = [.. outcomes.Select(count => count.Outcome).Distinct().Order().Select(outcome => new Choice(outcome.ToString(), ReturnWords.Of(outcome)))],
                Counts = outcomes.GroupBy(count => count.Outcome).ToDictionary(group => group.Key.ToString(), group => group.Sum(count => count.Rows)),
            },
            new Filter("file", "File", FilterKind.Radios)
            {
                Choices = [.. outcomes.Select(count => count.File).Distinct().Select(file => new Choice(file, file))],
                Counts = outcomes.GroupBy(count => count.File).ToDictionary(group => group.Key, group => group.Sum(count => count.Rows)),
            },
        ],
        WhyEmpty = "No row has been read yet",
        WhatFillsIt = "Each row of the return appears here once it was read, with what became of it.",
    };
}
