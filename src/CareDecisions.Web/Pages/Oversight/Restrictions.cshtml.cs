using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Restrictions;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class RestrictionsModel(ISender sender, TimeProvider clock) : PageModel
{
    /// <summary>In the address: those to be looked at alone.</summary>
    public const string Yes = "yes";

    private const string Due = "due";

    public ListView Restrictions { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListRestrictions.Query(ClockList.ReadSlice(query) with { IsWhole = isWhole }, query.Chosen(Due).Contains(Yes)), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Restrictions;
        if (isWhole)
        {
            return new CsvResult<ListRestrictions.Row>($"restricted-records-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Restrictions = list.Show(new ListPage<ListRestrictions.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListRestrictions.Row> List() => new()
    {
        Caption = "Restricted records",
        DefaultSort = "review",
        Columns =
        [
            Column.Link<ListRestrictions.Row>("child", "Child", row => row.Name, row => Url.Page("/Children/Restriction/Index", new { id = row.ChildId.Value })!) with { IsSortable = false },
            Column.Text<ListRestrictions.Row>("reference", "Reference", row => row.Reference) with { IsSortable = false },
            Column.Date<ListRestrictions.Row>("since", "Since", row => row.BeganOn) with { IsSortable = false },
            Column.Text<ListRestrictions.Row>("review", "To be looked at again", Review),
            Column.Number<ListRestrictions.Row>("allowed", "May open it besides", row => row.Allowed) with { IsSortable = false },
            Column.Number<ListRestrictions.Row>("emergencies", "In an emergency now", row => row.Emergencies) with { IsSortable = false },
        ],
        Filters = [new Filter(Due, "Which", FilterKind.Checkboxes) { Choices = [new Choice(Yes, "To be looked at today or before")] }],
        WhyEmpty = "No record is restricted",
        WhatFillsIt = "A record is restricted on its own page, under “Who may look”.",
    };

    private string Review(ListRestrictions.Row row) => row.ReviewOn switch
    {
        null => "Now: nobody has said why",
        { } on when on < clock.LondonToday() => $"{on:d MMMM yyyy}, overdue",
        { } on => $"{on:d MMMM yyyy}",
    };
}
