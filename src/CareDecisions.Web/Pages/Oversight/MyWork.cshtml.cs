using CareDecisions.Application.Access;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Frame;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

public sealed class MyWorkModel(ISender sender, CaseAccess access, FormsThatMeet forms, TimeProvider clock) : PageModel
{
    private const string Doer = "doer";
    private const string Mine = "mine";
    private const string All = "all";

    public ListView Clocks { get; private set; } = null!;

    /// <summary>The authority has forums, whose actions have a list of their own.</summary>
    public bool HasForums => access.Pack.Forums.All.Count > 0;

    /// <summary>What waits besides, where the day begins here; <see langword="null"/>: the list alone was asked for, which stays within its round trips.</summary>
    public IReadOnlyList<CountWaits.Wait>? Waits { get; private set; }

    public int MineCount { get; private set; }

    public int AllCount { get; private set; }

    public bool ShowsAll { get; private set; }

    /// <summary>The same list with the other choice of who does it.</summary>
    public string OtherChoice { get; private set; } = string.Empty;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var query = List(null).Read(Request.Query, clock.LondonToday());
        ShowsAll = query.One(Doer) == All;
        var slice = ClockList.ReadSlice(query) with { IsWhole = isWhole };
        var result = await sender.Send(new ListMyWork.Query(slice, ClockList.ReadFilter(query), ShowsAll), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var list = List(result.Value);
        var found = result.Value.Clocks;
        if (isWhole)
        {
            return new CsvResult<ClockRow>($"my-work-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        (MineCount, AllCount) = (result.Value.Mine, result.Value.All);
        Waits = Request.Query.ContainsKey(Homes.Day) ? await sender.Waits(cancellationToken) : null;
        Clocks = list.Show(new ListPage<ClockRow>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        OtherChoice = ShowsAll
            ? Clocks.Address(query.Without(Doer, All))
            : Clocks.Address(query.OnPage(1), KeyValuePair.Create(Doer, All));
        return Page();
    }

    /// <param name="found">Null before the list is read: nothing is counted yet.</param>
    private ListOf<ClockRow> List(ListMyWork.View? found) => new()
    {
        Caption = ShowsAll ? "What is due for your children, whoever does it" : "What you have to do for your children",
        DefaultSort = "due",
        Columns = [ClockList.Child(Url), ClockList.WhatAndForms(Url, forms), ClockList.Due(clock.GetUtcNow()), ClockList.State(), ClockList.Who()],
        Filters = [DoerFilter(found), ClockList.StateFilter(), ClockList.AreaFilter(access.Pack), ClockList.DueFilter()],
        WhyEmpty = ShowsAll || found is not { All: > 0 } ? "Nothing is due for your children" : "Nothing is yours to do",
        WhatFillsIt = "A clock starts when something happens that a standard counts from, such as a referral or a visit. Children appear here once they are allocated to you.",
    };

    private static Filter DoerFilter(ListMyWork.View? found) => new(Doer, "Who does it", FilterKind.Radios)
    {
        Choices = [new Choice(Mine, "Mine to do"), new Choice(All, "All for my children")],
        Usual = Mine,
        Counts = found is null ? new Dictionary<string, int>() : new Dictionary<string, int> { [Mine] = found.Mine, [All] = found.All },
    };
}
