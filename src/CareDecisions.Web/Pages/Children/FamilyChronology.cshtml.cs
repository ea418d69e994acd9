using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

/// <summary>The significant events of a child and of those who grow up with them, in one list.</summary>
public sealed class FamilyChronologyModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowFamilyChronology.View View { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(ChildId id, bool isWhole, CancellationToken cancellationToken)
    {
        var list = Events();
        var query = list.Read(Request.Query, clock.LondonToday());
        var asked = new ShowFamilyChronology.Query(id, ClockList.ReadSlice(query) with { IsWhole = isWhole }, query.From("on"), query.To("on"));
        if (await this.Open(sender.Send(asked, cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        var found = View.Events;
        if (isWhole)
        {
            return new CsvResult<ShowFamilyChronology.Row>($"family-chronology-{View.Child.Reference}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        List = list.Show(new ListPage<ShowFamilyChronology.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ShowFamilyChronology.Row> Events() => new()
    {
        Caption = "Significant events of the family",
        DefaultSort = "at",
        Columns =
        [
            LookList.When<ShowFamilyChronology.Row>(row => row.HappenedAt),
            Column.Text<ShowFamilyChronology.Row>("child", "Child", row => row.Child) with { IsSortable = false },
            Column.Link<ShowFamilyChronology.Row>(
                "what", "What happened", row => row.Synopsis, row => Url.Page("/Children/Events/Read", new { id = row.ChildId.Value, eventId = row.Id.Value })!) with { IsSortable = false },
            Column.Text<ShowFamilyChronology.Row>("outcome", "What came of it", row => row.Outcome) with { IsSortable = false },
            Column.Text<ShowFamilyChronology.Row>("by", "In the words of", row => row.By) with { IsSortable = false },
        ],
        Filters = [new Filter("on", "When it happened", FilterKind.DateRange)],
        WhyEmpty = "Nothing has been marked as significant yet",
        WhatFillsIt = "Open an entry of a chronology and mark it as significant: it stands here in your own words.",
    };
}
