using CareDecisions.Application.Access;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Oversight;

/// <summary>The list behind every figure of the authority's page.</summary>
public sealed class ClocksModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    /// <summary>In the address, for children whom no team has yet.</summary>
    public const string NoTeam = "none";

    public ListView Clocks { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) => Answer(isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(bool isWhole, CancellationToken cancellationToken)
    {
        var teams = await sender.Send(new ListTeams.Query(), cancellationToken);
        if (!teams.IsOk)
        {
            return this.Refused(teams);
        }

        var list = List(teams.Value.Teams);
        var query = list.Read(Request.Query, clock.LondonToday());
        var result = await sender.Send(
            new ListClocks.Query(
                ClockList.ReadSlice(query) with { IsWhole = isWhole },
                ClockList.ReadFilter(query),
                [.. query.Chosen("team").Select(id => id == NoTeam ? (TeamId?)null : new TeamId(Guid.Parse(id)))]),
            cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        var found = result.Value.Clocks;
        if (isWhole)
        {
            return new CsvResult<ClockRow>($"clocks-{clock.LondonToday():yyyy-MM-dd}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        Clocks = list.Show(new ListPage<ClockRow>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ClockRow> List(IReadOnlyList<ListTeams.Team> teams) => new()
    {
        Caption = "Clocks",
        DefaultSort = "due",
        Columns =
        [
            ClockList.Child(Url),
            ClockList.What(Url),
            ClockList.Due(clock.GetUtcNow()),
            ClockList.State(),
            Column.Text<ClockRow>("worker", "Responsible", row => row.WorkerName ?? "Nobody yet"),
            Column.Text<ClockRow>("team", "Team", row => row.TeamName),
        ],
        Filters =
        [
            ClockList.StateFilter(),
            new Filter("team", "Team", FilterKind.Checkboxes)
            {
                Choices = [.. teams.Select(team => new Choice(team.Id.ToString(), team.Name)), new Choice(NoTeam, "No team yet")],
            },
            ClockList.AreaFilter(access.Pack),
            ClockList.StandardFilter(),
            ClockList.DueFilter(),
        ],
        WhyEmpty = "No clock is open with a date",
        WhatFillsIt = "A clock starts when something happens that a standard counts from.",
    };
}
