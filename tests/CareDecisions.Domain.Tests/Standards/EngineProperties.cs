using CareDecisions.Domain.Standards;
using FsCheck;
using FsCheck.Fluent;
using static CareDecisions.Domain.Tests.Standards.TestData;
using Interval = CareDecisions.Domain.Standards.Interval;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Laws that hold for every timeline, over rules of every kind.</summary>
public sealed class EngineProperties
{
    private static readonly DateTimeOffset Start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Types =
    [
        "ReferralReceived", "AssessmentSignedOff", "AssessmentTimeframeSet", "CaseClosed", "PlacementStarted", "PlacementEnded", "VisitMade",
        "ChildBecameLookedAfter", "LookedAfterReviewArranged", "LookedAfterReviewHeld", "CoreGroupHeld", "ChildProtectionPlanStarted",
        "ReviewConferenceHeld", "InitialConferenceHeld", "ConferenceArranged", "StrategyMeetingHeld", "Section47EnquiryInitiated",
        "SupervisoryVisitMade", "FosterCarerApproved", "PlacementInformationRecordCompleted",
    ];

    private static readonly DeadlineEngine Engine = new(CreatePack(
        [
            CreateStandard("ReferralReceived", "AssessmentSignedOff").Named("deadline").DueAfter(15, DueUnit.WorkingDays).If("assessment.timeframeDays == 15").StoppedBy("CaseClosed"),
            CreateStandard("ReferralReceived", "AssessmentSignedOff").Named("hours").DueAfter(24, DueUnit.Hours).LimitedTo(1, DueUnit.WorkingDays, "ReferralReceived"),
            CreateStandard("AssessmentOverdue", "CaseClosed").Named("overdue").DueAfter(0, DueUnit.Hours),
            CreateStandard("PlacementStarted", "VisitMade").Named("chain").EveryGap(6, DueUnit.Weeks).StoppedBy("PlacementEnded").If("placement.year == 1"),
            CreateStandard("CoreGroupHeld", "CoreGroupHeld").Named("self-chain").EveryGap(4, DueUnit.Weeks),
            CreateStandard("LookedAfterReviewArranged", "VisitMade").Named("before").DueBefore(5, DueUnit.WorkingDays, "LookedAfterReviewHeld").If("review.ordinal >= 2"),
            CreateStandard("ConferenceArranged", "VisitMade").Named("gate").Before("ConferenceHeld"),
            CreateStandard("ChildProtectionPlanStarted", "ReviewConferenceHeld").Named("threshold").OfKind(StandardKind.ThresholdReview).DueAfter(9, DueUnit.Months),
            CreateStandard("FosterCarerApproved", "SupervisoryVisitMade").Named("minimum") with { Minimum = new MinimumCount(2, new Interval(1, DueUnit.Years), null) },
            CreateStandard("PlacementStarted", "PlacementInformationRecordCompleted").Named("prior").DueAfter(5, DueUnit.WorkingDays) with { PriorCounts = true },
            CreateStandard("StrategyMeetingHeld", "InitialConferenceHeld").Named("settled").DueAfter(15, DueUnit.WorkingDays) with { TriggerSettledBy = "Section47EnquiryInitiated" },
            CreateStandard("PlacementStarted", "VisitMade").Named("optional").DueAfter(3, DueUnit.Weeks) with { Strength = Strength.Optional },
            CreateStandard("LookedAfterReviewHeld", "VisitMade").Named("cycle") with { Minimum = new MinimumCount(2, null, "LookedAfterReviewHeld") },
            CreateStandard("ReferralReceived", "CaseClosed").Named("age").DueAfter(6, DueUnit.Months).If("child.age == 13"),
            CreateStandard("ChildBecameLookedAfter", "CaseClosed").Named("working-days").EveryGap(1, DueUnit.Months).If("child.lookedAfterWorkingDays >= 20") with { CountsUnbroken = true },
            CreateStandard("PersonTurned15", "VisitMade").Named("birthday").DueAfter(10, DueUnit.WorkingDays),
        ],
        [CreateStandard("PlacementStarted", "VisitMade").Named("base").EveryGap(4, DueUnit.Weeks) with { Related = ["chain"] }]));

    private static readonly Gen<TimelineEvent> Events =
        from type in Gen.Elements(Types)
        from hour in Gen.Choose(0, 500 * 24)
        from delay in Gen.Choose(0, 30 * 24)
        from meeting in Gen.Choose(1, 60)
        from days in Gen.Elements(15, 25, 45)
        select new TimelineEvent
        {
            Id = "",
            Type = type,
            HappenedAt = Start.AddHours(hour),
            RecordedAt = Start.AddHours(hour + delay),
            MeetingAt = type.EndsWith("Arranged", StringComparison.Ordinal) ? Start.AddHours(hour).AddDays(meeting) : null,
            Facts = type == "AssessmentTimeframeSet"
                ? new Dictionary<string, Domain.Conditions.FactValue?> { ["assessment.timeframeDays"] = Domain.Conditions.FactValue.Of((decimal)days) }
                : new Dictionary<string, Domain.Conditions.FactValue?>(),
        };

