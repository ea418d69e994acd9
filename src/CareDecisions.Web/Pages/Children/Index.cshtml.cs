using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.Startup;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CareDecisions.Web.Pages.Children;

[EnableRateLimiting(RequestLimits.Search)]
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Children { get; private set; } = null!;

    /// <summary>True where more were found than one search shows.</summary>
    public bool IsCutOff { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List(isSearch: !string.IsNullOrWhiteSpace(Request.Query["q"]));
        var query = list.Read(Request.Query, clock.LondonToday());
        var slice = ClockList.ReadSlice(query) with { IsWhole = isWhole };
        var result = await sender.Send(
            new SearchChildren.Query(query.One("q"), slice, query.One("closed") is not null), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Children;
        if (isWhole)
        {
            return new CsvResult<SearchChildren.Row>("children", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        IsCutOff = query.One("q") is not null && found.Total >= SearchChildren.MostFound;
        Children = list.Show(new ListPage<SearchChildren.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    /// <param name="isSearch">What was sought stands in the order of how well it was found, each row with why.</param>
    private ListOf<SearchChildren.Row> List(bool isSearch) => new()
    {
        Caption = "Children",
        DefaultSort = "name",
        Columns =
        [
            Column.Link<SearchChildren.Row>("name", "Child", row => row.Name, row => Url.Page("/Children/Show", new { id = row.Id.Value })!),
            .. isSearch ? [Column.Text<SearchChildren.Row>("why", "Found by", row => string.Join(", ", row.Matches.Select(RelationWords.Of))) with { IsSortable = false }] : Array.Empty<Column<SearchChildren.Row>>(),
            Column.Text<SearchChildren.Row>("reference", "Reference", row => row.Reference) with { IsSortable = false },
            Column.Date<SearchChildren.Row>("born", "Date of birth", row => row.DateOfBirth) with { IsSortable = false },
            Column.Number<SearchChildren.Row>("age", "Age", row => row.Age) with { IsSortable = false },
            Column.Text<SearchChildren.Row>("worker", "Responsible", row => row.WorkerName ?? "Nobody yet") with { IsSortable = false },
            Column.Text<SearchChildren.Row>("team", "Team", row => row.TeamName) with { IsSortable = false },
            Column.Date<SearchChildren.Row>("seen", "Last seen", row => row.LastSeenAt?.LondonDate()) with { IsSortable = false },
        ],
        Filters =
        [
            new Filter("q", "Name, date of birth, number, address or a parent’s name", FilterKind.Text),
            new Filter("closed", "Closed records", FilterKind.Checkboxes) { Choices = [new Choice("too", "Show closed records too")] },
        ],
        WhyEmpty = "There are no children you may see",
        WhatFillsIt = "Try the beginning of a name, a date of birth such as 1/5/2018, or the reference. Children outside your team are found by a manager.",
    };
}
