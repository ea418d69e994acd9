using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.Lists;

/// <summary>One column of a list, on the page and in its CSV.</summary>
/// <param name="Key">Its name in the address when it sorts.</param>
/// <param name="Heading">Its name on the page and in the file.</param>
/// <param name="Cell">What the page shows.</param>
/// <param name="Csv">What the file holds: the same, without markup.</param>
public sealed record Column<TRow>(string Key, string Heading, Func<TRow, IHtmlContent> Cell, Func<TRow, string?> Csv)
{
    public bool IsSortable { get; init; } = true;

    public bool IsNumeric { get; init; }
}

/// <summary>The kinds of column that lists have.</summary>
public static class Column
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Column<TRow> Text<TRow>(string key, string heading, Func<TRow, string?> text) =>
        new(key, heading, row => Html.Of($"{text(row)}"), text);

    /// <param name="key">Its name in the address when it sorts.</param>
    /// <param name="heading">Its name.</param>
    /// <param name="text">The words of the link.</param>
    /// <param name="href">Where it leads; <see langword="null"/>: nowhere, the words stand alone.</param>
    public static Column<TRow> Link<TRow>(string key, string heading, Func<TRow, string> text, Func<TRow, string?> href) =>
        new(key, heading, row => href(row) is { } to ? Html.Of($"""<a class="govuk-link" href="{to}">{text(row)}</a>""") : Html.Of($"{text(row)}"), text);

    public static Column<TRow> Date<TRow>(string key, string heading, Func<TRow, DateOnly?> date) => new(
        key,
        heading,
        row => date(row) is { } day ? Html.Of($"""<time datetime="{day.Iso()}">{day.Abbreviated()}</time>""") : Html.Nothing,
        row => date(row)?.Iso());

    public static Column<TRow> Number<TRow>(string key, string heading, Func<TRow, int?> number) => new(
        key,
        heading,
        row => Html.Of($"{number(row)?.ToString("N0", English)}"),
        row => number(row)?.ToString(CultureInfo.InvariantCulture))
    {
        IsNumeric = true
    };

    public static Column<TRow> Clock<TRow>(string key, string heading, Func<TRow, ClockStanding> state) => new(
        key,
        heading,
        row => Html.Of($"""<strong class="{Html.Classes("govuk-tag", ClockTagHelper.ClassOf(state(row)))}">{ClockTagHelper.Words(state(row))}</strong>"""),
        row => ClockTagHelper.Words(state(row)));
}
