using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>Duties of the base that a local standard sounds like but does not answer: they stay in sight under every pack.</summary>
public sealed class BaseDutyTests
{
    private static readonly DateTimeOffset Proposed = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void RemovalProposed_WithWelfareConcerns_AsksForTheReviewBesideTheVisit()
    {
        var clocks = Clocks("calderdale", Proposed.AddHours(1), Event("PlacementRemovalProposed", Proposed, ("placement.welfareConcerns", FactValue.Of(true))));

        clocks.ShouldContain("visits.proposed-removal");
        clocks.ShouldContain("england.review.before-placement-ends");
    }

    [Fact]
    public void LookedAfterReviewHeld_Anywhere_AsksForItsRecordBesideTheMinutesForTheHome()
    {
        var clocks = Clocks("calderdale", Proposed.AddHours(1), Event("LookedAfterReviewHeld", Proposed));

        clocks.ShouldContain("keywork.doc-review-minutes");
        clocks.ShouldContain("england.review.record-completed");
    }

    [Fact]
    public void AssessmentOverFortyFiveDays_WhereNoExtensionWasRecorded_AsksForTheReason()
    {
        var clocks = Clocks("carm", new DateTimeOffset(2026, 5, 29, 10, 0, 0, TimeSpan.Zero), Overdue());

        clocks.ShouldContain("fr-assessment.extension-recorded");
        clocks.ShouldContain("england.assessment.delay-reason");
    }

    [Theory]
    [InlineData("south-gloucestershire")]
    [InlineData("west-berkshire")]
    [InlineData("_england")]
    public void AssessmentOverFortyFiveDays_WithoutALocalTimeframe_AsksForTheReason(string pack)
    {
        var within = new DateTimeOffset(2026, 4, 30, 10, 0, 0, TimeSpan.Zero);
        var over = new DateTimeOffset(2026, 5, 29, 10, 0, 0, TimeSpan.Zero);

        Clocks(pack, within, Referral()).ShouldNotContain("england.assessment.delay-reason");
        Clocks(pack, over, Referral()).ShouldContain("england.assessment.delay-reason");
    }

    private static TimelineEvent Overdue() => Event("ReferralReceived", Proposed, ("assessment.timeframeDays", FactValue.Of(45m)));

    private static TimelineEvent Referral() => Event("ReferralReceived", Proposed);

    private static TimelineEvent Event(string type, DateTimeOffset at, params (string Name, FactValue Value)[] facts) => new()
    {
        Id = $"{type}@{at:O}",
        Type = type,
        HappenedAt = at,
        RecordedAt = at,
        Facts = facts.ToDictionary(fact => fact.Name, fact => (FactValue?)fact.Value),
    };

    private static List<string> Clocks(string pack, DateTimeOffset asOf, params TimelineEvent[] events)
    {
        var child = new TimelineChild { Id = "c1", DateOfBirth = new DateOnly(2018, 5, 1) };
        return [.. new DeadlineEngine(Packs.Get(pack)).Compute(new Timeline([child], events), asOf).Clocks.Select(clock => clock.Standard.Id)];
    }
}
