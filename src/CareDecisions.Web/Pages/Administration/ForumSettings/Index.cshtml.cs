using CareDecisions.Application.Forums.Settings;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.ForumSettings;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    private const string Confirmed = "confirmed";
    private const string Open = "open";

    public ListView Values { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        ListOpenValues.View view = null!;
        if (await this.Open(sender.Send(new ListOpenValues.Query(), cancellationToken), found => view = found) is { } refused)
        {
            return refused;
        }

        var list = List([.. view.Values.SelectMany(row => row.Value.Forums).Distinct().Order(StringComparer.Ordinal)]);
        var query = list.Read(Request.Query, clock.LondonToday());
        var rows = RowOrder.Of(list.Columns, Narrowed(view.Values, query), query);
        if (isWhole)
        {
            return new CsvResult<ListOpenValues.Row>($"values-to-confirm-{clock.LondonToday():yyyy-MM-dd}", list.Columns, rows.ToAsyncEnumerable());
        }

        query = query.Within(rows.Count);
        Values = list.Show(new ListPage<ListOpenValues.Row>([.. rows.Skip(query.Skip).Take(ListQuery.RowsPerPage)], rows.Count, query), Request.Path);
        return Page();
    }

    private static IEnumerable<ListOpenValues.Row> Narrowed(IReadOnlyList<ListOpenValues.Row> rows, ListQuery query)
    {
        var (states, forums) = (query.Chosen("state"), query.Chosen("forum"));
        return rows.Where(row => (states.Count == 0 || states.Contains(row.Value.IsConfirmed ? Confirmed : Open))
            && (forums.Count == 0 || row.Value.Forums.Any(forums.Contains)));
    }

    private ListOf<ListOpenValues.Row> List(IReadOnlyList<string> forums) => new()
    {
        Caption = "Values to confirm",
        DefaultSort = "state",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            Column.Link<ListOpenValues.Row>("what", "What it settles", row => row.Value.What, row => Url.Page("/Administration/ForumSettings/Show", new { id = row.Value.Id })!),
            new Column<ListOpenValues.Row>("state", "State", row => Html.Of($"""<strong class="govuk-tag {(row.Value.IsConfirmed ? "govuk-tag--green" : "govuk-tag--yellow")}">{State(row)}</strong>"""), State),
            Column.Text<ListOpenValues.Row>("value", "Value today", row => row.Value.Value),
            Column.Date<ListOpenValues.Row>("changes", "Changes on", row => row.ChangesOn),
            Column.Text<ListOpenValues.Row>("forum", "Forums", row => row.Value.Forums.Count == 0 ? "None yet" : string.Join(", ", row.Value.Forums)),
            Column.Text<ListOpenValues.Row>("source", "Source", row => row.Value.Source),
        ],
        Filters =
        [
            new Filter("state", "State", FilterKind.Checkboxes) { Choices = [new Choice(Open, "Not yet confirmed"), new Choice(Confirmed, "Confirmed")] },
            new Filter("forum", "Forum", FilterKind.Checkboxes) { Choices = [.. forums.Select(Choice.Of)] },
        ],
        WhyEmpty = "The authority’s papers leave nothing open",
        WhatFillsIt = "A value appears here when the terms of a forum do not state it.",
    };

    private static string State(ListOpenValues.Row row) => row.Value.IsConfirmed ? "Confirmed" : "Not yet confirmed";
}
