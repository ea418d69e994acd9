using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What a long agenda may cost.</summary>
public abstract class AgendaNumbersTests(CareDecisionsApp app)
{
    private const int Items = 40;

    [Fact]
    public async Task Meeting_OfFortyItems_OpensInEightRoundTrips()
    {
        var meeting = await FortyItems();
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        using var trips = RoundTrips.Watch(app.Database.Name);

        var page = await administrator.Get($"/forums/meetings/{meeting}");

        page.All("tbody tr").Count.ShouldBe(Items);
        trips.Commands.Count.ShouldBeInRange(1, 8, string.Join("\n---\n", trips.Commands));
    }

    private async Task<ForumMeetingId> FortyItems()
    {
        var meeting = await RequestStory.Meeting(app, new DateOnly(2026, 6, 4));
        for (var place = 1; place <= Items; place++)
        {
            var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
            await app.In(RequestStory.Authority, services => Place(services, child, meeting, place));
        }

        return meeting;
    }

    private async Task<bool> Place(IServiceProvider services, TestChild child, ForumMeetingId meeting, int place)
    {
        var template = services.GetRequiredService<IPackLibrary>().Get(RequestStory.Authority).Forums.FormOf(RequestStory.Forum, "dec.resource-package")!;
        var db = services.GetRequiredService<CareDecisionsDb>();
        await services.GetRequiredService<RecordTemplates>().Keep(template, CancellationToken.None);
        var at = app.Clock.GetUtcNow();
        var record = new CaseRecord(RecordId.New(), child.Id, template, new CaseRecord.Step(null, "Test", at));
        db.Records.Add(record);
        await db.SaveChangesAsync();
        var request = new ForumRequest(ForumRequestId.New(), record, RequestStory.Forum, "dec.resource-package");
        request.Submit(meeting, at);
        request.Approve(at);
        request.PutOnAgenda(meeting, place, 20);
        db.ForumRequests.Add(request);
        await db.SaveChangesAsync();
        return true;
    }
}

public sealed class AgendaNumbersOnSqlite(SqliteApp app) : AgendaNumbersTests(app), IClassFixture<SqliteApp>;

public sealed class AgendaNumbersOnPostgreSql(PostgreSqlApp app) : AgendaNumbersTests(app), IClassFixture<PostgreSqlApp>;
