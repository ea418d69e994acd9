using CareDecisions.Application.Auditing;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration;

public sealed class AuditModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Looks { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(
            new ListLooks.Query(ClockList.ReadSlice(query) with { IsWhole = isWhole }, query.One("person"), LookList.ReadFilter(query)),
            cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Looks;
        if (isWhole)
        {
            return new CsvResult<ListLooks.Row>($"audit-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Looks = list.Show(new ListPage<ListLooks.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListLooks.Row> List() => new()
    {
        Caption = "Looks and changes",
        DefaultSort = "at",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            LookList.When<ListLooks.Row>(row => row.At),
            Column.Text<ListLooks.Row>("who", "Who", row => row.Person) with { IsSortable = false },
            Column.Text<ListLooks.Row>("action", "What", row => LookList.Action(row.Action)) with { IsSortable = false },
            new Column<ListLooks.Row>("children", "Children", Children, row => string.Join("; ", ChildrenWords(row))) { IsSortable = false },
            Column.Text<ListLooks.Row>("reason", "Why", row => row.Reason) with { IsSortable = false },
            LookList.Changes<ListLooks.Row>(row => row.Changes),
        ],
        Filters = [new Filter("person", "Person, by name or email address", FilterKind.Text), LookList.KindFilter(), LookList.WhenFilter()],
        WhyEmpty = "Nobody is chosen yet",
        WhatFillsIt = "Enter a person’s name or email address to see what they looked at and changed.",
    };

    private static IEnumerable<string> ChildrenWords(ListLooks.Row row)
    {
        var names = row.Children.Select(child => child.Name);
        return row.ClosedToReader == 0 ? names : names.Append(Closed(row));
    }

    private static string Closed(ListLooks.Row row) =>
        row.ClosedToReader == 1 ? "1 record closed to you" : $"{row.ClosedToReader} records closed to you";

    private IHtmlContent Children(ListLooks.Row row)
    {
        var links = row.Children.Select(child =>
            Html.Of($"""<li><a class="govuk-link" href="{Url.Page("/Children/WhoLooked", new { id = child.Id.Value })}">{child.Name}</a></li>"""));
        var all = row.ClosedToReader == 0 ? links : links.Append(Html.Of($"<li>{Closed(row)}</li>"));
        return Html.Of($"""<ul class="govuk-list">{Html.Join(all)}</ul>""");
    }
}
