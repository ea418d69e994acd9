using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class CareOtherFilesTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Reviews_OfCareThatBeganInTheYear_AreNumbered()
    {
        using var care = InCare("OTH1").With(SsdaFiles.Reviews, "OTH1,01/05/2018,27/06/2025,PN1", "OTH1,01/05/2018,20/09/2025,PN1", "OTH1,01/05/2018,01/03/2026,PN1");

        await care.Import(app);

        (await app.Event("OTH1", "FirstLookedAfterReviewHeld")).HappenedAt.Date.ShouldBe(new DateTime(2025, 6, 27));
        (await app.Event("OTH1", "SecondLookedAfterReviewHeld")).HappenedAt.Date.ShouldBe(new DateTime(2025, 9, 20));
        (await app.Event("OTH1", "LookedAfterReviewHeld")).HappenedAt.Date.ShouldBe(new DateTime(2026, 3, 1));
    }

    [Fact]
    public async Task Review_OutsideCare_IsRefused()
    {
        using var care = InCare("OTH2").With(SsdaFiles.Reviews, "OTH2,01/05/2018,01/05/2025,PN1");

        (await care.Import(app)).Row(SsdaFiles.Reviews).Message.ShouldBe("The review of 1 May 2025 is outside every period of care that could be taken. The row was not taken.");
    }

    [Fact]
    public async Task Review_AfterToday_IsRefused()
    {
        using var care = InCare("OTH3").With(SsdaFiles.Reviews, "OTH3,01/05/2018,20/03/2026,PN1");

        (await care.Import(app)).Row(SsdaFiles.Reviews).Message.ShouldBe("REVIEW 20 March 2026 is after 12 March 2026, the day the return shows. The row was not taken.");
    }

    [Fact]
    public async Task Worker_OfTheReturn_IsAnAllocationWithoutAnAccount()
    {
        using var care = InCare("OTH4").With(SsdaFiles.Workers, "OTH4,01/05/2018,SW123456,02/06/2025,,FCONTA");

        await care.Import(app);

        var child = await app.Child("OTH4");
        var allocation = (await app.Of(db => db.Allocations.Where(one => one.ChildId == child!.Id))).Single();
        (allocation.WorkerId, allocation.Reason).ShouldBe((null, "Social worker SW123456: first contact or re-referral"));
    }

    [Fact]
    public async Task MissingEpisode_Any_GoesOnTheChronology()
    {
        using var care = InCare("OTH5").With(SsdaFiles.Missing, "OTH5,01/05/2018,M,01/07/2025,02/07/2025");

        await care.Import(app);

        (await app.Event("OTH5", "SignificantEventRecorded")).Note.ShouldBe("Missing from 1 July 2025 to 2 July 2025.");
    }

    [Fact]
    public async Task Outcomes_WithoutDays_StayInTheReport()
    {
        using var care = InCare("OTH6").With(SsdaFiles.Oc2, "OTH6,01/05/2018,12,,,,1,1,1,0,,");

        var imported = await care.Import(app);

        imported.Row(SsdaFiles.Oc2).Outcome.ShouldBe(ReturnRowOutcome.Refused);
        (await app.Events("OTH6")).Select(one => one.Type).ShouldNotContain("SdqCompleted");
    }

    [Fact]
    public async Task AdoptionDecision_AndMatch_AreEvents()
    {
        using var care = InCare("OTH7")
            .With(SsdaFiles.PlacedForAdoption, "OTH7,01/05/2018,01/08/2025,,")
            .With(SsdaFiles.Ad1, "OTH7,01/05/2018,01/08/2025,01/10/2025,0,2,MF,L11");

        await care.Import(app);

        (await app.Events("OTH7")).Count(one => one.Type == "AdoptionPlanned").ShouldBe(1);
        (await app.Event("OTH7", "AdoptiveMatchApproved")).HappenedAt.Date.ShouldBe(new DateTime(2025, 10, 1));
    }

    [Fact]
    public async Task Unaccompanied_Child_CarriesTheFact()
    {
        using var care = InCare("OTH8").With(SsdaFiles.Uasc, "OTH8,F,01/05/2018,01/05/2036");

        await care.Import(app);

        (await app.Event("OTH8", "SignificantEventRecorded")).Facts["child.unaccompaniedAsylumSeeking"].ShouldBe("true");
    }

    [Fact]
    public async Task Counts_OfAnImport_Reconcile()
    {
        using var care = InCare("OTH9").With(SsdaFiles.Reviews, "OTH9,01/05/2018,27/06/2025,PN9", "OTH9,01/05/2018,never,PN1");

        var counts = (await care.Import(app)).Summary.Counts;

        counts.RowsRead.ShouldBe(counts.RowsTaken + counts.RowsKnown + counts.RowsRefused);
        (counts.RowsRead, counts.RowsRefused).ShouldBe((4, 1));
    }

    private static ReturnOnDisk InCare(string child) =>
        Care(child).With(SsdaFiles.Episodes, $"{child},02/06/2025,S,C2,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");
}
