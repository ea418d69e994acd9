using CareDecisions.Application.Auditing;
using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

public sealed class WhoLookedModel(ISender sender, TimeProvider clock) : PageModel
{
    public ChildBanner Child { get; private set; } = null!;

    public ListView Looks { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(ChildId id, bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(
            new ShowWhoLooked.Query(id, ClockList.ReadSlice(query) with { IsWhole = isWhole }, LookList.ReadFilter(query)), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Looks;
        if (isWhole)
        {
            return new CsvResult<ShowWhoLooked.Row>($"who-looked-{result.Value.Child.Reference}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Child = result.Value.Child;
        Looks = list.Show(new ListPage<ShowWhoLooked.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private static ListOf<ShowWhoLooked.Row> List() => new()
    {
        Caption = "Who looked",
        DefaultSort = "at",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            LookList.When<ShowWhoLooked.Row>(row => row.At),
            Column.Text<ShowWhoLooked.Row>("person", "Who", row => row.Person) with { IsSortable = false },
            Column.Text<ShowWhoLooked.Row>("action", "What", What) with { IsSortable = false },
            Column.Text<ShowWhoLooked.Row>("reason", "Why", row => row.Reason) with { IsSortable = false },
            LookList.Changes<ShowWhoLooked.Row>(row => row.Changes),
        ],
        Filters = [LookList.KindFilter(), LookList.WhenFilter()],
        WhyEmpty = "Nobody has looked at this record",
        WhatFillsIt = "Each look and each change is listed here from the moment it happens.",
    };

    private static string What(ShowWhoLooked.Row row)
    {
        var action = LookList.Action(row.Action);
        return row.OtherChildren == 0 ? action : $"{action}, with {row.OtherChildren} other {(row.OtherChildren == 1 ? "child" : "children")}";
    }
}
