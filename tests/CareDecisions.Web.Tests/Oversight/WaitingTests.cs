using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;

namespace CareDecisions.Web.Tests.Oversight;

/// <summary>What waits for a person moves from the writer to whoever signs off, and back.</summary>
public abstract class WaitingTests(CareDecisionsApp app)
{
    private const string Address = "/oversight/waiting";
    private const string Assessment = "single-assessment";

    [Fact]
    public async Task Record_BegunHandedInAndReturned_WaitsForWhomItIsUpTo()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(team));
        var child = await TestData.CreateChild(app, one => one.Named("Waiting", "Nameson").AllocatedTo(worker));
        using var writing = await PageClient.SignedIn(app, worker);
        using var reviewing = await PageClient.SignedIn(app, manager);

        var record = await RecordWalk.Start(writing, child, Assessment);
        (await writing.Get(Address)).Text.ShouldContain("Finish your draft");
        (await reviewing.Get(Address)).Text.ShouldContain("Nothing waits for you");

        await RecordWalk.WriteAll(writing, record);
        (await writing.Get(Address)).Text.ShouldContain("Nothing waits for you");
        var theirs = await reviewing.Get(Address);
        theirs.Text.ShouldContain("Waiting Nameson");
        theirs.Text.ShouldContain("Sign off or return");
        (await reviewing.Get($"{Address}?for=Changes")).Text.ShouldNotContain("Waiting Nameson");
        (await reviewing.Get($"{Address}?handler=Csv")).Body.ShouldContain("Waiting Nameson");

        await (await reviewing.Get($"{record.Path}/read")).Send(new Dictionary<string, string> { ["Because"] = "Say more" }, "form[action*=Return]");
        var mine = await writing.Get(Address);
        mine.Text.ShouldContain("Change and submit again");
        mine.Text.ShouldContain(manager.Name);
        (await reviewing.Get(Address)).Text.ShouldContain("Nothing waits for you");
    }

    [Fact]
    public async Task Record_HandedInForAnotherTeamOrARestrictedChild_IsNotShown()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.Named("Hidden", "Nameson").AllocatedTo(worker));
        using var writing = await PageClient.SignedIn(app, worker);
        await RecordWalk.WriteAll(writing, await RecordWalk.Start(writing, child, Assessment));
        var elsewhere = await TestData.CreateTeam(app);
        var stranger = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(elsewhere));
        using var other = await PageClient.SignedIn(app, stranger);

        (await other.Get(Address)).Text.ShouldContain("Nothing waits for you");

        var manager = await TestData.CreateStaff(app, person => person.WithRoles("practice-manager").InTeam(team));
        using var reviewing = await PageClient.SignedIn(app, manager);
        (await reviewing.Get(Address)).Text.ShouldContain("Hidden Nameson");
        await app.InDatabase(child.Authority, async db =>
        {
            (await db.Children.FindAsync(child.Id))!.Restrict(true);
            return await db.SaveChangesAsync();
        });
        (await reviewing.Get(Address)).Text.ShouldNotContain("Nameson");
    }
}

public sealed class WaitingOnSqlite(SqliteApp app) : WaitingTests(app), IClassFixture<SqliteApp>;

public sealed class WaitingOnPostgreSql(PostgreSqlApp app) : WaitingTests(app), IClassFixture<PostgreSqlApp>;
