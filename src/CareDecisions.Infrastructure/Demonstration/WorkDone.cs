using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>
/// Adds to a story what a fair service would have done about each clock of the pack: most of it in time, some late, some
/// not at all. It asks the engine what was due, so a pack with other standards gets a history that fits them.
/// </summary>
internal sealed class WorkDone(DeadlineEngine engine, Vocabulary vocabulary, Story story)
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

    private readonly HashSet<(string, string, int)> decided = [];

    /// <summary>Kinds of work that have come to a stand: nothing of the kind has been done since.</summary>
    private readonly HashSet<string> stalled = [];

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

    /// <summary>Each kind of event at most once a round: one visit may answer several clocks, and the next round sees which.</summary>
    private bool ActOn(IReadOnlyList<Clock> clocks)
    {
        var done = new HashSet<string>();
        foreach (var clock in clocks.Where(clock => clock is { IsOpen: true, Due: not null }))
        {
            var type = clock.Standard.SatisfiedBy.FirstOrDefault(CanBeDone);
            if (type is null || done.Contains(type) || !decided.Add((clock.Standard.Id, clock.TriggerId, clock.Occurrence)))
            {
                continue;
            }

            if (WorkPace.DoneAt(story, clock, IsStalledBy) is { } at ? Do(type, at, clock) : ArrangeAhead(type, clock))
            {
                done.Add(type);
            }

            bool IsStalledBy(double probability)
            {
                if (!stalled.Contains(type) && story.Chance.Happens(probability))
                {
                    stalled.Add(type);
                }

                return stalled.Contains(type);
            }
        }

        return done.Count > 0;
    }

    private bool CanBeDone(string type) => !TurningPoints.Contains(type) && !vocabulary.Events[type].IsComputed;

    private bool Do(string type, DateTimeOffset at, Clock clock)
    {
        if (ArrangementOf(type) is { } arrangement)
        {
            Arrange(arrangement, type, Latest(clock.TriggeredAt.AddMinutes(1), at.AddDays(-story.Chance.Between(10, 25))), at);
        }

        var answers = type == "ServiceManagerReviewHeld" ? clock.Standard.Id : null;
        return story.Add(story.Draft(type, at) with { Facts = DemoFacts.Of(type), AnswersStandard = answers });
    }

    /// <summary>Meetings that fall due within a few weeks are mostly in the diary already.</summary>
    private bool ArrangeAhead(string type, Clock clock)
    {
        var days = clock.Due!.Value.Date.DayNumber - story.Today.DayNumber;
        if (days is < 3 or > 40 || ArrangementOf(type) is not { } arrangement || !story.Chance.Happens(0.75))
        {
            return false;
        }

        var meeting = story.OfficeHours(clock.Due.Value.Date.AddDays(-story.Chance.Between(1, Math.Min(6, days - 1))));
        var arranged = Latest(clock.TriggeredAt.AddMinutes(1), story.Now.AddDays(-story.Chance.Between(1, 12)));
        return meeting > story.Now && Arrange(arrangement, type, arranged, meeting);
    }

    private bool Arrange(string arrangement, string meeting, DateTimeOffset at, DateTimeOffset meetingAt) =>
        story.Add(story.Draft(arrangement, at) with { MeetingAt = meetingAt, Facts = DemoFacts.OfArranging(meeting) });

    private string? ArrangementOf(string type) =>
        vocabulary.Events.Values.FirstOrDefault(one => one.Arranges.Contains(type) && !TurningPoints.Contains(one.Name))?.Name;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
