using CareDecisions.Domain.Plans;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>An assessment leads to a child in need plan.</summary>
internal static class ChildInNeed
{
    /// <summary>Returns the day the plan started; it may lie ahead, when nothing of it is told.</summary>
    public static DateOnly Tell(Story story, DateOnly referredOn)
    {
        var referral = FrontDoor.Refer(story, referredOn, isUrgent: false);
        FrontDoor.SendToAssessment(story, referral, isUrgent: false);
        var assessed = FrontDoor.Assess(story, referral, "child-in-need");
        var met = story.OfficeHours(story.Calendar.AddWorkingDays(assessed.LondonDate(), story.Chance.Between(4, 9)));
        FrontDoor.Allocate(story, story.Teams.Plans, met.AddHours(-20));
        Start(story, met, story.Chance.Happens(0.55) ? 4 : 3);
        return met.LondonDate();
    }

    public static void Start(Story story, DateTimeOffset met, int level)
    {
        story.Add("ChildInNeedPlanningMeetingHeld", met);
        story.Add("ChildInNeedPlanCompleted", met.AddMinutes(60));
        story.Add("ChildInNeedPlanAgreed", met.AddMinutes(70));
        var plan = new Facts().Set("plan.type", "cin").Set("plan.level", level).Set("plan.leadService", "social-work");
        if (story.Add("ChildInNeedPlanStarted", met.AddMinutes(80), plan))
        {
            story.Plans.Add((PlanKind.ChildInNeed, met.LondonDate(), null, null));
        }
    }

    /// <summary>The plan ends and the case with it.</summary>
    public static void End(Story story, DateOnly on)
    {
        var ended = story.OfficeHours(on);
        if (story.Add("ChildInNeedPlanClosed", ended))
        {
            story.Plans[^1] = story.Plans[^1] with { To = ended.LondonDate() };
        }

        story.Close(ended.AddDays(1), "Needs met; support from universal services");
    }
}
