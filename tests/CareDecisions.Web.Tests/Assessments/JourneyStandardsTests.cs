using CareDecisions.Application.Authorities;
using CareDecisions.Application.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Web.Tests.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Assessments;

/// <summary>Each standard of the front door, of allocation and of the assessment, met and breached by the pages that people use.</summary>
public abstract class JourneyStandardsTests(CareDecisionsApp app) : IDisposable
{
    private static readonly string[] Areas = ["referral", "allocation", "assessment"];

    public void Dispose()
    {
        app.Clock.MoveTo(new DateTimeOffset(2026, 3, 12, 10, 30, 0, TimeSpan.Zero));
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(TestData.FirstAuthority)]
    [InlineData("carm")]
    public async Task Walk_EveryStepInTime_MeetsEachStandardThatIsRaised(string authority)
    {
        var child = await new JourneyWalk(app, authority).InTime();

        var standings = await FrontDoorWalk.Standings(app, child);

        Standards(authority).Except(JourneyStandards.NotRaisedInTime(authority))
            .Where(id => standings.GetValueOrDefault(id, ClockStanding.NoDateYet) != ClockStanding.Done)
            .Select(id => $"{id}: {(standings.TryGetValue(id, out var standing) ? standing : "not raised")}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TestData.FirstAuthority)]
    [InlineData("carm")]
    public async Task Walk_EveryStepLateOrLeftOut_BreachesEachStandardThatCanBe(string authority)
    {
        var child = await new JourneyWalk(app, authority).Late();

        var standings = await FrontDoorWalk.Standings(app, child);

        Standards(authority).Except(JourneyStandards.NotBreached(authority))
            .Where(id => standings.GetValueOrDefault(id, ClockStanding.NoDateYet) is not (ClockStanding.DoneLate or ClockStanding.Late or ClockStanding.Overdue))
            .Select(id => $"{id}: {(standings.TryGetValue(id, out var standing) ? standing : "not raised")}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TestData.FirstAuthority)]
    [InlineData("carm")]
    public void Exceptions_Each_IsAStandardOfTheseAreas(string authority) =>
        JourneyStandards.NotRaisedInTime(authority).Concat(JourneyStandards.NotBreached(authority)).Except(Standards(authority)).ShouldBeEmpty();

    private IEnumerable<string> Standards(string authority) => app.Services.GetRequiredService<IPackLibrary>().Get(authority).Standards
        .Where(one => Areas.Contains(one.Area)).Select(one => one.Id).Distinct().Order(StringComparer.Ordinal);
}

public sealed class JourneyStandardsOnSqlite(SqliteApp app) : JourneyStandardsTests(app), IClassFixture<SqliteApp>;

public sealed class JourneyStandardsOnPostgreSql(PostgreSqlApp app) : JourneyStandardsTests(app), IClassFixture<PostgreSqlApp>;
