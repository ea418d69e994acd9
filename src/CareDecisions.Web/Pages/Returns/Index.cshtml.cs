using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Returns;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Imports { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListReturns.Query(ClockList.ReadSlice(query)), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Imports;
        Imports = list.Show(new ListPage<ReturnSummary>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ReturnSummary> List() => new()
    {
        Caption = "Tried and imported",
        DefaultSort = "started",
        DefaultDirection = SortOrder.Descending,
        OffersCsv = false,
        Columns =
        [
            Column.Link<ReturnSummary>("file", "File", import => import.FileName, import => Url.Page("Show", new { id = import.Id })!) with { IsSortable = false },
            Column.Text<ReturnSummary>("kind", "Return", import => ReturnWords.Of(import.Kind)) with { IsSortable = false },
            Column.Text<ReturnSummary>("started", "Started", import => ReturnWords.Moment(import.StartedAt)),
            Column.Text<ReturnSummary>("state", "Outcome", import => ReturnWords.Of(import)) with { IsSortable = false },
            Column.Number<ReturnSummary>("rows", "Rows", import => import.Counts.RowsRead) with { IsSortable = false },
            Column.Number<ReturnSummary>("refused", "Not taken", import => import.Counts.RowsRefused) with { IsSortable = false },
        ],
        WhyEmpty = "No return has been uploaded",
        WhatFillsIt = "A return appears here as soon as it is uploaded.",
    };
}