    private static readonly Arbitrary<(Timeline Timeline, DateTimeOffset AsOf)> Samples = (
        from count in Gen.Choose(0, 30)
        from events in Events.ArrayOf(count)
        from corrected in Gen.Choose(0, 60)
        from hour in Gen.Choose(0, 560 * 24)
        select (new Timeline([new TimelineChild { Id = "c1", DateOfBirth = new DateOnly(2012, 2, 29) }], Numbered(events, corrected)), Start.AddHours(hour))).ToArbitrary();

    [Fact]
    public void ComputingTwice_ChangesNothing() => Prop.ForAll(Samples, x =>
        Told(Engine.Compute(x.Timeline, x.AsOf)) == Told(Engine.Compute(x.Timeline, x.AsOf))).QuickCheckThrowOnFailure();

    [Fact]
    public void TheOrderOfTheEvents_IsIrrelevant() => Prop.ForAll(Samples, x =>
        Told(Engine.Compute(x.Timeline, x.AsOf)) == Told(Engine.Compute(x.Timeline with { Events = [.. x.Timeline.Events.Reverse()] }, x.AsOf)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void AnEarlierAsOf_NeverKnowsMore() => Prop.ForAll(Samples, x =>
    {
        var recordedByThen = x.Timeline with { Events = [.. x.Timeline.Events.Where(happening => happening.RecordedAt <= x.AsOf)] };
        return Told(Engine.Compute(x.Timeline, x.AsOf)) == Told(Engine.Compute(recordedByThen, x.AsOf));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void UntilItsAnswerEnds_TimeAloneChangesNothing() => Prop.ForAll(Samples, x =>
    {
        var known = x.Timeline with { Events = [.. x.Timeline.Events.Where(happening => happening.RecordedAt <= x.AsOf)] };
        return HoldsAsLongAsItSays(x.Timeline, x.AsOf) && HoldsAsLongAsItSays(known, x.AsOf);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Due_IsTheEarlierOfTheTwoDates() => Prop.ForAll(Samples, x => Engine.Compute(x.Timeline, x.AsOf).Clocks.All(clock =>
        clock.Due == (clock is { Local: { } local, Statutory: { } statutory } ? DueMoment.Earlier(local, statutory) : clock.Local ?? clock.Statutory)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void AClockThatIsMet_WasMetInTime() => Prop.ForAll(Samples, x => Engine.Compute(x.Timeline, x.AsOf).Clocks.All(clock =>
        clock.State != ClockState.Met || clock.LateAfter is not { } late || clock.SatisfiedAt < late.OverFrom())).QuickCheckThrowOnFailure();

    [Fact]
    public void AClockOnItsOwn_IsTheSameAsAmongAll() => Prop.ForAll(Samples, x =>
    {
        var all = Engine.Compute(x.Timeline, x.AsOf).Clocks.Where(clock => clock.Standard.Id == "chain");
        var alone = Engine.Compute(x.Timeline, x.AsOf, new HashSet<string> { "chain" }).Clocks;
        return Told(new ClockSheet([.. all], [])) == Told(new ClockSheet(alone, []));
    }).QuickCheckThrowOnFailure();

    /// <summary>On every day before the answer ends, for a year and a half, and at the last moment before it does.</summary>
    private static bool HoldsAsLongAsItSays(Timeline timeline, DateTimeOffset asOf)
    {
        var sheet = Engine.Compute(timeline, asOf);
        var end = sheet.HoldsUntil ?? asOf.AddYears(5);
        return end > asOf
            && Enumerable.Range(1, 550).Select(day => asOf.AddDays(day)).TakeWhile(moment => moment < end).Append(end.AddTicks(-1))
                .All(moment => Kept(Engine.Compute(timeline, moment)) == Kept(sheet));
    }

    /// <summary>Ids in order; some events correct the one told before them.</summary>
    private static TimelineEvent[] Numbered(TimelineEvent[] events, int corrected) =>
    [
        .. events.Select((happening, index) => happening with
        {
            Id = $"e{index + 1}",
            Supersedes = index > 0 && index == corrected ? $"e{index}" : null,
        }),
    ];

    /// <summary>All but whether an open clock shows as running, due soon or breached.</summary>
    private static string Kept(ClockSheet sheet) => string.Join('\n', sheet.Clocks.Select(clock =>
        $"{clock with { Standard = sheet.Clocks[0].Standard, Limit = null, State = clock.IsOpen && clock.State != ClockState.Waiting ? ClockState.Running : clock.State }} {clock.Standard.Id}"));

    private static string Told(ClockSheet sheet) => string.Join('\n', sheet.Clocks.Select(clock =>
        $"{clock.Standard.Id} {clock.TriggerId} {clock.Occurrence} {clock.Due} {clock.LateAfter} {clock.State} {clock.SatisfiedBy} {clock.ClosedAt} {clock.WarnFrom} {clock.PhaseName}"));
}
