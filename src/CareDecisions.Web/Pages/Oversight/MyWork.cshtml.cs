using CareDecisions.Application.Access;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class MyWorkModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    public ListView Clocks { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var slice = ClockList.ReadSlice(query) with { IsWhole = isWhole };
        var result = await sender.Send(new ListMyWork.Query(slice, ClockList.ReadFilter(query)), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Clocks;
        if (isWhole)
        {
            return new CsvResult<ClockRow>($"my-work-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Clocks = list.Show(new ListPage<ClockRow>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ClockRow> List() => new()
    {
        Caption = "What is due for your children",
        DefaultSort = "due",
        Columns = [ClockList.Child(Url), ClockList.What(Url), ClockList.Due(clock.GetUtcNow()), ClockList.State(), ClockList.Who()],
        Filters = [ClockList.StateFilter(), ClockList.AreaFilter(access.Pack), ClockList.DueFilter()],
        WhyEmpty = "Nothing is due for your children",
        WhatFillsIt = "A clock starts when something happens that a standard counts from, such as a referral or a visit. Children appear here once they are allocated to you.",
    };
}
