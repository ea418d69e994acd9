using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Several children on one timeline: settled reading 20.</summary>
public sealed class ScopeTests
{
    private static readonly Standard EachSeen = CreateStandard("AssessmentEpisodeOpened", "ChildSeen").Before("AssessmentCompleted")
        with
    { Scope = Scope.EachChildInAssessment };

    private static TestCase Family(params Standard[] standards) => TestCase.Of(standards).Child("c1", "2018-05-04").Child("c2", "2010-02-14");

    [Fact]
    public void AMultipliedRule_HasAClockForEachChild() =>
        Family(EachSeen).Then("AssessmentEpisodeOpened", "2026-03-02").Then("VisitMade", "2026-03-04", x => x with { ChildIds = ["c2"] })
            .AsOf("2026-03-05").Select(clock => (clock.ChildId, clock.State)).ShouldBe([("c1", ClockState.Waiting), ("c2", ClockState.Met)]);

    [Fact]
    public void AnEventThatNamesNobody_IsAboutAll() =>
        Family(EachSeen).Then("AssessmentEpisodeOpened", "2026-03-02").Then("VisitMade", "2026-03-04")
            .AsOf("2026-03-05").Select(clock => clock.State).ShouldBe([ClockState.Met, ClockState.Met]);

    [Fact]
    public void AMultipliedRule_LeavesOutChildrenTheTriggerDoesNotName() =>
        Family(EachSeen).Then("AssessmentEpisodeOpened", "2026-03-02", x => x with { ChildIds = ["c1"] })
            .ClockAsOf("2026-03-05").ChildId.ShouldBe("c1");

    [Fact]
    public void ARuleThatIsNotMultiplied_IsOneClockForAll()
    {
        var clock = Family(CreateStandard("ReferralReceived", "AssessmentCompleted").DueAfter(45, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-03-02").ClockAsOf("2026-03-05");

        (clock.ChildId, clock.Due.ToString()).ShouldBe((null, "2026-05-07"));
    }

    [Fact]
    public void ARuleStartedForOneChild_IsNotMetByAnEventAboutAnother() =>
        Family(CreateStandard("PlanAgreed", "VisitMade").DueAfter(10, DueUnit.WorkingDays))
            .Then("PlanAgreed", "2026-03-02", x => x with { ChildIds = ["c1"] }).Then("VisitMade", "2026-03-03", x => x with { ChildIds = ["c2"] })
            .ClockAsOf("2026-03-04").State.ShouldBe(ClockState.Running);

    [Fact]
    public void AFactOfOneChild_BringsItsClockOnly()
    {
        var rule = CreateStandard("PlanAgreed", "VisitMade").If("plan.type == 'cp'") with { Scope = Scope.EachChildInHousehold };

        TestCase.Of(rule).Child("c1").Child("c2", supplied: ("plan.type", "cp")).Then("PlanAgreed", "2026-03-02")
            .ClockAsOf("2026-03-04").ChildId.ShouldBe("c2");
    }

    [Fact]
    public void ABirthday_IsThatOfOneChild()
    {
        var clock = Family(CreateStandard("PersonTurned16", "PathwayPlanCompleted").DueAfter(3, DueUnit.Months)).ClockAsOf("2026-03-05");

        (clock.TriggerId, clock.ChildId, clock.Due.ToString()).ShouldBe(("PersonTurned16:c2", "c2", "2026-05-14"));
    }

    [Fact]
    public void AClockAboutAnOnlyChild_NamesIt() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen")).Then("ReferralReceived", "2026-03-02").ClockAsOf("2026-03-05").ChildId.ShouldBe("c1");
}
