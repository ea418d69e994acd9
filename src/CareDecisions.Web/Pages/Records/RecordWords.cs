using System.Globalization;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Records;

/// <summary>A record's states and answers as people read them.</summary>
internal static class RecordWords
{
    public static string Of(RecordState state) => state switch
    {
        RecordState.Draft => "Draft",
        RecordState.Submitted => "Waiting for sign-off",
        RecordState.Returned => "Returned",
        RecordState.Finished => "Finished",
        _ => "Withdrawn",
    };

    public static string Of(SectionState state) => state switch
    {
        SectionState.Finished => "Finished",
        SectionState.Begun => "In progress",
        _ => "Not started",
    };

    /// <summary>The page on which what a yes or no asks about can be seen and worked on; <see langword="null"/>: there is none.</summary>
    public static (string Page, string Words)? WhereItStands(Question question) => question switch
    {
        { Kind: not QuestionKind.YesNo } or { Prefill: null } => null,
        _ when question.Prefill.Events.Contains("GenogramRecorded") => ("/Children/People/Genogram", "Open the genogram and the ecomap"),
        _ when question.Prefill.Events.Contains("ChronologyUpdated") => ("/Children/Chronology", "Open the chronology"),
        _ => null,
    };

    /// <summary>One cell or single answer; empty where there is none.</summary>
    public static string Of(Question question, string? answer) => string.IsNullOrEmpty(answer) ? "" : question.Kind switch
    {
        QuestionKind.Date => AnswerReading.Day(answer)!.Value.Spelled(),
        QuestionKind.YesNo => answer == "yes" ? "Yes" : "No",
        QuestionKind.Choice => question.Choices.FirstOrDefault(choice => choice.Value == answer)?.Text ?? answer,
        QuestionKind.Checklist => string.Join("; ", AnswerReading.Ticked(answer)
            .Select(tick => question.Choices.FirstOrDefault(choice => choice.Value == tick)?.Text ?? tick)),
        QuestionKind.Table => string.Join("; ", AnswerReading.Rows(answer)
            .Select(row => string.Join(", ", question.Columns.Select(column => Of(column, row.GetValueOrDefault(column.Key))).Where(cell => cell.Length > 0)))),
        _ => answer,
    };

    /// <summary>An answer as lines of text, to be compared; a table or a list has a line for each row. Empty where there is none.</summary>
    public static string Lines(CompareRecord.Answered? one) => one switch
    {
        null => "",
        { Question.Kind: QuestionKind.Table or QuestionKind.Checklist } => Of(one.Question, one.Answer).Replace("; ", "\n", StringComparison.Ordinal),
        _ => Of(one.Question, one.Answer),
    };

    /// <summary>12 March 2026 at 10:42</summary>
    public static string At(DateTimeOffset instant) =>
        $"{instant.LondonDate().Spelled()} at {instant.InLondon().ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
