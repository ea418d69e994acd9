using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Standards;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Standards;

public sealed class IndexModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    private const int Everything = 1000;

    public ListView Standards { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var (skip, take) = isWhole ? (0, Everything) : (query.Skip, ListQuery.RowsPerPage);
        var result = await sender.Send(
            new BrowseStandards.Query(query.One("q"), query.Chosen("area"), query.Chosen("kind"), skip, take), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        if (isWhole)
        {
            return new CsvResult<BrowseStandards.Row>("standards", list.Columns, result.Value.Rows.ToAsyncEnumerable());
        }

        var found = result.Value;
        Standards = list.Show(new ListPage<BrowseStandards.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<BrowseStandards.Row> List() => new()
    {
        Caption = "Standards",
        DefaultSort = "statement",
        Columns =
        [
            Column.Link<BrowseStandards.Row>("statement", "Standard", row => row.Standard.Statement, row => Url.Page("/Standards/Show", new { id = row.Standard.Id })!),
            Column.Text<BrowseStandards.Row>("area", "Area", row => ClockList.AreaWords(row.Standard.Area)) with { IsSortable = false },
            Column.Text<BrowseStandards.Row>("kind", "Kind", row => StandardWords.Kind(row.Standard.Kind)) with { IsSortable = false },
            Column.Text<BrowseStandards.Row>("due", "When", row => StandardWords.When(row.Standard)) with { IsSortable = false },
            Column.Text<BrowseStandards.Row>("from", "From", row => row.IsBase ? "England" : "This authority") with { IsSortable = false },
        ],
        Filters =
        [
            new Filter("q", "Words", FilterKind.Text),
            ClockList.AreaFilter(access.Pack),
            new Filter("kind", "Kind", FilterKind.Checkboxes)
            {
                Choices = [.. Enum.GetValues<StandardKind>().Select(kind => new Choice(kind.ToString(), StandardWords.Kind(kind)))],
            },
        ],
        WhyEmpty = "The pack has no standards",
        WhatFillsIt = "Standards are data in the practice packs.",
    };
}
