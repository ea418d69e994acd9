using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What a long agenda may cost.</summary>
public abstract class AgendaNumbersTests(CareDecisionsApp app)
{
    private const int Items = 40;

    [Theory]
    [InlineData("2026-06-04")]
    [InlineData("2026-03-12")]
    public async Task Meeting_OfFortyItems_AheadAndOnItsDay_OpensInEightRoundTrips(string on)
    {
        var meeting = await FortyItems(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        using var trips = RoundTrips.Watch(app.Database.Name);

        var page = await administrator.Get($"/forums/meetings/{meeting}");

        page.All("tbody tr").Count.ShouldBe(Items);
        trips.Commands.Count.ShouldBeInRange(1, 8, string.Join("\n---\n", trips.Commands));
    }

    private async Task<ForumMeetingId> FortyItems(DateOnly on)
    {
        var meeting = await RequestStory.Meeting(app, on);
        for (var place = 1; place <= Items; place++)
        {
            var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
            await RequestStory.Placed(app, child, meeting, place);
        }

        return meeting;
    }
}

public sealed class AgendaNumbersOnSqlite(SqliteApp app) : AgendaNumbersTests(app), IClassFixture<SqliteApp>;

public sealed class AgendaNumbersOnPostgreSql(PostgreSqlApp app) : AgendaNumbersTests(app), IClassFixture<PostgreSqlApp>;
