using System.Net;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Children;

/// <summary>Entries of the chronology told as significant events, and read again: alone, filtered, on paper, beside the family's.</summary>
public abstract class MarkEventTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset Happened = new(2026, 3, 11, 15, 30, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Synopsis"] = "Moved to his grandmother",
        ["Outcome"] = "He sleeps through the night",
    };

    [Fact]
    public async Task Mark_AnEntry_IsAmongTheSignificantEventsInTheWorkersWords()
    {
        var (client, child, worker) = await Allocated();

        await Mark(client, child);

        var found = (await client.Get($"/children/{child.Id}/chronology?show=significant")).All(".moj-timeline__item");
        found.ShouldHaveSingleItem().ShouldContain("Moved to his grandmother");
        found[0].ShouldContain("What came of it: He sleeps through the night");
        found[0].ShouldContain($"in the words of {worker.Name}");
    }

    [Fact]
    public async Task Mark_AnEntry_BringsTheChronologyUpToDateForItsClock()
    {
        var (client, child, _) = await Allocated();

        await Mark(client, child);

        var clock = await app.InDatabase(child.Authority, db => db.Clocks.SingleAsync(one => one.ChildId == child.Id && one.StandardId == "recording.chronology-current"));
        clock.Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public async Task Mark_AgainThenTakenOut_KeepsEveryWordingAndCanBePutBack()
    {
        var (client, child, _) = await Allocated();
        var entry = await Mark(client, child);
        entry = await (await entry.Follow("Change the words")).Send(new Dictionary<string, string> { ["Outcome"] = "He went home on Friday" });

        entry = await (await entry.Follow("Take it out again")).Send(new Dictionary<string, string> { ["Reason"] = "Told twice" });

        entry.Text.ShouldContain("taken out of the significant events");
        entry.All("main ol li").Count.ShouldBe(3);
        entry.Text.ShouldContain("because: Told twice");
        entry.Text.ShouldContain("He sleeps through the night");
        (await client.Get($"/children/{child.Id}/chronology?show=significant")).Text.ShouldContain("Nothing matches");
        (await (await entry.Follow("Put it back")).Send()).Text.ShouldContain("He went home on Friday");
    }

    [Fact]
    public async Task Mark_WhileSomebodyElseDid_IsRefusedAndShowsTheirsBesideWhatWasTyped()
    {
        var (client, child, _) = await Allocated();
        var mine = await client.Get(await Address(child, "mark"));
        await Mark(client, child);

        var refused = await mine.Send(new Dictionary<string, string> { ["Synopsis"] = "Moved to an aunt", ["Outcome"] = "Nothing yet" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed this record");
        refused.Text.ShouldContain("Moved to his grandmother");
        refused.Body.ShouldContain("Moved to an aunt");
        (await refused.Send()).Text.ShouldContain("Moved to an aunt");
    }

    [Fact]
    public async Task Correct_AMarkedEntry_TakesTheWordsToTheLaterOne()
    {
        var (client, child, _) = await Allocated();
        var entry = await Mark(client, child);

        await (await entry.Follow("Correct this entry")).Send(new Dictionary<string, string> { ["HappenedOn.Day"] = "10", ["Reason"] = "It was the day before" });

        var found = (await client.Get($"/children/{child.Id}/chronology?show=significant")).All(".moj-timeline__item");
        found.ShouldHaveSingleItem().ShouldContain("10 March 2026 at 15:30");
    }

    [Fact]
    public async Task Mark_ByWhoMayOnlyLook_IsNotOffered()
    {
        var (_, child, _) = await Allocated();
        using var auditor = await PageClient.SignedInAs(app, "auditor");

        var entry = await auditor.Get(await Address(child, "read"));

        entry.Status.ShouldBe(HttpStatusCode.OK);
        entry.Text.ShouldNotContain("Mark as significant");
        (await auditor.Get(await Address(child, "mark"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?on-from=10+March+2026&on-to=11+March+2026", "Significant event recorded")]
    [InlineData("?kind=Visits", "Visit made")]
    [InlineData("?by=somebody", "Referral received")]
    public async Task Chronology_Filtered_ShowsOnlyWhatIsAskedFor(string asked, string expected)
    {
        var (client, child, _) = await Allocated();
        await app.InDatabase(child.Authority, async db =>
        {
            db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), child.Id, new CaseEventDetails
            {
                Type = "ReferralReceived",
                HappenedAt = Happened.AddDays(-30),
                RecordedAt = Happened,
                RecordedBy = "Somebody Else",
            }));
            return await db.SaveChangesAsync();
        });

        var found = await client.Get($"/children/{child.Id}/chronology{asked}");

        found.All(".moj-timeline__title").ShouldHaveSingleItem().ShouldBe(expected);
        (await client.Get(found.Document.QuerySelectorAll("a[download]")[1].GetAttribute("href")!)).Body
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Family_OfAChild_ShowsTheSiblingsEventsButNothingOfARestrictedOne()
    {
        var (client, child, worker) = await Allocated();
        var seen = await Sibling(child, one => one.Named("Bilal", "Placeholder").AllocatedTo(worker), "Bilal changed school");
        var hidden = await Sibling(child, one => one.Named("Hidden", "Secretfield").Restricted(), "Something nobody may read");
        await Mark(client, child);

        var family = await client.Get($"/children/{child.Id}/family-chronology");
        var csv = await client.Get($"/children/{child.Id}/family-chronology?handler=Csv");

        family.All("tbody tr").Count.ShouldBe(2);
        family.Text.ShouldContain("Bilal changed school");
        family.Text.ShouldContain("Moved to his grandmother");
        family.Text.ShouldContain("Showing 1 to 2 of 2");
        foreach (var body in new[] { family.Body, csv.Body })
        {
            body.ShouldNotContain("Secretfield");
            body.ShouldNotContain("nobody may read");
            body.ShouldNotContain(hidden.Id.ToString());
        }

        (await app.InDatabase(child.Authority, db => db.AuditEntries.CountAsync(one => one.Action == "ShowFamilyChronology"))).ShouldBeGreaterThan(0);
        seen.Name.ShouldBe("Bilal Placeholder");
    }

    protected async Task<PageAnswer> Mark(PageClient client, TestChild child)
    {
        ArgumentNullException.ThrowIfNull(client);
        var marked = await (await client.Get(await Address(child, "mark"))).Send(Words);
        marked.Problems.ShouldBeEmpty();
        return marked;
    }

    protected async Task<(PageClient Client, TestChild Child, TestPerson Worker)> Allocated()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker)
            .With("SignificantEventRecorded", Happened).With("VisitMade", Happened.AddDays(-20)));
        return (await PageClient.SignedIn(app, worker), child, worker);
    }

    private async Task<string> Address(TestChild child, string page)
    {
        var id = await app.InDatabase(child.Authority, db => db.CaseEvents
            .Where(one => one.ChildId == child.Id && one.Type == "SignificantEventRecorded").OrderByDescending(one => one.RecordedAt).Select(one => one.Id).FirstAsync());
        return $"/children/{child.Id}/events/{id}/{page}";
    }

    private async Task<TestChild> Sibling(TestChild child, Action<TestChildDetails> describe, string synopsis)
    {
        var sibling = await TestData.CreateChild(app, one =>
        {
            one.With("SignificantEventRecorded", Happened.AddDays(-3));
            describe(one);
        });
        await app.InDatabase(child.Authority, async db =>
        {
            var happening = await db.CaseEvents.SingleAsync(one => one.ChildId == sibling.Id && one.Type == "SignificantEventRecorded");
            var told = new SignificantEvent(sibling.Id, happening.Id);
            var step = told.Tell(new SignificantWords(synopsis, "More friends"), new SignificantAct(null, "Test", Happened));
            db.SignificantEvents.Add(told);
            db.SignificantSteps.Add(step!);
            db.Relationships.Add(new Relationship(sibling.Id, child.Id, RelationshipKind.Sibling));
            return await db.SaveChangesAsync();
        });
        return sibling;
    }
}

public sealed class MarkEventOnSqlite(SqliteApp app) : MarkEventTests(app), IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Chronology_AsAPdf_IsTheSamePaperAsEveryOther()
    {
        var (client, child, _) = await Allocated();
        await Mark(client, child);

        var pdf = (await client.Get($"/children/{child.Id}/chronology?show=significant&handler=Pdf")).Body;

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/Title (Chronology)");
        pdf.ShouldContain("/S /TH");
    }
}

public sealed class MarkEventOnPostgreSql(PostgreSqlApp app) : MarkEventTests(app), IClassFixture<PostgreSqlApp>;
