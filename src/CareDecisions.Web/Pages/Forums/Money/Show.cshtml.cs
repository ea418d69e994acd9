using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CareDecisions.Application.Forums.Money;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Money;

public sealed class ShowModel(ISender sender, TimeProvider clock) : PageModel
{
    public ShowForumMoney.View View { get; private set; } = null!;

    public ListView Lines { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Budget")]
    public decimal? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string forum, int? year, CancellationToken cancellationToken) => await Open(forum, year, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string forum, int? year, CancellationToken cancellationToken) =>
        await Open(forum, year, cancellationToken) ?? new CsvResult<ShowForumMoney.Line>(FileName, List().Columns, Rows().ToAsyncEnumerable());

    public async Task<IActionResult> OnGetXlsxAsync(string forum, int? year, CancellationToken cancellationToken) =>
        await Open(forum, year, cancellationToken) ?? new XlsxResult<ShowForumMoney.Line>(FileName, $"Committed {View.Year.Begins}", List().Columns, Rows());

    public async Task<IActionResult> OnPostAsync(string forum, int? year, CancellationToken cancellationToken)
    {
        if (await Open(forum, year, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new SetForumBudget.Command(forum, View.Year.Begins, Amount, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The budget is set");
        return RedirectToPage(new { forum, year = View.Year.Begins });
    }

    private string FileName => $"{View.Forum.Id}-committed-{View.Year.Begins}";

    private async Task<IActionResult?> Open(string forum, int? year, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowForumMoney.Query(forum, year), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var rows = RowOrder.Of(list.Columns, View.Lines, query);
        query = query.Within(rows.Count);
        Lines = list.Show(new ListPage<ShowForumMoney.Line>([.. rows.Skip(query.Skip).Take(ListQuery.RowsPerPage)], rows.Count, query), Request.Path);
        return null;
    }

    private IReadOnlyList<ShowForumMoney.Line> Rows() => RowOrder.Of(List().Columns, View.Lines, List().Read(Request.Query, clock.LondonToday()));

    private ListOf<ShowForumMoney.Line> List() => new()
    {
        Caption = "Agreements of the year",
        DefaultSort = "total",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            Column.Link<ShowForumMoney.Line>("child", "Child", line => line.Child, line => Url.Page("/Forums/Requests/Show", new { id = line.RequestId.Value })!),
            Column.Text<ShowForumMoney.Line>("what", "What was agreed", line => line.What),
            Column.Date<ShowForumMoney.Line>("from", "From", line => line.Commitment.From),
            Column.Date<ShowForumMoney.Line>("until", "Until", line => line.Commitment.Until),
            Column.Text<ShowForumMoney.Line>("working", "Working", Working) with { IsSortable = false },
            new Column<ShowForumMoney.Line>("total", "In the year (£)", line => Html.Of($"{ForumText.Pounds(line.InYear.Total)}"), line => line.InYear.Total.ToString("0.00", CultureInfo.InvariantCulture)) { IsNumeric = true },
            Column.Link<ShowForumMoney.Line>("paid", "Who pays", _ => "Shares", line => Url.Page("/Forums/Requests/Funding", new { id = line.RequestId.Value })!) with { IsSortable = false },
            Column.Text<ShowForumMoney.Line>("high", "High cost", line => line.IsHighCost ? "High cost" : null),
        ],
        WhyEmpty = "Nothing is committed in this year",
        WhatFillsIt = "An agreement appears here when the forum agrees to something that costs money.",
        OffersXlsx = true,
    };

    /// <summary>"£1,200.00 × 20 days ÷ 7 = £3,428.57, and £250.00 once".</summary>
    private static string Working(ShowForumMoney.Line line)
    {
        var share = line.InYear;
        var weekly = share.Weekly == 0 ? null : $"{ForumText.Pounds(share.Weekly)} × {share.Days} days ÷ 7 = {ForumText.Pounds(share.ByTheWeek)}";
        var once = share.Once == 0 ? null : $"{ForumText.Pounds(share.Once)} once";
        return string.Join(", and ", new[] { weekly, once }.OfType<string>());
    }
}
