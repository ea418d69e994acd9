using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Children;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Failures;

public abstract class KilledWorkerTests(DatabaseProvider provider) : FailureTests(new CareDecisionsApp(provider))
{
    private const int Children = 4 * RecomputeClocks.Most;

    [Fact]
    public async Task Worker_KilledInMidJob_ItsJobIsDoneByTheNextOneAndNothingTwice()
    {
        await AddChildrenWithoutClocks();
        using (var first = await ProductProcess.Start(App, "worker"))
        {
            await Eventually.Is("the job asked for", () => App.Services.GetRequiredService<IJobTimetable>()
                .RunNow(nameof(RecomputeAllClocks), App.Services.GetRequiredService<AuthorityCatalogue>().Find(TestData.FirstAuthority)!.Id, default));
            await Eventually.Is("some children done", async () => await Done() > 0);

            first.Kill();
        }

        (await Done()).ShouldBeLessThan(Children);
        using var second = await ProductProcess.Start(App, "worker");
        await Eventually.Is("the job finished", async () => (await Runs()).Any(run => run.Succeeded == true));

        (await Runs()).Select(run => run.EndedAt is null).ShouldBe([true, false]);
        (await Send(new FindStaleClocks.Query(null))).Stale.ShouldBeEmpty();
        (await ChildrenAudited()).ShouldBe(Children);
        (await Send(new VerifyAudit.Query())).Findings.ShouldBeEmpty();
    }

    private Task<bool> AddChildrenWithoutClocks() => App.InDatabase(TestData.FirstAuthority, async db =>
    {
        db.Changes.IsPaused = true;
        for (var number = 0; number < Children; number++)
        {
            var child = new Child(ChildId.New(), $"K{number:00000}");
            child.Describe(new ChildDetails { GivenName = "Amina", FamilyName = "Placeholder", DateOfBirth = new DateOnly(2015, 4, 5) });
            db.Children.Add(child);
            db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), child.Id, new CaseEventDetails
            {
                Type = "ChildBecameLookedAfter",
                HappenedAt = App.Clock.GetUtcNow().AddDays(-40),
                RecordedAt = App.Clock.GetUtcNow().AddDays(-40),
                RecordedBy = "Test",
            }));
        }

        await db.SaveChangesAsync();
        return true;
    });

    private Task<int> Done() => App.InDatabase(TestData.FirstAuthority, db => db.ClockDigests.CountAsync());

    private Task<List<JobRun>> Runs() => App.InDatabase(TestData.FirstAuthority, db =>
        db.JobRuns.AsNoTracking().Where(run => run.Job == nameof(RecomputeAllClocks)).OrderBy(run => run.Id).ToListAsync());

    /// <summary>As the audit counts them: each recompute that was committed says how many clocks it added.</summary>
    private async Task<int> ChildrenAudited()
    {
        var commands = await App.InDatabase(TestData.FirstAuthority, db => db.AuditEntries.CountAsync(one => one.Action == nameof(RecomputeClocks)));
        return commands * RecomputeClocks.Most;
    }
}

public sealed class KilledWorkerOnSqlite() : KilledWorkerTests(DatabaseProvider.Sqlite);

public sealed class KilledWorkerOnPostgreSql() : KilledWorkerTests(DatabaseProvider.PostgreSql);
