using System.Globalization;
using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;

namespace CareDecisions.Web.Pages.Administration.Jobs;

/// <summary>How runs and moments are said on the jobs pages.</summary>
internal static class JobWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(RunState state) => state switch
    {
        RunState.Running => "Running",
        RunState.Succeeded => "Done",
        RunState.Failed => "Failed",
        _ => "Interrupted",
    };

    public static string ColourOf(RunState state) => state switch
    {
        RunState.Running => "blue",
        RunState.Succeeded => "green",
        RunState.Failed => "red",
        _ => "orange",
    };

    /// <summary>"12 Mar 2026, 10:30", in London.</summary>
    public static string Moment(DateTimeOffset at) => $"{at.LondonDate().Abbreviated()}, {at.InLondon().ToString("HH:mm", English)}";

    public static string Length(DateTimeOffset from, DateTimeOffset? to) => to is not { } end ? "No end" : (end - from) switch
    {
        { TotalSeconds: < 1 } => "under a second",
        { TotalMinutes: < 2 } took => $"{took.TotalSeconds:0} seconds",
        var took => $"{took.TotalMinutes:0} minutes",
    };

    public static Column<ShowJob.Row> State() => new(
        "state",
        "Outcome",
        row => Html.Of($"""<strong class="{$"govuk-tag govuk-tag--{ColourOf(row.State)}"}">{Of(row.State)}</strong>"""),
        row => Of(row.State))
    {
        IsSortable = false
    };
}
