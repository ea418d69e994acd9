using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public abstract class RepeatedImportTests(CareDecisionsApp app)
{
    [Fact]
    public async Task DryRun_Any_WritesNothingButItsReport()
    {
        using var census = Census(Child("DRY1", Referral("2025-06-01", null)));

        var tried = await census.Try(app);

        (tried.Summary.State, tried.Summary.Counts.ChildrenAdded).ShouldBe((ReturnImportState.DryRun, 1));
        tried.Rows.Count(row => row.ChildReference == "DRY1").ShouldBe(2);
        (await app.Child("DRY1")).ShouldBeNull();
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_AddsNothing()
    {
        using var census = Census(Child("REP1", Referral("2025-06-01", "2025-09-01")));
        await census.Import(app);
        var before = (await app.Events("REP1")).Count;

        var again = await census.Import(app);

        again.Summary.Counts.ShouldBe(new ReturnCounts(2, 0, 2, 0, 0, 0));
        (await app.Events("REP1")).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Import_OfAMovedClosing_SupersedesAndSaysSo()
    {
        using var first = Census(Child("REP2", Referral("2025-06-01", "2025-09-01")));
        using var corrected = Census(Child("REP2", Referral("2025-06-01", "2025-10-01")));
        await first.Import(app);

        var imported = await corrected.Import(app);

        var closings = (await app.Events("REP2")).Where(one => one.Type == "CaseClosed").ToList();
        closings.Select(one => one.HappenedAt.Date).ShouldBe([new DateTime(2025, 9, 1), new DateTime(2025, 10, 1)]);
        closings[1].SupersedesId.ShouldBe(closings[0].Id);
        imported.Row("CINdetails").Message!.ShouldContain("Case closed has another day than an earlier return gave; it was corrected.");
    }

    [Fact]
    public async Task Import_OfAMovedClosing_KeepsWhatAWorkerToldOfIt()
    {
        using var first = Census(Child("REP9", Referral("2025-06-01", "2025-09-01")));
        using var corrected = Census(Child("REP9", Referral("2025-06-01", "2025-10-01")));
        await first.Import(app);
        var closing = (await app.Events("REP9")).Single(one => one.Type == "CaseClosed");
        await app.InDatabase(TestData.FirstAuthority, async db =>
        {
            var told = new SignificantEvent(closing.ChildId, closing.Id);
            db.SignificantSteps.Add(told.Tell(new SignificantWords("Support ended", "Safe at home"), new SignificantAct(null, "Test", closing.RecordedAt))!);
            db.SignificantEvents.Add(told);
            return await db.SaveChangesAsync();
        });

        await corrected.Import(app);

        var stands = (await app.Events("REP9")).Single(one => one.SupersedesId == closing.Id);
        (await app.InDatabase(TestData.FirstAuthority, db => db.SignificantEvents.SingleAsync(one => one.ChildId == closing.ChildId)))
            .EventId.ShouldBe(stands.Id);
    }

    [Fact]
    public async Task Import_WithoutAnEarlierClosing_WithdrawsIt()
    {
        using var first = Census(Child("REP3", Referral("2025-06-01", "2025-09-01")));
        using var corrected = Census(Child("REP3", Referral("2025-06-01", null)));
        await first.Import(app);

        await corrected.Import(app);

        (await app.Events("REP3")).Count(one => one is { Type: "CaseClosed", IsWithdrawal: true }).ShouldBe(1);
        (await app.Child("REP3"))!.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Import_WithoutAnEarlierReferral_LeavesItAndSaysSo()
    {
        using var first = Census(Child("REP4", Referral("2025-06-01", "2025-09-01") + Referral("2025-11-03", null)));
        using var later = Census(Child("REP4", Referral("2025-11-03", null)));
        await first.Import(app);

        var imported = await later.Import(app);

        imported.Rows.Single(row => row.Outcome == ReturnRowOutcome.NotInFile).Message!.ShouldStartWith(
            "An earlier import took the row referral 2025-06-01; this file has none such.");
        (await app.Events("REP4")).Count(one => one is { Type: "ReferralReceived", IsWithdrawal: false }).ShouldBe(2);
    }

    [Fact]
    public async Task Import_AfterAnEventRecordedOnThePage_TakesTheChildAndAddsNoSecond()
    {
        using var first = Census(Child("REP7", Referral("2025-06-01", null)));
        using var closed = Census(Child("REP7", Referral("2025-06-01", "2025-09-01")));
        await first.Import(app);
        var child = (await app.Child("REP7"))!;
        await app.InDatabase(Authority, async db =>
        {
            db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), child.Id, new CaseEventDetails
            {
                Type = "CaseClosed",
                HappenedAt = new DateTimeOffset(2025, 9, 1, 11, 20, 0, TimeSpan.Zero),
                RecordedAt = app.Clock.GetUtcNow(),
                RecordedBy = "Jo Placeholder",
                SourceKey = CaseEvent.FormKey(Guid.NewGuid()),
            }));
            await db.SaveChangesAsync();
            return true;
        });

        await closed.Import(app);

        (await app.Events("REP7")).Count(one => one.Type == "CaseClosed").ShouldBe(1);
    }

    [Fact]
    public async Task Import_AfterACorrectionByHand_LeavesTheCorrection()
    {
        using var census = Census(Child("REP5", Referral("2025-06-01", null)));
        await census.Import(app);
        var received = await app.Event("REP5", "ReferralReceived");
        await app.InDatabase(Authority, async db =>
        {
            db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), received.ChildId, new CaseEventDetails
            {
                Type = "ReferralReceived",
                HappenedAt = new DateTimeOffset(2025, 6, 1, 15, 40, 0, TimeSpan.Zero),
                RecordedAt = app.Clock.GetUtcNow(),
                RecordedBy = "A worker",
                SupersedesId = received.Id,
            }));
            return await db.SaveChangesAsync();
        });

        var imported = await census.Import(app);

        imported.Summary.Counts.EventsAdded.ShouldBe(0);
        imported.Row("CINdetails").Message!.ShouldContain("Referral received was corrected by hand");
    }

    [Fact]
    public async Task Import_OfTheNextYear_ContinuesTheSamePeriodOfCare()
    {
        using var first = Care("REP6").With(SsdaFiles.Episodes, "REP6,03/06/2024,S,V2,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");
        using var next = Care("REP6").With(
            SsdaFiles.Episodes,
            "REP6,03/06/2024,S,V2,N1,U6,PR1,01/09/2025,X1,,HX1 1AA,HX2 2BB,SC123456",
            "REP6,01/09/2025,L,C2,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");
        await first.Import(app);

        await next.Import(app);

        var events = await app.Events("REP6");
        events.Count(one => one.Type == "ChildBecameLookedAfter").ShouldBe(1);
        events.Count(one => one.Type == "PlacementStarted").ShouldBe(1);
        events.Count(one => one.Type == "CareOrderMade").ShouldBe(1);
    }

    [Fact]
    public async Task Import_AgainOfCareThatEndedAndBeganOnOneDay_ChangesNothing()
    {
        using var care = Care("REP9").With(
            SsdaFiles.Episodes,
            "REP9,02/06/2025,S,V2,N1,U6,PR1,01/09/2025,E4A,,HX1 1AA,HX2 2BB,SC123456",
            "REP9,01/09/2025,S,V2,N1,U6,PR1,01/12/2025,E4A,,HX1 1AA,HX2 2BB,SC123456");
        await care.Import(app);

        var again = await care.Import(app);

        again.Summary.Counts.ShouldBe(new ReturnCounts(3, 0, 3, 0, 0, 0));
    }

    [Fact]
    public async Task Import_OfTwoChildren_NamesThemInTheAudit()
    {
        using var census = Census(Child("REP7", Referral("2025-06-01", null)), Child("REP8", Referral("2025-06-01", null)));

        await census.Import(app);

        var child = (await app.Child("REP7"))!.Id.Value.ToString("N");
        var entries = await app.Of(db => db.AuditEntries.Where(entry => entry.Action == "ImportReturn" && entry.ChildIds!.Contains(child)));
        entries.Single().ChildIds!.Split(',').Length.ShouldBe(2);
    }

    private static string Referral(string on, string? closed) =>
        $"<CINdetails><CINreferralDate>{on}</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode>"
        + (closed is null ? string.Empty : $"<CINclosureDate>{closed}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>")
        + "<ReferralNFA>0</ReferralNFA></CINdetails>";
}

public sealed class RepeatedImportOnSqlite(SqliteApp app) : RepeatedImportTests(app), IClassFixture<SqliteApp>;

public sealed class RepeatedImportOnPostgreSql(PostgreSqlApp app) : RepeatedImportTests(app), IClassFixture<PostgreSqlApp>;
