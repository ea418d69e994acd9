using Microsoft.Extensions.Primitives;

namespace CareDecisions.Web.Lists;

/// <summary>A list, said once: the page, its filters, its order, its bulk actions and its CSV all come from here.</summary>
public sealed record ListOf<TRow>
{
    /// <summary>What the rows are, as a heading: "Open clocks".</summary>
    public required string Caption { get; init; }

    /// <summary>The first names the row, and is its heading for those who hear the table.</summary>
    public required IReadOnlyList<Column<TRow>> Columns { get; init; }

    /// <summary>The column it is ordered by until a person asks otherwise.</summary>
    public required string DefaultSort { get; init; }

    public SortOrder DefaultDirection { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Why the list is empty when nothing is filtered out: "You have no open clocks."</summary>
    public required string WhyEmpty { get; init; }

    /// <summary>What would put a row in it: "A clock opens when an event starts a standard."</summary>
    public required string WhatFillsIt { get; init; }

    public IReadOnlyList<BulkAction> BulkActions { get; init; } = [];

    /// <summary>What is sent for a row that is chosen. Needed where there are bulk actions.</summary>
    public Func<TRow, string>? RowKey { get; init; }

    /// <summary>The row's name, for its box: "Select Amina Khan". Needed where there are bulk actions.</summary>
    public Func<TRow, string>? RowName { get; init; }

    /// <summary>False where the rows may not leave the product.</summary>
    public bool OffersCsv { get; init; } = true;

    /// <summary>True where the page answers <c>?handler=Xlsx</c> too.</summary>
    public bool OffersXlsx { get; init; }

    /// <summary>Reads what was asked of it; never fails, whatever the address says.</summary>
    public ListQuery Read(IEnumerable<KeyValuePair<string, StringValues>> address, DateOnly today) =>
        ListAddress.Read(address, Shape(), today);

    /// <param name="page">The rows found, with the query as <see cref="ListQuery.Within"/> left it.</param>
    /// <param name="path">The page's own address, without a query.</param>
    public ListView Show(ListPage<TRow> page, string path) => ListView.Of(this, page, path);

    internal ListShape Shape() =>
        new([.. Columns.Where(column => column.IsSortable).Select(column => column.Key)], DefaultSort, DefaultDirection, Filters);
}

/// <param name="Rows">The rows of this page, in order.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total, ListQuery Query);

/// <summary>Something done to the rows chosen. It posts them, as <c>row</c>, to a page that shows them and asks again.</summary>
/// <param name="Text">What the button says: "Reallocate".</param>
/// <param name="Href">The check page, or <c>?handler=Reallocate</c> on the same page.</param>
public sealed record BulkAction(string Text, string Href);
