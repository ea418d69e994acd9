using CareDecisions.Application.Jobs;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Jobs;

/// <summary>Runs jobs by hand, at the moment a test chooses, for the first authority.</summary>
public abstract class JobTests(CareDecisionsApp app)
{
    protected CareDecisionsApp App { get; } = app;

    protected Task<Caseload> CaseloadAt(DateTimeOffset now, DateOnly? dateOfBirth = null)
    {
        App.Clock.MoveTo(now);
        return TestData.CreateCaseload(App, dateOfBirth);
    }

    /// <summary>The run as the jobs page would find it.</summary>
    protected async Task<JobRun> Run(Caseload caseload, string job) => await Run(caseload, JobSchedule.Find(job)!);

    private protected async Task<JobRun> Run(Caseload caseload, ScheduledJob job)
    {
        await App.Services.GetRequiredService<JobRunner>().Run(job, caseload.Authority.Id, CancellationToken.None);
        return await LastRun(caseload, job.Entry.Name);
    }

    protected Task<JobRun> LastRun(Caseload caseload, string job)
    {
        var now = App.Clock.GetUtcNow();
        return caseload.Read(db => db.JobRuns.Where(run => run.Job == job && run.StartedAt == now).OrderByDescending(run => run.Id).FirstAsync());
    }

    protected static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
