using CareDecisions.Application.Jobs;
using CareDecisions.Application.Pipeline;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Jobs;

public abstract class JobRunTests(CareDecisionsApp app) : JobTests(app)
{
    private static readonly DateTimeOffset Nine = Utc(2026, 3, 12, 9);

    [Fact]
    public async Task Run_ThatThrows_IsWrittenDownByKindAndNotByContents()
    {
        var caseload = await CaseloadAt(Nine.AddHours(1));

        var run = await Run(caseload, Job(() => throw new InvalidOperationException("Amina is late")));

        run.Succeeded.ShouldBe(false);
        run.Error.ShouldBe("InvalidOperationException");
    }

    [Fact]
    public async Task Run_ThatNeverEnded_IsInterruptedOnceAnotherHasRun()
    {
        var caseload = await CaseloadAt(Nine);
        await caseload.InDatabase(db =>
        {
            db.JobRuns.Add(new JobRun(nameof(RecomputeAllClocks), Nine));
            return db.SaveChangesAsync();
        });
        App.Clock.MoveTo(Nine.AddMinutes(1));
        await Run(caseload, Job(() => "Did it."));

        var history = await caseload.InScope(services =>
            services.GetRequiredService<ISender>().Send(new ShowJob.Query(nameof(RecomputeAllClocks), new Application.Lists.Slice())));

        history.Value.Runs.Rows.Single(row => row.StartedAt == Nine).State.ShouldBe(RunState.Interrupted);
    }

    [Fact]
    public async Task Run_OlderThanIsKept_IsRemoved()
    {
        var caseload = await CaseloadAt(Nine.AddYears(1));
        await caseload.InDatabase(db =>
        {
            db.JobRuns.Add(new JobRun(nameof(RecomputeAllClocks), Nine.AddYears(1).AddDays(-91)));
            return db.SaveChangesAsync();
        });

        await Run(caseload, Job(() => "Did it."));

        var kept = await caseload.Read(db => Task.FromResult(db.JobRuns.Count(run => run.Job == nameof(RecomputeAllClocks) && run.StartedAt < Nine.AddYears(1).AddDays(-90))));
        kept.ShouldBe(0);
    }

    private static ScheduledJob Job(Func<string> work) => JobSchedule.Find(nameof(RecomputeAllClocks))! with { Work = _ => new Once(work) };

    private sealed class Once(Func<string> work) : IAuthorityJob
    {
        public Task<string> Run(JobWork _, CancellationToken cancellationToken) => Task.FromResult(work());
    }
}

public sealed class SqliteJobRunTests(SqliteApp app) : JobRunTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlJobRunTests(PostgreSqlApp app) : JobRunTests(app), IClassFixture<PostgreSqlApp>;
