using System.Net;
using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Restrictions;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Restrictions;

public abstract class RestrictionTests(CareDecisionsApp app)
{
    private const string Why = "The family is known to a member of staff";

    [Fact]
    public async Task Restricted_ToAColleague_IsNotThereAnyMore()
    {
        var child = await TestData.CreateChild(app);
        using var colleague = await PageClient.SignedInAs(app, "iro");
        (await colleague.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.OK);

        var page = await Restrict(child);

        page.Path.ShouldBe($"/children/{child.Id}/restriction");
        page.Text.ShouldContain(Why);
        page.Text.ShouldContain("10 June 2026");
        (await colleague.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Restricted_ToItsOwnWorker_StaysOpen()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));

        await Restrict(child);

        using var client = await PageClient.SignedIn(app, worker);
        (await client.Get($"/children/{child.Id}")).Text.ShouldContain("Restricted record");
    }

    [Fact]
    public async Task AllowedPerson_OpensIt_AndNoMoreOnceTakenOffTheList()
    {
        var colleague = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        var child = await TestData.CreateChild(app, one => one.Restricted());
        using var manager = await PageClient.SignedInAs(app, "head-of-service");
        using var client = await PageClient.SignedIn(app, colleague);
        (await client.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var listed = await List(manager, child, "Allowed", colleague);
        (await client.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        await listed.Send(form: "form[action*=Unlist]");

        (await client.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task KeptOutPerson_SeesNoTrace_EvenOfARecordThatIsNotRestricted()
    {
        var head = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service"));
        var child = await TestData.CreateChild(app, one => one.Named("Ottoline", "Keptaway").With("ReferralReceived", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        using var manager = await PageClient.SignedInAs(app, "head-of-service");

        (await List(manager, child, "KeptOut", head)).Problems.ShouldBeEmpty();

        using var client = await PageClient.SignedIn(app, head);
        (await client.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Get("/children?q=Keptaway")).Body.ShouldNotContain("Ottoline");
        (await client.Get("/oversight/clocks?handler=Csv")).Body.ShouldNotContain("Keptaway");
    }

    [Fact]
    public async Task KeptOutPerson_IsNotMadeResponsible()
    {
        var team = await TestData.CreateTeam(app);
        var colleague = await TestData.CreateStaff(app, who => who.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.InTeam(team));
        using (var head = await PageClient.SignedInAs(app, "head-of-service"))
        {
            await List(head, child, "KeptOut", colleague);
        }

        using var manager = await PageClient.SignedIn(app, await TestData.CreateStaff(app, who => who.InTeam(team).WithRoles("practice-manager")));
        var form = await manager.Get($"/children/allocate?row={child.Id}");
        var page = await form.Send(new Dictionary<string, string> { ["WorkerId"] = colleague.Id.ToString(), ["Reason"] = "Workload" });

        page.Problems.ShouldHaveSingleItem().ShouldContain("may not open the record");
    }

    [Fact]
    public async Task ResponsibleWorker_KeptOut_IsRefusedWithWhatToDo()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var manager = await PageClient.SignedInAs(app, "head-of-service");

        (await List(manager, child, "KeptOut", worker)).Problems.ShouldHaveSingleItem().ShouldContain("Make somebody else responsible first");
    }

    [Fact]
    public async Task Restrict_WithoutAReason_IsRefusedBesideTheField()
    {
        var child = await TestData.CreateChild(app);
        using var manager = await PageClient.SignedInAs(app, "head-of-service");
        var form = await manager.Get($"/children/{child.Id}/restriction/change?step=Begin");

        var page = await form.Send(new Dictionary<string, string> { ["Reason"] = " " });

        page.Problems.ShouldBe(["Enter the reason"]);
        (await IsRestricted(child)).ShouldBeFalse();
    }

    [Fact]
    public async Task Restrict_TwiceFromTwoPages_IsRefusedTheSecondTime()
    {
        var child = await TestData.CreateChild(app);
        using var manager = await PageClient.SignedInAs(app, "head-of-service");
        var form = await manager.Get($"/children/{child.Id}/restriction/change?step=Begin");
        await form.Send(new Dictionary<string, string> { ["Reason"] = Why });

        var page = await form.Send(new Dictionary<string, string> { ["Reason"] = Why });

        page.Problems.ShouldHaveSingleItem().ShouldContain("restricted already");
    }

    [Fact]
    public async Task Lifted_IsOpenAgainAndForgetsWhoWasAllowed()
    {
        var colleague = await TestData.CreateStaff(app, who => who.WithRoles("iro"));
        var child = await TestData.CreateChild(app);
        await Restrict(child);
        using var manager = await PageClient.SignedInAs(app, "head-of-service");
        await List(manager, child, "Allowed", colleague);

        await Change(manager, child, "Lift");
        await Restrict(child);

        using var client = await PageClient.SignedIn(app, colleague);
        (await client.Get($"/children/{child.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ReviewDay_TellsWhoRestrictedIt_OnceAndIsMovedByKeeping()
    {
        var manager = await TestData.CreateStaff(app, who => who.WithRoles("head-of-service"));
        var child = await TestData.CreateChild(app);
        using var client = await PageClient.SignedIn(app, manager);
        await Change(client, child, "Begin");
        await app.InDatabase(child.Authority, db => db.Restrictions.Where(one => one.ChildId == child.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReviewOn, new DateOnly(2026, 3, 12))));

        await TellOfReviews();
        await TellOfReviews();

        (await NoticesOf(manager)).ShouldBe([$"The restricted record {child.Reference} is to be looked at again: say that it stays restricted, or open it."]);
        (await Change(client, child, "Keep")).Text.ShouldContain("10 June 2026");
    }

    [Fact]
    public async Task Restriction_ForAWorker_IsNotOffered()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);

        (await client.Get($"/children/{child.Id}/restriction")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.Get($"/children/{child.Id}")).Text.ShouldNotContain("Who may look");
    }

    [Fact]
    public async Task EveryPage_ForEveryRoleWithoutLeave_NamesNoRestrictedChild()
    {
        var child = await TestData.CreateChild(app, one => one.Named("Secretia", "Underlock").Restricted()
            .With("ReferralReceived", new DateTimeOffset(2026, 3, 2, 10, 15, 0, TimeSpan.Zero)));
        var routes = MatrixPages.Of(app).Select(page => page.Route).ToList();
        // One of each reach: a case, a team, every child, a forum's seats.
        string[] roles = ["social-worker", "practice-manager", "iro", "panel-administrator"];
        var wrong = new List<string>();
        foreach (var role in roles)
        {
            using var client = await PageClient.SignedInAs(app, role);
            foreach (var address in routes.SelectMany(route => Addresses(route, child)))
            {
                var answer = await client.Get(address);
                if ((int)answer.Status >= 500 || answer.Body.Contains("Underlock", StringComparison.Ordinal) || answer.Body.Contains(child.Reference, StringComparison.Ordinal))
                {
                    wrong.Add($"{role} {address}: {(int)answer.Status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<string> Addresses(string route, TestChild child)
    {
        var filled = System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", child.Id.ToString());
        var asked = $"{filled}?q=Secretia&child={child.Id}&row={child.Id}";
        return route.Contains('{', StringComparison.Ordinal) ? [asked, $"{filled}?handler=Pdf"] : [asked, $"{asked}&handler=Csv"];
    }

    private async Task<PageAnswer> Restrict(TestChild child)
    {
        using var manager = await PageClient.SignedInAs(app, "head-of-service");
        return await Change(manager, child, "Begin");
    }

    private static async Task<PageAnswer> Change(PageClient manager, TestChild child, string step)
    {
        var form = await manager.Get($"/children/{child.Id}/restriction/change?step={step}");
        return await form.Send(new Dictionary<string, string> { ["Reason"] = Why });
    }

    private static async Task<PageAnswer> List(PageClient manager, TestChild child, string list, TestPerson person)
    {
        var form = await manager.Get($"/children/{child.Id}/restriction/person?list={list}");
        return await form.Send(new Dictionary<string, string> { ["UserName"] = person.UserName, ["Reason"] = Why });
    }

    private Task<int> TellOfReviews() => app.In(
        TestData.FirstAuthority,
        async services => (await services.GetRequiredService<ISender>().Send(new TellOfReviews.Command())).Value,
        Actor.System("Test"));

    private Task<List<string>> NoticesOf(TestPerson person) =>
        app.InDatabase(person.Authority, db => db.Notices.Where(one => one.RecipientId == person.Id).Select(one => one.Words).ToListAsync());

    private Task<bool> IsRestricted(TestChild child) =>
        app.InDatabase(child.Authority, db => db.Children.Where(one => one.Id == child.Id).Select(one => one.IsRestricted).SingleAsync());
}

public sealed class RestrictionOnSqlite(SqliteApp app) : RestrictionTests(app), IClassFixture<SqliteApp>;

public sealed class RestrictionOnPostgreSql(PostgreSqlApp app) : RestrictionTests(app), IClassFixture<PostgreSqlApp>;
