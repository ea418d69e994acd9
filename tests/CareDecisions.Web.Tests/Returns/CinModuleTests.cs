using CareDecisions.Application.Returns;
using CareDecisions.Domain.Plans;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class CinModuleTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Assessment_Authorised_IsOpenedSignedOffAndDatesTheDecision()
    {
        using var census = Census(Child("MOD1", Referral("<Assessments><AssessmentActualStartDate>2025-06-03</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-07-10</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>")));

        await census.Import(app);

        (await app.Event("MOD1", "AssessmentSignedOff")).Note.ShouldBe("Factors: domestic abuse (parent or carer).");
        var decision = await app.Event("MOD1", "ReferralDecisionMade");
        (decision.HappenedAt.Date, decision.Facts["referral.outcome"]).ShouldBe((new DateTime(2025, 6, 3), "\"single-assessment\""));
    }

    [Fact]
    public async Task Assessment_EndingBeforeItBegan_IsTakenAsOpen()
    {
        using var census = Census(Child("MOD2", Referral("<Assessments><AssessmentActualStartDate>2025-06-03</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate></Assessments>")));

        var imported = await census.Import(app);

        imported.Row("Assessments").Message.ShouldBe("AssessmentAuthorisationDate 1 June 2025 is before 3 June 2025, when what it belongs to began. It was not taken.");
        (await app.Events("MOD2")).Select(one => one.Type).ShouldNotContain("AssessmentSignedOff");
    }

    [Fact]
    public async Task Enquiry_WithConference_BeginsWithTheStrategyDiscussion()
    {
        using var census = Census(Child("MOD3", Referral("<Section47><S47ActualStartDate>2025-06-03</S47ActualStartDate><DateOfInitialCPC>2025-06-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>")));

        await census.Import(app);

        var events = (await app.Events("MOD3")).Select(one => one.Type).ToList();
        events.IndexOf("StrategyMeetingHeld").ShouldBeLessThan(events.IndexOf("Section47EnquiryInitiated"));
        (await app.Event("MOD3", "StrategyMeetingHeld")).Facts["strategy.outcome"].ShouldBe("\"initial-conference\"");
    }

    [Fact]
    public async Task Enquiry_EndedWithoutConference_SaysSoInItsOutcome()
    {
        using var census = Census(Child("MOD4", Referral("<Section47><S47ActualStartDate>2025-06-03</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>")));

        await census.Import(app);

        (await app.Event("MOD4", "StrategyMeetingHeld")).Facts["strategy.outcome"].ShouldBe("\"other\"");
    }

    [Fact]
    public async Task ProtectionPlan_OfTheYear_IsCountedFromThoseBeforeAndHasItsFirstReview()
    {
        using var census = Census(Child("MOD5", Referral("<ChildProtectionPlans><CPPstartDate>2025-06-20</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-09-10</CPPreviewDate><CPPreviewDate>2026-02-20</CPPreviewDate></Reviews></ChildProtectionPlans>")));

        await census.Import(app);

        var started = await app.Event("MOD5", "ChildProtectionPlanStarted");
        (started.Facts["plan.ordinal"], started.Facts["plan.category"]).ShouldBe(("2", "\"neglect\""));
        (await app.Event("MOD5", "FirstReviewConferenceHeld")).HappenedAt.Date.ShouldBe(new DateTime(2025, 9, 10));
        (await app.Event("MOD5", "ReviewConferenceHeld")).HappenedAt.Date.ShouldBe(new DateTime(2026, 2, 20));
    }

    [Fact]
    public async Task ProtectionPlan_WithoutItsConference_ImpliesItOnTheFirstDay()
    {
        using var census = Census(Child("MOD6", Referral("<ChildProtectionPlans><CPPstartDate>2025-06-20</CPPstartDate><InitialCategoryOfAbuse>EMO</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>")));

        await census.Import(app);

        (await app.Event("MOD6", "InitialConferenceHeld")).Facts["conference.decision"].ShouldBe("\"protection-plan\"");
    }

    [Fact]
    public async Task ProtectionPlan_OlderThanTheYear_HasNoReviewCalledTheFirst()
    {
        using var census = Census(Child("MOD7", "<CINdetails><CINreferralDate>2024-05-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2024-06-20</CPPstartDate><InitialCategoryOfAbuse>PHY</InitialCategoryOfAbuse><LatestCategoryOfAbuse>PHY</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-09-10</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails>"));

        await census.Import(app);

        (await app.Events("MOD7")).Select(one => one.Type).ShouldNotContain("FirstReviewConferenceHeld");
    }

    [Fact]
    public async Task NeedPlan_Ended_IsAPlanWithBothDays()
    {
        using var census = Census(Child("MOD8", Referral("<CINPlanDates><CINPlanStartDate>2025-06-20</CINPlanStartDate><CINPlanEndDate>2025-12-01</CINPlanEndDate></CINPlanDates>")));

        await census.Import(app);

        var child = await app.Child("MOD8");
        var plan = (await app.Of(db => db.Plans.Where(one => one.ChildId == child!.Id))).Single();
        (plan.Kind, plan.From, plan.To).ShouldBe((PlanKind.ChildInNeed, new DateOnly(2025, 6, 20), new DateOnly(2025, 12, 1)));
    }

    [Fact]
    public async Task Module_AfterTheClosing_IsRefused()
    {
        using var census = Census(Child("MOD9", "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-06-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><CINPlanDates><CINPlanStartDate>2025-06-20</CINPlanStartDate></CINPlanDates><ReferralNFA>0</ReferralNFA></CINdetails>"));

        var imported = await census.Import(app);

        imported.Row("CINPlanDates").Outcome.ShouldBe(ReturnRowOutcome.Refused);
    }

    private static string Referral(string modules) =>
        $"<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode>{modules}<ReferralNFA>0</ReferralNFA></CINdetails>";
}
