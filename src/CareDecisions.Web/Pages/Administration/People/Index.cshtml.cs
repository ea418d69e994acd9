using CareDecisions.Application.Administration;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView People { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(
            new ListPeople.Query(ClockList.ReadSlice(query) with { IsWhole = isWhole }, query.One("q"), null, query.One("off") is not null),
            cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.People;
        if (isWhole)
        {
            return new CsvResult<ListPeople.Row>($"people-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        People = list.Show(new ListPage<ListPeople.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListPeople.Row> List() => new()
    {
        Caption = "People",
        DefaultSort = "name",
        Columns =
        [
            Column.Link<ListPeople.Row>("name", "Name", row => row.Name, row => Url.Page("/Administration/People/Show", new { id = row.Id })!),
            Column.Text<ListPeople.Row>("email", "Email address", row => row.UserName) with { IsSortable = false },
            Column.Text<ListPeople.Row>("roles", "Roles", row => string.Join(", ", row.Roles)) with { IsSortable = false },
            Column.Text<ListPeople.Row>("team", "Team", row => row.TeamName) with { IsSortable = false },
            Column.Date<ListPeople.Row>("seen", "Last signed in", row => row.LastSignedInAt?.LondonDate()) with { IsSortable = false },
            Column.Text<ListPeople.Row>("state", "Account", row => row.IsDisabled ? "Off" : "On") with { IsSortable = false },
        ],
        Filters =
        [
            new Filter("q", "Name or email address", FilterKind.Text),
            new Filter("off", "Accounts switched off", FilterKind.Checkboxes) { Choices = [new Choice("too", "Show them too")] },
        ],
        WhyEmpty = "Nobody may sign in yet",
        WhatFillsIt = "Add a person to let them sign in.",
    };
}
