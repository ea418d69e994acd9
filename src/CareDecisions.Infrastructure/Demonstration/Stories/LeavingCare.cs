
namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>A young person of 16 to 20: looked after from 15 on, then supported by the leaving-care team.</summary>
internal static class LeavingCare
{
    public static void Tell(Story story, DateOnly born, DateOnly lookedAfterFrom)
    {
        LookedAfter.TellSettled(story, lookedAfterFrom);
        story.Add("PathwayPlanCompleted", story.OfficeHours(born.AddYears(16).AddDays(story.Chance.Between(20, 80))), new Facts()
            .Set("child.eligible", true)
            .Set("child.hasPathwayPlan", true));
        Leave(story, born.AddYears(18));
    }

    private static void Leave(Story story, DateOnly turns18)
    {
        var left = story.OfficeHours(turns18);
        if (left > story.Now)
        {
            return;
        }

        LookedAfter.Leave(story, left, "E11");
        FrontDoor.Allocate(story, story.Teams.LeavingCare, left.AddMinutes(30));
        story.Add("IndependentLivingStarted", left.AddMinutes(60), new Facts()
            .Set("plan.type", "pathway")
            .Set("child.eligible", false)
            .Set("child.independentLiving", true)
            .Set("child.accommodationProvided", true)
            .Set("child.settled", story.Chance.Happens(0.6)));
    }
}
