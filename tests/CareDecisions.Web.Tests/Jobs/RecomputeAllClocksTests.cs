using System.Linq.Expressions;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
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
            db.ClockDigests.Add(new ClockDigest(caseload.ChildId, default));
            await db.SaveChangesAsync();
        });

        await Run(caseload, nameof(RecomputeAllClocks));

        (await Find(caseload)).Stale.ShouldNotContain(caseload.ChildId);
        (await ClocksOf(caseload)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Recompute_NothingMoved_WorksNobodyOut()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));
        App.Clock.MoveTo(Night.AddDays(1));

        (await Run(caseload, nameof(RecomputeAllClocks))).Summary!.ShouldContain(", 0 worked out anew,");
    }

    [Fact]
    public async Task Recompute_EventAddedBehindTheClocksBack_IsFound()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));

        await caseload.AddEvent("PlacementStarted", Utc(2026, 2, 3, 9));

        (await Moved(caseload)).ShouldContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recompute_DateOfBirthCorrected_IsFound()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));

        await caseload.InDatabase(db => db.Children.Where(child => child.Id == caseload.ChildId)
            .ExecuteUpdateAsync(set => set.SetProperty(child => child.DateOfBirth, new DateOnly(2010, 5, 6))));

        (await Moved(caseload)).ShouldContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recompute_ExpectedDateOfBirthCorrected_IsFound()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));

        await caseload.InDatabase(db => db.Children.Where(child => child.Id == caseload.ChildId)
            .ExecuteUpdateAsync(set => set.SetProperty(child => child.ExpectedDateOfBirth, new DateOnly(2026, 5, 6))));

        (await Moved(caseload)).ShouldContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recompute_AfterAnotherEditionOfThePack_WorksOutAnewAndKeepsTheSameClocks()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));
        await Forget(caseload, digest => digest.Edition, 1L);

        var run = await Run(caseload, nameof(RecomputeAllClocks));

        run.Summary!.ShouldContain(", 0 with differences");
        (await Moved(caseload)).ShouldNotContain(caseload.ChildId);
    }

    [Fact]
    public async Task Recheck_AfterTheNightlyRecompute_FindsNoDifferences()
    {
        var caseload = await LookedAfter(new DateOnly(2010, 3, 20));
        await Run(caseload, nameof(RecomputeAllClocks));
        App.Clock.MoveTo(Utc(2026, 3, 21, 2, 15));
        await Run(caseload, nameof(RecomputeAllClocks));

        (await Run(caseload, nameof(RecheckAllClocks))).Summary!.ShouldContain("all worked out anew, 0 with differences");
    }

    [Fact]
    public async Task Recheck_KeptAnswerIsNotTheEngines_MendsWhatTheNightPassesOver()
    {
        var caseload = await LookedAfter(new DateOnly(2014, 5, 6));
        await Run(caseload, nameof(RecomputeAllClocks));
        var before = await ClocksOf(caseload);
        await caseload.InDatabase(db => db.Clocks.Where(clock => clock.ChildId == caseload.ChildId).ExecuteDeleteAsync());
        await Forget(caseload, digest => digest.Digest, 42L);

        await Run(caseload, nameof(RecheckAllClocks));

        (await ClocksOf(caseload)).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task Command_ThatRecomputes_KeepsUntilWhenTheAnswerHolds()
    {
        var caseload = await LookedAfter(new DateOnly(2010, 3, 20));

        await caseload.InScope(services => services.GetRequiredService<ClockKeeper>().Recompute([caseload.ChildId], null, CancellationToken.None));

        var kept = await caseload.Read(db => db.ClockDigests.SingleAsync(digest => digest.ChildId == caseload.ChildId));
        (kept.HoldsUntil, kept.Events).ShouldBe((Utc(2026, 3, 20), 1));
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

    private static async Task<IReadOnlyList<ChildId>> Moved(Caseload caseload) => (await caseload.InScope(async services =>
        (await services.GetRequiredService<Application.Pipeline.ISender>().Send(new FindMovedChildren.Query())).Value)).Moved;

    /// <summary>As if what is kept had been worked out otherwise.</summary>
    private static Task Forget(Caseload caseload, Expression<Func<ClockDigest, long>> what, long instead) => caseload.InDatabase(db =>
        db.ClockDigests.Where(digest => digest.ChildId == caseload.ChildId).ExecuteUpdateAsync(set => set.SetProperty(what, instead)));

    private static Task<FindStaleClocks.View> Find(Caseload caseload) => caseload.InScope(async services =>
        (await services.GetRequiredService<Application.Pipeline.ISender>().Send(new FindStaleClocks.Query(null))).Value);

    private static Task<List<string>> ClocksOf(Caseload caseload) => caseload.Read(db =>
        db.Clocks.Where(clock => clock.ChildId == caseload.ChildId).Select(clock => clock.StandardId + clock.Trigger + clock.Occurrence).ToListAsync());
}

public sealed class SqliteRecomputeAllClocksTests(SqliteApp app) : RecomputeAllClocksTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlRecomputeAllClocksTests(PostgreSqlApp app) : RecomputeAllClocksTests(app), IClassFixture<PostgreSqlApp>;
