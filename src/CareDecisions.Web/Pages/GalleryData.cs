using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;

namespace CareDecisions.Web.Pages;

/// <summary>Made-up rows for the gallery.</summary>
internal static class GalleryData
{
    public static IReadOnlyList<Choice> Teams { get; } = [new("blue", "Blue team"), new("green", "Green team"), new("long", "Children with Disabilities and Special Educational Needs team")];

    public static ListOf<Row> List { get; } = new()
    {
        Caption = "Open clocks",
        DefaultSort = "due",
        Columns =
        [
            Column.Link<Row>("child", "Child", row => row.Child, _ => "#"),
            Column.Text<Row>("standard", "Standard", row => row.Standard),
            Column.Date<Row>("due", "Due by", row => row.Due),
            Column.Clock<Row>("state", "State", row => row.State),
            Column.Text<Row>("team", "Team", row => Teams.Single(team => team.Value == row.Team).Text),
            Column.Number<Row>("days", "Days left", row => row.DaysLeft)
        ],
        Filters =
        [
            new("state", "State", FilterKind.Checkboxes)
            {
                Choices = [.. Enum.GetValues<ClockStanding>().Reverse().Select(word => new Choice(word.ToString(), ClockTagHelper.Words(word)))],
                Counts = Rows().GroupBy(row => row.State.ToString()).ToDictionary(rows => rows.Key, rows => rows.Count())
            },
            new("team", "Team", FilterKind.Radios) { Choices = Teams },
            new("child", "Child’s name", FilterKind.Text),
            new("due", "Due", FilterKind.DateRange)
        ],
        BulkActions = [new("Reallocate", "#"), new("Ask for a reason", "#")],
        RowKey = row => row.Id.ToString(CultureInfo.InvariantCulture),
        RowName = row => $"{row.Child}, {row.Standard}",
        WhyEmpty = "You have no open clocks",
        WhatFillsIt = "A clock opens when something happens that a standard counts from, such as a referral or a strategy discussion."
    };

    public static List<Row> Find(ListQuery query)
    {
        var rows = Rows()
            .Where(row => query.Chosen("state") is not [_, ..] states || states.Contains(row.State.ToString()))
            .Where(row => query.One("team") is not { } team || row.Team == team)
            .Where(row => query.One("child") is not { } child || row.Child.Contains(child, StringComparison.OrdinalIgnoreCase))
            .Where(row => query.From("due") is not { } from || row.Due >= from)
            .Where(row => query.To("due") is not { } to || row.Due <= to);
        Func<Row, object?> by = query.Sort switch
        {
            "child" => row => row.Child,
            "standard" => row => row.Standard,
            "state" => row => row.State,
            "team" => row => row.Team,
            "days" => row => row.DaysLeft,
            _ => row => row.Due
        };
        return [.. query.Direction == SortOrder.Ascending ? rows.OrderBy(by) : rows.OrderByDescending(by)];
    }

    /// <summary>Ten working days from Friday 27 March 2026, over Easter.</summary>
    public static IReadOnlyList<MarkedDay> CountedDays()
    {
        var start = new DateOnly(2026, 3, 27);
        var holidays = new Dictionary<DateOnly, string> { [new(2026, 4, 3)] = "Good Friday", [new(2026, 4, 6)] = "Easter Monday" };
        return [.. Enumerable.Range(0, 19).Select(at => start.AddDays(at)).Select(day => (day, at: day.DayNumber - start.DayNumber) switch
        {
            (_, 0) => new MarkedDay(day, DayMark.Started),
            (_, 18) => new MarkedDay(day, DayMark.Due),
            _ when holidays.TryGetValue(day, out var name) => new MarkedDay(day, DayMark.Skipped, name),
            _ when day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday => new MarkedDay(day, DayMark.Skipped),
            _ => new MarkedDay(day, DayMark.Counted)
        })];
    }

    private static IEnumerable<Row> Rows()
    {
        string[] names = ["Amina Example", "Tomasz Sample-Specimen", "Zoë O’Test", "例子", "Bartholomew Maximilian Featherstonehaugh-Cholmondeley Demonstration of the Longest Name Kind"];
        string[] standards = ["First visit after the plan starts", "Assessment complete", "Core group", "Supervision of the worker"];
        var states = Enum.GetValues<ClockStanding>();
        return Enumerable.Range(0, 312).Select(at => new Row(
            at, names[at % names.Length], standards[at % standards.Length], new DateOnly(2026, 3, 1).AddDays(at * 7 % 120),
            states[at % states.Length], Teams[at % Teams.Count].Value, at % 40));
    }

    internal sealed record Row(int Id, string Child, string Standard, DateOnly? Due, ClockStanding State, string Team, int? DaysLeft);
}
