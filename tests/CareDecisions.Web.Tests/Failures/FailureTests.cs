using CareDecisions.Application.Auditing;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Failures;

/// <summary>
/// What must be true whatever was cut off: the product runs as processes of its own, and the application in this process
/// arranges and looks.
/// </summary>
public abstract class FailureTests : IDisposable
{
    protected FailureTests(CareDecisionsApp app)
    {
        App = app;
        // The processes keep real time, so those who look at what they wrote must too.
        App.Clock.MoveTo(TimeProvider.System.GetUtcNow());
    }

    protected CareDecisionsApp App { get; }

    public void Dispose()
    {
        App.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A worker with one child allocated to them.</summary>
    protected async Task<(TestPerson Worker, TestChild Child)> Arrange()
    {
        var worker = await TestData.CreateStaff(App);
        var allocated = App.Clock.GetUtcNow().AddDays(-3);
        var child = await TestData.CreateChild(App, one => one.AllocatedTo(worker).With("CaseAllocated", allocated));
        return (worker, child);
    }

    /// <summary>The form for a visit made yesterday, filled in and sent; each sending is another visit.</summary>
    protected async Task<PageAnswer> RecordVisit(PageAnswer form, Guid visit)
    {
        var yesterday = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        return await form.Send(new Dictionary<string, string>
        {
            ["HappenedOn.Day"] = $"{yesterday.Day}",
            ["HappenedOn.Month"] = $"{yesterday.Month}",
            ["HappenedOn.Year"] = $"{yesterday.Year}",
            ["HappenedAtTime"] = "15:30",
            ["FormId"] = $"{visit}",
        });
    }

    protected static string FormOf(TestChild child) => $"/children/{child.Id}/events/record?type=AssessmentVisitMade";

    protected Task<List<string?>> VisitsOf(TestChild child) => App.InDatabase(child.Authority, db =>
        db.CaseEvents.Where(one => one.ChildId == child.Id && one.Type == "AssessmentVisitMade").Select(one => one.SourceKey).ToListAsync());

    /// <summary>The audit verifies, each event has its audit row, and the kept clocks are those that the events give.</summary>
    protected async Task NothingIsHalfWritten(TestChild child)
    {
        App.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        (await Send(new VerifyAudit.Query())).Findings.ShouldBeEmpty();
        (await Send(new FindStaleClocks.Query(null))).Stale.ShouldNotContain(child.Id);
        var audited = await App.InDatabase(child.Authority, db => db.AuditEntries.CountAsync(
            one => one.Action == "RecordEvent" && one.Changes != null && one.Changes.Contains("AssessmentVisitMade")));
        audited.ShouldBe((await VisitsOf(child)).Count);
    }

    protected Task<T> Send<T>(IRequest<Result<T>> request) => App.In(
        TestData.FirstAuthority,
        async services => (await services.GetRequiredService<ISender>().Send(request)).Value);
}
