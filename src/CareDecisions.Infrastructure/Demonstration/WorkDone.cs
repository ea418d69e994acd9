using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>
/// Adds to a story what a fair service would have done about each clock of the pack: most of it in time, some late, some
/// not at all. It asks the engine what was due, so a pack with other standards gets a history that fits them.
/// </summary>
internal sealed class WorkDone(DeadlineEngine engine, PracticePack pack, Story story)
{
    private const int MostRounds = 60;

    /// <summary>What a story decides for itself: paperwork never brings these about.</summary>
    private static readonly HashSet<string> TurningPoints =
    [
        "ReferralReceived", "CaseAllocated", "CaseTransferred", "CaseClosed", "AssessmentSignedOff", "AssessmentCompleted",
        "StrategyMeetingHeld", "FormalStrategyMeetingHeld", "Section47EnquiryConcluded", "InitialConferenceHeld",
        "ChildProtectionPlanStarted", "ChildProtectionPlanEnded", "ChildInNeedPlanStarted", "ChildInNeedPlanClosed", "PlanClosed",
        "ChildBecameLookedAfter", "ChildCeasedToBeLookedAfter", "PlacementStarted", "PlacementEnded", "ChildAdmittedToHome",
        "ChildPlacedForAdoption", "AdoptionOrderMade", "CareOrderMade", "InterimCareOrderMade", "PermanenceAchieved",
        "AssessmentRequested", "EarlyInterventionPlanStarted",
    ];

    /// <summary>Meetings of several agencies, whose date is recorded as soon as it is set.</summary>
    private static readonly HashSet<string> InTheDiary =
        ["ReviewConferenceHeld", "CoreGroupHeld", "ChildInNeedReviewHeld", "LookedAfterReviewHeld"];

    private readonly HashSet<(string, string, int)> decided = [];

    /// <summary>Kinds of work that have come to a stand: nothing of the kind has been done since.</summary>
    private readonly HashSet<string> stalled = [];

    /// <summary>Events that other work must come before.</summary>
    private readonly HashSet<string> gates =
        [.. pack.Standards.Concat(pack.BaseStandards).Where(one => one.Due?.Direction == DueDirection.Before).Select(one => one.Due!.From)];

    public void FillIn(TimelineChild child)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var clocks = engine.Compute(story.ForEngine(child), story.Now).Clocks;
            if (!ActOn(clocks))
            {
                return;
            }
        }
    }

    /// <summary>Returns whether the story has grown, so that the engine must be asked again.</summary>
    private bool ActOn(IReadOnlyList<Clock> clocks)
    {
        var done = new HashSet<(string Type, DateOnly? Trigger)>();
        foreach (var clock in clocks.Where(IsUndone))
        {
            if (clock.Standard.SatisfiedBy.FirstOrDefault(CanBeDone) is { } type
                && MayBeDoneNow(type, clock, done)
                && decided.Add((clock.Standard.Id, clock.TriggerId, clock.Occurrence))
                && Act(type, clock))
            {
                done.Add((type, TriggerOf(clock)));
            }
        }

        return done.Count > 0;
    }

    /// <summary>
    /// One visit may answer several clocks, and only the next round sees which: so each kind of event once a round, or
    /// where it is the record of something, once for each day of that something.
    /// </summary>
    private static bool MayBeDoneNow(string type, Clock clock, HashSet<(string Type, DateOnly? Trigger)> done) => TriggerOf(clock) is { } trigger
        ? !done.Contains((type, null)) && !done.Contains((type, trigger))
        : !done.Any(one => one.Type == type);

    private static DateOnly? TriggerOf(Clock clock) =>
        clock.Standard.Kind is StandardKind.Recurring or StandardKind.MinimumFrequency ? null : clock.TriggeredAt.LondonDate();

    private bool Act(string type, Clock clock) => WorkPace.DoneAt(story, clock, gates.Contains(type), probability => Stalls(type, probability)) is { } at
        ? Do(type, at, clock)
        : ArrangeAhead(type, clock);

    private bool Stalls(string type, double probability)
    {
        if (probability == 0)
        {
            // Too long ago: done in the end, even where work of the kind has come to a stand since.
            return false;
        }

        if (story.ClosedOn is null && !stalled.Contains(type) && story.Chance.Happens(probability))
        {
            stalled.Add(type);
        }

        return stalled.Contains(type);
    }

    /// <summary>Open, or closed by something else without ever being done.</summary>
    private static bool IsUndone(Clock clock) => clock.IsOpen || clock is { State: ClockState.Breached, SatisfiedBy: null };

    private bool CanBeDone(string type) => !TurningPoints.Contains(type) && !pack.Vocabulary.Events[type].IsComputed;

    private bool Do(string type, DateTimeOffset at, Clock clock)
    {
        if (ArrangementOf(type) is { } arrangement)
        {
            Arrange(arrangement, type, Latest(clock.TriggeredAt.AddMinutes(1), at.AddDays(-story.Chance.Between(10, 25))), at);
        }

        if (story.ClosedOn is { } closed && at.LondonDate() > closed)
        {
            at = Latest(clock.TriggeredAt, closed.StartInLondon().AddHours(10));
        }

        var answers = type == "ServiceManagerReviewHeld" ? clock.Standard.Id : null;
        return story.Add(story.Draft(type, at) with { Facts = DemoFacts.Of(type, story.Chance), AnswersStandard = answers });
    }

    /// <summary>Meetings that fall due within a few weeks are mostly in the diary already.</summary>
    private bool ArrangeAhead(string type, Clock clock)
    {
        var days = clock.Due is { } due ? due.Date.DayNumber - story.Today.DayNumber : 0;
        if (days is < 3 or > 40 || ArrangementOf(type) is not { } arrangement || !story.Chance.Happens(0.75))
        {
            return false;
        }

        var meeting = story.OfficeHours(story.Today.AddDays(days - story.Chance.Between(1, Math.Min(6, days - 1))));
        var arranged = Latest(clock.TriggeredAt.AddMinutes(1), story.Now.AddDays(-story.Chance.Between(1, 12)));
        return meeting > story.Now && Arrange(arrangement, type, arranged, meeting);
    }

    private bool Arrange(string arrangement, string meeting, DateTimeOffset at, DateTimeOffset meetingAt) =>
        story.Add(story.Draft(arrangement, at) with { MeetingAt = meetingAt, Facts = DemoFacts.OfArranging(meeting) });

    private string? ArrangementOf(string type) => InTheDiary.Contains(type)
        ? pack.Vocabulary.Events.Values.FirstOrDefault(one => one.Arranges.Contains(type))?.Name
        : null;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
