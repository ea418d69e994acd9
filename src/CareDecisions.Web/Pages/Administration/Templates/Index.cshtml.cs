using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public ListView Forms { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var list = List();
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(new ListTemplates.Query(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Where(row => query.One("q") is not { } typed
            || row.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || row.Area.Contains(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        List<ListTemplates.Row> rows =
        [
            .. (query.Sort, query.Direction) switch
            {
                ("area", SortOrder.Ascending) => found.OrderBy(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Title, StringComparer.Ordinal),
                ("area", _) => found.OrderByDescending(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Title, StringComparer.Ordinal),
                (_, SortOrder.Ascending) => found.OrderBy(row => row.Title, StringComparer.Ordinal),
                _ => found.OrderByDescending(row => row.Title, StringComparer.Ordinal),
            },
        ];
        if (isWhole)
        {
            return new CsvResult<ListTemplates.Row>($"forms-{clock.LondonToday():yyyy-MM-dd}", list.Columns, rows.ToAsyncEnumerable());
        }

        var slice = ClockList.ReadSlice(query);
        Forms = list.Show(new ListPage<ListTemplates.Row>([.. rows.Skip(slice.Skip).Take(slice.Take)], rows.Count, query.Within(rows.Count)), Request.Path);
        return Page();
    }

    private ListOf<ListTemplates.Row> List() => new()
    {
        Caption = "Forms",
        DefaultSort = "area",
        Columns =
        [
            Column.Link<ListTemplates.Row>("title", "Form", row => row.Title, row => Url.Page("/Administration/Templates/Show", new { id = row.Id })!),
            Column.Text<ListTemplates.Row>("area", "About", row => row.Area),
            Column.Text<ListTemplates.Row>("questions", "Questions", row => $"{row.Questions}") with { IsSortable = false },
            Column.Text<ListTemplates.Row>("whose", "Whose", row => row.ChangedHere is { } from ? $"Changed here from {from.Spelled()}" : "As the practice pack has it") with { IsSortable = false },
            Column.Text<ListTemplates.Row>("next", "What comes", row => Next(row)) with { IsSortable = false },
        ],
        Filters = [new Filter("q", "Form or heading", FilterKind.Text)],
        WhyEmpty = "There is no form",
        WhatFillsIt = "Forms come with the practice pack.",
    };

    private static string Next(ListTemplates.Row row) => string.Join(". ", new[]
    {
        row.Ahead is { } ahead ? $"A new one from {ahead.Spelled()}" : null,
        row.DraftBy is { } by ? $"Draft by {by}" : null,
    }.OfType<string>());
}
