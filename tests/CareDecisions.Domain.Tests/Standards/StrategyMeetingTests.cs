using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Several strategy meetings: settled reading 17.</summary>
public sealed class StrategyMeetingTests
{
    private static readonly Standard Conference = CreateStandard("StrategyMeetingHeld", "InitialConferenceHeld").DueAfter(15, DueUnit.WorkingDays)
        with
    { TriggerSettledBy = "Section47EnquiryInitiated" };

    [Fact]
    public void UntilAnEnquiryStarts_EachMeetingCounts() =>
        TestCase.Of(Conference).Then("StrategyMeetingHeld", "2026-03-02").Then("StrategyMeetingHeld", "2026-03-05")
            .AsOf("2026-03-06").Select(clock => clock.TriggerId).ShouldBe(["e1", "e2"]);

    [Fact]
    public void OnceAnEnquiryStarts_TheLastMeetingBeforeItCounts() =>
        TestCase.Of(Conference)
            .Then("StrategyMeetingHeld", "2026-03-02").Then("StrategyMeetingHeld", "2026-03-05").Then("Section47EnquiryInitiated", "2026-03-05T10:00")
            .ClockAsOf("2026-03-06").TriggerId.ShouldBe("e2");

    [Fact]
    public void AMeetingThatFollowsInTheSameEnquiry_DoesNotCount() =>
        TestCase.Of(Conference)
            .Then("StrategyMeetingHeld", "2026-03-02").Then("Section47EnquiryInitiated", "2026-03-02T09:00").Then("StrategyMeetingHeld", "2026-03-09")
            .ClockAsOf("2026-03-10").TriggerId.ShouldBe("e1");

    [Fact]
    public void AMeetingAfterTheConference_IsANewMatter() =>
        TestCase.Of(Conference)
            .Then("StrategyMeetingHeld", "2026-03-02").Then("Section47EnquiryInitiated", "2026-03-02T09:00").Then("InitialConferenceHeld", "2026-03-20")
            .Then("StrategyMeetingHeld", "2026-09-01")
            .AsOf("2026-09-02").Select(clock => clock.TriggerId).ShouldBe(["e1", "e4"]);
}
