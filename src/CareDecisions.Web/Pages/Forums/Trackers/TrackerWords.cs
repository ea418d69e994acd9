using System.Globalization;
using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Forums.Trackers;

/// <summary>The cells of a tracker as people read them.</summary>
internal static class TrackerWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(TrackerColumn column, string value) => (value.Length, column.Question.Kind) switch
    {
        (0, _) => "",
        (_, QuestionKind.Date) => AnswerReading.Day(value)?.Spelled() ?? "",
        (_, QuestionKind.YesNo) => value == "yes" ? "Yes" : "No",
        (_, QuestionKind.Choice or QuestionKind.Checklist) =>
            string.Join(", ", value.Split('\n').Select(one => column.Question.Choices.FirstOrDefault(choice => choice.Value == one)?.Text ?? one)),
        (_, QuestionKind.Number) when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString("#,##0.##", English),
        _ => value,
    };

    public static string State(TrackerLine line) => line switch
    {
        { IsClosed: true } => "Ended",
        { State.IsLate: true } => "Late",
        { State.Missing.Count: > 0 } => "Something missing",
        _ => "Up to date",
    };

    public static string Colour(TrackerLine line) => State(line) switch
    {
        "Late" => "red",
        "Something missing" => "yellow",
        "Ended" => "grey",
        _ => "green",
    };

    /// <summary>Why it is late, or what is missing; <see langword="null"/>: nothing is wrong.</summary>
    public static string? Why(TrackerLine line)
    {
        var missing = line.State.Missing.Count == 0 ? null : $"Missing: {string.Join(", ", line.State.Missing.Select(column => column.Name))}.";
        return (line.State.IsLate ? $"{line.State.Because} {missing}" : missing)?.Trim();
    }

    public static string WhatARowIs(TrackerRows rows) => rows switch
    {
        TrackerRows.Entry => "Each row is one entry about a child.",
        TrackerRows.Family => "Each row is a family, by one of its children.",
        TrackerRows.Action => "Each row is an action that a decision of this forum asked for. It is followed up where it stands, on the page of actions.",
        _ => "Each row is a child.",
    };
}
