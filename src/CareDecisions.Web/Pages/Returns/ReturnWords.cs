using System.Globalization;
using CareDecisions.Application.Returns;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Returns;

/// <summary>How returns and what became of them are said on the pages.</summary>
internal static class ReturnWords
{
    public static string Of(ReturnKind kind) => kind == ReturnKind.CinCensus ? "Children in need census" : "Looked-after return (SSDA903)";

    public static string Of(ReturnSummary import) => import.State switch
    {
        ReturnImportState.Waiting => import.IsDryRun ? "Waiting to be tried" : "Waiting to be imported",
        ReturnImportState.Running => import.IsDryRun ? "Being tried" : "Being imported",
        ReturnImportState.DryRun => "Tried, nothing written",
        ReturnImportState.Imported => "Imported",
        ReturnImportState.Refused => "Refused, nothing written",
        _ => "Failed, nothing written",
    };

    public static string Of(ReturnRowOutcome outcome) => outcome switch
    {
        ReturnRowOutcome.Taken => "Taken",
        ReturnRowOutcome.TakenInPart => "Taken in part",
        ReturnRowOutcome.AlreadyKnown => "Already known",
        ReturnRowOutcome.Refused => "Not taken",
        ReturnRowOutcome.NotInFile => "Known, but not in this file",
        _ => "Remark",
    };

    /// <summary>"12 Mar 2026, 10:30", in London.</summary>
    public static string Moment(DateTimeOffset at) =>
        $"{at.LondonDate().Abbreviated()}, {at.InLondon().ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public static bool IsUnderWay(ReturnSummary import) => import.State is ReturnImportState.Waiting or ReturnImportState.Running;
}
