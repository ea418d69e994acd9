using CareDecisions.Application.Access;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

/// <summary>What a person has to sign off, to change or to finish, the longest waiting on top.</summary>
public sealed class WaitingModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    public ListView Records { get; private set; } = null!;

    public bool HasForums => access.Pack.Forums.All.Count > 0;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var wanted = query.Chosen("for").Select(one => Enum.TryParse<WaitsFor>(one, out var what) ? what : (WaitsFor?)null).OfType<WaitsFor>().ToList();
        var result = await sender.Send(new ListWaiting.Query(ClockList.ReadSlice(query) with { IsWhole = isWhole }, wanted), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Records;
        if (isWhole)
        {
            return new CsvResult<ListWaiting.Row>($"waiting-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Records = list.Show(new ListPage<ListWaiting.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListWaiting.Row> List() => new()
    {
        Caption = "Records that wait for you, the longest waiting first",
        DefaultSort = "since",
        Columns =
        [
            Column.Link<ListWaiting.Row>("record", "Record", row => row.Title, row => Url.Page(
                row.For == WaitsFor.SignOff ? "/Records/Read" : "/Records/Show", new { id = row.Id.Value })!) with { IsSortable = false },
            Column.Link<ListWaiting.Row>("child", "Child", row => row.Child, row => Url.Page("/Children/Show", new { id = row.ChildId.Value })!) with { IsSortable = false },
            Column.Text<ListWaiting.Row>("for", "What for", row => Words(row.For)) with { IsSortable = false },
            Column.Text<ListWaiting.Row>("by", "From", row => row.By) with { IsSortable = false },
            Column.Date<ListWaiting.Row>("since", "Since", row => row.Since.LondonDate()),
        ],
        Filters = [new Filter("for", "What for", FilterKind.Checkboxes) { Choices = [.. Enum.GetValues<WaitsFor>().Select(what => new Choice(what.ToString(), Words(what)))] }],
        WhyEmpty = "Nothing waits for you",
        WhatFillsIt = "A record appears here when it is handed in for you to sign off, when one of yours is returned, and while you are writing it.",
    };

    private static string Words(WaitsFor what) => what switch
    {
        WaitsFor.SignOff => "Sign off or return",
        WaitsFor.Changes => "Change and submit again",
        _ => "Finish your draft",
    };
}
