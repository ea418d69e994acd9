using CareDecisions.Application.Returns;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class CinReferralTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Referral_OfASummerDay_IsReceivedAtTheStartOfTheLondonWorkingDay()
    {
        using var census = Census(Child("REF1", "<CINdetails><CINreferralDate>2025-07-14</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        var received = await app.Event("REF1", "ReferralReceived");
        received.HappenedAt.ShouldBe(new DateTimeOffset(2025, 7, 14, 8, 2, 0, TimeSpan.Zero));
        received.Note.ShouldBe("Source: 6, police. Primary need: N1, abuse, neglect and exploitation. The return gives the day, not the hour.");
    }

    [Fact]
    public async Task Referral_Imported_IsRecordedWhenItWasImported()
    {
        using var census = Census(Child("REF2", "<CINdetails><CINreferralDate>2025-07-14</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        (await app.Event("REF2", "ReferralReceived")).RecordedAt.ShouldBe(app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Referral_Imported_DoesNotBreachTheStandardOnRecordingIt()
    {
        using var census = Census(Child("REF3", "<CINdetails><CINreferralDate>2025-07-14</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        var child = await app.Child("REF3");
        var clocks = await app.Of(db => db.Clocks.Where(clock => clock.ChildId == child!.Id && clock.StandardId == "mast.referral-recorded-same-day"));
        clocks.Single().Outcome.ShouldBe(Domain.Deadlines.ClockOutcome.Met);
    }

    [Fact]
    public async Task Referral_StillOpen_StartsTheAssessmentClock()
    {
        using var census = Census(Child("REF4", "<CINdetails><CINreferralDate>2026-03-02</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        var child = await app.Child("REF4");
        var clocks = await app.Of(db => db.Clocks.Where(clock => clock.ChildId == child!.Id && clock.StandardId == "assessment.complete-maximum"));
        clocks.Single().Outcome.ShouldBeNull();
    }

    [Fact]
    public async Task Referral_Closed_ClosesTheCaseForItsReason()
    {
        using var census = Census(Child("REF5", "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><PrimaryNeedCode>N5</PrimaryNeedCode><CINclosureDate>2025-09-30</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        var child = await app.Child("REF5");
        (child!.IsOpen, child.ClosedOn).ShouldBe((false, new DateOnly(2025, 9, 30)));
        (await app.Event("REF5", "CaseClosed")).HappenedAt.Date.ShouldBe(new DateTime(2025, 9, 30));
    }

    [Fact]
    public async Task Referral_WithNoFurtherAction_IsDecidedAndClosed()
    {
        using var census = Census(Child("REF6", "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails>"));

        await census.Import(app);

        (await app.Event("REF6", "ReferralDecisionMade")).Facts["referral.outcome"].ShouldBe("\"no-further-action\"");
        (await app.Child("REF6"))!.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Referral_WithNoFurtherActionAndAConference_LosesTheFlag()
    {
        using var census = Census(Child("REF7", "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><DateOfInitialCPC>2025-05-20</DateOfInitialCPC><ReferralNFA>1</ReferralNFA></CINdetails>"));

        var imported = await census.Import(app);

        imported.Row("CINdetails").Outcome.ShouldBe(ReturnRowOutcome.TakenInPart);
        imported.Row("CINdetails").Message!.ShouldStartWith("ReferralNFA says no further action, but a conference followed. The flag was not taken.");
        (await app.Events("REF7")).Select(one => one.Type).ShouldNotContain("ReferralDecisionMade");
    }

    [Fact]
    public async Task Referral_MoreThan280DaysBeforeBirth_IsRefusedWithEverythingUnderIt()
    {
        using var census = Census(Child("REF8", "<CINdetails><CINreferralDate>2017-07-01</CINreferralDate><ReferralNFA>0</ReferralNFA>\n<CINPlanDates><CINPlanStartDate>2025-06-01</CINPlanStartDate></CINPlanDates></CINdetails>"));

        var imported = await census.Import(app);

        imported.Row("CINdetails").Message.ShouldBe("The referral of 1 July 2017 is more than 280 days before the birth. The row was not taken.");
        imported.Row("CINPlanDates").Message!.ShouldBe($"The referral it belongs to (line {imported.Row("CINdetails").Line}) was not taken. The row was not taken.");
        (await app.Child("REF8")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Referral_AfterTheChildsDeath_IsRefused()
    {
        using var census = Census(Child("REF9", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>", "<PersonDeathDate>2025-05-01</PersonDeathDate>"));

        var imported = await census.Import(app);

        imported.Row("CINdetails").Outcome.ShouldBe(ReturnRowOutcome.Refused);
        (await app.Child("REF9"))!.ClosedOn.ShouldBe(new DateOnly(2025, 5, 1));
    }

    [Fact]
    public async Task Sex_InTheOldForm_IsTakenAndSaid()
    {
        var child = Child("REF10", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>true</ReferralNFA></CINdetails>").Replace("<Sex>F</Sex>", "<GenderCurrent>1</GenderCurrent>", StringComparison.Ordinal);
        using var census = Census(child);

        var imported = await census.Import(app);

        (await app.Child("REF10"))!.Sex.ShouldBe(Domain.Children.Sex.Male);
        imported.Row("Child").Message.ShouldBe("GenderCurrent '1' is the form of other years (until 2023/24); it was read as male.");
    }
}
