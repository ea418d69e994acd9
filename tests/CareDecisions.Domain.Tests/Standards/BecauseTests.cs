using CareDecisions.Domain.Standards;
using static CareDecisions.Domain.Tests.Standards.TestData;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Every clock can say why: deadlines-contract.md, "because".</summary>
public sealed class BecauseTests
{
    [Fact]
    public void Skipped_ListsTheWeekdayHolidaysPassedOver() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").DueAfter(5, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-04-01")
            .WhyAsOf("2026-04-01").Skipped.ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)]);

    [Fact]
    public void Skipped_ListsThoseThatARollPassedOver() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").DueAfter(24, DueUnit.Hours) with { Roll = Roll.NextWorkingDay })
            .Then("ReferralReceived", "2026-04-02T10:15")
            .WhyAsOf("2026-04-02T11:00").Skipped.ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)]);

    [Fact]
    public void Skipped_IsEmptyWhereEveryDayCounts() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").DueAfter(2, DueUnit.Weeks)).Then("ReferralReceived", "2026-04-01")
            .WhyAsOf("2026-04-01").Skipped.ShouldBeEmpty();

    [Fact]
    public void Skipped_CountingBack_ListsThemToo() =>
        TestCase.Of(CreateStandard("ConferenceArranged", "ChildSeen").DueBefore(5, DueUnit.WorkingDays, "ConferenceHeld"))
            .Arranged("ConferenceArranged", "2026-03-03", "2026-04-09T14:00")
            .WhyAsOf("2026-03-04").Skipped.ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 6)]);

    [Fact]
    public void CountedFrom_IsTheEventAndItsDate()
    {
        var why = TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").DueAfter(5, DueUnit.WorkingDays)).Then("ReferralReceived", "2026-04-01").WhyAsOf("2026-04-01");

        (why.CountedFromId, why.CountedFrom, why.Length).ShouldBe(("e1", new DateOnly(2026, 4, 1), new Interval(5, DueUnit.WorkingDays)));
    }

    [Fact]
    public void Sentences_TellTheReckoningStepByStep() =>
        TestCase.Of(CreateStandard("ReferralReceived", "ChildSeen").DueAfter(5, DueUnit.WorkingDays).LimitedTo(2, DueUnit.Weeks, "ReferralReceived"))
            .Then("ReferralReceived", "2026-04-01")
            .WhyAsOf("2026-04-01").Sentences.ShouldBe(
            [
                "Something is done in time.",
                "It started on Wednesday 1 April 2026: referral received.",
                "5 working days counted from Wednesday 1 April 2026, which is day 0, give Friday 10 April 2026.",
                "Not working days on the way: Friday 3 April 2026, Monday 6 April 2026.",
                "The rule's own date stands; the statutory limit (Test Regulations, reg 1) is Wednesday 15 April 2026.",
                "The figure in law is to be confirmed against the published text.",
                "Source: Test source > Heading.",
            ]);

    [Fact]
    public void Sentences_OfATarget_SayWhenItCountsAsLate() =>
        TestCase.Of(CreateStandard("VisitRequested", "VisitMade").DueAfter(0, DueUnit.Hours).DefaultAfter(5, DueUnit.WorkingDays)).Then("VisitRequested", "2026-03-02")
            .WhyAsOf("2026-03-02").Sentences.ShouldContain("That is the target; it counts as late only after Monday 9 March 2026.");

    [Fact]
    public void Sentences_OfAClockThatWaits_SayWhatFor() =>
        TestCase.Of(CreateStandard("ConferenceArranged", "ChildSeen").DueBefore(5, DueUnit.WorkingDays, "ConferenceHeld")).Then("ConferenceArranged", "2026-03-03")
            .WhyAsOf("2026-03-04").Sentences.ShouldContain("There is no date yet: what it counts from has neither happened nor been arranged.");
}
