using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace CareDecisions.Web.Tests.Lists;

public sealed class ListViewTests
{
    private static readonly ListOf<string> Names = new()
    {
        Caption = "Names",
        DefaultSort = "name",
        Columns = [Column.Text<string>("name", "Name", name => name), Column.Text<string>("length", "Length", name => $"{name.Length}") with { IsSortable = false }],
        Filters = [new("team", "Team", FilterKind.Radios) { Choices = [new("b", "Blue team")] }, new("due", "Due", FilterKind.DateRange)],
        WhyEmpty = "There are no names",
        WhatFillsIt = "Add one"
    };

    [Fact]
    public void Showing_SecondPage_CountsFromTheWholeList() => Show("?page=2", rows: 25, total: 312).Showing.ShouldBe("Showing 26 to 50 of 312");

    [Fact]
    public void Csv_OfAFilteredSortedPage_KeepsFilterAndOrderButNotThePage() =>
        Show("?team=b&sort=name&direction=descending&page=2", 25, 312).CsvHref.ShouldBe("/names?sort=name&direction=descending&team=b&handler=Csv");

    [Theory]
    [InlineData(312, "Download these 312 rows as CSV")]
    [InlineData(4312, "Download these 4,312 rows as CSV")]
    [InlineData(1, "Download this row as CSV")]
    public void Csv_Link_SaysHowManyRows(int total, string text) => Show("", 1, total).CsvText.ShouldBe(text);

    [Fact]
    public void Applied_Filters_AreInWordsEachWithTheListWithoutIt() =>
        Show("?team=b&due-from=2026-03-01", 1, 1).Applied.ShouldBe(
        [
            new AppliedFilter("Team: Blue team", "/names?due-from=2026-03-01"),
            new AppliedFilter("Due from 1 Mar 2026", "/names?team=b")
        ]);

    [Fact]
    public void Headings_SortedAndUnsortable_SayWhichIsWhich() =>
        Show("", 1, 1).Headings.ShouldBe(
        [
            new ListHeading("Name", false, "/names?sort=name&direction=descending", SortOrder.Ascending),
            new ListHeading("Length", false, null, null)
        ]);

    [Fact]
    public void Show_BulkActionsWithoutRowNames_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => (Names with { BulkActions = [new("Close", "/close")] }).Show(new([], 0, Query("")), "/names"));

    private static ListView Show(string address, int rows, int total) =>
        Names.Show(new([.. Enumerable.Repeat("Amina", rows)], total, Query(address)), "/names");

    private static ListQuery Query(string address) => Names.Read(QueryHelpers.ParseQuery(address), new DateOnly(2026, 11, 22));
}
