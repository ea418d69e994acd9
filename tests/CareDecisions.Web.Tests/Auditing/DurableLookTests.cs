using System.Net;
using CareDecisions.Application.Auditing;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Auditing;

/// <summary>Each test has an application of its own: it breaks the audit of its database.</summary>
public abstract class DurableLookTests(Func<CareDecisionsApp> start) : IDisposable
{
    private readonly CareDecisionsApp app = start();

    [Fact]
    public async Task Look_AuditCannotBeWritten_FailsAndNamesNobody()
    {
        var child = await AuditSandbox.CreateChild(app, "Zephyrine");
        using var client = await PageClient.SignedInAs(app, "head-of-service");
        await Refuse("'Read'");

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Body.ShouldNotContain("Zephyrine");
    }

    [Fact]
    public async Task Look_AuditWrites_IsThereWhenThePageIs()
    {
        var child = await AuditSandbox.CreateChild(app);
        using var client = await PageClient.SignedInAs(app, "head-of-service");

        var page = await client.Get($"/children/{child}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        (await Entries()).ShouldContain(entry => entry.Kind == AuditKind.Read && entry.Action == "ShowChild" && entry.ChildId == child);
    }

    [Fact]
    public async Task Change_AuditCannotBeWritten_IsNotThere()
    {
        using var client = await PageClient.SignedInAs(app, "front-door-decision-maker");
        var form = await client.Get("/children/register");
        await Refuse("'Change'");

        var page = await form.Send(NewChild);

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await app.InDatabase(TestData.FirstAuthority, db => db.Children.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Change_AuditWrites_HasWhoAndBeforeAndAfter()
    {
        var person = await TestData.CreateStaff(app, who => who.WithRoles("front-door-decision-maker"));
        using var client = await PageClient.SignedIn(app, person);
        var form = await client.Get("/children/register");

        await form.Send(NewChild);

        var row = (await Entries()).Single(entry => entry.Action == "RegisterChild");
        row.ActorId.ShouldBe(person.Id);
        AuditedFields.Read(row.Kind, row.Changes).ShouldContain(new AuditedField("Children", "Added", "GivenName", null, "Amina"));
    }

    public void Dispose()
    {
        app.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Dictionary<string, string> NewChild => new()
    {
        ["GivenName"] = "Amina",
        ["DateOfBirth.Day"] = "3",
        ["DateOfBirth.Month"] = "4",
        ["DateOfBirth.Year"] = "2020",
        ["Sex"] = "Female",
    };

    private Task<List<AuditEntry>> Entries() =>
        app.InDatabase(TestData.FirstAuthority, db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    /// <summary>Makes the database refuse new audit rows of a kind.</summary>
    private Task Refuse(string kind) => AuditSandbox.Tamper(app, app.Database.Provider == Application.Authorities.DatabaseProvider.Sqlite
        ? $"""CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntries" WHEN NEW."Kind" = {kind} BEGIN SELECT RAISE(ABORT, 'refused'); END"""
        : $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntries" FOR EACH ROW WHEN (NEW."Kind" = {kind}) EXECUTE FUNCTION refuse();
            """);
}

public sealed class SqliteDurableLookTests() : DurableLookTests(() => new SqliteApp());

public sealed class PostgreSqlDurableLookTests() : DurableLookTests(() => new PostgreSqlApp());
