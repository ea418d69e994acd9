using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.Lists;

/// <summary>A list as Pages/Shared/_List.cshtml draws it, whatever its rows are.</summary>
public sealed record ListView
{
    public required string Caption { get; init; }

    public required string Path { get; init; }

    public required ListQuery Query { get; init; }

    public required IReadOnlyList<ListHeading> Headings { get; init; }

    public required IReadOnlyList<ListRow> Rows { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<Filter> Filters { get; init; }

    public required IReadOnlyList<BulkAction> BulkActions { get; init; }

    public required bool OffersCsv { get; init; }

    public bool OffersXlsx { get; init; }

    public required string WhyEmpty { get; init; }

    public required string WhatFillsIt { get; init; }

    public int Pages => ListQuery.PagesFor(Total);

    /// <summary>"Showing 1 to 25 of 312".</summary>
    public string Showing => $"Showing {Query.Skip + 1:N0} to {Query.Skip + Rows.Count:N0} of {Total:N0}";

    public string CsvHref => Address(Query.OnPage(1), new KeyValuePair<string, string>("handler", "Csv"));

    public string XlsxHref => Address(Query.OnPage(1), new KeyValuePair<string, string>("handler", "Xlsx"));

    public string CsvText => Total == 1 ? "Download this row as CSV" : $"Download these {Total:N0} rows as CSV";

    /// <summary>Every filter in force, in words, with the address of the list without it.</summary>
    public IEnumerable<AppliedFilter> Applied =>
        from filter in Filters
        from key in filter.Keys
        from value in Query.Chosen(key)
        select new AppliedFilter(Words(filter, key, value), Address(Query.Without(key, value)));

    public string Address(ListQuery query, params IEnumerable<KeyValuePair<string, string>> more) => Path + query.ToQueryString(more);

    internal static ListView Of<TRow>(ListOf<TRow> list, ListPage<TRow> page, string path)
    {
        if (list.BulkActions.Count > 0 && (list.RowKey is null || list.RowName is null))
        {
            throw new InvalidOperationException($"'{list.Caption}' has bulk actions, so it needs RowKey and RowName");
        }

        return new ListView
        {
            Caption = list.Caption,
            Path = path,
            Query = page.Query,
            Headings = [.. list.Columns.Select(column => Heading(column, page.Query, path))],
            Rows = [.. page.Rows.Select(row => new ListRow(list.RowKey?.Invoke(row), list.RowName?.Invoke(row), [.. list.Columns.Select(column => column.Cell(row))]))],
            Total = page.Total,
            Filters = list.Filters,
            BulkActions = list.BulkActions,
            OffersCsv = list.OffersCsv,
            OffersXlsx = list.OffersXlsx,
            WhyEmpty = list.WhyEmpty,
            WhatFillsIt = list.WhatFillsIt
        };
    }

    private static ListHeading Heading<TRow>(Column<TRow> column, ListQuery query, string path) => new(
        column.Heading,
        column.IsNumeric,
        column.IsSortable ? path + query.SortedBy(column.Key).ToQueryString() : null,
        column.Key == query.Sort ? query.Direction : null);

    private string Words(Filter filter, string key, string value) => filter.Kind switch
    {
        FilterKind.Text => $"{filter.Label}: “{value}”",
        FilterKind.DateRange when key == filter.FromKey => $"{filter.Label} from {Query.From(filter.Key)?.Abbreviated() ?? value}",
        FilterKind.DateRange => $"{filter.Label} to {Query.To(filter.Key)?.Abbreviated() ?? value}",
        _ => $"{filter.Label}: {filter.Choices.First(choice => choice.Value == value).Text}"
    };
}

/// <param name="SortHref">Where pressing it leads; null where the column does not sort.</param>
/// <param name="Sorted">How the list is sorted by it; null where it is not.</param>
public sealed record ListHeading(string Text, bool IsNumeric, string? SortHref, SortOrder? Sorted);

public sealed record ListRow(string? Key, string? Name, IReadOnlyList<IHtmlContent> Cells);

public sealed record AppliedFilter(string Text, string RemoveHref);
