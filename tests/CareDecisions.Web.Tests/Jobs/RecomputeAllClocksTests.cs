using CareDecisions.Application.Deadlines;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Jobs;

public abstract class RecomputeAllClocksTests(CareDecisionsApp app) : JobTests(app)
{
    private static readonly DateTimeOffset Night = Utc(2026, 3, 12, 2, 15);

    [Fact]
    public async Task Recompute_EventsWithoutClocks_AddsTheirClocks()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));

        var run = await Run(caseload, nameof(RecomputeAllClocks));

        run.Succeeded.ShouldBe(true, run.Error);
        (await ClocksOf(caseload)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Recompute_Twice_FindsNoDifferences()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));

        var run = await Run(caseload, nameof(RecomputeAllClocks));

        run.Summary!.ShouldContain(" 0 with differences: 0 clocks added, 0 changed, 0 removed.");
    }

    [Fact]
    public async Task Recompute_AfterASixteenthBirthday_AddsWhatItStarts()
    {
        var caseload = await LookedAfter(new DateOnly(2010, 3, 20));
        await Run(caseload, nameof(RecomputeAllClocks));
        var before = await ClocksOf(caseload);
        App.Clock.MoveTo(Utc(2026, 3, 21, 2, 15));

        await Run(caseload, nameof(RecomputeAllClocks));

        (await ClocksOf(caseload)).Except(before).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Recompute_AfterACommandRecomputed_FindsNoDifferences()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await caseload.InScope(services => services.GetRequiredService<ClockKeeper>().Recompute([caseload.ChildId], null, CancellationToken.None));

        var found = await Find(caseload);

        found.Stale.ShouldNotContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recompute_NodeDiesMidway_NextRunWritesTheRest()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await caseload.InDatabase(async db =>
        {
            await using var abandoned = await db.Database.BeginTransactionAsync();
            db.ClockDigests.Add(new ClockDigest(caseload.ChildId, 1));
            await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(RecomputeAllClocks));

        (await Find(caseload)).Stale.ShouldNotContain(caseload.ChildId);
        (await ClocksOf(caseload)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Recompute_ClocksOfAChildWhoseEventsAreGone_AreFound()
    {
        var caseload = await CaseloadAt(Night);
        await caseload.InDatabase(db =>
        {
            db.ClockDigests.Add(new ClockDigest(caseload.ChildId, 42));
            return db.SaveChangesAsync();
        });

        (await Find(caseload)).Stale.ShouldContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recompute_ClosedChild_IsLeftAlone()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await caseload.InDatabase(async db =>
        {
            (await db.Children.SingleAsync(child => child.Id == caseload.ChildId)).Close(new DateOnly(2026, 3, 1), "Case closed");
            await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(RecomputeAllClocks));

        (await ClocksOf(caseload)).ShouldBeEmpty();
    }

    private async Task<Caseload> LookedAfter(DateOnly dateOfBirth)
    {
        var caseload = await CaseloadAt(Night, dateOfBirth);
        await caseload.AddEvent("ChildBecameLookedAfter", Utc(2026, 2, 2, 14));
        return caseload;
    }

    private static Task<FindStaleClocks.View> Find(Caseload caseload) => caseload.InScope(async services =>
        (await services.GetRequiredService<Application.Pipeline.ISender>().Send(new FindStaleClocks.Query(null))).Value);

    private static Task<List<string>> ClocksOf(Caseload caseload) => caseload.Read(db =>
        db.Clocks.Where(clock => clock.ChildId == caseload.ChildId).Select(clock => clock.StandardId + clock.Trigger + clock.Occurrence).ToListAsync());
}

public sealed class SqliteRecomputeAllClocksTests(SqliteApp app) : RecomputeAllClocksTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlRecomputeAllClocksTests(PostgreSqlApp app) : RecomputeAllClocksTests(app), IClassFixture<PostgreSqlApp>;
