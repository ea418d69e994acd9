using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Records;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Lists;

/// <summary>The columns and filters that every list of clocks shares; a tile, its list and its CSV are this one.</summary>
internal static class ClockList
{
    private static readonly ClockStanding[] Open =
        [ClockStanding.Overdue, ClockStanding.Late, ClockStanding.DueSoon, ClockStanding.OnTrack, ClockStanding.NoDateYet];

    private static readonly ClockStanding[] Closed =
        [ClockStanding.Done, ClockStanding.DoneLate, ClockStanding.NeverDone, ClockStanding.NotNeeded];

    public static Filter StateFilter() => new("state", "State", FilterKind.Checkboxes)
    {
        Choices = [.. Open.Concat(Closed).Select(state => new Choice(state.ToString(), ClockTagHelper.Words(state)))],
    };

    public static Filter AreaFilter(PracticePack pack) => new("area", "Area of work", FilterKind.Checkboxes)
    {
        Choices = [.. pack.AreasOfWork().Select(area => new Choice(area, AreaWords(area)))],
    };

    public static Filter StandardFilter() => new("standard", "Standard, by its key", FilterKind.Text);

    public static Filter DueFilter() => new("due", "Due", FilterKind.DateRange);

    public static Column<ClockRow> Child(IUrlHelper url) => Column.Link<ClockRow>(
        "child", "Child", row => row.ChildName, row => url.Page("/Children/Show", new { id = row.ChildId.Value })!);

    public static Column<ClockRow> What(IUrlHelper url) => Column.Link<ClockRow>(
        "standard", "What is due", row => row.Statement, row => url.Page("/Children/Clocks/Why", new { id = row.ChildId.Value, clockId = row.Id.Value })!);

    /// <summary>The same, with the form that is most about it below.</summary>
    public static Column<ClockRow> WhatAndForms(IUrlHelper url, FormsThatMeet forms)
    {
        var what = What(url);
        return what with { Cell = row => Html.Of($"{what.Cell(row)}{forms.Of(url, row.ChildId, (row.StandardId, row.Statement), most: 1)}") };
    }

    public static Column<ClockRow> Due(DateTimeOffset now) => new(
        "due",
        "Due by",
        row => Html.Of($"{DueWords.Of(row, now)}"),
        row => row.DueAt?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) ?? row.DueOn?.Iso());

    public static Column<ClockRow> Who() => Column.Text<ClockRow>("who", "Who", row => string.Join(", ", row.Responsible)) with { IsSortable = false };

    public static Column<ClockRow> State() => Column.Clock<ClockRow>("state", "State", row => row.State) with { IsSortable = false };

    public static ClockFilter ReadFilter(ListQuery query) => new()
    {
        States = [.. query.Chosen("state").Select(Enum.Parse<ClockStanding>)],
        Areas = query.Chosen("area"),
        StandardId = query.One("standard"),
        DueFrom = query.From("due"),
        DueTo = query.To("due"),
    };

    public static Slice ReadSlice(ListQuery query) => new(query.Page, query.Sort, query.Direction == SortOrder.Descending);

    public static string AreaWords(string area) => area switch
    {
        "cla" => "Looked after",
        "cin" => "Child in need",
        "cp-plan" => "Protection plan",
        "section47" => "Section 47",
        _ => char.ToUpperInvariant(area[0]) + area[1..].Replace('-', ' '),
    };
}
