using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Trackers;

public sealed class ShowModel(ISender sender, TimeProvider clock) : PageModel
{
    private const string Ended = "ended";
    private const string Late = "late";
    private const string Missing = "missing";

    /// <summary>How many columns the page shows beside the child and the state; the rest stand on the row's page and in the files.</summary>
    private const int MostColumns = 7;

    public ShowTracker.View View { get; private set; } = null!;

    public ListView Lines { get; private set; } = null!;

    public bool IsOfEnded { get; private set; }

    public async Task<IActionResult> OnGetAsync(string forum, string tracker, CancellationToken cancellationToken)
    {
        if (await Open(forum, tracker, cancellationToken) is { } refused)
        {
            return refused;
        }

        var list = List();
        var query = Query();
        var rows = Rows(query);
        query = query.Within(rows.Count);
        Lines = list.Show(new ListPage<TrackerLine>([.. rows.Skip(query.Skip).Take(ListQuery.RowsPerPage)], rows.Count, query), Request.Path);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string forum, string tracker, CancellationToken cancellationToken) =>
        await Open(forum, tracker, cancellationToken)
        ?? new CsvResult<TrackerLine>(FileName, Columns(View.Tracker.Columns), Rows(Query()).ToAsyncEnumerable());

    public async Task<IActionResult> OnGetXlsxAsync(string forum, string tracker, CancellationToken cancellationToken) =>
        await Open(forum, tracker, cancellationToken)
        ?? new XlsxResult<TrackerLine>(FileName, View.Tracker.Name, Columns(View.Tracker.Columns), Rows(Query()));

    private string FileName => $"{View.Forum.Id}-{View.Tracker.Key}-{clock.LondonToday():yyyy-MM-dd}";

    private async Task<IActionResult?> Open(string forum, string tracker, CancellationToken cancellationToken)
    {
        IsOfEnded = Request.Query["state"].Contains(Ended);
        return await this.Open(sender.Send(new ShowTracker.Query(forum, tracker, IsOfEnded), cancellationToken), view => View = view);
    }

    private ListQuery Query() => List().Read(Request.Query, clock.LondonToday());

    private IReadOnlyList<TrackerLine> Rows(ListQuery query)
    {
        var (state, words) = (query.One("state"), query.One("find"));
        return RowOrder.Of(
            Columns(View.Tracker.Columns),
            View.Lines.Where(line => (state != Late || line.State.IsLate) && (state != Missing || line.State.Missing.Count > 0)
                && (words is null || View.Tracker.Columns.Any(column => TrackerWords.Of(column, line.Said(column)).Contains(words, StringComparison.OrdinalIgnoreCase)))),
            query);
    }

    private ListOf<TrackerLine> List() => new()
    {
        Caption = View.Tracker.Name,
        DefaultSort = "row-state",
        Columns = Columns([.. View.Tracker.Columns.Where(IsShort).Take(MostColumns)]),
        Filters =
        [
            new Filter("state", "Rows", FilterKind.Radios)
            {
                Usual = "open",
                Choices = [new Choice("open", "Open"), new Choice(Late, "Late"), new Choice(Missing, "Something missing"), new Choice(Ended, "Ended")],
            },
            new Filter("find", "Words in any column", FilterKind.Text),
        ],
        WhyEmpty = IsOfEnded ? "No row has ended" : "Nothing is on it",
        WhatFillsIt = View.Tracker.Rows == TrackerRows.Action
            ? "An action appears here when a decision of this forum asks for one."
            : "A row appears here when whoever keeps the tracker puts a child on it.",
        OffersXlsx = true,
    };

    private static bool IsShort(TrackerColumn column) => !IsName(column) && column.Question.Kind is not (QuestionKind.RichText or QuestionKind.Checklist);

    /// <summary>The first column names the row; it is not said twice.</summary>
    private static bool IsName(TrackerColumn column) => column.Feed is TrackerFeed.Child or TrackerFeed.Family;

    private IReadOnlyList<Column<TrackerLine>> Columns(IReadOnlyList<TrackerColumn> columns) =>
    [
        View.Tracker.Rows == TrackerRows.Action
            ? Column.Link<TrackerLine>("row-child", "Child", line => line.Child, line => line.IsLinked ? Url.Page("/Forums/Actions/Follow", new { id = line.Id }) : null)
            : Column.Link<TrackerLine>("row-child", "Child", line => line.Child, line => Url.Page("/Forums/Trackers/Rows/Show", new { forum = View.Forum.Id, tracker = View.Tracker.Key, id = line.Id })!),
        new Column<TrackerLine>("row-state", "State", State, line => $"{TrackerWords.State(line)}{(TrackerWords.Why(line) is { } why ? $": {why}" : "")}"),
        .. columns.Where(column => !IsName(column)).Select(Of),
    ];

    private static Column<TrackerLine> Of(TrackerColumn column) => column.Question.Kind switch
    {
        QuestionKind.Date => Column.Date<TrackerLine>(column.Id, column.Name, line => AnswerReading.Day(line.Said(column))),
        QuestionKind.Number => new Column<TrackerLine>(column.Id, column.Name, line => Html.Of($"{TrackerWords.Of(column, line.Said(column))}"), line => line.Said(column)) { IsNumeric = true },
        _ => Column.Text<TrackerLine>(column.Id, column.Name, line => TrackerWords.Of(column, line.Said(column))),
    };

    private static Microsoft.AspNetCore.Html.IHtmlContent State(TrackerLine line) => TrackerWords.Why(line) is { } why
        ? Html.Of($"""<strong class="govuk-tag govuk-tag--{TrackerWords.Colour(line)}">{TrackerWords.State(line)}</strong> <span class="govuk-hint govuk-!-margin-bottom-0">{why}</span>""")
        : Html.Of($"""<strong class="govuk-tag govuk-tag--{TrackerWords.Colour(line)}">{TrackerWords.State(line)}</strong>""");
}
